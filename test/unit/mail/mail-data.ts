import type { InvitationNotice, PasswordResetNotice } from '../../../functions/mail/account-notice.ts';
import type { CaseNotice } from '../../../functions/mail/case-notice.ts';
import { renderNotice } from '../../../functions/mail/render.ts';
import type { RenderedMail } from '../../../functions/mail/render.ts';
import { roleNames, statusNames } from '../../../schemas/vocabulary.ts';
import type { Language, NoticeId } from '../../../schemas/vocabulary.ts';

export const context = { serviceDeskAddress: 'meja.bantuan@example.gov.my' };

export function aCaseNotice(overrides: Partial<CaseNotice> = {}): CaseNotice {
  return {
    reference: 'RLY-2026-000123',
    procedureTitle: {
      ms: 'Permohonan Perkhidmatan E-mel Relay',
      en: 'Application for the E-mail Relay service',
    },
    requestTitle: 'Sistem eCuti',
    agencyName: 'Jabatan Perkhidmatan Awam',
    requesterName: 'Siti binti Ahmad',
    round: 1,
    status: statusNames.AWAITING_MAMPU,
    since: '2026-11-21T06:05:00Z',
    url: 'https://govuc.example.gov.my/p/Zk3v',
    ...overrides,
  };
}

export function anInvitation(overrides: Partial<InvitationNotice> = {}): InvitationNotice {
  return {
    officerName: 'Siti binti Ahmad',
    roles: [roleNames.AGENCY_ADMIN, roleNames.APP_OWNER],
    agencyName: 'Jabatan Perkhidmatan Awam',
    url: 'https://govuc.example.gov.my/p/Zk3v',
    expiresAt: '2026-11-24T06:05:00Z',
    ...overrides,
  };
}

export function aPasswordReset(overrides: Partial<PasswordResetNotice> = {}): PasswordResetNotice {
  const { roles: _roles, ...rest } = anInvitation(overrides);
  return rest;
}

export type CaseNoticeId = Exclude<NoticeId, 'invitation' | 'password-reset'>;

/** What each notice asks: the beginning of its subject and its first line. One that is missing does not compile. */
export const asked: Readonly<Record<CaseNoticeId, Readonly<Record<Language, readonly [string, string]>>>> = {
  'N-01': { ms: ['Pengujian diperlukan', 'Uji e-mel relay'], en: ['Test needed', 'Test this e-mail relay'] },
  'N-02': { ms: ['Pengujian berjaya', 'Tiada tindakan'], en: ['Test successful', 'You need to do nothing'] },
  'N-03': {
    ms: ['E-mel relay ditamatkan', 'Tiada tindakan'],
    en: ['E-mail relay ended', 'You need to do nothing'],
  },
  'N-28': { ms: ['Semakan diperlukan', 'Semak borang'], en: ['Check needed', 'Check this form'] },
  'N-29': {
    ms: ['Kelulusan diperlukan', 'Luluskan permohonan'],
    en: ['Approval needed', 'Approve this application'],
  },
  'N-30': {
    ms: ['Pembetulan diperlukan', 'Betulkan borang'],
    en: ['Correction needed', 'Correct this form'],
  },
  'N-31': {
    ms: ['Tidak lulus, tindakan diperlukan', 'MAMPU tidak meluluskan permohonan ini: kembalikan borang'],
    en: ['Not approved, action needed', 'MAMPU did not approve this application: return the form'],
  },
  'N-32': {
    ms: ['Konfigurasi diperlukan', 'Laksanakan konfigurasi'],
    en: ['Configuration needed', 'Carry out the configuration'],
  },
  'N-33': {
    ms: ['Konfigurasi semula diperlukan', 'Laksanakan semula konfigurasi'],
    en: ['New configuration needed', 'Carry out the configuration again'],
  },
  'N-34': {
    ms: ['Permohonan ditarik balik', 'Tiada tindakan'],
    en: ['Application withdrawn', 'You need to do nothing'],
  },
  closed: {
    ms: ['Permohonan tidak lulus', 'Tiada tindakan'],
    en: ['Application refused', 'You need to do nothing'],
  },
  reminder: {
    ms: ['Peringatan, tindakan anda diperlukan', 'Buka tugasan ini'],
    en: ['Reminder, your action is needed', 'Open this task'],
  },
  'fresh-link': {
    ms: ['Pautan baharu untuk membuat keputusan', 'Gunakan pautan baharu'],
    en: ['New link for your decision', 'Use this new link'],
  },
};
export const caseNoticeIds = Object.keys(asked) as CaseNoticeId[];

export interface SeenMail extends RenderedMail {
  readonly id: NoticeId;
  readonly language: Language;
  /** What a reader of the HTML sees, in one line. */
  readonly seen: string;
  /** The plain text in one line, without the marks of quotes. */
  readonly flat: string;
  readonly firstLine: string;
}

export function see(id: NoticeId, language: Language, mail: RenderedMail): SeenMail {
  const paragraphs = mail.text.split('\n\n');
  return {
    ...mail,
    id,
    language,
    seen: visible(mail.html),
    flat: mail.text.replace(/^> ?/gmu, '').replace(/\s+/gu, ' ').trim(),
    firstLine: (paragraphs[0] ?? '').replaceAll('\n', ' '),
  };
}

export function seeCase(id: CaseNoticeId, language: Language, data = aCaseNotice()): SeenMail {
  return see(id, language, renderNotice(id, data, language, context));
}

/** Every notice in both languages, with the data that its case would have. */
export function everyMail(): readonly SeenMail[] {
  return (['ms', 'en'] as const).flatMap((language) => [
    ...caseNoticeIds.map((id) => seeCase(id, language)),
    see('invitation', language, renderNotice('invitation', anInvitation(), language, context)),
    see('password-reset', language, renderNotice('password-reset', aPasswordReset(), language, context)),
  ]);
}

/** Tags off, entities back. Enough for our own markup; no tool to make foreign HTML safe. */
function visible(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/su, '')
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
