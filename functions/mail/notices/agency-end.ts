import { caseNotice } from '../case-notice.ts';

/** To MAMPU: a proposal to end an agency waits for its approval, or what the agency had has ended (AGENCY-TERMINATION.2, .5). */
export const agencyEnd = caseNotice('agency-end', ({ reachedBy }) =>
  reachedBy === 'due'
    ? {
        wanted: { ms: 'Pengesahan penamatan agensi diperlukan', en: 'Confirm the end of an agency' },
        ask: {
          ms: 'Sahkan dan tutup penamatan agensi ini.',
          en: 'Confirm and close the end of this agency.',
        },
        explain: [
          {
            ms: 'Tarikh kuat kuasa telah tiba dan semua yang dimiliki agensi sedang atau telah ditamatkan.',
            en: 'The effective date has come, and everything of the agency is ending or has ended.',
          },
        ],
        button: { ms: 'Buka tugasan', en: 'Open the task' },
      }
    : {
        wanted: { ms: 'Kelulusan penamatan agensi diperlukan', en: 'Approve the end of an agency' },
        ask: {
          ms: 'Luluskan atau tolak cadangan menamatkan 1GovUC bagi agensi ini.',
          en: 'Approve or refuse the proposal to end 1GovUC for this agency.',
        },
        explain: [
          {
            ms: 'Pegawai yang mencadangkan tidak boleh meluluskannya. Log masuk untuk membuat keputusan.',
            en: 'Who proposed it cannot approve it. Sign in to decide.',
          },
        ],
        button: { ms: 'Buka tugasan', en: 'Open the task' },
      },
);
