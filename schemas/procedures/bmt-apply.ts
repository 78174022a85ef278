import type { Procedure } from '../catalogue.ts';
import { managerRefusal, managerStep, off, serviceSubject, statusNotices, steps } from './service-notices.ts';
import { approveByManager, configure, informUser, reviewApplication } from './service-steps.ts';

const [receive, approve, set, tell] = steps({
  received: [
    'Menerima permohonan perkhidmatan BMT melalui e-mel, memo, surat atau borang (tertakluk kepada agensi)',
    'Receive the application for BMT by e-mail, memo, letter or form (as the agency decides)',
  ],
  approves: ['Meluluskan permohonan BMT', 'Approve the application for BMT'],
  tells: [
    'Memaklumkan status permohonan kepada pengguna melalui e-mel, memo, surat atau borang',
    'Tell the user the status of the application by e-mail, memo, letter or form',
  ],
});

/** BMT-APPLY: S1 §4.1 and §4.1.1, four steps, with the ICT Manager of the circular (AMB-19). */
export const bmtApply: Procedure = {
  id: 'BMT-APPLY',
  prefix: 'BMT',
  source: 'S1 §4.1, §4.1.1; S4 G¶18(ix)',
  title: { ms: 'Permohonan Perkhidmatan BMT', en: 'Application for Big Mail Transfer (BMT)' },
  aliases: ['Big Mail Transfer', 'Pindahan Mel Besar', 'lampiran besar'],
  summary: {
    ms: 'Memohon perkhidmatan Big Mail Transfer bagi sebuah akaun.',
    en: 'Apply for Big Mail Transfer for an account.',
  },
  startedBy: ['AGENCY_ADMIN', 'USER'],
  form: 'bmt-apply',
  subject: serviceSubject(off, ['BMT']),
  machine: 'services/apply',
  places: {
    Manager: 'BMT-APPLY.2a',
    Configure: 'BMT-APPLY.3',
    Inform: 'BMT-APPLY.4',
    StatusNotice: 'N-04',
  },
  steps: [receive, approve, managerStep, set, tell],
  humanSteps: [
    reviewApplication({ no: '2', manager: '2a', inform: '4' }),
    approveByManager({ no: '2a', review: '2', configure: '3', inform: '4' }),
    configure({
      no: '3',
      inform: '4',
      notices: { approved: { id: 'N-36', step: '2a' }, 'not-asked': null },
      done: {
        ms: 'BMT diaktifkan bagi akaun ini dan pengguna dimaklumkan.',
        en: 'BMT is switched on for the account, and the user is told.',
      },
    }),
    informUser('4', 'COMPLETED'),
  ],
  notices: [...statusNotices('N-04', { configure: '3', inform: '4' }), managerRefusal('2a')],
};
