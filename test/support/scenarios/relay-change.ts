import { aChangeForm } from '../forms.ts';
import { relayApply } from './relay-apply.ts';
import type { Scenario } from './scenario.ts';

/** RELAY-CHANGE (AMB-16): the flow of the application, on a relay in service. */
export const relayChange: Scenario = {
  ...relayApply,
  procedure: 'RELAY-CHANGE',
  title: 'An active relay is changed: approved, configured, tested; it stays in service throughout',
  needs: 'relay',
  form: (unique) => aChangeForm(unique),
};
