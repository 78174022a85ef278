import { caseNotice } from '../case-notice.ts';
import { nowActive, statusWords } from './service-status.ts';

/**
 * N-06 (ARCHIVE-APPLY.4): the user is told the status of his application, whatever it is (AMB-18). A granted one comes
 * with his set-up task (AMB-24).
 */
export const n06 = caseNotice('N-06', (data) => ({
  ...statusWords(data, {
    wanted: { ms: 'Status permohonan pengarkiban e-mel', en: 'Status of the archiving application' },
    done: {
      ms: 'Pasang Outlook Add-in pengarkiban, konfigurasikan Outlook, kemudian sahkan: pengarkiban e-mel telah diaktifkan.',
      en: 'Install the archiving add-on, configure Outlook, then confirm it: e-mail archiving is switched on.',
    },
    refused: {
      ms: 'Tiada tindakan diperlukan: permohonan pengarkiban e-mel tidak diluluskan.',
      en: 'You need to do nothing: the application for e-mail archiving was refused.',
    },
    status: nowActive,
  }),
  ...(data.openedAt === undefined ? {} : setUp),
}));

const setUp = {
  button: { ms: 'Sahkan pemasangan', en: 'Confirm the set-up' },
  linkNote: {
    ms: 'Pautan ini untuk anda sahaja: jangan majukan e-mel ini. Pemasangan direkodkan hanya selepas anda mengesahkannya.',
    en: 'This link is for you alone: do not forward this mail. The set-up is recorded only after you confirm it.',
  },
};
