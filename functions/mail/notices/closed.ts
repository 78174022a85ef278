import { caseNotice, viewRequest } from '../case-notice.ts';

/** The request was closed because MAMPU's refusal is final (D-19). Goes to the agency. */
export const closed = caseNotice('closed', () => ({
  wanted: { ms: 'Permohonan tidak lulus', en: 'Application refused' },
  ask: {
    ms: 'Tiada tindakan diperlukan: MAMPU tidak meluluskan permohonan ini dan permohonan telah ditutup.',
    en: 'You need to do nothing: MAMPU refused this application and it is closed.',
  },
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  answerLabel: { ms: 'Ulasan Meja Bantuan', en: 'Remark of the Service Desk' },
  button: viewRequest,
}));
