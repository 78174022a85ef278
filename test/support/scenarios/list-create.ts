import { applyOnOwnPage } from '../account-holders.ts';
import { aList, handler, listOf } from '../mailing-lists.ts';
import type { Scenario } from './scenario.ts';

/** IPMS-4.13 (S3 §4.13.1), by the administrator himself and for a user who applies (AMB-63). */

export const listCreate: Scenario = {
  procedure: 'IPMS-4.13',
  title: 'A mailing list is made with its owner and handler; nobody is told',
  form: (unique) => aList(unique),
  moves: [],
  ends: {
    status: 'COMPLETED',
    told: [],
    also: listOf((unique) => ({ ...aList(unique), state: 'ACTIVE', members: [] })),
  },
  steps: ['S1', 'S2', 'S3'],
};

/** The user of the scenario, where his mailbox is. */
const applicant = (unique: string) => `aina.${unique}@kpc.example`;

export const listRequest: Scenario = {
  procedure: 'LIST-REQUEST',
  title: 'A user applies for a mailing list; the administrator makes it, and the user handles it',
  needs: 'account',
  start: applyOnOwnPage('LIST-REQUEST'),
  form: (unique) => {
    const { displayName, address } = aList(unique);
    return { displayName, address, purpose: 'Makluman kepada pegawai bahagian' };
  },
  persons: (unique) => ({ USER: { email: applicant(unique), language: 'ms' } }),
  moves: [
    {
      step: 'IPMS-4.13.S2',
      status: 'RECEIVED',
      told: [],
      by: 'AGENCY_ADMIN',
      outcome: 'created',
      data: (unique) => ({ ...madeFor(unique) }),
    },
  ],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'created', role: 'USER' }],
    also: listOf((unique) => ({ ...madeFor(unique), state: 'ACTIVE', members: [] })),
  },
  steps: ['1', 'IPMS-4.13.S1', 'IPMS-4.13.S2', 'IPMS-4.13.S3'],
};

/** As the administrator makes it: the applicant handles it, somebody else owns it. */
function madeFor(unique: string) {
  return { ...aList(unique), owner: handler.email, handler: applicant(unique) };
}

export const listRequestRefused: Scenario = {
  ...listRequest,
  title: 'The application for a mailing list is refused with a reason, which the user is told',
  moves: [
    {
      step: 'IPMS-4.13.S2',
      status: 'RECEIVED',
      told: [],
      by: 'AGENCY_ADMIN',
      outcome: 'refused',
      reason: 'Senarai yang sama telah wujud.',
    },
  ],
  ends: { status: 'REFUSED', told: [{ notice: 'closed', role: 'USER' }] },
  steps: ['1', 'IPMS-4.13.S1', 'IPMS-4.13.S2'],
};
