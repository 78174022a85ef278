import { caseNotice } from '../case-notice.ts';

/** N-35 (added, BMT-APPLY.2, ARCHIVE-APPLY.2, VALUE-ADDED.2): the ICT Manager is asked to approve (S4 G¶18(ix)). */
export const n35 = caseNotice('N-35', () => ({
  wanted: { ms: 'Kelulusan Pengurus ICT diperlukan', en: 'ICT Manager approval needed' },
  ask: {
    ms: 'Luluskan perkhidmatan nilai tambah yang dimohon ini, atau tolak dengan sebab.',
    en: 'Approve this application for a value-added service, or refuse it with a reason.',
  },
  explain: [
    {
      ms: 'Pentadbir UC Agensi telah menyemak permohonan ini (Garis Panduan 1GovUC, perenggan 18(ix)).',
      en: 'The Agency UC Administrator has reviewed this application (1GovUC Guideline, paragraph 18(ix)).',
    },
  ],
  button: { ms: 'Lihat dan buat keputusan', en: 'Review and decide' },
}));
