import type { Text } from '../../../schemas/vocabulary.ts';
import type { CaseNotice } from '../case-notice.ts';

/** The public page at which an access code is asked for and used; on the same host as everything else. */
export function registerUrl({ url }: Pick<CaseNotice, 'url'>): string {
  return new URL('/register', url).href;
}

/** How an account is registered in the user module: the words of N-10 (IPMS-4.2.S4). */
export function howToRegister(data: Pick<CaseNotice, 'url'>): readonly Text[] {
  const address = registerUrl(data);
  return [
    {
      ms: `Tatacara mendaftar: buka ${address} dan pilih “Daftar dengan kod akses”.`,
      en: `How to register: open ${address} and choose “Register with the access code”.`,
    },
    {
      ms: 'Pilih kategori akaun dan log masuk dengan nama pengguna, nombor kad pengenalan (kategori Lain-lain: alamat e-mel) dan kod akses. Isi maklumat akaun dan tekan “Daftar (Register)”.',
      en: 'Choose the category and sign in with the name of the user, the identity number (category Other: the e-mail address) and the access code. Fill in the account data and press “Daftar (Register)”.',
    },
  ];
}
