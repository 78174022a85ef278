import { malaysianDate, plusDays } from '../../../functions/domain/calendar.ts';
import { clientOf } from '../client.ts';
import { aboutOwnAgency, headquarters, ownAgency, ownAgencyId } from '../own-agency.ts';
import { aTemporaryAccount } from '../temporary-accounts.ts';
import { waitFor } from '../wait.ts';
import type { Move, Scenario, Setting } from './scenario.ts';

/** AGENCY-TERMINATION (S4 G¶13, G¶14): proposed and approved by two officers of MAMPU, carried out on its day. */

const end = () => ({
  ground: 'RESTRUCTURING',
  text: 'Agensi digabungkan dengan kementerian.',
  effectiveOn: plusDays(malaysianDate(new Date().toISOString()), 3),
});

const approves: Move = {
  step: '2',
  status: 'PROPOSED',
  told: [{ notice: 'agency-end', role: 'MAMPU_ADMIN', person: 2 }],
  by: 'MAMPU_ADMIN',
  person: 2,
  outcome: 'approved',
};

const dayComes: Move = {
  step: '4',
  status: 'SCHEDULED',
  told: [
    { notice: 'N-52', role: 'AGENCY_HQ' },
    { notice: 'N-52', role: 'AGENCY_ADMIN' },
  ],
  by: 'MAMPU_ADMIN',
  outcome: 'due',
  sweptInDays: 4,
};

const confirms: Move = {
  step: '5',
  status: 'ENDING',
  told: [{ notice: 'agency-end', role: 'MAMPU_ADMIN', reachedBy: 'due' }],
  by: 'MAMPU_ADMIN',
  outcome: 'confirmed',
};

/** The agency has one account. */
async function withAnAccount(setting: Setting): Promise<string> {
  const { endpoints, people } = setting;
  await aTemporaryAccount(endpoints, { agencyId: people.agency });
  return aboutOwnAgency('AGENCY-TERMINATION')(setting);
}

/** The agency has ended, and its account is deleted by a case of its own. */
async function everythingEnded({ endpoints, people, unique }: Setting, requestId: string): Promise<void> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const agency = await mampu.get('Agency', `/agencies/${ownAgencyId(unique)}`);
  if (agency.state !== 'ENDED') throw new Error(`The agency is ${agency.state}`);
  const { items } = await mampu.get(
    'AccountPage',
    `/accounts?state=DELETED&agency=${encodeURIComponent(people.agency)}`,
  );
  if (items.length !== 1) throw new Error(`${items.length} accounts are deleted by ${requestId}`);
}

export const agencyTerminate: Scenario = {
  procedure: 'AGENCY-TERMINATION',
  title: 'An agency ends: proposed, approved by another officer, carried out on its day, confirmed',
  office: ownAgency(),
  start: withAnAccount,
  seenBy: 'MAMPU_ADMIN',
  reader: 'MAMPU_ADMIN',
  form: end,
  persons: (unique) => ({ AGENCY_HQ: headquarters(unique) }),
  moves: [approves, dayComes, confirms],
  ends: { status: 'COMPLETED', told: [], also: everythingEnded },
  steps: ['1', '2', '3', '4', '5'],
};

export const agencyTerminateDropped: Scenario = {
  ...agencyTerminate,
  title: 'A termination is dropped before its day: the agency goes on and is told',
  start: aboutOwnAgency('AGENCY-TERMINATION'),
  moves: [
    approves,
    { ...dayComes, sweptInDays: undefined, outcome: 'dropped', data: { reason: 'Penggunaan meningkat.' } },
  ],
  ends: {
    status: 'CANCELLED',
    told: [
      { notice: 'N-52', role: 'AGENCY_HQ', ends: 'CANCELLED' },
      { notice: 'N-52', role: 'AGENCY_ADMIN', ends: 'CANCELLED' },
    ],
    also: unseenOrSeen(200),
  },
  steps: ['1', '2', '3', '4'],
};

export const agencyTerminateRefused: Scenario = {
  ...agencyTerminateDropped,
  title: 'A proposal to end an agency is refused: the agency is not told and does not see it',
  moves: [{ ...approves, outcome: 'refused', data: { reason: 'Tidak berasas.' } }],
  ends: { status: 'CANCELLED', told: [], also: unseenOrSeen(404) },
  steps: ['1', '2'],
};

/** What the agency's own administrator is answered about the case. */
function unseenOrSeen(status: 200 | 404) {
  return async ({ endpoints, people }: Setting, requestId: string): Promise<void> => {
    const admin = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
    await waitFor(`the answer ${status} to the agency`, async () => {
      const answer = await admin.call('GET', `/requests/${requestId}`);
      return answer.status === status || undefined;
    });
  };
}
