import { caseNotice } from '../case-notice.ts';

/** N-37 (added, ARCHIVE-APPLY.5): a reminder to install and configure (AMB-24). */
export const n37 = caseNotice('N-37', () => ({
  wanted: { ms: 'Peringatan: pemasangan pengarkiban e-mel', en: 'Reminder: set up e-mail archiving' },
  ask: {
    ms: 'Pasang Outlook Add-in pengarkiban, konfigurasikan Outlook, kemudian sahkan.',
    en: 'Install the archiving add-on, configure Outlook, then confirm it.',
  },
  button: { ms: 'Sahkan pemasangan', en: 'Confirm the set-up' },
}));
