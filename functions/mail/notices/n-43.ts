import { caseNotice } from '../case-notice.ts';

/** N-43 (added, SCHED-DISABLED-UNTIL): the date of a disabled account is reached; nothing enables by itself (AMB-56). */
export const n43 = caseNotice('N-43', () => ({
  wanted: { ms: 'Tarikh nyahaktif akaun telah tiba', en: 'Date of a disabled account reached' },
  ask: {
    ms: 'Aktifkan semula akaun ini, atau tamatkan jika tidak lagi diperlukan.',
    en: 'Enable this account again, or end it if it is no longer needed.',
  },
  explain: [
    {
      ms: 'Akaun ini dinyahaktifkan sehingga hari ini. Akaun kekal tidak aktif sehingga anda mengaktifkannya.',
      en: 'The account was disabled until today. It stays disabled until you enable it.',
    },
  ],
  button: { ms: 'Buka akaun', en: 'Open the account' },
}));
