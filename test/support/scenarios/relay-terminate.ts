import { aTerminationForm } from '../forms.ts';
import { deskSendsOn, mampuApproves, technicianConfigures } from './relay-apply.ts';
import type { Scenario } from './scenario.ts';

/** RELAY-TERMINATE (S0 §4.2.1): eight steps, no test. */
export const relayTerminate: Scenario = {
  procedure: 'RELAY-TERMINATE',
  title: 'An active relay is ended: no test, MAMPU and the agency are told',
  needs: 'relay',
  form: () => aTerminationForm(),
  moves: [deskSendsOn, mampuApproves, technicianConfigures],
  ends: {
    status: 'COMPLETED',
    told: [
      { notice: 'N-03', role: 'MAMPU_ADMIN' },
      { notice: 'N-03', role: 'AGENCY_ADMIN' },
    ],
    relay: 'TERMINATED',
  },
  steps: ['1', '2', '3', '4', '5', '6', '7', '8'],
};
