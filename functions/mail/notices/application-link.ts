import { formatDateTime } from '../../domain/format.ts';
import { accountContent, type PasswordResetNotice } from '../account-notice.ts';
import type { Notice } from '../notice.ts';

/** Who wants to apply for an agency proves his address by this link, and opens the form with it. */
export const applicationLink: Notice<PasswordResetNotice> = {
  compose: (data, language) =>
    accountContent(
      data,
      {
        wanted: { ms: 'Permohonan agensi menggunakan 1GovUC', en: 'Application of an agency to use 1GovUC' },
        ask: {
          ms: `Buka borang permohonan sebelum ${formatDateTime(data.expiresAt, 'ms')}.`,
          en: `Open the application form before ${formatDateTime(data.expiresAt, 'en')}.`,
        },
        explain: {
          ms: 'Seseorang memasukkan alamat ini untuk memohon bagi pihak sebuah agensi. Jika bukan anda, abaikan e-mel ini: tiada apa-apa berlaku.',
          en: 'Somebody entered this address to apply for an agency. If it was not you, ignore this mail: nothing happens.',
        },
        button: { ms: 'Buka borang permohonan', en: 'Open the application form' },
      },
      language,
    ),
};
