import * as z from 'zod/mini';
import type { Agency } from '../../schemas/directory/officer.ts';
import { Overtaken } from '../domain/errors.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { markerOperation, markersOf } from '../store/marker-store.ts';
import { agencyUnchanged } from '../store/officer-store.ts';
import type { Item } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import { endAccounts } from './ending-accounts.ts';
import { endLists } from './ending-lists.ts';
import { endOfficers } from './ending-officers.ts';
import { endRelays } from './ending-relays.ts';
import { endRequests } from './ending-requests.ts';
import type { EndStage } from './ending.ts';
import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';
import { agencyChange, agencyOf, decidedBy } from './tenant-step.ts';

/**
 * Ends what an agency has (AGENCY-TERMINATION.4), in an order in which nothing that is left comes back: first nothing is
 * begun for it any more and what is open ends, last its officers. All of it is gone through again until a whole pass
 * found nothing to do: indexes lag, and somebody may have been faster.
 */
const stages: readonly { readonly name: string; readonly end: EndStage }[] = [
  { name: 'requests', end: endRequests },
  { name: 'lists', end: endLists },
  { name: 'relays', end: endRelays },
  { name: 'accounts', end: endAccounts },
  { name: 'officers', end: endOfficers },
];

/** Whatever is left then, the confirmation of the end names. */
const mostPasses = 5;

/** One part of the work, as its marker keeps it: where the next one goes on. */
const partSchema = z.lazy(() =>
  z.object({
    pass: z.number(),
    stage: z.number(),
    after: z.optional(z.string()),
    /** This pass has done something. */
    busy: z.boolean(),
    done: z.boolean(),
  }),
);
type Part = z.infer<typeof partSchema>;

/**
 * Does one part and notes where the next goes on. `more`: the machine comes again. Each thing of a part is a transaction
 * of its own that is recognised when it comes again, so that a call that was killed is simply repeated.
 */
export async function endTenant(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  const { tables, clock } = deps;
  const found = await currentCase(deps, input.request);
  const parts = partsOf(await markersOf(tables, found.request.id, markerOf(input)));
  const last = parts.at(-1);
  if (last?.done === true) return { outcome: 'applied' };
  assertNotEnded(found.request);
  if (last === undefined) {
    await onConflictRetry(() => begin(deps, input));
    return { outcome: 'more' };
  }
  const stage = stages[last.stage];
  if (stage === undefined) throw new Error(`There is no stage ${String(last.stage)}`);
  const { next, did } = await stage.end(deps, {
    ...{ found, agency: await agencyOf(tables, found), input, at: clock.now() },
    after: last.after,
  });
  const part = partAfter(
    last,
    next,
    Object.values(did).some((count) => count > 0),
  );
  const data = { stage: stage.name, pass: last.pass, ...did };
  await onConflictRetry(() => note(deps, input, { no: parts.length + 1, part, data }));
  return { outcome: part.done ? 'applied' : 'more' };
}

/** From now on nothing is begun for the agency. */
async function begin(deps: ProvisionAgencyDeps, input: ProvisionAgencyInput): Promise<void> {
  const { tables, clock, random } = deps;
  const found = await currentCase(deps, input.request);
  const before = await agencyOf(tables, found);
  const at = clock.now();
  const { id } = found.request;
  const after: Agency = { ...before, endingBy: id, updatedAt: at, version: before.version + 1 };
  const part: Part = { pass: 1, stage: 0, busy: false, done: false };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, found.request);
  change.set({ status: 'ENDING', subject: { kind: 'agency', id: after.id, version: after.version } });
  change.write(
    ...(before.endingBy === id
      ? [agencyUnchanged(tables, before)]
      : agencyChange(tables, before, after, { action: 'changed', by: proposalOf(found) })),
    markOf(deps, id, markerOf(input), part),
  );
  change.record(recordOf(input, { agency: before.id, stage: 'begin' }));
  await change.commit();
}

/** Who approved the proposal: what the system does follows from it. */
function proposalOf(found: Case): string {
  const approved = found.tasks.find(({ decision }) => decision?.outcome === 'approved');
  return decidedBy(found, approved?.id ?? '');
}

/** Goes on in the stage, then with the next one; behind the last one begins another pass, unless this one found nothing. */
function partAfter({ pass, stage, busy: before }: Part, next: string | undefined, did: boolean): Part {
  const busy = before || did;
  if (next !== undefined) return { pass, stage, after: next, busy, done: false };
  if (stage + 1 < stages.length) return { pass, stage: stage + 1, busy, done: false };
  return { pass: pass + 1, stage: 0, busy: false, done: !busy || pass === mostPasses };
}

async function note(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
  { no, part, data }: { readonly no: number; readonly part: Part; readonly data: Record<string, unknown> },
): Promise<void> {
  const { tables, clock, random } = deps;
  const { request } = await currentCase(deps, input.request);
  const change = CaseChange.of(tables, { at: clock.now(), salt: () => random.token() }, request);
  change.write(markOf(deps, request.id, `${markerOf(input)}#${String(no)}`, part));
  change.record(recordOf(input, data));
  await change.commit();
}

function recordOf({ step, taskId, action }: ProvisionAgencyInput, data: Readonly<Record<string, unknown>>) {
  return { step, kind: 'provisioned', actor: 'SYSTEM' as const, data: { taskId, action, ...data } };
}

function markOf({ tables }: ProvisionAgencyDeps, requestId: string, marker: string, part: Part) {
  return markerOperation(tables, requestId, marker, part, () => new Overtaken('Done meanwhile'));
}

function markerOf({ taskId, step }: ProvisionAgencyInput): string {
  return `${taskId}#${step}`;
}

function partsOf(markers: ReadonlyMap<string, Item>): Part[] {
  return [...markers]
    .filter(([part]) => part === '' || /^#\d+$/u.test(part))
    .map(([part, item]) => ({ no: part === '' ? 1 : Number(part.slice(1)), item }))
    .toSorted((one, other) => one.no - other.no)
    .map(({ item }) => z.parse(partSchema, item));
}
