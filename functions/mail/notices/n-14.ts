import { caseNotice } from '../case-notice.ts';

/**
 * N-14 (IPMS-4.6.S2): the superior is told that the account was created; he must tell the user. What he tells him
 * is N-15 (IPMS-4.6.S3), so this mail says it. For an account that was created in bulk nothing waits for him: without
 * a link of his own there is nothing to confirm.
 */
export const n14 = caseNotice('N-14', ({ linkExpiresAt }) => ({
  wanted: { ms: 'Akaun 1GovUC telah dicipta', en: '1GovUC account created' },
  ask:
    linkExpiresAt === undefined
      ? {
          ms: 'Maklumkan kepada pengguna bahawa akaun 1GovUC beliau telah berjaya dicipta.',
          en: 'Tell the user that the 1GovUC account was created.',
        }
      : {
          ms: 'Maklumkan kepada pengguna bahawa akaun 1GovUC beliau telah berjaya dicipta, kemudian sahkan di sini.',
          en: 'Tell the user that the 1GovUC account was created, then confirm it here.',
        },
  explain: [
    {
      ms: 'Maklumkan juga bahawa akaun sedia digunakan dan log masuk pertama dibuat melalui pautan sekali guna yang dihantar kepada pengguna. Jika pautan itu tidak diterima, pengguna perlu menghubungi Pentadbir UC Agensi.',
      en: 'Say too that the account is ready, and that the first sign-in is by a one-time link sent to the user. A user who did not get it asks the Agency UC Administrator.',
    },
  ],
  button:
    linkExpiresAt === undefined
      ? { ms: 'Buka Modul Pengguna', en: 'Open the user module' }
      : { ms: 'Sahkan pengguna telah dimaklumkan', en: 'Confirm that the user was told' },
}));
