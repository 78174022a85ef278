import { caseNotice } from '../case-notice.ts';

/** N-07 (ARCHIVE-TERMINATE.4): the user is told the status of the termination (AMB-21). */
export const n07 = caseNotice('N-07', () => ({
  wanted: { ms: 'Status penamatan pengarkiban e-mel', en: 'Status of the archiving termination' },
  ask: {
    ms: 'Tiada tindakan diperlukan: inilah status penamatan perkhidmatan pengarkiban e-mel anda.',
    en: 'You need to do nothing: this is the status of ending your e-mail archiving service.',
  },
  explain: [
    {
      ms: 'Kandungan arkib yang sedia ada disimpan dan boleh dibaca sahaja.',
      en: 'What is in the archive is kept, to be read only.',
    },
  ],
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
