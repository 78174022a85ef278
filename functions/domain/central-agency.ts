import type { Agency } from '../../schemas/directory/officer.ts';

/**
 * To whom a request belongs that concerns no agency of 1GovUC, e.g. a conference that MAMPU books for an agency which is
 * not on it (AMB-84), or an incident that came from the call centre. It stands in no table and nobody keeps it.
 */
export const centralAgency: Agency = {
  id: 'mampu',
  name: 'MAMPU',
  shortName: 'MAMPU',
  state: 'ACTIVE',
  createdAt: '2017-01-03T00:00:00.000Z',
  updatedAt: '2017-01-03T00:00:00.000Z',
  version: 1,
};
