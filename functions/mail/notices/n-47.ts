import { caseNotice } from '../case-notice.ts';

/**
 * N-47 (added, IPMS-4.21 to 4.23 S3): the administrator is told that the Service Desk opened a ticket; done, it brings
 * him the task to check.
 */
export const n47 = caseNotice('N-47', ({ openedAt }) => (openedAt === undefined ? opened : done));

const opened = {
  wanted: { ms: 'Tiket dibuka', en: 'Ticket opened' },
  ask: {
    ms: 'Tiada tindakan diperlukan sekarang: Meja Bantuan telah membuka tiket bagi permohonan ini.',
    en: 'You need to do nothing now: the Service Desk opened a ticket for this application.',
  },
  button: { ms: 'Lihat permohonan', en: 'View the application' },
};

const done = {
  wanted: { ms: 'Tiket selesai, semakan diperlukan', en: 'Ticket done, check needed' },
  ask: {
    ms: 'Semak melalui OWA atau IPMS sama ada tindakan telah dilaksanakan, kemudian sahkan.',
    en: 'Check by OWA or IPMS whether it was done, then confirm.',
  },
  button: { ms: 'Semak dan sahkan', en: 'Check and confirm' },
};
