import { aList, listOf, member } from '../mailing-lists.ts';
import type { Scenario } from './scenario.ts';

/** IPMS-4.14 (S3 §4.14.1): complete, and written at once. */

const changed = (unique: string) => ({
  ...aList(unique),
  displayName: `Senarai Dikemaskini ${unique}`,
  handler: member.email,
});

export const listUpdate: Scenario = {
  procedure: 'IPMS-4.14',
  title: 'Display name and handler of a mailing list are changed; nobody is told',
  needs: 'list',
  form: changed,
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [],
    also: listOf((unique) => ({ ...changed(unique), state: 'ACTIVE', members: [] })),
  },
  steps: ['S1', 'S2', 'S3'],
};
