import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-34 (added, RELAY-*, IPMS-4.21 to 4.23): the agency has withdrawn its request (D-20). */
export const n34 = caseNotice('N-34', () => ({
  wanted: { ms: 'Permohonan ditarik balik', en: 'Application withdrawn' },
  ask: {
    ms: 'Tiada tindakan diperlukan: agensi telah menarik balik permohonan ini.',
    en: 'You need to do nothing: the agency has withdrawn this application.',
  },
  button: viewRequest,
}));
