import { formatDateTime } from '../../domain/format.ts';
import { accountContent } from '../account-notice.ts';
import type { PasswordResetNotice } from '../account-notice.ts';
import type { Notice } from '../notice.ts';

/** An officer sets a new password by a one-time link. */
export const passwordReset: Notice<PasswordResetNotice> = {
  compose: (data, language) =>
    accountContent(
      data,
      {
        wanted: { ms: 'Tetapkan semula kata laluan GovUC anda', en: 'Set a new GovUC password' },
        ask: {
          ms: `Tetapkan kata laluan baharu sebelum ${formatDateTime(data.expiresAt, 'ms')}.`,
          en: `Set a new password before ${formatDateTime(data.expiresAt, 'en')}.`,
        },
        explain: {
          ms: 'Kata laluan baharu diminta bagi akaun GovUC anda. Jika anda tidak memintanya, maklumkan Meja Bantuan 1GovUC.',
          en: 'A new password was asked for on your GovUC account. If you did not ask for it, tell the 1GovUC Service Desk.',
        },
        button: { ms: 'Tetapkan kata laluan baharu', en: 'Set a new password' },
      },
      language,
    ),
};
