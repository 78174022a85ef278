import type { InvitationNotice, PasswordResetNotice } from '../../../functions/mail/account-notice.ts';
import type { CaseNotice } from '../../../functions/mail/case-notice.ts';
import type { MailboxNotice } from '../../../functions/mail/mailbox-notice.ts';
import type { UptimeNotice } from '../../../functions/mail/uptime-notice.ts';
import { renderNotice } from '../../../functions/mail/render.ts';
import type { RenderedMail } from '../../../functions/mail/render.ts';
import { roleNames, statusNames } from '../../../schemas/vocabulary.ts';
import type { NoticeId } from '../../../schemas/notice-ids.ts';
import type { Language } from '../../../schemas/vocabulary.ts';

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

export function aMailboxNotice(overrides: Partial<MailboxNotice> = {}): MailboxNotice {
  return {
    name: 'Aisyah binti Omar',
    address: 'aisyah@kpc.example',
    usedMb: 466,
    quotaMb: 500,
    day: '2026-11-22',
    url: 'https://govuc.example.gov.my/my',
    ...overrides,
  };
}

export function anUptimeNotice(overrides: Partial<UptimeNotice> = {}): UptimeNotice {
  return {
    month: '2026-10',
    percent: 99.496,
    downMinutes: 225,
    maintenanceMinutes: 120,
    url: 'https://govuc.example.gov.my/availability',
    ...overrides,
  };
}

export type CaseNoticeId = Exclude<
  NoticeId,
  'N-27' | 'N-53' | 'invitation' | 'password-reset' | 'application-link'
>;

/** What each notice asks: the beginning of its subject and its first line. One that is missing does not compile. */
export const asked: Readonly<Record<CaseNoticeId, Readonly<Record<Language, readonly [string, string]>>>> = {
  'N-01': { ms: ['Pengujian diperlukan', 'Uji e-mel relay'], en: ['Test needed', 'Test this e-mail relay'] },
  'N-02': { ms: ['Pengujian berjaya', 'Tiada tindakan'], en: ['Test successful', 'You need to do nothing'] },
  'N-03': {
    ms: ['E-mel relay ditamatkan', 'Tiada tindakan'],
    en: ['E-mail relay ended', 'You need to do nothing'],
  },
  'N-04': {
    ms: ['Status permohonan BMT', 'Tiada tindakan diperlukan'],
    en: ['Status of the BMT application', 'You need to do nothing'],
  },
  'N-05': {
    ms: ['Status penamatan BMT', 'Tiada tindakan diperlukan'],
    en: ['Status of the BMT termination', 'You need to do nothing'],
  },
  'N-06': {
    ms: ['Status permohonan pengarkiban e-mel', 'Pasang Outlook Add-in pengarkiban'],
    en: ['Status of the archiving application', 'Install the archiving add-on'],
  },
  'N-07': {
    ms: ['Status penamatan pengarkiban e-mel', 'Tiada tindakan diperlukan'],
    en: ['Status of the archiving termination', 'You need to do nothing'],
  },
  'N-08': {
    ms: ['Kod akses anda', 'Semak maklumat yang didaftarkan'],
    en: ['Your access code', 'Check the registered information'],
  },
  'N-09': {
    ms: ['Kod akses dijana', 'Maklumkan kepada pengguna'],
    en: ['Access code generated', 'Explain to the user'],
  },
  'N-11': {
    ms: ['Maklumat perlu dikemas kini', 'Semak semula dan kemas kini'],
    en: ['Information to be updated', 'Review and update'],
  },
  'N-12': {
    ms: ['Permintaan akaun baharu', 'Peruntukkan pakej akaun e-mel'],
    en: ['New account request', 'Allocate an e-mail account package'],
  },
  'N-13': {
    ms: ['Permintaan akaun baharu', 'Peruntukkan pakej akaun e-mel'],
    en: ['New account request', 'Allocate an e-mail account package'],
  },
  'N-14': {
    ms: ['Akaun 1GovUC telah dicipta', 'Maklumkan kepada pengguna'],
    en: ['1GovUC account created', 'Tell the user'],
  },
  'N-16': {
    ms: ['Ahli senarai e-mel dikeluarkan sementara', 'Tiada tindakan'],
    en: ['Mailing list member temporarily out', 'You need to do nothing'],
  },
  'N-17': {
    ms: ['Ahli senarai e-mel didaftarkan semula', 'Tiada tindakan'],
    en: ['Mailing list member registered again', 'You need to do nothing'],
  },
  'N-18': {
    ms: ['Penamatan akaun dimohon', 'Tiada tindakan'],
    en: ['Account termination requested', 'You need to do nothing'],
  },
  'N-19': {
    ms: ['Anda ditambah ke senarai e-mel', 'Tiada tindakan diperlukan'],
    en: ['You were added to a mailing list', 'You need to do nothing'],
  },
  'N-20': {
    ms: ['Anda dikeluarkan daripada senarai e-mel', 'Tiada tindakan diperlukan'],
    en: ['You were removed from a mailing list', 'You need to do nothing'],
  },
  'N-21': {
    ms: ['Senarai e-mel ditamatkan', 'Tiada tindakan diperlukan'],
    en: ['Mailing list ended', 'You need to do nothing'],
  },
  'N-22': {
    ms: ['Anda ditambah ke senarai e-mel', 'Tiada tindakan diperlukan'],
    en: ['You were added to mailing lists', 'You need to do nothing'],
  },
  'N-23': {
    ms: ['Tetapan semula kata laluan diperlukan', 'Tetapkan semula kata laluan'],
    en: ['Password reset needed', 'Reset the password'],
  },
  'N-24': {
    ms: ['Pendaftaran contact dimohon', 'Buka tiket dan daftarkan contact ini dalam buku alamat.'],
    en: ['Contact registration wanted', 'Open a ticket and register this contact in the address book.'],
  },
  'N-25': {
    ms: ['Kemas kini contact dimohon', 'Buka tiket dan kemas kini maklumat contact ini.'],
    en: ['Contact update wanted', 'Open a ticket and update this contact.'],
  },
  'N-26': {
    ms: ['Pemadaman contact dimohon', 'Buka tiket dan padamkan contact ini daripada buku alamat.'],
    en: ['Contact deletion wanted', 'Open a ticket and delete this contact from the address book.'],
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
  'N-35': {
    ms: ['Kelulusan Pengurus ICT diperlukan', 'Luluskan perkhidmatan nilai tambah yang dimohon ini'],
    en: ['ICT Manager approval needed', 'Approve this application for a value-added service'],
  },
  'N-36': {
    ms: ['Status permohonan perkhidmatan', 'Tiada tindakan diperlukan'],
    en: ['Status of the service application', 'You need to do nothing'],
  },
  'N-37': {
    ms: ['Peringatan: pemasangan pengarkiban e-mel', 'Pasang Outlook Add-in pengarkiban'],
    en: ['Reminder: set up e-mail archiving', 'Install the archiving add-on'],
  },
  'N-38': {
    ms: ['Kod akses dimohon', 'Semak kesahihan permohonan'],
    en: ['Access code requested', 'Check that this request'],
  },
  'N-39': {
    ms: ['Permohonan kod akses tidak lulus', 'Tiada kod akses dikeluarkan'],
    en: ['Request for an access code refused', 'No access code was issued'],
  },
  'N-40': {
    ms: ['Permintaan akaun tidak lulus', 'Tiada tindakan'],
    en: ['Account request refused', 'You need to do nothing'],
  },
  'N-41': {
    ms: ['Akaun 1GovUC anda telah sedia', 'Tetapkan kata'],
    en: ['Your 1GovUC account is ready', 'Set your first password'],
  },
  'N-42': {
    ms: ['Kata laluan anda telah ditetapkan semula', 'Dapatkan kata laluan'],
    en: ['Your password was set anew', 'Get the password'],
  },
  'N-43': {
    ms: ['Tarikh nyahaktif akaun telah tiba', 'Aktifkan semula akaun'],
    en: ['Date of a disabled account reached', 'Enable this account'],
  },
  'N-44': {
    ms: ['Akaun tidak aktif melebihi 90 hari', 'Tentukan sama ada setiap akaun'],
    en: ['Accounts inactive for more than 90 days', 'Decide for each account'],
  },
  'N-45': { ms: ['Akaun ditamatkan', 'Tiada tindakan'], en: ['Account ended', 'You need to do nothing'] },
  'N-46': {
    ms: ['Anda dikeluarkan daripada senarai e-mel', 'Tiada tindakan diperlukan'],
    en: ['You were removed from mailing lists', 'You need to do nothing'],
  },
  'N-47': {
    ms: ['Tiket dibuka', 'Tiada tindakan diperlukan sekarang'],
    en: ['Ticket opened', 'You need to do nothing now'],
  },
  'N-48': {
    ms: ['Keputusan permohonan agensi', 'Permohonan ini telah diluluskan'],
    en: ['Decision on the application of an agency', 'MAMPU has approved'],
  },
  'N-49': {
    ms: ['Rancang peralihan sebelum kontrak e-mel tamat', 'Pastikan peralihan'],
    en: ['Plan the move before the e-mail contract ends', 'Make sure that the move'],
  },
  'N-50': {
    ms: ['Keputusan tempahan persidangan dalam talian', 'Tempahan anda disahkan'],
    en: ['Decision on a conference booking', 'Your booking is confirmed'],
  },
  'N-51': {
    ms: ['Kerosakan peralatan persidangan dilaporkan', 'Uruskan pembaikan'],
    en: ['Fault of conference equipment reported', 'See to the repair'],
  },
  'N-52': {
    ms: ['Perkhidmatan 1GovUC bagi agensi akan berakhir', 'Sediakan agensi'],
    en: ['1GovUC will end for the agency', 'Prepare your agency'],
  },
  'N-54': {
    ms: ['Jemputan latihan', 'Anda dijemput'],
    en: ['Invitation to a training', 'You are invited'],
  },
  task: { ms: ['Tindakan diperlukan', 'Buka tugasan'], en: ['Action needed', 'Open this task'] },
  answer: { ms: ['Maklum balas', 'Tiada tindakan'], en: ['Answer', 'You need to do nothing'] },
  'training-moved': {
    ms: ['Perubahan latihan', 'Butiran latihan'],
    en: ['Training changed', 'The details of this training'],
  },
  'training-off': {
    ms: ['Jemputan latihan ditarik balik', 'Tiada tindakan'],
    en: ['Invitation to a training withdrawn', 'You need to do nothing'],
  },
  cancelled: {
    ms: ['Penamatan akaun dibatalkan', 'Tiada tindakan'],
    en: ['Account termination cancelled', 'You need to do nothing'],
  },
  created: {
    ms: ['Senarai e-mel anda diwujudkan', 'Tiada tindakan'],
    en: ['Your mailing list was created', 'You need to do nothing'],
  },
  restored: {
    ms: ['Akaun dipulihkan', 'Tiada tindakan'],
    en: ['Account restored', 'You need to do nothing'],
  },
  'agency-end': {
    ms: ['Kelulusan penamatan agensi diperlukan', 'Luluskan atau tolak'],
    en: ['Approve the end of an agency', 'Approve or refuse'],
  },
  migration: {
    ms: ['Fasa migrasi bermula', 'Lengkapkan fasa ini'],
    en: ['A migration phase begins', 'Complete this phase'],
  },
  'request-ended': {
    ms: ['Permohonan ditamatkan', 'Tiada tindakan'],
    en: ['The request has ended', 'You need to do nothing'],
  },
  conference: {
    ms: ['Jemputan persidangan dalam talian', 'Hadir di salah satu lokasi'],
    en: ['Invitation to an online conference', 'Come to one of the locations'],
  },
  'conference-off': {
    ms: ['Persidangan dalam talian dibatalkan', 'Jangan hadir'],
    en: ['Online conference withdrawn', 'Do not come'],
  },
  equipment: {
    ms: ['Keadaan peralatan persidangan', 'Sahkan keadaan peralatan'],
    en: ['State of the conference equipment', 'Confirm the state'],
  },
  removal: {
    ms: ['Pengesahan pembuangan akaun diperlukan', 'Sahkan pembuangan'],
    en: ['Confirm the removal of an account', 'Confirm that the content'],
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
    see('N-27', language, renderNotice('N-27', aMailboxNotice(), language, context)),
    see('N-53', language, renderNotice('N-53', anUptimeNotice(), language, context)),
    see('invitation', language, renderNotice('invitation', anInvitation(), language, context)),
    see('application-link', language, renderNotice('application-link', aPasswordReset(), language, context)),
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
