import { caseNotice, viewRequest } from '../case-notice.ts';

/**
 * N-47 (added, IPMS-4.21 to 4.23 S3): the administrator is told that the Service Desk opened a ticket; acted on, it
 * brings him the task to check, or says why nothing was done.
 */
export const n47 = caseNotice('N-47', ({ openedAt, reachedBy }) => {
  if (openedAt === undefined) return opened;
  return reachedBy === 'not-possible' ? notPossible : done;
});

const opened = {
  wanted: { ms: 'Tiket dibuka', en: 'Ticket opened' },
  ask: {
    ms: 'Tiada tindakan diperlukan sekarang: Meja Bantuan 1GovUC telah membuka tiket bagi permohonan ini.',
    en: 'You need to do nothing now: the 1GovUC Service Desk opened a ticket for this application.',
  },
  reasonLabel: { ms: 'Nombor tiket', en: 'Ticket number' },
  button: viewRequest,
};

const done = {
  wanted: { ms: 'Tiket selesai, semakan diperlukan', en: 'Ticket done, check needed' },
  ask: {
    ms: 'Semak melalui OWA atau IPMS sama ada tindakan telah dilaksanakan, kemudian sahkan.',
    en: 'Check by OWA or IPMS whether it was done, then confirm.',
  },
  reasonLabel: { ms: 'Tindakan yang diambil', en: 'Action taken' },
  button: { ms: 'Semak dan sahkan', en: 'Check and confirm' },
};

const notPossible = {
  wanted: { ms: 'Tiket tidak dapat dilaksanakan', en: 'Ticket could not be carried out' },
  ask: {
    ms: 'Baca sebab Meja Bantuan 1GovUC, kemudian kembalikan permohonan untuk tindakan semula atau batalkannya.',
    en: 'Read the reason of the 1GovUC Service Desk, then send the application back to be acted on again, or cancel it.',
  },
  button: { ms: 'Baca dan putuskan', en: 'Read and decide' },
};
