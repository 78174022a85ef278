import { caseNotice } from '../case-notice.ts';

/** N-35 (added, BMT-APPLY.2, ARCHIVE-APPLY.2, VALUE-ADDED.2): the ICT Manager is asked to approve (S4 G¶18(ix)). */
export const n35 = caseNotice('N-35', () => ({
  wanted: { ms: 'Kelulusan Pengurus ICT diperlukan', en: 'ICT Manager approval needed' },
  ask: {
    ms: 'Luluskan permohonan perkhidmatan nilai tambah ini, atau jangan luluskan dengan sebab.',
    en: 'Approve this application for a value-added service, or refuse it with a reason.',
  },
  button: { ms: 'Buka permohonan', en: 'Open the application' },
}));
