import { caseNotice } from '../case-notice.ts';

/** The restore window of a deleted account is over; the Service Desk confirms that its content goes for good (D-03). */
export const removal = caseNotice('removal', () => ({
  wanted: { ms: 'Pengesahan pembuangan akaun diperlukan', en: 'Confirm the removal of an account' },
  ask: {
    ms: 'Sahkan pembuangan kandungan akaun ini untuk selama-lamanya, atau pulihkan akaun.',
    en: 'Confirm that the content of this account is removed for good, or restore the account.',
  },
  explain: [
    {
      ms: 'Tempoh pemulihan akaun ini telah tamat. Rekod akaun kekal dan boleh dicari.',
      en: 'The restore period of this account is over. The record of the account stays and can be searched.',
    },
  ],
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
