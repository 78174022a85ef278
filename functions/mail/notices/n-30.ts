import { caseNotice } from '../case-notice.ts';

/** N-30 (added, RELAY-*.4): the form comes back to the agency with what it lacks. */
export const n30 = caseNotice('N-30', ({ reason, fieldReasons = [] }) => ({
  wanted: { ms: 'Pembetulan diperlukan', en: 'Correction needed' },
  ask: {
    ms: 'Betulkan borang ini dan hantar semula, atau tarik balik permohonan.',
    en: 'Correct this form and send it again, or withdraw the application.',
  },
  explain: reason || fieldReasons.length > 0 ? [] : [SEE_REQUEST],
  reasonLabel: { ms: 'Ulasan am', en: 'General remark' },
  button: { ms: 'Betulkan borang', en: 'Correct the form' },
}));

const SEE_REQUEST = {
  ms: 'Buka permohonan untuk melihat perkara yang perlu dibetulkan.',
  en: 'Open the application to see what to correct.',
};
