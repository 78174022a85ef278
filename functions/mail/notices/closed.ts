import { caseNotice, viewRequest } from '../case-notice.ts';

/** The request was closed as refused: MAMPU's refusal is final (D-19), or a reset was refused. Goes to who asked. */
export const closed = caseNotice('closed', () => ({
  wanted: { ms: 'Permohonan tidak lulus', en: 'Application refused' },
  ask: {
    ms: 'Tiada tindakan diperlukan: permohonan ini tidak diluluskan dan telah ditutup.',
    en: 'You need to do nothing: this application was refused and is closed.',
  },
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  answerLabel: { ms: 'Ulasan Meja Bantuan', en: 'Remark of the Service Desk' },
  button: viewRequest,
}));
