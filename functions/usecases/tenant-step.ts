import type { Agency, AuditEntry } from '../../schemas/directory/officer.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { difference } from '../domain/officer-rules.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { auditOperation } from '../store/audit-store.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { agencyOperations, getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { AgencyResult, ProvisionAgencyInput } from './provision-agency.ts';

/** One step of a procedure about an agency that fits into one transaction: its writes, a marker and the record. */

export interface TenantChange {
  readonly outcome: 'applied' | 'subject-changed';
  readonly operations: readonly Operation[];
  /** For the record, without anything about persons. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Run again for the same step it does nothing and gives the same answer. */
export function tenantStep(
  deps: Basics,
  input: ProvisionAgencyInput,
  plan: (found: Case, at: string) => Promise<TenantChange>,
): Promise<AgencyResult> {
  const { tables, clock, random } = deps;
  const { taskId, step, action } = input;
  const marker = `${taskId}#${step}`;
  return onConflictRetry(async () => {
    const found = await currentCase(deps, input.request);
    const { request } = found;
    const before = await getMarker(tables, request.id, marker);
    if (before !== undefined)
      return { outcome: before['outcome'] === 'applied' ? 'applied' : 'subject-changed' };
    assertNotEnded(request);
    const at = clock.now();
    const { outcome, operations, data } = await plan(found, at);
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.write(
      ...operations,
      markerOperation(tables, request.id, marker, { outcome, at }, () => new Overtaken('Applied meanwhile')),
    );
    change.record({
      ...{ step, kind: 'provisioned', actor: 'SYSTEM' as const },
      data: { taskId, action, outcome, ...data },
    });
    await change.commit();
    return { outcome };
  });
}

/** The agency that a request is about. @throws CorruptItem */
export async function agencyOf(tables: Tables, { request }: Case): Promise<Agency> {
  const { subject } = request;
  const agency = subject?.kind === 'agency' ? await getAgency(tables, subject.id) : undefined;
  if (agency === undefined) throw new CorruptItem(`${request.id} is about no agency`);
  return agency;
}

/** Writes an agency with its audit entry. `by` decided it. @throws Overtaken in the transaction */
export function agencyChange(
  tables: Tables,
  before: Agency,
  after: Agency,
  { action, by }: { readonly action: AuditEntry['action']; readonly by: string },
): Operation[] {
  const about = { kind: 'AGENCY', id: after.id, version: after.version } as const;
  const entry: AuditEntry = {
    ...{ at: after.updatedAt, action, actorId: by, channel: 'portal' },
    ...difference(before, after, ['state', 'phase', 'endingBy']),
  };
  return [
    ...agencyOperations(tables, before, after).map(({ write }) => ({
      write,
      otherwise: () => new Overtaken('The agency changed meanwhile'),
    })),
    auditOperation(tables, about, entry),
  ];
}

/** Who decided the task that led to a step; who made the request where nobody did. */
export function decidedBy({ request, tasks }: Case, taskId: string): string {
  const by = tasks.find(({ id }) => id === taskId)?.decision?.by ?? request.createdBy;
  return by.officerId;
}
