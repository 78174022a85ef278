import { caseNotice } from '../case-notice.ts';
import { nowActive, statusWords } from './service-status.ts';

/** N-04 (BMT-APPLY.4): the user is told the status of his application, whatever it is (AMB-18). */
export const n04 = caseNotice('N-04', (data) =>
  statusWords(data, {
    wanted: { ms: 'Status permohonan BMT', en: 'Status of the BMT application' },
    done: {
      ms: 'Tiada tindakan diperlukan: perkhidmatan Big Mail Transfer (BMT) telah diaktifkan.',
      en: 'You need to do nothing: Big Mail Transfer (BMT) is switched on.',
    },
    refused: {
      ms: 'Tiada tindakan diperlukan: permohonan perkhidmatan Big Mail Transfer (BMT) tidak diluluskan.',
      en: 'You need to do nothing: the application for Big Mail Transfer (BMT) was refused.',
    },
    explain: [
      {
        ms: 'BMT membolehkan penghantaran fail bersaiz sehingga 2 GB bagi setiap fail dan setiap mesej.',
        en: 'BMT sends files of up to 2 GB, for each file and for each message.',
      },
    ],
    status: nowActive,
  }),
);
