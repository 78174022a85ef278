import { aList, handler, listOf, member } from '../mailing-lists.ts';
import type { Move, Scenario } from './scenario.ts';

/** IPMS-4.17 (S3 §4.17.1) with what D-03 adds: handler and members are told, and the list can be restored for a time. */

const mayBeRestored: Move = {
  step: 'S4',
  status: 'RESTORABLE',
  told: [
    { notice: 'N-21', role: 'DL_HANDLER' },
    { notice: 'N-21', role: 'USER', inParts: true },
  ],
  by: 'AGENCY_ADMIN',
  outcome: 'window-over',
  sweptInDays: 21,
};

export const listTerminate: Scenario = {
  procedure: 'IPMS-4.17',
  title:
    'A mailing list ends; its handler and its members are told, once each; after the window nobody is in it',
  needs: 'list-with-members',
  form: () => ({ note: 'Jawatankuasa dibubarkan' }),
  persons: () => ({ DL_HANDLER: handler, USER: member }),
  moves: [mayBeRestored],
  ends: {
    status: 'COMPLETED',
    told: [],
    also: listOf((unique) => ({ ...aList(unique), state: 'ENDED', members: [] })),
  },
  steps: ['S1', 'S2', 'S4'],
};

export const listTerminateRestored: Scenario = {
  ...listTerminate,
  title: 'A mailing list ends and is restored within the window, with its members; whoever was told is told',
  moves: [{ ...mayBeRestored, sweptInDays: undefined, outcome: 'restored', reason: 'Tersilap senarai.' }],
  ends: {
    status: 'CANCELLED',
    told: [
      { notice: 'restored', role: 'DL_HANDLER', ofList: true },
      { notice: 'restored', role: 'USER', ofList: true, inParts: true },
    ],
    also: listOf((unique) => ({
      ...aList(unique),
      state: 'ACTIVE',
      members: [handler.email, member.email],
    })),
  },
};
