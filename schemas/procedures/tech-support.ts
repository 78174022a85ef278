import type { HumanStep, Procedure } from '../catalogue.ts';
import { action, toServiceDesk } from './duty-fields.ts';
import { step } from './steps.ts';

/** TECH-SUPPORT: S4 G¶18(xii). What the administrator cannot solve goes on as an incident (AMB-98). */

const help: HumanStep = {
  no: '2',
  title: { ms: 'Memberi bantuan teknikal', en: 'Give technical help' },
  ask: {
    ms: 'Bantu pengguna ini dan catat tindakan anda, atau panjangkan kepada Meja Bantuan 1GovUC.',
    en: 'Help this user and write down what you did, or pass it on to the 1GovUC Service Desk.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'IN_PROGRESS',
  notices: { '': { id: 'task', step: '1', fields: ['description'] } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    solved: {
      covers: ['2'],
      explains: action.name,
      label: { ms: 'Selesai', en: 'Solved' },
      done: { ms: 'Masalah diselesaikan', en: 'Solved' },
      tone: 'primary',
      consequence: {
        ms: 'Pengguna menerima jawapan anda dan permohonan ini selesai.',
        en: 'The user gets your answer, and the request is completed.',
      },
      fields: [action],
      leadsTo: ['COMPLETED'],
    },
    'passed-on': {
      covers: ['2'],
      explains: action.name,
      label: { ms: 'Panjangkan kepada Meja Bantuan 1GovUC', en: 'Pass on to the 1GovUC Service Desk' },
      done: { ms: 'Dipanjangkan kepada Meja Bantuan 1GovUC', en: 'Passed on to the 1GovUC Service Desk' },
      tone: 'secondary',
      consequence: {
        ms: 'Insiden dibuka bagi perkara ini dan terus kepada Meja Bantuan 1GovUC. Pengguna dimaklumkan sekarang, dan sekali lagi apabila insiden itu selesai.',
        en: 'An incident is opened about it, straight with the 1GovUC Service Desk. The user is told now, and again when the incident is solved.',
      },
      fields: [
        {
          ...action,
          label: { ms: 'Tindakan yang telah diambil', en: 'What was done so far' },
          hint: {
            ms: 'Dihantar kepada pengguna dan Meja Bantuan 1GovUC',
            en: 'Sent to the user and to the 1GovUC Service Desk',
          },
        },
      ],
      leadsTo: ['COMPLETED'],
    },
  },
};

export const techSupport: Procedure = {
  id: 'TECH-SUPPORT',
  prefix: 'BTK',
  source: 'S4 G¶18(xii)',
  title: { ms: 'Bantuan Teknikal', en: 'Technical help' },
  aliases: ['Bantuan', 'Masalah teknikal', 'Support'],
  summary: {
    ms: 'Meminta bantuan teknikal daripada Pentadbir UC Agensi anda.',
    en: 'Ask your Agency UC Administrator for technical help.',
  },
  startedBy: ['USER'],
  form: 'tech-support',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/tech-support',
  steps: [
    step('1', 'Meminta bantuan', 'Ask for help', 'USER', 'submit'),
    step('2', 'Memberi bantuan teknikal', 'Help', 'AGENCY_ADMIN', 'task'),
  ],
  humanSteps: [help],
  notices: [{ step: '2', notice: 'answer', to: [{ role: 'USER', scope: 'person' }] }],
  followUps: [
    toServiceDesk({
      outcome: 'passed-on',
      subject: { from: 'subject' },
      description: 'description',
      tried: action.name,
    }),
  ],
};
