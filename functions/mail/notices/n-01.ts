import { caseNotice } from '../case-notice.ts';

/** N-01 (RELAY-APPLY.8): the configuration is done, the test can start. */
export const n01 = caseNotice('N-01', () => ({
  wanted: { ms: 'Pengujian diperlukan', en: 'Test needed' },
  ask: {
    ms: 'Uji e-mel relay ini bersama Pemilik Aplikasi dan rekodkan keputusannya.',
    en: 'Test this e-mail relay with the Application Owner and record the result.',
  },
  explain: [
    {
      ms: 'Konfigurasi telah selesai. Jika pengujian tidak berjaya, konfigurasi akan dilaksanakan semula.',
      en: 'The configuration is done. If the test is not successful, the configuration is carried out again.',
    },
  ],
  button: { ms: 'Rekodkan keputusan pengujian', en: 'Record the test result' },
}));
