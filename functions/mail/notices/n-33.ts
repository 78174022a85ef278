import { caseNotice } from '../case-notice.ts';

/** N-33 (added, RELAY-APPLY.10): the test was not successful, back to step 7. */
export const n33 = caseNotice('N-33', () => ({
  wanted: { ms: 'Konfigurasi semula diperlukan', en: 'New configuration needed' },
  ask: {
    ms: 'Laksanakan semula konfigurasi: pengujian tidak berjaya.',
    en: 'Carry out the configuration again: the test was not successful.',
  },
  reasonLabel: { ms: 'Apa yang tidak berjaya', en: 'What did not work' },
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
