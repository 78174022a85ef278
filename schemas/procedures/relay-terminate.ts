import type { HumanStep, Procedure } from '../catalogue.ts';
import { approve, checkForm, completeForm, configuredField, formSteps } from './relay-steps.ts';
import { step } from './steps.ts';

/** RELAY-TERMINATE: S0 §4.2 and §4.2.1, eight steps, no test. */

const remove: HumanStep = {
  no: '7',
  title: { ms: 'Melaksanakan konfigurasi penamatan', en: 'Carry out the configuration (removal)' },
  ask: {
    ms: 'Tamatkan e-mel relay ini dan rekodkan apa yang telah dikonfigurasi.',
    en: 'Remove this e-mail relay and record what you configured.',
  },
  holder: 'RELAY_TECH',
  scope: 'all',
  status: 'CONFIGURING',
  notices: { approved: { id: 'N-32', step: '6' } },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    configured: {
      covers: ['7'],
      label: { ms: 'Penamatan selesai', en: 'Removal done' },
      done: { ms: 'Penamatan selesai', en: 'Removed' },
      tone: 'danger',
      consequence: {
        ms: 'E-mel relay ditamatkan. MAMPU dan Pentadbir UC Agensi dimaklumkan.',
        en: 'The e-mail relay ends. MAMPU and the Agency UC Administrator are told.',
      },
      fields: [configuredField],
      leadsTo: ['COMPLETED', '1'],
    },
  },
};

export const relayTerminate: Procedure = {
  id: 'RELAY-TERMINATE',
  prefix: 'RLT',
  source: 'S0 §4.2, §4.2.1',
  title: {
    ms: 'Permohonan Penamatan Perkhidmatan E-mel Relay',
    en: 'Termination of the E-mail Relay service',
  },
  aliases: ['Penamatan Notifikasi E-mel'],
  summary: {
    ms: 'Menamatkan e-mel relay yang tidak lagi diperlukan oleh aplikasi.',
    en: 'End an e-mail relay that an application no longer needs.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'relay-terminate',
  subject: { kind: 'relay', how: 'changes', states: ['ACTIVE'] },
  machine: 'relay/terminate',
  steps: [
    ...formSteps,
    step(
      '8',
      'Menghantar e-mel pemberitahuan kepada MAMPU dan Pentadbir UC Agensi',
      'Send an e-mail notice to MAMPU and the Agency UC Administrator',
      'SERVICE_DESK',
      'system',
    ),
  ],
  humanSteps: [completeForm(['incomplete', 'configured']), checkForm, approve, remove],
  notices: [
    {
      step: '8',
      notice: 'N-03',
      to: [
        { role: 'MAMPU_ADMIN', scope: 'all' },
        { role: 'AGENCY_ADMIN', scope: 'agency' },
      ],
    },
    { step: '2', notice: 'N-34', to: [{ role: 'SERVICE_DESK', scope: 'all' }] },
    { step: '5', notice: 'closed', to: [{ role: 'AGENCY_ADMIN', scope: 'agency' }] },
  ],
};
