import type { HumanStep, Procedure } from '../catalogue.ts';
import { archivingFields, setUpFields } from './service-fields.ts';
import { managerRefusal, managerStep, off, serviceSubject, statusNotices, steps } from './service-notices.ts';
import { approveByManager, configure, informUser, reviewApplication } from './service-steps.ts';
import { reasonField, step } from './steps.ts';

const [receive, approve, set, tell] = steps({
  received: [
    'Menerima permohonan perkhidmatan pengarkiban e-mel melalui e-mel, memo, surat atau borang (tertakluk kepada agensi)',
    'Receive the application for e-mail archiving by e-mail, memo, letter or form (as the agency decides)',
  ],
  approves: ['Meluluskan permohonan pengarkiban e-mel', 'Approve the application for e-mail archiving'],
  tells: [
    'Memaklumkan status permohonan kepada pengguna melalui e-mel, memo, surat atau borang',
    'Tell the user the status of the application by e-mail, memo, letter or form',
  ],
});

/** The archive is on already: this is the user's part (AMB-24). An administrator may close it for him. */
const setUp: HumanStep = {
  no: '5',
  title: {
    ms: 'Memasang Outlook Add-in dan mengkonfigurasikan Outlook',
    en: 'Install the Outlook add-on and configure Outlook',
  },
  ask: {
    ms: 'Pasang Outlook Add-in pengarkiban dan konfigurasikan Outlook, kemudian sahkan.',
    en: 'Install the archiving add-on and configure Outlook, then confirm it.',
  },
  holder: 'USER',
  scope: 'person',
  alsoBy: 'AGENCY_ADMIN',
  status: 'AWAITING_USER_SETUP',
  // Step 4 is the mail of this task: status and set-up in one (N-06).
  notices: { told: { id: 'N-06', step: '4' } },
  remindsWith: 'N-37',
  shows: ['applicant', ...archivingFields.map(({ name }) => name)],
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    'set-up': {
      covers: ['5'],
      label: { ms: 'Sahkan pemasangan', en: 'Confirm the set-up' },
      done: { ms: 'Pemasangan disahkan', en: 'Set up' },
      tone: 'primary',
      consequence: { ms: 'Permohonan pengarkiban e-mel selesai.', en: 'The application is complete.' },
      fields: setUpFields,
      leadsTo: ['COMPLETED'],
    },
    'not-set-up': {
      covers: [],
      label: { ms: 'Tutup tanpa pemasangan', en: 'Close without the set-up' },
      done: { ms: 'Ditutup tanpa pemasangan', en: 'Closed without the set-up' },
      tone: 'secondary',
      consequence: {
        ms: 'Permohonan ditutup. Pengarkiban kekal aktif; Outlook tidak dikonfigurasi.',
        en: 'The application is closed. Archiving stays on; Outlook is not configured.',
      },
      fields: [reasonField],
      leadsTo: ['COMPLETED'],
    },
  },
};

/** ARCHIVE-APPLY: S2 §4.1 and §4.1.1, five steps, with the ICT Manager of the circular (AMB-19). */
export const archiveApply: Procedure = {
  id: 'ARCHIVE-APPLY',
  prefix: 'ARK',
  source: 'S2 §4.1, §4.1.1; S4 G¶18(ix)',
  title: {
    ms: 'Permohonan Perkhidmatan Pengarkiban E-mel',
    en: 'Application for e-mail archiving',
  },
  aliases: ['Online Archiving', 'Secondary Mailboxes', 'arkib'],
  summary: {
    ms: 'Memohon perkhidmatan pengarkiban e-mel bagi sebuah akaun.',
    en: 'Apply for e-mail archiving for an account.',
  },
  startedBy: ['AGENCY_ADMIN', 'USER'],
  form: 'archive-apply',
  subject: serviceSubject(off, ['ONLINE_ARCHIVING']),
  machine: 'services/archive-apply',
  steps: [
    receive,
    approve,
    managerStep,
    set,
    tell,
    step(
      '5',
      'Memasang Outlook Add-in pengarkiban dan mengkonfigurasikan Outlook',
      'Install the archiving add-on for Outlook and configure Outlook',
      'USER',
      'task',
    ),
  ],
  humanSteps: [
    reviewApplication({ no: '2', manager: '2a', inform: '4' }),
    approveByManager({ no: '2a', review: '2', configure: '3', inform: '4' }),
    configure({
      no: '3',
      inform: '4',
      notices: { approved: { id: 'N-36', step: '2a' }, 'not-asked': null },
      done: {
        ms: 'Pengarkiban diaktifkan bagi akaun ini dan pengguna dimaklumkan.',
        en: 'Archiving is switched on for the account, and the user is told.',
      },
      fields: archivingFields,
      rules: [{ rule: 'whole-number', fields: ['archivingAge'], source: 'AMB-25' }],
    }),
    informUser('4', '5'),
    setUp,
  ],
  notices: [...statusNotices('N-06', { configure: '3', inform: '4' }), managerRefusal('2a')],
};
