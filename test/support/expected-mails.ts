import { notices } from '../../functions/mail/notices.ts';
import type { CaseNotice } from '../../functions/mail/case-notice.ts';
import type { Notice } from '../../functions/mail/notice.ts';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import { stageSettings } from '../../infra/stage-settings.ts';
import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { linksOf, type Mail, type Mailbox } from './mailbox.ts';
import type { People } from './people.ts';
import type { Persons, Told } from './scenarios/scenario.ts';

/** Who reads a mail: an officer, or a person of the case. */
interface Reader {
  readonly email: string;
  readonly language: Language;
  readonly isOfficer: boolean;
}

/** Keeps account of the mails that one case must have sent: each of them once, in the reader's language. */
export class ExpectedMails {
  private readonly counts = new Map<string, number>();
  private readonly mailbox: Mailbox;
  private readonly reference: string;
  private readonly portalUrl: string;
  private readonly persons: Persons;
  private readonly addresses: Set<string>;
  private readonly unique: string;

  constructor(
    mailbox: Mailbox,
    reference: string,
    { portalUrl, users }: Pick<Endpoints, 'portalUrl' | 'users'>,
    persons: Persons = {},
    unique = '',
  ) {
    this.unique = unique;
    this.mailbox = mailbox;
    this.reference = reference;
    this.portalUrl = portalUrl;
    this.persons = persons;
    this.addresses = new Set([...users, ...Object.values(persons), serviceDesk].map(({ email }) => email));
  }

  /** Waits for the mails of a step; answers each reader's own, by his address. */
  async arrive(told: readonly Told[], people: People): Promise<ReadonlyMap<string, Mail>> {
    const mails = new Map<string, Mail>();
    for (const each of told) {
      for (const reader of this.readersOf(each, people))
        mails.set(reader.email, await this.one(each, reader));
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

  private readersOf({ role, notice, person: nth, to }: Told, people: People): readonly Reader[] {
    const named = to?.(this.unique).map((each) => ({ ...each, isOfficer: false }));
    named?.forEach(({ email }) => this.addresses.add(email));
    if (named !== undefined) return named;
    const person = this.persons[role];
    if (person !== undefined) return [{ ...person, isOfficer: false }];
    const officers = (nth === undefined ? people.holders(role) : [people.holder(role, nth)]).map(
      ({ email, language }) => ({ email, language, isOfficer: true }),
    );
    if (role !== 'SERVICE_DESK') return officers;
    return tellsOnly.has(notice) ? [serviceDesk] : [...officers, serviceDesk];
  }

  private async one(told: Told, reader: Reader): Promise<Mail> {
    const { notice } = told;
    const opening = `${openingOf(reader.language, told)}: `;
    const key = `${opening}${reader.email}`;
    const nth = (this.counts.get(key) ?? 0) + 1;
    const mail = await this.mailbox.waitFor({ to: reader.email, opening, about: this.reference, nth });
    this.counts.set(key, nth);
    const links = linksOf(mail);
    // Headquarters, and participants from outside, have no page of ours: what tells them leads nowhere.
    const mayLeadNowhere = told.role === 'AGENCY_HQ' || told.role === 'PARTICIPANT';
    if (
      (links.length === 0 && !mayLeadNowhere) ||
      !links.every((link) => this.leadsHere(notice, reader, link))
    ) {
      throw new Error(`${notice} to ${reader.email} leads to ${links.join(', ') || 'nowhere'}`);
    }
    return mail;
  }

  /** To the portal's page of the case, or by a link of the reader's own; a person to what he can open. */
  private leadsHere(notice: NoticeId, { isOfficer }: Reader, link: string): boolean {
    if (!link.startsWith(`${this.portalUrl}/`)) return false;
    const path = link.slice(this.portalUrl.length);
    if (!isOfficer)
      return /^\/(?:l\/[\w-]+|my(?:\/(?:welcome|lists)\/[\w-]+)?|register|apply)(?:\?lang=(?:ms|en))?$/u.test(
        path,
      );
    return withDecisionLink.has(notice) ? path.startsWith('/l/') : path.includes(this.reference);
  }
}

/** The one address of the desk (AMB-74): it alone is told, and gets a copy of what asks its officers to decide. */
const serviceDesk: Reader = {
  email: stageSettings('local').serviceDeskAddress,
  language: 'ms',
  isOfficer: true,
};

/** Notices to the desk that ask it for nothing. */
const tellsOnly: ReadonlySet<NoticeId> = new Set<NoticeId>(['N-18', 'N-34', 'N-45', 'cancelled', 'restored']);

/** Notices that bring an officer a link with which he decides without sign-in: MAMPU, the ICT Manager. */
const withDecisionLink: ReadonlySet<NoticeId> = new Set<NoticeId>(['N-29', 'N-35']);

/** How the subject of a notice begins. */
function openingOf(language: Language, { notice: id, asks, reachedBy, ofList, ends }: Told): string {
  const notice = notices[id] as Notice<CaseNotice>;
  const said = {
    ...anyCase,
    ...(asks === true ? { openedAt: anyCase.since } : {}),
    ...(reachedBy === undefined ? {} : { reachedBy }),
    ...(ends === undefined ? {} : { ends }),
    ...(ofList === true ? { lists: [''] } : {}),
  };
  return notice.compose(said, language).wanted;
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
