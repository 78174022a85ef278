import { aList, handler, listOf, member } from '../mailing-lists.ts';
import type { Scenario } from './scenario.ts';

/** IPMS-4.15 and 4.16 (S3 §4.15.1, §4.16.1): members come and go, each is told. */

export const listAddMembers: Scenario = {
  procedure: 'IPMS-4.15',
  title: 'Two users become members of a mailing list, pasted with a semicolon between them; each is told',
  needs: 'list',
  form: () => ({ members: `${member.email}; Hamidah <${handler.email.toUpperCase()}>` }),
  persons: () => ({ USER: member, DL_HANDLER: handler }),
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [
      { notice: 'N-19', role: 'USER', inParts: true },
      { notice: 'N-19', role: 'DL_HANDLER', inParts: true },
    ],
    also: listOf((unique) => ({
      ...aList(unique),
      state: 'ACTIVE',
      members: [handler.email, member.email],
    })),
  },
  steps: ['S1', 'S2', 'S3'],
};

export const listMembers: Scenario = {
  procedure: 'IPMS-4.16',
  title: 'A member is taken out of a mailing list, and told',
  needs: 'list-with-members',
  form: () => ({ members: member.email }),
  persons: () => ({ USER: member }),
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-20', role: 'USER', inParts: true }],
    also: listOf((unique) => ({ ...aList(unique), state: 'ACTIVE', members: [handler.email] })),
  },
  steps: ['S1', 'S2', 'S3'],
};
