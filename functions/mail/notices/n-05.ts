import { caseNotice } from '../case-notice.ts';
import { nowEnded, statusWords } from './service-status.ts';

/** N-05 (BMT-TERMINATE.4): the user is told the status of the termination (AMB-21). */
export const n05 = caseNotice('N-05', (data) =>
  statusWords(data, {
    wanted: { ms: 'Status penamatan BMT', en: 'Status of the BMT termination' },
    done: {
      ms: 'Tiada tindakan diperlukan: perkhidmatan Big Mail Transfer (BMT) telah ditamatkan.',
      en: 'You need to do nothing: Big Mail Transfer (BMT) has ended.',
    },
    refused: {
      ms: 'Tiada tindakan diperlukan: penamatan perkhidmatan Big Mail Transfer (BMT) tidak diluluskan dan perkhidmatan kekal aktif.',
      en: 'You need to do nothing: the request to end Big Mail Transfer (BMT) was refused, and the service stays on.',
    },
    status: nowEnded,
  }),
);
