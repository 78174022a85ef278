import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { toServiceDesk } from './duty-fields.ts';
import { step } from './steps.ts';

/** RELAY-MONITORING: S4 G¶18(xiv). A relay in order is noted and nothing more; a problem is coordinated. */

const note: Outcome['fields'][number] = {
  name: 'coordination',
  label: { ms: 'Penyelarasan yang dibuat', en: 'What was coordinated' },
  kind: 'multiline',
  maxLength: 1000,
};

function goesOn(
  covers: string,
  of: Pick<Outcome, 'label' | 'done' | 'consequence'> & Partial<Outcome>,
): Outcome {
  return { covers: [covers], tone: 'secondary', fields: [note], leadsTo: ['COMPLETED'], ...of };
}

const coordinate: HumanStep = {
  no: '2',
  title: { ms: 'Menyelaras masalah e-mel relay', en: 'Coordinate the problem of the relay' },
  ask: {
    ms: 'Pilih bagaimana masalah e-mel relay ini ditangani.',
    en: 'Choose how the problem of this relay is dealt with.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'REVIEWING',
  // Who has just sent the review goes on himself.
  notices: { '': null },
  passed: { when: { field: 'result', is: 'NORMAL' }, outcomes: ['normal'] },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    incident: goesOn('2', {
      tone: 'primary',
      label: { ms: 'Laporkan insiden', en: 'Report an incident' },
      done: { ms: 'Insiden dilaporkan', en: 'Incident reported' },
      consequence: {
        ms: 'Insiden dibuka bagi masalah ini dan terus kepada Meja Bantuan 1GovUC.',
        en: 'An incident is opened about the problem, straight with the 1GovUC Service Desk.',
      },
    }),
    change: goesOn('2', {
      label: { ms: 'Mohon perubahan e-mel relay', en: 'Apply for a change of the relay' },
      done: { ms: 'Perubahan e-mel relay akan dimohon', en: 'A change of the relay is to be applied for' },
      consequence: {
        ms: 'Pemantauan ini selesai. Mohon perubahan daripada halaman e-mel relay ini.',
        en: 'The review is completed. Apply for the change from the page of this relay.',
      },
      goesOnWith: 'RELAY-CHANGE',
    }),
    terminate: goesOn('2', {
      label: { ms: 'Mohon penamatan e-mel relay', en: 'Apply to end the relay' },
      done: { ms: 'Penamatan e-mel relay akan dimohon', en: 'The end of the relay is to be applied for' },
      consequence: {
        ms: 'Pemantauan ini selesai. Mohon penamatan daripada halaman e-mel relay ini.',
        en: 'The review is completed. Apply to end it from the page of this relay.',
      },
      goesOnWith: 'RELAY-TERMINATE',
    }),
    coordinated: goesOn('2', {
      label: { ms: 'Telah diselaraskan', en: 'Coordinated' },
      done: { ms: 'Masalah telah diselaraskan', en: 'Problem coordinated' },
      consequence: {
        ms: 'Pemantauan ini selesai dengan nota anda.',
        en: 'The review is completed with your note.',
      },
      fields: [{ ...note, required: true }],
    }),
    normal: {
      bySystem: true,
      covers: ['2'],
      label: { ms: 'Normal', en: 'Normal' },
      done: { ms: 'Tiada masalah', en: 'No problem' },
      tone: 'primary',
      consequence: { ms: 'Pemantauan ini selesai.', en: 'The review is completed.' },
      fields: [],
      leadsTo: ['COMPLETED'],
    },
  },
};

export const relayMonitoring: Procedure = {
  id: 'RELAY-MONITORING',
  prefix: 'PRM',
  source: 'S4 G¶18(xiv)',
  title: { ms: 'Pemantauan E-mel Relay', en: 'Monitoring of an e-mail relay' },
  aliases: ['SMTP Relay', 'Pemantauan relay'],
  summary: {
    ms: 'Merekodkan pemantauan sebuah e-mel relay dan menyelaras masalahnya.',
    en: 'Record the review of a relay, and coordinate its problem.',
  },
  startedBy: ['AGENCY_ADMIN'],
  // Who runs the service reads what agencies saw of their relays.
  readBy: ['SERVICE_DESK', 'MAMPU_ADMIN', 'RELAY_TECH', 'TM'],
  form: 'relay-review',
  subject: { kind: 'relay', how: 'changes', states: ['CONFIGURED', 'ACTIVE'], shared: true },
  machine: 'duties/relay-monitoring',
  steps: [
    step('1', 'Menyemak e-mel relay agensi', 'Review the agency’s relay', 'AGENCY_ADMIN', 'submit'),
    step(
      '2',
      'Menyelaras: insiden, perubahan atau penamatan',
      'Coordinate: incident, change or termination',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [coordinate],
  notices: [],
  followUps: [
    toServiceDesk({
      outcome: 'incident',
      subject: { fromTitle: true },
      description: 'problem',
      tried: note.name,
    }),
  ],
};
