import { caseNotice } from '../case-notice.ts';

/** N-32 (added, RELAY-*.6): approved. At a termination the configuration is the removal, so the words fit both. */
export const n32 = caseNotice('N-32', () => ({
  wanted: { ms: 'Konfigurasi diperlukan', en: 'Configuration needed' },
  ask: {
    ms: 'Laksanakan konfigurasi bagi permohonan ini dan rekodkan apa yang telah dikonfigurasi.',
    en: 'Carry out the configuration for this application and record what you configured.',
  },
  explain: [{ ms: 'MAMPU telah meluluskan permohonan ini.', en: 'MAMPU has approved this application.' }],
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
