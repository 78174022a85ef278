import { caseNotice } from '../case-notice.ts';

/** N-28 (hand-off, RELAY-*.2): the form was sent, or sent again, to the Service Desk. */
export const n28 = caseNotice('N-28', ({ round }) => ({
  wanted: { ms: 'Semakan diperlukan', en: 'Check needed' },
  ask: {
    ms: 'Semak borang ini: hantar kepada MAMPU jika lengkap, atau kembalikan kepada agensi.',
    en: 'Check this form: send it to MAMPU if it is complete, or return it to the agency.',
  },
  explain: round > 1 ? [SENT_AGAIN] : [],
  button: { ms: 'Semak borang', en: 'Check the form' },
}));

const SENT_AGAIN = {
  ms: 'Agensi telah membetulkan borang dan menghantarnya semula.',
  en: 'The agency has corrected the form and sent it again.',
};
