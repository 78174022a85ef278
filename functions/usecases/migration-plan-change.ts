import type { FormValues } from '../../schemas/cases/request.ts';
import type { MigrationPlan, PlannedPhase, PlanItem } from '../../schemas/directory/migration-plan.ts';
import { plannedPhases } from '../../schemas/directory/migration-plan.ts';
import type { Agency, AuditEntry } from '../../schemas/directory/officer.ts';
import {
  evidenceField,
  phaseFields,
  phaseRules,
  releaseField,
} from '../../schemas/forms/migration-plan-fields.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { Forbidden, NotFound, VersionConflict } from '../domain/errors.ts';
import { parseFields, plainContext } from '../domain/form.ts';
import { isLater, withItem, withPhase } from '../domain/migration-plan.ts';
import { auditOperation } from '../store/audit-store.ts';
import { agencyOperations, agencyUnchanged } from '../store/officer-store.ts';
import { getPlan, planOperation } from '../store/plan-store.ts';
import { onConflictRetry, transact, type Operation } from '../store/transaction.ts';
import { readAgency } from './agencies.ts';
import type { Basics } from './deps.ts';
import { mayChangePlan } from './migration-plans.ts';
import { auditEntry } from './officers-access.ts';
import { migratingPhase } from './tenant-phase.ts';
import type { Caller } from './types.ts';

type PlanDeps = Pick<Basics, 'tables' | 'clock'>;

export interface PlanInput {
  readonly agencyId: string;
  /** As it was typed. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly ifVersion: number;
}

/**
 * Sets the dates and the responsible person of a phase that is not over.
 * @throws InvalidInput, NotFound for another agency's, Forbidden `plan-closed` or `phase-over`, VersionConflict
 */
export async function planPhase(
  deps: PlanDeps,
  caller: Caller,
  { phase, given, ...of }: PlanInput & { readonly phase: PlannedPhase },
): Promise<void> {
  const opened = await open(deps, caller, of, phase);
  const { values } = parseFields(phaseFields, given, contextOf(opened), phaseRules);
  const planned = {
    startOn: textOf(values, 'startOn'),
    endOn: textOf(values, 'endOn'),
    responsible: textOf(values, 'responsible'),
  };
  const after = withPhase(opened.plan, phase, planned, opened.at);
  await write(deps, opened, after, {
    ...{ action: 'plan-changed', by: caller },
    before: { [phase]: opened.plan.phases[phase] ?? null },
    after: { [phase]: planned },
  });
}

/**
 * Ticks an item with its evidence, or corrects the evidence.
 * @throws InvalidInput, NotFound for another agency's or an unknown item, Forbidden `plan-closed` or `phase-over`, VersionConflict
 */
export async function tickItem(
  deps: PlanDeps,
  caller: Caller,
  { itemId, given, ...of }: PlanInput & { readonly itemId: string },
): Promise<void> {
  const { opened, item } = await openItem(deps, caller, of, itemId);
  const { values } = parseFields([evidenceField], given, contextOf(opened));
  const { id: byId, name: byName } = caller.person;
  const evidence = textOf(values, 'evidence');
  const after = withItem(opened.plan, itemId, { evidence, at: opened.at, byId, byName }, opened.at);
  await write(deps, opened, after, {
    ...{ action: 'item-done', by: caller },
    before: { item: itemId, ...(item.done === undefined ? {} : { evidence: item.done.evidence }) },
    after: { item: itemId, evidence },
  });
}

/** Takes a tick back. An item that is not ticked stays so. @throws as `tickItem` */
export async function untickItem(
  deps: PlanDeps,
  caller: Caller,
  { itemId, ...of }: Omit<PlanInput, 'given'> & { readonly itemId: string },
): Promise<void> {
  const { opened, item } = await openItem(deps, caller, of, itemId);
  if (item.done === undefined) return;
  const after = withItem(opened.plan, itemId, undefined, opened.at);
  await write(deps, opened, after, {
    ...{ action: 'item-undone', by: caller },
    before: { item: itemId, evidence: item.done.evidence },
    after: { item: itemId },
  });
}

/**
 * Notes that the supplier has let the agency go before its contract ends (AMB-88). Only MAMPU does: it decides whether
 * the agency may go live. `ifVersion` is that of the agency.
 * @throws InvalidInput, NotFound, Forbidden `release-contract`, VersionConflict
 */
export async function releaseContract(
  { tables, clock }: PlanDeps,
  caller: Caller,
  { agencyId, given, ifVersion }: PlanInput,
): Promise<void> {
  const agency = await readAgency({ tables }, caller, agencyId);
  if (caller.person.agencyId !== undefined || !mayChangePlan(caller, agency))
    throw new Forbidden('release-contract', 'Only MAMPU notes a release');
  if (agency.contract === undefined) throw new NotFound(`${agencyId} has no contract`);
  if (agency.version !== ifVersion) throw new VersionConflict('The agency changed meanwhile');
  const at = clock.now();
  const { values } = parseFields([releaseField], given, { ...plainContext, today: malaysianDate(at) });
  const contract = { ...agency.contract, releasedOn: textOf(values, 'releasedOn') };
  const after: Agency = { ...agency, contract, updatedAt: at, version: agency.version + 1 };
  const entry = auditEntry(at, 'changed', caller, {
    before: { contract: agency.contract },
    after: { contract },
  });
  await onConflictRetry(() =>
    transact(tables, [
      ...agencyOperations(tables, agency, after),
      auditOperation(tables, { kind: 'AGENCY', id: agency.id, version: after.version }, entry),
    ]),
  );
}

interface Opened {
  readonly agency: Agency;
  readonly plan: MigrationPlan;
  readonly at: string;
}

/** The plan as the caller saw it, while it can be changed. */
async function open(
  { tables, clock }: PlanDeps,
  caller: Caller,
  { agencyId, ifVersion }: Pick<PlanInput, 'agencyId' | 'ifVersion'>,
  phase?: PlannedPhase,
): Promise<Opened> {
  const agency = await readAgency({ tables }, caller, agencyId);
  const plan = await getPlan(tables, agencyId);
  if (plan === undefined) throw new NotFound(`${agencyId} has no plan`);
  if (!mayChangePlan(caller, agency)) throw new Forbidden('plan-closed', 'The plan is not changed any more');
  if (plan.version !== ifVersion) throw new VersionConflict('The plan changed meanwhile');
  if (phase !== undefined) assertNotOver(agency, phase);
  return { agency, plan, at: clock.now() };
}

async function openItem(
  deps: PlanDeps,
  caller: Caller,
  of: Pick<PlanInput, 'agencyId' | 'ifVersion'>,
  itemId: string,
): Promise<{ readonly opened: Opened; readonly item: PlanItem }> {
  const opened = await open(deps, caller, of);
  const item = opened.plan.items.find(({ id }) => id === itemId);
  if (item === undefined) throw new NotFound(`The plan has no item ${itemId}`);
  assertNotOver(opened.agency, item.phase);
  return { opened, item };
}

/** By what a phase was passed stays as it is. */
function assertNotOver(agency: Agency, phase: PlannedPhase): void {
  const present = migratingPhase(agency) ?? 'LIVE';
  if (plannedPhases.some((each) => each === phase) && isLater(present, phase))
    throw new Forbidden('phase-over', `${phase} is over`);
}

function contextOf({ at }: Opened) {
  return { ...plainContext, today: malaysianDate(at) };
}

/** The plan with an audit entry of the agency, while the agency is as it was read. */
async function write(
  { tables }: PlanDeps,
  { agency }: Opened,
  after: MigrationPlan,
  { action, by, ...values }: Pick<AuditEntry, 'action' | 'before' | 'after'> & { readonly by: Caller },
): Promise<void> {
  const entry = auditEntry(after.updatedAt, action, by, values);
  const about = { kind: 'AGENCY', id: agency.id, version: after.version } as const;
  const unchanged: Operation = {
    ...agencyUnchanged(tables, agency),
    otherwise: () => new VersionConflict('The agency changed meanwhile'),
  };
  await onConflictRetry(() =>
    transact(tables, [planOperation(tables, after), unchanged, auditOperation(tables, about, entry)]),
  );
}

function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}
