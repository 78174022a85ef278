import { caseNotice } from '../case-notice.ts';

/** N-44 (added, SCHED-INACTIVE-90): accounts without use for more than 90 days; the agency acts, nothing ends by itself. */
export const n44 = caseNotice('N-44', () => ({
  wanted: { ms: 'Akaun tidak aktif melebihi 90 hari', en: 'Accounts inactive for more than 90 days' },
  ask: {
    ms: 'Tentukan sama ada setiap akaun ditamatkan atau dikekalkan.',
    en: 'Decide for each account whether it ends or is kept.',
  },
  explain: [
    {
      ms: 'Agensi hendaklah menamatkan akaun yang tidak aktif melebihi 90 hari (S4 G¶15(iv)). Tiada akaun ditamatkan secara automatik.',
      en: 'The agency must end accounts that are inactive for more than 90 days (S4 G¶15(iv)). No account ends by itself.',
    },
    {
      ms: 'Senarai akaun ada dalam Penggunaan, Akaun tidak aktif.',
      en: 'The list of accounts is under Use, Inactive accounts.',
    },
  ],
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
