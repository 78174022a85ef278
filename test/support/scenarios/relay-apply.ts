import { aRelayForm, configuration, testers, tmSignOff } from '../forms.ts';
import type { Move, Scenario } from './scenario.ts';

/** RELAY-APPLY (S0 §4.1.1): eleven steps. */

export const deskSendsOn: Move = {
  step: '4',
  status: 'RECEIVED',
  told: [{ notice: 'N-28', role: 'SERVICE_DESK' }],
  by: 'SERVICE_DESK',
  outcome: 'complete',
  data: tmSignOff,
};

export const mampuApproves: Move = {
  step: '6',
  status: 'AWAITING_MAMPU',
  told: [{ notice: 'N-29', role: 'MAMPU_ADMIN' }],
  by: 'MAMPU_ADMIN',
  byLink: true,
  outcome: 'approved',
};

export const technicianConfigures: Move = {
  step: '7',
  status: 'CONFIGURING',
  told: [{ notice: 'N-32', role: 'RELAY_TECH' }],
  by: 'RELAY_TECH',
  outcome: 'configured',
  data: configuration,
};

export const agencyTests: Move = {
  step: '10',
  status: 'TESTING',
  told: [{ notice: 'N-01', role: 'AGENCY_ADMIN' }],
  by: 'AGENCY_ADMIN',
  outcome: 'passed',
  data: testers,
};

export const relayApply: Scenario = {
  procedure: 'RELAY-APPLY',
  title: 'A relay is applied for, approved by link, configured, tested and put in service',
  form: (unique) => aRelayForm(unique),
  moves: [deskSendsOn, mampuApproves, technicianConfigures, agencyTests],
  ends: {
    status: 'COMPLETED',
    told: [
      { notice: 'N-02', role: 'MAMPU_ADMIN' },
      { notice: 'N-02', role: 'AGENCY_ADMIN' },
    ],
    relay: 'ACTIVE',
  },
  steps: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
};

/** The same, with every execution killed at its human step: nothing is lost, asked twice or told twice. */
export const resume: Scenario = {
  ...relayApply,
  title: 'Executions are killed at each human step and resumed: nothing is lost, asked twice or told twice',
  interrupted: true,
};
