import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { action } from './duty-fields.ts';
import { step } from './steps.ts';

/**
 * HELPDESK-INCIDENT: S4 G¶16(vi), S3 §3. What the 1MOCC call centre and users in MAMPU report is recorded by the MAMPU
 * Help Desk, which solves it or passes it on; what an administrator reports goes straight to the Service Desk. No times
 * are promised: the documents give none (AMB-98).
 */

function resolved(no: string): Outcome {
  return {
    covers: [no],
    explains: action.name,
    label: { ms: 'Selesai', en: 'Resolved' },
    done: { ms: 'Diselesaikan', en: 'Resolved' },
    tone: 'primary',
    consequence: {
      ms: 'Pelapor menerima jawapan anda dan tiket ini ditutup.',
      en: 'The reporter gets your answer, and the ticket is closed.',
    },
    fields: [action],
    leadsTo: ['COMPLETED'],
  };
}

const atHelpDesk: HumanStep = {
  no: '2',
  title: { ms: 'Mengendalikan laporan', en: 'Handle the report' },
  ask: {
    ms: 'Selesaikan laporan ini, atau panjangkan kepada Meja Bantuan 1GovUC.',
    en: 'Resolve this report, or pass it on to the 1GovUC Service Desk.',
  },
  holder: 'MAMPU_HELPDESK',
  scope: 'all',
  status: 'IN_PROGRESS',
  // Who has recorded it goes on himself; his colleagues find it in their inbox.
  notices: { '': null },
  passed: { when: 'started-by-other', outcomes: ['straight'] },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    resolved: resolved('2'),
    'passed-on': {
      covers: ['2'],
      explains: 'note',
      label: { ms: 'Panjangkan kepada Meja Bantuan 1GovUC', en: 'Pass on to the 1GovUC Service Desk' },
      done: { ms: 'Dipanjangkan kepada Meja Bantuan 1GovUC', en: 'Passed on to the 1GovUC Service Desk' },
      tone: 'secondary',
      consequence: {
        ms: 'Meja Bantuan 1GovUC menerima tiket ini.',
        en: 'The 1GovUC Service Desk gets the ticket.',
      },
      fields: [
        {
          name: 'note',
          label: { ms: 'Nota kepada Meja Bantuan 1GovUC', en: 'Note to the 1GovUC Service Desk' },
          kind: 'multiline',
          maxLength: 1000,
        },
      ],
      leadsTo: ['3'],
    },
    straight: {
      bySystem: true,
      covers: ['2'],
      label: { ms: 'Terus kepada Meja Bantuan 1GovUC', en: 'Straight to the 1GovUC Service Desk' },
      done: {
        ms: 'Laporan pentadbir terus kepada Meja Bantuan 1GovUC',
        en: 'Reported by an administrator: straight to the 1GovUC Service Desk',
      },
      tone: 'secondary',
      consequence: {
        ms: 'Meja Bantuan 1GovUC menerima tiket ini.',
        en: 'The 1GovUC Service Desk gets the ticket.',
      },
      fields: [],
      leadsTo: ['3'],
    },
  },
};

const atServiceDesk: HumanStep = {
  no: '3',
  title: { ms: 'Menyelesaikan tiket', en: 'Resolve the ticket' },
  ask: {
    ms: 'Selesaikan insiden atau aduan ini dan catat penyelesaiannya.',
    en: 'Resolve this incident or complaint, and write down the solution.',
  },
  holder: 'SERVICE_DESK',
  scope: 'all',
  status: 'TICKET_OPEN',
  notices: {
    'passed-on': { id: 'task', step: '2', fields: ['type', 'description', 'tried'] },
    straight: { id: 'task', step: '2', fields: ['type', 'description', 'tried'] },
  },
  byLink: false,
  requesterMayDecide: false,
  outcomes: { resolved: resolved('3') },
};

export const helpdeskIncident: Procedure = {
  id: 'HELPDESK-INCIDENT',
  prefix: 'INS',
  source: 'S4 G¶16(vi); S3 §3',
  title: { ms: 'Insiden dan Aduan', en: 'Incidents and complaints' },
  aliases: ['Tiket', 'Ticket', '1MOCC', 'Aduan', 'Insiden', 'Help Desk'],
  summary: {
    ms: 'Melaporkan insiden atau aduan kepada meja bantuan.',
    en: 'Report an incident or a complaint to the help desk.',
  },
  startedBy: ['AGENCY_ADMIN', 'MAMPU_HELPDESK'],
  form: 'incident',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/incident',
  steps: [
    step('1', 'Melaporkan insiden atau aduan', 'Report the incident or complaint', 'AGENCY_ADMIN', 'submit'),
    step(
      '2',
      'Mengendalikan laporan atau memanjangkannya',
      'Handle it or pass it on',
      'MAMPU_HELPDESK',
      'task',
    ),
    step('3', 'Mengendalikan tiket', 'Handle the ticket', 'SERVICE_DESK', 'task'),
    step('4', 'Memaklumkan pelapor dan menutup tiket', 'Tell the reporter and close', 'SYSTEM', 'system'),
  ],
  humanSteps: [atHelpDesk, atServiceDesk],
  notices: [
    {
      step: '4',
      notice: 'answer',
      to: [
        { role: 'USER', scope: 'person' },
        { role: 'AGENCY_ADMIN', scope: 'agency', starter: true },
      ],
    },
  ],
};
