import type { Agency } from '../../schemas/directory/officer.ts';
import type { MigrationPhase } from '../../schemas/directory-words.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { begunPlan, isLater } from '../domain/migration-plan.ts';
import { getRequest } from '../store/case-store.ts';
import { agencyUnchanged } from '../store/officer-store.ts';
import { getPlan, planOperation } from '../store/plan-store.ts';
import { getReference } from '../store/reference-store.ts';
import type { Tables } from '../store/tables.ts';
import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';
import { agencyChange, agencyOf, decidedBy, tenantStep, type TenantChange } from './tenant-step.ts';

/** What a migration does to its agency: its plan, and its phase, which only goes on (BR-54). */

const overtaken: TenantChange = { outcome: 'subject-changed', operations: [] };

/** The plan has the checklist as it is now, or goes on where another request left it; the agency enters the first phase. */
export function beginMigration(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  const { tables } = deps;
  return tenantStep(deps, input, async (found, at) => {
    const before = await agencyOf(tables, found);
    const { id: requestId } = found.request;
    const phase = migratingPhase(before);
    const plan = await getPlan(tables, before.id);
    if (phase === undefined || (await isCarriedOut(tables, plan, requestId))) return overtaken;
    const { choices: checklist } = await getReference(tables, 'migration-checklist');
    const after = begunPlan(plan, { agencyId: before.id, requestId, checklist, at });
    const written = planOperation(tables, after);
    return {
      outcome: 'applied',
      operations: [
        { ...written, otherwise: () => new Overtaken('The plan changed meanwhile') },
        ...(phase === 'PREPARING'
          ? phaseChange(tables, before, 'PRE_MIGRATION', { at, by: decidedBy(found, input.taskId) })
          : [agencyUnchanged(tables, before)]),
      ],
      data: { items: after.items.length },
    };
  });
}

/** The phase after the one that was confirmed. One that the agency is in already, or is past, is not gone back to. */
export function setPhase(deps: ProvisionAgencyDeps, input: ProvisionAgencyInput): Promise<AgencyResult> {
  const { tables } = deps;
  return tenantStep(deps, input, async (found, at) => {
    const before = await agencyOf(tables, found);
    const present = migratingPhase(before);
    if (present === undefined) return overtaken;
    const next = after[input.step];
    if (next === undefined) throw new CorruptItem(`No phase follows on ${input.step}`);
    return {
      outcome: 'applied',
      operations: isLater(next, present)
        ? phaseChange(tables, before, next, { at, by: decidedBy(found, input.taskId) })
        : [agencyUnchanged(tables, before)],
      data: { before: { phase: present }, after: { phase: next } },
    };
  });
}

const after: Readonly<Record<string, MigrationPhase>> = {
  'AGENCY-MIGRATION.1': 'MIGRATION',
  'AGENCY-MIGRATION.2': 'POST_MIGRATION',
  'AGENCY-MIGRATION.3': 'LIVE',
};

/** Undefined for an agency that is live already, has ended, or is about to. */
export function migratingPhase({ state, phase, endingBy }: Agency): MigrationPhase | undefined {
  return state === 'ACTIVE' && endingBy === undefined && phase !== 'LIVE' ? phase : undefined;
}

/** Whether another request carries out the plan now. */
export async function isCarriedOut(
  tables: Tables,
  plan: { readonly requestId: string } | undefined,
  own?: string,
): Promise<boolean> {
  if (plan === undefined || plan.requestId === own) return false;
  const other = await getRequest(tables, plan.requestId);
  return other !== undefined && !isEndStatus(other.status);
}

function phaseChange(
  tables: Tables,
  before: Agency,
  phase: MigrationPhase,
  { at, by }: { readonly at: string; readonly by: string },
) {
  const changed: Agency = { ...before, phase, updatedAt: at, version: before.version + 1 };
  return agencyChange(tables, before, changed, { action: 'phase-changed', by });
}
