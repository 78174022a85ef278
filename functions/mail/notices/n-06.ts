import { caseNotice } from '../case-notice.ts';

/** N-06 (ARCHIVE-APPLY.4): the user is told the status of his application; an approved one comes with his set-up task. */
export const n06 = caseNotice('N-06', () => ({
  wanted: { ms: 'Status permohonan pengarkiban e-mel', en: 'Status of the archiving application' },
  ask: {
    ms: 'Tiada tindakan diperlukan: inilah status permohonan perkhidmatan pengarkiban e-mel anda.',
    en: 'You need to do nothing: this is the status of your application for e-mail archiving.',
  },
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
