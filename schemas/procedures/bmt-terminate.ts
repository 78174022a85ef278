import type { Procedure } from '../catalogue.ts';
import { serviceSubject, statusNotices, steps } from './service-notices.ts';
import { approveEnd, configure, informUser } from './service-steps.ts';

/** BMT-TERMINATE: S1 §4.2 and §4.2.1, four steps. The user whose service ends is told (AMB-21). */
export const bmtTerminate: Procedure = {
  id: 'BMT-TERMINATE',
  prefix: 'BMP',
  source: 'S1 §4.2, §4.2.1',
  title: { ms: 'Penamatan Perkhidmatan BMT', en: 'End of Big Mail Transfer (BMT)' },
  aliases: ['Big Mail Transfer', 'Pindahan Mel Besar'],
  summary: {
    ms: 'Menamatkan perkhidmatan Big Mail Transfer bagi sebuah akaun.',
    en: 'End Big Mail Transfer for an account.',
  },
  startedBy: ['AGENCY_ADMIN', 'USER'],
  form: 'bmt-terminate',
  subject: serviceSubject(['ACTIVE'], ['BMT']),
  machine: 'services/terminate',
  places: { StatusNotice: 'N-05' },
  steps: steps({
    received: [
      'Menerima permohonan penamatan BMT melalui e-mel, memo, surat atau borang (tertakluk kepada agensi)',
      'Receive the request to end BMT by e-mail, memo, letter or form (as the agency decides)',
    ],
    approves: ['Meluluskan permohonan penamatan BMT', 'Approve the request to end BMT'],
    tells: [
      'Memaklumkan status penamatan melalui e-mel, memo, surat atau borang',
      'Tell the status of the termination by e-mail, memo, letter or form',
    ],
  }),
  humanSteps: [
    approveEnd({ no: '2', configure: '3', inform: '4' }),
    configure({
      no: '3',
      inform: '4',
      notices: { approved: null },
      done: {
        ms: 'BMT ditamatkan bagi akaun ini dan pengguna dimaklumkan.',
        en: 'BMT ends for the account, and the user is told.',
      },
    }),
    informUser('4', 'COMPLETED'),
  ],
  notices: statusNotices('N-05', { configure: '3', inform: '4' }),
};
