import { caseNotice } from '../case-notice.ts';

/**
 * N-36 (added, VALUE-ADDED.3): the ICT Manager's decision. Approved, it brings the administrator his task; the user is
 * told the status of a service that has no notice of its own.
 */
export const n36 = caseNotice('N-36', ({ openedAt }) => (openedAt === undefined ? told : approved));

const approved = {
  wanted: { ms: 'Diluluskan, konfigurasi diperlukan', en: 'Approved, configuration needed' },
  ask: {
    ms: 'Konfigurasikan perkhidmatan ini dalam Portal Pentadbir IPMS, kemudian rekodkan di sini.',
    en: 'Configure this service in the IPMS Admin Portal, then record it here.',
  },
  button: { ms: 'Buka permohonan', en: 'Open the application' },
};

const told = {
  wanted: { ms: 'Status permohonan perkhidmatan', en: 'Status of the service application' },
  ask: {
    ms: 'Tiada tindakan diperlukan: inilah keputusan permohonan perkhidmatan nilai tambah ini.',
    en: 'You need to do nothing: this is the decision on this application for a value-added service.',
  },
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  button: { ms: 'Lihat permohonan', en: 'View the application' },
};
