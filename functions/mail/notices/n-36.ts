import { caseNotice } from '../case-notice.ts';
import { nowActive, statusWords } from './service-status.ts';

/**
 * N-36 (added, VALUE-ADDED.3): the ICT Manager's decision. Approved, it brings the administrator his task; refused, it
 * tells him why; and it tells the user the status of a service that has no notice of its own.
 */
export const n36 = caseNotice('N-36', (data) =>
  data.openedAt === undefined ? statusWords(data, said) : approved,
);

const approved = {
  wanted: { ms: 'Diluluskan, konfigurasi diperlukan', en: 'Approved, configuration needed' },
  ask: {
    ms: 'Konfigurasikan perkhidmatan ini dalam Portal Pentadbir IPMS, kemudian rekodkan di sini.',
    en: 'Configure this service in the IPMS Admin Portal, then record it here.',
  },
  button: { ms: 'Buka permohonan', en: 'Open the application' },
};

const said = {
  wanted: { ms: 'Status permohonan perkhidmatan', en: 'Status of the service application' },
  done: {
    ms: 'Tiada tindakan diperlukan: perkhidmatan nilai tambah ini telah diaktifkan.',
    en: 'You need to do nothing: this value-added service is switched on.',
  },
  refused: {
    ms: 'Tiada tindakan diperlukan: perkhidmatan nilai tambah yang dimohon ini tidak diluluskan.',
    en: 'You need to do nothing: this application for a value-added service was refused.',
  },
  status: nowActive,
};
