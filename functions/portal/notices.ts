import type { CaseRecord } from '../../schemas/cases/request.ts';
import type { NoticeId, Text } from '../../schemas/vocabulary.ts';

/** What each notice is, in a word for lists (spec part F). */
const noticeNames: Readonly<Record<NoticeId, Text>> = {
  'N-01': { ms: 'Konfigurasi selesai, sedia untuk diuji', en: 'Configured, ready to be tested' },
  'N-02': { ms: 'E-mel relay diaktifkan', en: 'The e-mail relay is in service' },
  'N-03': { ms: 'E-mel relay ditamatkan', en: 'The e-mail relay has ended' },
  'N-28': { ms: 'Borang diterima untuk disemak', en: 'A form to check' },
  'N-29': { ms: 'Kelulusan diperlukan', en: 'Approval needed' },
  'N-30': { ms: 'Borang dikembalikan', en: 'The form was returned' },
  'N-31': { ms: 'Tidak diluluskan oleh MAMPU', en: 'Not approved by MAMPU' },
  'N-32': { ms: 'Diluluskan, sedia untuk dikonfigurasi', en: 'Approved, to be configured' },
  'N-33': { ms: 'Pengujian tidak berjaya', en: 'The test was not successful' },
  'N-34': { ms: 'Permohonan ditarik balik', en: 'The application was withdrawn' },
  closed: { ms: 'Permohonan ditutup', en: 'The application was closed' },
  reminder: { ms: 'Peringatan', en: 'Reminder' },
  'fresh-link': { ms: 'Pautan baharu', en: 'New link' },
  invitation: { ms: 'Jemputan', en: 'Invitation' },
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
