import { applyOnOwnPage } from '../account-holders.ts';
import { persons } from './access-codes.ts';
import type { Scenario } from './scenario.ts';

/** MAILBOX-POLICY.2: forwarding inside the agency, by the user himself. */
export const mailForwarding: Scenario = {
  procedure: 'MAILBOX-POLICY',
  title: 'A user has his mail forwarded to a colleague of his agency; nobody is told',
  needs: 'account',
  start: applyOnOwnPage('MAILBOX-POLICY'),
  form: () => ({ forwarding: 'ON', forwardTo: 'siti.hajar@kpc.example' }),
  persons,
  moves: [],
  ends: { status: 'COMPLETED', told: [], account: 'ACTIVE' },
  steps: ['2'],
};
