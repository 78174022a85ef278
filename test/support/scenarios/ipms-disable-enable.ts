import { aDisabling } from '../forms-accounts.ts';
import { listHandler } from '../list-handler.ts';
import { persons } from './access-codes.ts';
import type { Persons, Scenario } from './scenario.ts';

/** IPMS-4.9 and 4.10 (S3 §4.9.1, §4.10.1): out of use for a time, and back. */

export const ipmsDisable: Scenario = {
  procedure: 'IPMS-4.9',
  title: 'An account is disabled until a date; the handler of its list is told the date',
  needs: 'listed-account',
  form: () => aDisabling(),
  persons: (unique, endpoints): Persons => {
    const { address: email, language } = listHandler(endpoints);
    return { ...persons(unique), DL_HANDLER: { email, language } };
  },
  moves: [],
  ends: { status: 'COMPLETED', told: [{ notice: 'N-16', role: 'DL_HANDLER' }], account: 'DISABLED' },
  steps: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'],
};

export const ipmsDisableEnable: Scenario = {
  ...ipmsDisable,
  procedure: 'IPMS-4.10',
  title: 'A disabled account is enabled; what was suspended returns and the handler is told',
  needs: 'disabled-account',
  form: () => ({ note: 'Kembali bertugas' }),
  ends: { status: 'COMPLETED', told: [{ notice: 'N-17', role: 'DL_HANDLER' }], account: 'ACTIVE' },
  steps: ['S1', 'S2', 'S3', 'S4', 'S5'],
};
