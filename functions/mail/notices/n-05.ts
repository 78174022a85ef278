import { caseNotice } from '../case-notice.ts';

/** N-05 (BMT-TERMINATE.4): the user is told the status of the termination (AMB-21). */
export const n05 = caseNotice('N-05', () => ({
  wanted: { ms: 'Status penamatan BMT', en: 'Status of the BMT termination' },
  ask: {
    ms: 'Tiada tindakan diperlukan: inilah status penamatan perkhidmatan Big Mail Transfer (BMT) anda.',
    en: 'You need to do nothing: this is the status of ending your Big Mail Transfer (BMT) service.',
  },
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
