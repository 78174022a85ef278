import { caseNotice } from '../case-notice.ts';
import { nowEnded, statusWords } from './service-status.ts';

/** N-07 (ARCHIVE-TERMINATE.4): the user is told the status of the termination (AMB-21); the archive is kept (AMB-26). */
export const n07 = caseNotice('N-07', (data) =>
  statusWords(data, {
    wanted: { ms: 'Status penamatan pengarkiban e-mel', en: 'Status of the archiving termination' },
    done: {
      ms: 'Tiada tindakan diperlukan: pengarkiban e-mel telah ditamatkan.',
      en: 'You need to do nothing: e-mail archiving has ended.',
    },
    refused: {
      ms: 'Tiada tindakan diperlukan: penamatan pengarkiban e-mel tidak diluluskan dan perkhidmatan kekal aktif.',
      en: 'You need to do nothing: the request to end e-mail archiving was refused, and the service stays on.',
    },
    explain: [
      {
        ms: 'Kandungan arkib yang sedia ada disimpan dan boleh dibaca sahaja.',
        en: 'What is in the archive is kept, to be read only.',
      },
    ],
    status: nowEnded,
  }),
);
