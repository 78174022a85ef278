import type { FormInput } from '../forms.ts';
import type { Move, Scenario } from './scenario.ts';

/** IPMS-4.21 (S3 §4.21.1): not done repeats step 2, in the same case (AMB-71). */

/** Jadual 22, with all that it asks for. `unique` goes into the name, so that a test finds its own. */
export function aContact(unique: string, overrides: FormInput = {}): FormInput {
  return {
    fullName: `Ravi a/l Kumar ${unique}`,
    address: `ravi.${unique}@pembekal.example`,
    position: 'Pengurus Akaun',
    company: 'Pembekal Contoh Sdn. Bhd.',
    phone: '03-7000 0001',
    postalAddress: 'Lot 3, Jalan Contoh\n46000 Petaling Jaya',
    ...overrides,
  };
}

export const opensTicket: Move = {
  step: 'S3',
  status: 'TICKET_REQUESTED',
  told: [{ notice: 'N-24', role: 'SERVICE_DESK' }],
  by: 'SERVICE_DESK',
  outcome: 'opened',
  data: { ticketNumber: 'INC-2026-00417' },
};

export const acts: Move = {
  step: 'S3a',
  status: 'TICKET_OPEN',
  told: [{ notice: 'N-47', role: 'AGENCY_ADMIN' }],
  by: 'SERVICE_DESK',
  outcome: 'done',
  data: { actionTaken: 'Ditulis dalam buku alamat.' },
};

export const verifies: Move = {
  step: 'S4',
  status: 'AWAITING_CONFIRMATION',
  told: [{ notice: 'N-47', role: 'AGENCY_ADMIN', asks: true }],
  by: 'AGENCY_ADMIN',
  outcome: 'done',
};

export const notDone: Move = {
  ...verifies,
  outcome: 'not-done',
  reason: 'Alamat tidak kelihatan dalam OWA.',
};

export const contactRegistered: Scenario = {
  procedure: 'IPMS-4.21',
  title: 'A contact is asked for, registered by the desk and verified',
  form: (unique) => aContact(unique),
  moves: [opensTicket, acts, verifies],
  ends: { status: 'COMPLETED', told: [], contact: 'ACTIVE' },
  steps: ['S1', 'S2', 'S3', 'S3a', 'S4'],
};

export const contactRegister: Scenario = {
  ...contactRegistered,
  title:
    'Not done: the administrator applies again in the same case, under another ticket, and then it is done',
  moves: [
    opensTicket,
    acts,
    notDone,
    {
      step: 'S2',
      status: 'DRAFT',
      told: [],
      by: 'AGENCY_ADMIN',
      outcome: 'resubmitted',
      form: (unique) => aContact(unique, { address: `ravi.kumar.${unique}@pembekal.example` }),
    },
    { ...opensTicket, data: { ticketNumber: 'INC-2026-00423' } },
    acts,
    verifies,
  ],
  ends: {
    ...contactRegistered.ends,
    contactData: (unique) => ({ address: `ravi.kumar.${unique}@pembekal.example` }),
  },
  steps: ['S1', 'S2', 'S3', 'S3a', 'S4', 'S2', 'S3', 'S3a', 'S4'],
};

/** The desk says why it cannot, and the administrator ends the case: no case goes round for ever (D-19). */
export const contactCancelled: Scenario = {
  ...contactRegistered,
  title: 'The desk cannot register it and says why; the administrator cancels, and the desk is told',
  moves: [
    opensTicket,
    { ...acts, outcome: 'not-possible', data: {}, reason: 'Domain ini disekat.' },
    {
      ...verifies,
      told: [{ notice: 'N-47', role: 'AGENCY_ADMIN', asks: true, reachedBy: 'not-possible' }],
      outcome: 'withdrawn',
    },
  ],
  ends: { status: 'CANCELLED', told: [{ notice: 'N-34', role: 'SERVICE_DESK' }], contact: 'none' },
};
