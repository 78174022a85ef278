import { statusNames, type Text } from '../../../schemas/vocabulary.ts';
import { caseNotice, type CaseNotice, type CaseWords } from '../case-notice.ts';
import { howToRegister, registerUrl } from './how-to-register.ts';

/**
 * N-09 (IPMS-4.2.S3): a code was generated; to superior and administrator, without the code (D-02, AMB-29). The user
 * gets it at his own known address when the code went to one of them (AMB-31).
 */
export const n09 = caseNotice('N-09', (data) => ({
  wanted: { ms: 'Kod akses dijana', en: 'Access code generated' },
  ask: wordsFor(data).ask,
  explain: [wordsFor(data).explain, ...howToRegister(data)],
  button: { ms: 'Buka halaman pendaftaran', en: 'Open the registration page' },
  url: registerUrl(data),
  status: statusNames.CODE_ISSUED,
}));

function wordsFor({
  codeElsewhere,
}: Pick<CaseNotice, 'codeElsewhere'>): Pick<CaseWords, 'ask'> & { readonly explain: Text } {
  return codeElsewhere === true ? toUser : toOthers;
}

const toOthers = {
  ask: {
    ms: 'Maklumkan kepada pengguna di bawah tatacara mendaftar akaun 1GovUC.',
    en: 'Explain to the user below how to register the 1GovUC account.',
  },
  explain: {
    ms: 'Kod akses telah dijana bagi pengguna ini dan dihantar ke alamat yang dipilih. Notis ini tidak mengandungi kod itu.',
    en: 'An access code was generated for this user and sent to the chosen address. This notice does not contain the code.',
  },
};

const toUser = {
  ask: {
    ms: 'Dapatkan kod akses anda daripada pegawai atasan anda atau Pentadbir UC Agensi.',
    en: 'Get your access code from your superior officer or the Agency UC Administrator.',
  },
  explain: {
    ms: 'Kod akses bagi pendaftaran akaun 1GovUC anda telah dijana dan dihantar kepada salah seorang daripada mereka. Notis ini tidak mengandungi kod itu.',
    en: 'An access code for the registration of your 1GovUC account was generated and sent to one of them. This notice does not contain the code.',
  },
};
