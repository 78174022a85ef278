import type { Procedure } from '../catalogue.ts';
import { serviceSubject, statusNotices, steps } from './service-notices.ts';
import { approveEnd, configure, informUser } from './service-steps.ts';

/** ARCHIVE-TERMINATE: S2 §4.2 and §4.2.1, four steps. What is in the archive is kept (AMB-26). */
export const archiveTerminate: Procedure = {
  id: 'ARCHIVE-TERMINATE',
  prefix: 'ARP',
  source: 'S2 §4.2, §4.2.1',
  title: { ms: 'Penamatan Perkhidmatan Pengarkiban E-mel', en: 'End of e-mail archiving' },
  aliases: ['Online Archiving', 'Secondary Mailboxes', 'arkib'],
  summary: {
    ms: 'Menamatkan perkhidmatan pengarkiban e-mel bagi sebuah akaun.',
    en: 'End e-mail archiving for an account.',
  },
  startedBy: ['AGENCY_ADMIN', 'USER'],
  form: 'archive-terminate',
  subject: serviceSubject(['ACTIVE'], ['ONLINE_ARCHIVING']),
  machine: 'services/terminate',
  places: { StatusNotice: 'N-07' },
  steps: steps({
    received: [
      'Menerima permohonan penamatan pengarkiban e-mel melalui e-mel, memo, surat atau borang (tertakluk kepada agensi)',
      'Receive the request to end archiving by e-mail, memo, letter or form (as the agency decides)',
    ],
    approves: ['Meluluskan permohonan penamatan pengarkiban e-mel', 'Approve the request to end archiving'],
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
        ms: 'Pengarkiban ditamatkan. Kandungan arkib disimpan untuk bacaan sahaja, dan pengguna dimaklumkan.',
        en: 'Archiving ends. What is in the archive is kept, to be read only, and the user is told.',
      },
    }),
    informUser('4', 'COMPLETED'),
  ],
  notices: statusNotices('N-07', { configure: '3', inform: '4' }),
};
