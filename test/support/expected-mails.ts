import { notices } from '../../functions/mail/notices.ts';
import type { CaseNotice } from '../../functions/mail/case-notice.ts';
import type { Notice } from '../../functions/mail/notice.ts';
import type { DemoUser, Endpoints } from '../../infra/local/endpoints.ts';
import type { Language, NoticeId } from '../../schemas/vocabulary.ts';
import { linksOf, type Mail, type Mailbox } from './mailbox.ts';
import type { People } from './people.ts';
import type { Told } from './scenarios/scenario.ts';

/** Keeps account of the mails that one case must have sent: each of them once, in the reader's language. */
export class ExpectedMails {
  private readonly counts = new Map<string, number>();
  private readonly mailbox: Mailbox;
  private readonly reference: string;
  private readonly portalUrl: string;
  private readonly addresses: ReadonlySet<string>;

  constructor(
    mailbox: Mailbox,
    reference: string,
    { portalUrl, users }: Pick<Endpoints, 'portalUrl' | 'users'>,
  ) {
    this.mailbox = mailbox;
    this.reference = reference;
    this.portalUrl = portalUrl;
    this.addresses = new Set(users.map(({ email }) => email));
  }

  /** Waits for the mails of a step; answers each reader's own. */
  async arrive(told: readonly Told[], people: People): Promise<ReadonlyMap<string, Mail>> {
    const mails = new Map<string, Mail>();
    for (const { notice, role } of told) {
      for (const reader of people.holders(role)) mails.set(reader.username, await this.one(notice, reader));
    }
    return mails;
  }

  /**
   * Officers that a test adds while this one runs are told, too: only the mails to known people count.
   * @throws when more mails about the case came than were expected.
   */
  async nothingElse(): Promise<void> {
    const mails = await this.mailbox.about(this.reference);
    const seen = mails.filter((mail) => this.addresses.has(mail.to));
    const expected = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    if (seen.length === expected) return;
    const lines = seen.map((mail) => `  ${mail.to}: ${mail.subject}`);
    throw new Error(`${seen.length} mails were sent instead of ${expected}:\n${lines.join('\n')}`);
  }

  private async one(notice: NoticeId, reader: DemoUser): Promise<Mail> {
    const opening = `${openingOf(notice, reader.language)}: `;
    const key = `${opening}${reader.email}`;
    const nth = (this.counts.get(key) ?? 0) + 1;
    const mail = await this.mailbox.waitFor({ to: reader.email, opening, about: this.reference, nth });
    this.counts.set(key, nth);
    const links = linksOf(mail);
    if (links.length === 0 || !links.every((link) => this.leadsHere(notice, link))) {
      throw new Error(`${notice} to ${reader.email} leads to ${links.join(', ') || 'nowhere'}`);
    }
    return mail;
  }

  /** To the portal's page of the case, or by a link of the reader's own. */
  private leadsHere(notice: NoticeId, link: string): boolean {
    if (withDecisionLink.has(notice)) return link.startsWith(`${this.portalUrl}/l/`);
    return link.startsWith(`${this.portalUrl}/`) && link.includes(this.reference);
  }
}

/** Notices that bring a link with which the reader decides without sign-in (step 6). */
const withDecisionLink: ReadonlySet<NoticeId> = new Set<NoticeId>(['N-29']);

/** How the subject of a notice begins. */
function openingOf(id: NoticeId, language: Language): string {
  const notice = notices[id] as Notice<CaseNotice>;
  return notice.compose(anyCase, language).wanted;
}

const anyText = { ms: '', en: '' };
const anyCase: CaseNotice = {
  reference: '',
  procedureTitle: anyText,
  requestTitle: '',
  agencyName: '',
  requesterName: '',
  round: 1,
  status: anyText,
  since: '2026-01-01T00:00:00.000Z',
  url: 'http://localhost/',
};
