import { aContract, anApplication, appointments, today } from '../forms-agencies.ts';
import { plusDays } from '../../../functions/domain/calendar.ts';
import { uploadLetter } from '../case-files.ts';
import { clientOf } from '../client.ts';
import { waitFor } from '../wait.ts';
import type { Move, Persons, Scenario, Setting } from './scenario.ts';

/** AGENCY-ONBOARDING (S4 P¶7, P¶8, G¶6, G¶7): an agency asks to use 1GovUC, through its headquarters. */

/** MAMPU records an application that came on paper, with its letter. */
async function recordedByMampu({ endpoints, people, unique, form }: Setting): Promise<string> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const { id } = await mampu.post(
    'CreatedRequest',
    '/requests',
    { procedure: 'AGENCY-ONBOARDING', form: { ...form, letterFile: await uploadLetter(mampu) } },
    { 'idempotency-key': `submit-${unique}` },
  );
  return id;
}

function persons(unique: string): Persons {
  return {
    AGENCY_HQ: { email: `rohani.${unique}@ibupejabat.example`, language: 'ms' },
    IMPLEMENTING_AGENCY: { email: `faizal.${unique}@agensi.example`, language: 'ms' },
  };
}

const endorses: Move = {
  step: '1',
  status: 'AWAITING_ENDORSEMENT',
  told: [{ notice: 'N-48', role: 'AGENCY_HQ', asks: true }],
  by: 'AGENCY_HQ',
  byLink: true,
  outcome: 'endorsed',
};
const returns: Move = {
  ...endorses,
  outcome: 'returned',
  fields: [{ field: 'letterNo', reason: 'Rujukan surat tidak tepat' }],
};
const corrects: Move = {
  step: '1a',
  status: 'DRAFT',
  told: [{ notice: 'N-48', role: 'IMPLEMENTING_AGENCY', asks: true, reachedBy: 'returned' }],
  by: 'IMPLEMENTING_AGENCY',
  byLink: true,
  outcome: 'resubmitted',
  form: (unique) => anApplication(unique, { letterNo: 'JSC.100-1/2/4' }),
};
const isComplete: Move = {
  step: '2',
  status: 'RECEIVED',
  told: [{ notice: 'N-48', role: 'MAMPU_ADMIN', asks: true, reachedBy: 'endorsed' }],
  by: 'MAMPU_ADMIN',
  outcome: 'complete',
};
const approves: Move = {
  step: '3',
  status: 'UNDER_CONSIDERATION',
  // Who has recorded the application decides nothing here, and is not asked.
  told: [{ notice: 'N-29', role: 'MAMPU_ADMIN', person: 2 }],
  by: 'MAMPU_ADMIN',
  person: 2,
  byLink: true,
  outcome: 'approved',
  data: { agencyType: 'FEDERAL_DEPARTMENT' },
};
const decision = [
  { notice: 'N-48', role: 'AGENCY_HQ' },
  { notice: 'N-48', role: 'IMPLEMENTING_AGENCY' },
] as const;

const plans: Move = {
  step: '4',
  status: 'PLANNING_MOVE',
  told: [...decision, { notice: 'N-49', role: 'AGENCY_HQ', asks: true }],
  by: 'AGENCY_HQ',
  byLink: true,
  outcome: 'planned',
  data: () => ({
    contractEndsOn: String(aContract(400)['contractEndsOn']),
    planOn: plusDays(today(), 30),
  }),
};
const appoints: Move = {
  step: '5',
  status: 'APPOINTING',
  told: [{ notice: 'N-48', role: 'IMPLEMENTING_AGENCY', asks: true, reachedBy: 'planned' }],
  by: 'IMPLEMENTING_AGENCY',
  byLink: true,
  outcome: 'appointed',
  data: (unique) => appointments(unique),
};

/** The tenant stands, and its migration has begun. */
async function isPreparing({ endpoints, people }: Setting, requestId: string): Promise<void> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const { items } = await mampu.get('RecordList', `/requests/${requestId}/records`);
  const started = items.find(({ kind }) => kind === 'children-started')?.data['children'];
  const [child] = Array.isArray(started) ? (started as { readonly id?: string }[]) : [];
  if (child?.id === undefined) throw new Error('No migration has started');
  const migration = child.id;
  await waitFor(`the first phase of ${migration}`, async () => {
    const { status } = await mampu.get('Request', `/requests/${migration}`);
    return status === 'PRE_MIGRATION' || undefined;
  });
}

/** With a contract that runs for more than a year. */
export const agencyOnboarding: Scenario = {
  procedure: 'AGENCY-ONBOARDING',
  title:
    'An agency under contract applies through its headquarters, is approved, plans its move and becomes a tenant',
  start: recordedByMampu,
  seenBy: 'MAMPU_ADMIN',
  form: (unique) => anApplication(unique, aContract(400)),
  persons,
  moves: [endorses, isComplete, approves, plans, appoints],
  ends: { status: 'COMPLETED', told: decision, also: isPreparing },
  steps: ['1a', '1', '2', '3', '4', '5', '6'],
};

/** Without a contract there is no move to plan (BR-53). */
export const agencyOnboardingReturned: Scenario = {
  ...agencyOnboarding,
  title: 'An application is returned by headquarters and by MAMPU, and goes on without a contract',
  form: (unique) => anApplication(unique),
  moves: [
    returns,
    corrects,
    { ...endorses },
    {
      ...isComplete,
      outcome: 'incomplete',
      fields: [{ field: 'fundingSource', reason: 'Nyatakan program' }],
    },
    {
      ...corrects,
      told: [{ notice: 'N-48', role: 'IMPLEMENTING_AGENCY', asks: true, reachedBy: 'incomplete' }],
    },
    endorses,
    isComplete,
    approves,
    {
      ...appoints,
      told: [
        ...decision,
        { notice: 'N-48', role: 'IMPLEMENTING_AGENCY', asks: true, reachedBy: 'no-contract' },
      ],
    },
  ],
  steps: ['1a', '1', '1a', '1', '2', '1a', '1', '2', '3', '4', '5', '6'],
};

export const agencyOnboardingNotEndorsed: Scenario = {
  ...agencyOnboarding,
  title: 'Headquarters do not endorse an application, and the applicant is told why',
  moves: [{ ...endorses, outcome: 'not-endorsed', reason: 'Tidak diperlukan pada masa ini' }],
  ends: { status: 'REFUSED', told: [{ notice: 'N-48', role: 'IMPLEMENTING_AGENCY' }] },
  steps: ['1a', '1'],
};

export const agencyOnboardingRefused: Scenario = {
  ...agencyOnboarding,
  title: 'MAMPU refuses an application with a reason, and headquarters and the applicant are told',
  moves: [endorses, isComplete, { ...approves, outcome: 'refused', reason: 'Tiada peruntukan', data: {} }],
  ends: { status: 'REFUSED', told: decision },
  steps: ['1a', '1', '2', '3'],
};

export const agencyOnboardingWithdrawn: Scenario = {
  ...agencyOnboarding,
  title: 'An applicant withdraws what came back, and headquarters and he are told',
  moves: [returns, { ...corrects, outcome: 'withdrawn', form: () => ({}) }],
  ends: { status: 'WITHDRAWN', told: decision },
  steps: ['1a', '1', '1a'],
};
