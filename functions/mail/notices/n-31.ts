import { caseNotice } from '../case-notice.ts';

/** N-31 (added, RELAY-*.6): MAMPU did not approve; the form is with the Service Desk again (AMB-06, D-19). */
export const n31 = caseNotice('N-31', ({ final }) => ({
  wanted: { ms: 'Tidak lulus, tindakan diperlukan', en: 'Not approved, action needed' },
  ask: final ? CLOSE : RETURN_OR_ANSWER,
  reasonLabel: { ms: 'Sebab MAMPU', en: 'MAMPU’s reason' },
  button: final
    ? { ms: 'Tutup permohonan', en: 'Close the application' }
    : { ms: 'Buka permohonan', en: 'Open the application' },
}));

const CLOSE = {
  ms: 'Tutup permohonan ini: MAMPU tidak meluluskannya dan keputusan itu muktamad. Agensi akan dimaklumkan.',
  en: 'Close this application: MAMPU refused it and the refusal is final. The agency will be told.',
};

const RETURN_OR_ANSWER = {
  ms: 'MAMPU tidak meluluskan permohonan ini: kembalikan borang kepada agensi, atau hantar semula kepada MAMPU dengan jawapan.',
  en: 'MAMPU did not approve this application: return the form to the agency, or send it to MAMPU again with an answer.',
};
