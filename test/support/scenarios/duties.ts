import { inDays } from '../forms-accounts.ts';
import type { Move, Persons, Scenario } from './scenario.ts';
import { hasIncident, sentBy } from './tickets.ts';

/** CLIENT-INSTALL, SPAM-COORDINATION and RELAY-MONITORING (S4 G¶18(vii), (xi), (xiv)). */

const user = (): Persons => ({ USER: { email: 'siti.hajar@kpc.example', language: 'ms' } });

function installs(outcome: 'installed' | 'failed', given: Partial<Move> = {}): Move {
  return {
    step: '2',
    status: 'PLANNED',
    told: [{ notice: 'task', role: 'USER', asks: true }],
    by: 'USER',
    byLink: true,
    outcome,
    ...(outcome === 'failed' ? { reason: 'Komputer tiada ruang cakera.' } : {}),
    ...given,
  };
}

function checks(outcome: string, given: Partial<Move> = {}): Move {
  return {
    step: '3',
    status: 'AWAITING_CONFIRMATION',
    told: [{ notice: 'task', role: 'AGENCY_ADMIN', asks: true }],
    by: 'AGENCY_ADMIN',
    outcome,
    ...given,
  };
}

export const clientInstall: Scenario = {
  procedure: 'CLIENT-INSTALL',
  title: 'An installation fails, is planned again, done by the technician and confirmed',
  form: () => ({
    user: 'siti.hajar@kpc.example',
    cause: 'NEW_DEVICE',
    client: 'DESKTOP',
    device: 'Komputer riba, Aras 3',
    plannedOn: inDays(2),
  }),
  persons: user,
  moves: [
    installs('failed'),
    checks('again', { data: { plannedOn: inDays(5), reason: 'Cakera telah ditambah.' } }),
    installs('installed', { byLink: false, insteadBy: 'AGENCY_ADMIN', data: { version: 'Outlook 2016' } }),
    checks('confirmed'),
  ],
  ends: { status: 'COMPLETED', told: [] },
  steps: ['1', '2', '3', '2', '3'],
};

export const clientInstallCancelled: Scenario = {
  ...clientInstall,
  title: 'An installation that does not work is cancelled, and the user is told',
  moves: [installs('failed'), checks('cancelled', { reason: 'Peranti akan diganti.' })],
  ends: { status: 'CANCELLED', told: [{ notice: 'answer', role: 'USER' }] },
  steps: ['1', '2', '3'],
};

const answers: Move = {
  step: '2',
  status: 'AWAITING_ANSWER',
  told: [{ notice: 'task', role: 'AGENCY_ADMIN', asks: true }],
  by: 'AGENCY_ADMIN',
  outcome: 'answered',
  data: {
    findings: 'Dua akaun menghantar pautan palsu.',
    action: 'Kata laluan kedua-duanya ditetapkan semula.',
  },
};

export const spamCoordination: Scenario = {
  procedure: 'SPAM-COORDINATION',
  title: 'The Service Desk asks an agency about spam, asks again, and accepts the answer',
  start: sentBy('SERVICE_DESK', 'SPAM-COORDINATION'),
  form: () => ({
    agency: 'kpc',
    subject: 'Pautan palsu yang dilaporkan',
    from: inDays(-7),
    until: inDays(0),
    question: 'Adakah akaun agensi menghantarnya?',
  }),
  moves: [
    answers,
    {
      step: '3',
      status: 'REVIEWING',
      told: [{ notice: 'task', role: 'SERVICE_DESK', asks: true }],
      by: 'SERVICE_DESK',
      outcome: 'asked-again',
      reason: 'Berapa mesej yang dihantar?',
    },
    answers,
    {
      step: '3',
      status: 'REVIEWING',
      told: [{ notice: 'task', role: 'SERVICE_DESK', asks: true }],
      by: 'SERVICE_DESK',
      outcome: 'accepted',
    },
  ],
  ends: { status: 'COMPLETED', told: [] },
  steps: ['1', '2', '3', '2', '3'],
};

export const spamAskedByMampu: Scenario = {
  ...spamCoordination,
  title: 'MAMPU asks an agency about spam; MAMPU, not the Service Desk, reads the answer',
  start: sentBy('MAMPU_ADMIN', 'SPAM-COORDINATION'),
  moves: [
    answers,
    {
      step: '3a',
      status: 'REVIEWING',
      told: [{ notice: 'task', role: 'MAMPU_ADMIN', asks: true }],
      by: 'MAMPU_ADMIN',
      outcome: 'accepted',
    },
  ],
  steps: ['1', '2', '3', '3a'],
};

const review = { from: inDays(-30), until: inDays(0), volume: '1840', lastTestOn: inDays(-3) };

export const relayMonitoring: Scenario = {
  procedure: 'RELAY-MONITORING',
  title: 'A relay with a problem: an incident goes straight to the Service Desk',
  needs: 'relay',
  form: () => ({ ...review, result: 'PROBLEM', problem: 'Mesej tertahan lebih sejam.' }),
  moves: [
    {
      step: '2',
      status: 'REVIEWING',
      told: [],
      by: 'AGENCY_ADMIN',
      outcome: 'incident',
      data: { coordination: 'Pemilik aplikasi dimaklumkan.' },
    },
  ],
  ends: { status: 'COMPLETED', told: [], also: hasIncident },
  steps: ['1', '2'],
};

export const relayInOrder: Scenario = {
  ...relayMonitoring,
  title: 'A relay in order is noted, and nobody is asked anything',
  form: () => ({ ...review, result: 'NORMAL', note: 'Tiada mesej tertahan.' }),
  moves: [],
  ends: { status: 'COMPLETED', told: [] },
};
