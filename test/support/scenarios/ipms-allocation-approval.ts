import { anAccount3a, anAllocation } from '../forms-accounts.ts';
import { persons, registerWithCode } from './access-codes.ts';
import type { Move, Scenario } from './scenario.ts';

/** IPMS-4.5 and 4.6 (S3 §4.5.1, §4.6.1): what follows on a registration. */

const registration = ['S1', 'S2', 'S3'];
const received = 'IPMS-4.5.S1';
const allocated = ['S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'].map((no) => `IPMS-4.5.${no}`);

export const allocates: Move = {
  step: 'IPMS-4.5.S4',
  status: 'REQUESTED',
  told: [{ notice: 'N-12', role: 'AGENCY_ADMIN' }],
  by: 'AGENCY_ADMIN',
  outcome: 'allocated',
  data: (unique) => anAllocation(unique),
};

export const approves: Move = {
  step: 'IPMS-4.6.S2',
  status: 'ALLOCATED',
  told: [],
  by: 'AGENCY_ADMIN',
  outcome: 'approved',
};

export const superiorTells: Move = {
  step: 'IPMS-4.6.S3',
  status: 'INFORMING',
  told: [
    { notice: 'N-41', role: 'USER' },
    { notice: 'N-14', role: 'SUPERVISOR' },
  ],
  by: 'SUPERVISOR',
  byLink: true,
  outcome: 'informed',
};

/** The straight way: what other procedures need an account for begins with it. */
export const ipmsRegistered: Scenario = {
  procedure: 'IPMS-4.3',
  title:
    'A public servant registers; the account is allocated, approved, created, and the superior tells the user',
  start: registerWithCode,
  form: (unique) => anAccount3a(unique),
  persons,
  moves: [allocates, approves, superiorTells],
  ends: { status: 'COMPLETED', told: [], account: 'ACTIVE' },
  steps: [...registration, received, ...allocated, 'IPMS-4.6.S1', 'IPMS-4.6.S2', 'IPMS-4.6.S3'],
};

/** The same with no service ticked. */
export const ipmsUnserved: Scenario = {
  ...ipmsRegistered,
  moves: [
    { ...allocates, data: (unique) => anAllocation(unique, { vasBMT: false }) },
    approves,
    superiorTells,
  ],
};

/** Every way round: returned to the user, allocated, allocated anew, approved. */
export const ipmsAllocationApproval: Scenario = {
  ...ipmsRegistered,
  title: 'Returned to the user and sent again by his link, allocated, allocated anew, approved',
  moves: [
    {
      ...allocates,
      outcome: 'returned',
      data: {},
      fields: [{ field: 'position', reason: 'Nyatakan jawatan yang disandang.' }],
    },
    {
      step: 'S2',
      status: 'RETURNED',
      told: [{ notice: 'N-40', role: 'USER', asks: true }],
      by: 'USER',
      byLink: true,
      outcome: 'resubmitted',
      form: (unique) => anAccount3a(unique, { position: 'Setiausaha Sulit' }),
    },
    { ...allocates, data: (unique) => anAllocation(unique, { address: `nur.aina.${unique}@kpc.example` }) },
    { ...approves, outcome: 'reallocate', reason: 'Guna alamat ringkas.' },
    { ...allocates, told: [], person: 2 },
    approves,
    { ...superiorTells, byLink: false, insteadBy: 'AGENCY_ADMIN' },
  ],
  steps: [
    ...registration,
    ...[received, 'IPMS-4.5.S2', 'IPMS-4.5.S3'],
    ...['S2', 'S3'],
    ...[received, ...allocated, 'IPMS-4.6.S1'],
    ...[received, ...allocated, 'IPMS-4.6.S1', 'IPMS-4.6.S2', 'IPMS-4.6.S3'],
  ],
};
