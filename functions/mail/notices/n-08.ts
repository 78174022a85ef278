import { caseNotice } from '../case-notice.ts';
import { howToRegister } from './how-to-register.ts';

/**
 * N-08 (IPMS-4.1.S4): the access code and the category of the account, with how to register (N-10). The one mail that
 * carries the code: to the user, or to the one address that was chosen for him (D-02).
 */
export const n08 = caseNotice('N-08', (data) => ({
  wanted: { ms: 'Kod akses anda', en: 'Your access code' },
  ask: {
    ms: 'Semak maklumat yang didaftarkan, kemudian daftar akaun 1GovUC dengan kod akses di bawah.',
    en: 'Check the registered information, then register the 1GovUC account with the access code below.',
  },
  explain: [
    ...howToRegister(data),
    {
      ms: 'Kod akses ini untuk pengguna yang dinamakan di bawah sahaja dan boleh digunakan sekali. Jika anda menerimanya bagi pihak pengguna, sampaikan kepadanya sahaja.',
      en: 'This access code is for the user named below alone and works once. If you receive it for the user, pass it on to that person only.',
    },
    ...((data.attempt ?? 1) > 1 ? [REPLACES] : []),
  ],
  button: { ms: 'Semak maklumat pendaftaran', en: 'Check the registration information' },
}));

const REPLACES = {
  ms: 'Kod akses yang dihantar sebelum ini tidak lagi sah.',
  en: 'The access code that was sent before is no longer valid.',
};
