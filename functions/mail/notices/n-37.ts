import { caseNotice } from '../case-notice.ts';

/** N-37 (added, ARCHIVE-APPLY.5): a reminder to install and configure (AMB-24). */
export const n37 = caseNotice('N-37', () => ({
  wanted: { ms: 'Peringatan: pemasangan pengarkiban e-mel', en: 'Reminder: set up e-mail archiving' },
  ask: {
    ms: 'Pasang Outlook Add-in pengarkiban dan konfigurasikan Outlook, kemudian sahkan: pengarkiban e-mel anda sudah aktif.',
    en: 'Install the archiving add-on and configure Outlook, then confirm it: your e-mail archiving is on.',
  },
  button: { ms: 'Sahkan pemasangan', en: 'Confirm the set-up' },
}));
