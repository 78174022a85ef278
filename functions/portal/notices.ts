import type { CaseRecord } from '../../schemas/cases/request.ts';
import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { Text } from '../../schemas/vocabulary.ts';

/** What each notice is, in a word for lists (spec part F). */
const noticeNames: Readonly<Record<NoticeId, Text>> = {
  'N-01': { ms: 'Konfigurasi selesai, sedia untuk diuji', en: 'Configured, ready to be tested' },
  'N-02': { ms: 'E-mel relay diaktifkan', en: 'The e-mail relay is in service' },
  'N-03': { ms: 'E-mel relay ditamatkan', en: 'The e-mail relay has ended' },
  'N-04': { ms: 'Status permohonan BMT', en: 'Status of the BMT application' },
  'N-05': { ms: 'Status penamatan BMT', en: 'Status of the BMT termination' },
  'N-06': { ms: 'Status permohonan pengarkiban e-mel', en: 'Status of the archiving application' },
  'N-07': { ms: 'Status penamatan pengarkiban e-mel', en: 'Status of the archiving termination' },
  'N-08': { ms: 'Kod akses dan kategori akaun', en: 'Access code and account category' },
  'N-09': { ms: 'Kod akses telah dijana', en: 'The access code was generated' },
  'N-11': { ms: 'Maklumat pendaftaran perlu disemak semula', en: 'Registration data to be reviewed' },
  'N-12': { ms: 'Permohonan akaun baharu (Penjawat Awam)', en: 'A new account request (public servant)' },
  'N-13': { ms: 'Permohonan akaun baharu (Lain-lain)', en: 'A new account request (other)' },
  'N-14': { ms: 'Akaun pengguna telah dicipta', en: 'The user’s account was created' },
  'N-16': {
    ms: 'Ahli senarai e-mel dikeluarkan sementara',
    en: 'A member is out of the mailing list for a time',
  },
  'N-17': {
    ms: 'Ahli senarai e-mel didaftarkan semula',
    en: 'A member is registered in the mailing list again',
  },
  'N-18': { ms: 'Penamatan akaun dimohon', en: 'The end of an account was requested' },
  'N-19': { ms: 'Anda ditambah ke senarai e-mel', en: 'You were added to a mailing list' },
  'N-20': { ms: 'Anda dikeluarkan daripada senarai e-mel', en: 'You were removed from a mailing list' },
  'N-21': { ms: 'Senarai e-mel ditamatkan', en: 'Mailing list ended' },
  'N-22': { ms: 'Anda ditambah ke senarai e-mel', en: 'You were added to mailing lists' },
  'N-23': {
    ms: 'Pengguna memohon tetapan semula kata laluan',
    en: 'The user asks for a password reset',
  },
  'N-24': { ms: 'Pendaftaran contact dimohon', en: 'Contact registration wanted' },
  'N-25': { ms: 'Kemas kini contact dimohon', en: 'Contact update wanted' },
  'N-26': { ms: 'Pemadaman contact dimohon', en: 'Contact deletion wanted' },
  'N-27': { ms: 'Peti mel hampir penuh', en: 'The mailbox is nearly full' },
  'N-28': { ms: 'Borang diterima untuk disemak', en: 'A form to check' },
  'N-29': { ms: 'Kelulusan diperlukan', en: 'Approval needed' },
  'N-30': { ms: 'Borang dikembalikan', en: 'The form was returned' },
  'N-31': { ms: 'Tidak diluluskan oleh MAMPU', en: 'Not approved by MAMPU' },
  'N-32': { ms: 'Diluluskan, sedia untuk dikonfigurasi', en: 'Approved, to be configured' },
  'N-33': { ms: 'Pengujian tidak berjaya', en: 'The test was not successful' },
  'N-34': { ms: 'Permohonan ditarik balik', en: 'The application was withdrawn' },
  'N-35': { ms: 'Kelulusan Pengurus ICT diperlukan', en: 'ICT Manager approval needed' },
  'N-36': { ms: 'Keputusan Pengurus ICT', en: 'Decision of the ICT Manager' },
  'N-37': { ms: 'Peringatan: pemasangan pengarkiban e-mel', en: 'Reminder: set up e-mail archiving' },
  'N-38': { ms: 'Kod akses dimohon', en: 'An access code is wanted' },
  'N-39': { ms: 'Permohonan kod akses tidak diluluskan', en: 'The request for an access code was refused' },
  'N-40': {
    ms: 'Permohonan akaun dikembalikan atau ditolak',
    en: 'The account request was returned or rejected',
  },
  'N-41': { ms: 'Log masuk kali pertama', en: 'First sign-in' },
  'N-42': { ms: 'Kata laluan telah ditukar', en: 'The password was changed' },
  'N-43': { ms: 'Tarikh nyahaktif telah tiba', en: 'The date of the disabled account is reached' },
  'N-44': { ms: 'Akaun tidak aktif melebihi 90 hari', en: 'Accounts inactive for more than 90 days' },
  'N-45': { ms: 'Akaun telah ditamatkan', en: 'The account has ended' },
  'N-46': { ms: 'Anda dikeluarkan daripada senarai e-mel', en: 'You were removed from mailing lists' },
  'N-47': { ms: 'Tiket Meja Bantuan', en: 'Ticket of the Service Desk' },
  'N-48': { ms: 'Permohonan agensi dan keputusannya', en: 'Application of an agency, and its decision' },
  'N-49': { ms: 'Rancang peralihan sebelum kontrak tamat', en: 'Plan the move before the contract ends' },
  'N-50': { ms: 'Keputusan tempahan persidangan', en: 'Decision on a conference booking' },
  'N-51': { ms: 'Kerosakan peralatan persidangan', en: 'Fault of conference equipment' },
  'N-52': {
    ms: 'Tahap penggunaan rendah, atau perkhidmatan akan ditamatkan',
    en: 'Low use, or service ending',
  },
  'N-53': { ms: 'Ketersediaan di bawah 99.5 peratus', en: 'Availability below 99.5 per cent' },
  'N-54': { ms: 'Jemputan latihan', en: 'Invitation to a training' },
  task: { ms: 'Tindakan diperlukan', en: 'Action needed' },
  answer: { ms: 'Maklum balas', en: 'Answer' },
  'training-moved': { ms: 'Perubahan latihan', en: 'Training changed' },
  'training-off': { ms: 'Jemputan latihan ditarik balik', en: 'Invitation to a training withdrawn' },
  cancelled: { ms: 'Penamatan akaun dibatalkan', en: 'The end of the account was cancelled' },
  created: { ms: 'Senarai e-mel telah diwujudkan', en: 'The mailing list was created' },
  restored: { ms: 'Telah dipulihkan', en: 'It was restored' },
  'agency-end': { ms: 'Penamatan 1GovUC bagi agensi', en: 'End of 1GovUC for an agency' },
  migration: { ms: 'Pelan migrasi agensi', en: 'Migration plan of the agency' },
  'request-ended': {
    ms: 'Permohonan tamat kerana agensi ditamatkan',
    en: 'The request ended because the agency ends',
  },
  removal: { ms: 'Pembuangan akaun perlu disahkan', en: 'The removal of an account is to be confirmed' },
  conference: { ms: 'Jemputan persidangan', en: 'Invitation to a conference' },
  'conference-off': { ms: 'Jemputan persidangan dibatalkan', en: 'Invitation to a conference withdrawn' },
  equipment: { ms: 'Keadaan peralatan persidangan', en: 'State of the conference equipment' },
  closed: { ms: 'Permohonan ditutup', en: 'The application was closed' },
  reminder: { ms: 'Peringatan', en: 'Reminder' },
  'fresh-link': { ms: 'Pautan baharu', en: 'New link' },
  invitation: { ms: 'Jemputan', en: 'Invitation' },
  'application-link': { ms: 'Pautan permohonan agensi', en: 'Link to the application of an agency' },
  'password-reset': { ms: 'Tetapan semula kata laluan', en: 'Password reset' },
};

export interface SentNotice {
  readonly name: Text;
  readonly id: string;
  readonly at: string;
  readonly step: string;
  /** Who got it, by name, as far as the record still holds it. */
  readonly to: readonly string[];
}

/** The notices of a case, read from its records. */
export function sentNotices(records: readonly CaseRecord[]): readonly SentNotice[] {
  return records
    .filter((record) => record.kind === 'notice-sent')
    .map((record) => {
      const id = textOf(record.data['notice']);
      const name = Object.hasOwn(noticeNames, id) ? noticeNames[id as NoticeId] : { ms: id, en: id };
      const recipients = record.personal?.['recipients'];
      const to = Array.isArray(recipients) ? recipients.map(nameOf).filter((each) => each !== '') : [];
      return { id, name, at: record.at, step: record.step, to };
    });
}

/** A recipient's name, as long as it has not been erased. */
function nameOf(recipient: unknown): string {
  if (typeof recipient !== 'object' || recipient === null || !('name' in recipient)) return '';
  return textOf(recipient.name);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
