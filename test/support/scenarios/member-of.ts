import { aList, listOf } from '../mailing-lists.ts';
import { persons } from './access-codes.ts';
import type { Scenario } from './scenario.ts';

/** IPMS-4.18 and 4.19 (S3 §4.18.1, §4.19.1): the same change as 4.15 and 4.16, from the person's side. */

export const memberOfAdd: Scenario = {
  procedure: 'IPMS-4.18',
  title: 'A user is added to a mailing list from his own record, and told which',
  needs: 'account-and-list',
  form: (unique) => ({ lists: aList(unique).address }),
  persons,
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-22', role: 'USER' }],
    also: listOf((unique) => ({
      ...aList(unique),
      state: 'ACTIVE',
      members: [`aina.${unique}@kpc.example`],
    })),
  },
  steps: ['S1', 'S2', 'S3'],
};

export const memberOf: Scenario = {
  procedure: 'IPMS-4.19',
  title: 'A user is taken out of a mailing list from his own record, and told which',
  needs: 'account-in-list',
  form: (unique) => ({ lists: aList(unique).address }),
  persons,
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-46', role: 'USER' }],
    also: listOf((unique) => ({ ...aList(unique), state: 'ACTIVE', members: [] })),
  },
  steps: ['S1', 'S2', 'S3'],
};
