import type { CheckEntry } from '../../../schemas/directory/check-run.ts';
import type { Agency } from '../../../schemas/directory/officer.ts';
import { tenantStateNames } from '../../../schemas/directory-words.ts';
import { dueReminder, latestPlanDate, remindedWith } from '../../domain/agency-contract.ts';
import { malaysianDate } from '../../domain/calendar.ts';
import { Overtaken, VersionConflict } from '../../domain/errors.ts';
import { getCase } from '../../store/case-store.ts';
import { agencyOperations, agenciesUnderContract, getAgency } from '../../store/officer-store.ts';
import { transact } from '../../store/transaction.ts';
import { noticeFacts } from '../case-notice.ts';
import type { Basics, WithMail } from '../deps.ts';
import { sendCaseNotice } from '../send-notice.ts';
import { tenantState } from '../subjects/agency.ts';
import { carryOut, type Planned } from './plan.ts';

export type ContractDeps = Basics &
  WithMail & { readonly preview: boolean; readonly entries?: object[] | undefined };

/** Of each shard in a run; whoever is left comes with the next one. */
const mostAgencies = 1000;

/**
 * Reminds headquarters and administrators of an agency under contract to plan the move, 12 and 9 months before the
 * contract ends, once each (SCHED-CONTRACT-6M, D-08, N-49). Of reminders that were missed, the latest alone is sent.
 */
export async function remindOfContracts(deps: ContractDeps): Promise<CheckEntry[]> {
  const { tables, clock } = deps;
  const plans: Planned[] = [];
  for (const listed of await agenciesUnderContract(tables, clock.now(), mostAgencies)) {
    const plan = await planOf(deps, listed.id);
    if (plan !== undefined) plans.push(plan);
  }
  return carryOut(deps, plans);
}

/** The index lags: what is due is looked at as it is now. */
async function planOf(deps: ContractDeps, id: string): Promise<Planned | undefined> {
  const agency = await getAgency(deps.tables, id);
  const { contract } = agency ?? {};
  if (agency?.state !== 'ACTIVE' || contract === undefined) return undefined;
  const about = { agencyId: id, about: agency.name };
  const months = dueReminder(contract, malaysianDate(deps.clock.now()));
  const { endsOn } = contract;
  if (months === undefined) {
    const ended = endsOn < malaysianDate(deps.clock.now());
    if (!ended) return undefined;
    return {
      entry: { ...about, did: 'passed', why: `contract ended on ${endsOn}` },
      act: () => note(deps, agency, 0),
    };
  }
  return {
    entry: {
      ...about,
      did: 'reminded',
      why: `contract ends on ${endsOn}, in ${String(months)} months or less`,
    },
    act: async () => {
      await remind(deps, agency, months);
      await note(deps, agency, months);
    },
  };
}

async function remind(deps: ContractDeps, agency: Agency, months: number): Promise<void> {
  const { tables, mail } = deps;
  const { contract } = agency;
  const found = await getCase(tables, contract?.requestId ?? '');
  if (found === undefined || contract === undefined) return;
  const { endsOn, planOn } = contract;
  await sendCaseNotice(deps, {
    notice: 'N-49',
    request: found.request,
    marker: `contract#${endsOn}#${String(months)}`,
    step: 'SCHED-CONTRACT-6M.1',
    taskId: found.request.id,
    to: [
      { role: 'AGENCY_HQ', scope: 'person' },
      { role: 'AGENCY_ADMIN', scope: 'agency' },
    ],
    facts: {
      ...(await noticeFacts(tables, found, undefined)),
      requestTitle: agency.name,
      status: tenantStateNames[tenantState(agency)],
      more: [
        { label: { ms: 'Kontrak tamat', en: 'Contract ends' }, value: endsOn, isDate: true },
        {
          label: { ms: 'Rancang selewat-lewatnya', en: 'Plan it by' },
          value: latestPlanDate(endsOn),
          isDate: true,
        },
        ...(planOn === undefined
          ? []
          : [{ label: { ms: 'Tarikh rancangan', en: 'Planned by' }, value: planOn, isDate: true }]),
      ],
    },
    linkFor: ({ isOfficer }) =>
      Promise.resolve({
        url: `${mail.publicUrl}/agencies/${encodeURIComponent(agency.id)}`,
        // Headquarters have no page of ours: the mail says all.
        ...(isOfficer ? {} : { noWayIn: true }),
      }),
  });
}

/** The version counts what people change: a reminder turns down nothing that is on its way. */
async function note({ tables }: ContractDeps, before: Agency, months: number): Promise<void> {
  if (before.contract === undefined) return;
  const contract = { ...before.contract, reminded: remindedWith(months) };
  try {
    await transact(tables, agencyOperations(tables, before, { ...before, contract }));
  } catch (error) {
    // Changed meanwhile: the next run sees what is so then, and the marker keeps the mail to one.
    if (!(error instanceof Overtaken || error instanceof VersionConflict)) throw error;
  }
}
