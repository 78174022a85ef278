import { statusNames } from '../../../schemas/vocabulary.ts';
import { caseNotice } from '../case-notice.ts';
import { howToRegister, registerUrl } from './how-to-register.ts';

/** N-09 (IPMS-4.2.S3): a code was generated; to superior and administrator, without the code (D-02, AMB-29). */
export const n09 = caseNotice('N-09', (data) => ({
  wanted: { ms: 'Kod akses dijana', en: 'Access code generated' },
  ask: {
    ms: 'Maklumkan kepada pengguna di bawah tatacara mendaftar akaun 1GovUC.',
    en: 'Explain to the user below how to register the 1GovUC account.',
  },
  explain: [
    {
      ms: 'Kod akses telah dijana bagi pengguna ini dan dihantar ke alamat yang dipilih. Notis ini tidak mengandungi kod itu.',
      en: 'An access code was generated for this user and sent to the chosen address. This notice does not contain the code.',
    },
    ...howToRegister(data),
  ],
  button: { ms: 'Buka halaman pendaftaran', en: 'Open the registration page' },
  url: registerUrl(data),
  status: statusNames.CODE_ISSUED,
}));
