import { caseNotice } from '../case-notice.ts';

/** N-29 (hand-off, RELAY-*.5): the complete form comes to MAMPU for approval. */
export const n29 = caseNotice('N-29', ({ answer }) => ({
  wanted: { ms: 'Kelulusan diperlukan', en: 'Approval needed' },
  ask: {
    ms: 'Luluskan permohonan ini, atau tolak dengan sebab.',
    en: 'Approve this application, or refuse it with a reason.',
  },
  explain: answer ? [SENT_AGAIN] : [],
  reasonLabel: { ms: 'Sebab tidak lulus sebelum ini', en: 'Reason of the earlier refusal' },
  button: { ms: 'Lihat dan buat keputusan', en: 'Review and decide' },
}));

const SENT_AGAIN = {
  ms: 'Permohonan ini tidak diluluskan sebelum ini. Meja Bantuan 1GovUC menghantarnya semula dengan jawapan.',
  en: 'This application was refused before. The 1GovUC Service Desk sends it again with an answer.',
};
