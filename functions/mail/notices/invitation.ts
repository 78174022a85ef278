import { formatDateTime } from '../../domain/format.ts';
import { accountContent } from '../account-notice.ts';
import type { InvitationNotice } from '../account-notice.ts';
import type { Notice } from '../notice.ts';

/** A new officer sets his password by a one-time link. */
export const invitation: Notice<InvitationNotice> = {
  compose: (data, language) =>
    accountContent(
      data,
      {
        wanted: { ms: 'Aktifkan akaun GovUC anda', en: 'Activate your GovUC account' },
        ask: {
          ms: `Tetapkan kata laluan anda sebelum ${formatDateTime(data.expiresAt, 'ms')}.`,
          en: `Set your password before ${formatDateTime(data.expiresAt, 'en')}.`,
        },
        explain: {
          ms: 'Anda telah didaftarkan sebagai pegawai dalam GovUC, sistem prosedur 1GovUC.',
          en: 'You have been registered as an officer in GovUC, the system for the procedures of 1GovUC.',
        },
        button: { ms: 'Tetapkan kata laluan', en: 'Set your password' },
      },
      language,
    ),
};
