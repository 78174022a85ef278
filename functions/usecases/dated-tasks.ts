import { catalogue, humanStep } from '../../schemas/catalogue.ts';
import { taskSchema, type Decision, type Task } from '../../schemas/cases/request.ts';
import { CaseChange } from '../store/case-change.ts';
import { getCase } from '../store/case-store.ts';
import { parseTaskId } from '../store/keys/cases.ts';
import { parseItem, type Item } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { humanStepOf, procedureOf } from './case-access.ts';
import { deliverOutcome } from './deliver-outcome.ts';
import type { Basics, WithMachines } from './deps.ts';
import { forEachDue } from './due-work.ts';
import { recordDecision } from './record-decision.ts';

export interface DatedEntry {
  readonly taskId: string;
  readonly did: 'decided';
  readonly why: string;
}

/**
 * Decides the tasks whose day has come, each with the outcome that its step names (SCHED-EFFECTIVE-DATE,
 * SCHED-CODE-EXPIRY, D-03); `only` those of one request. A missed day is caught up; a task that a person decided meanwhile is left alone.
 */
export async function decideDated(
  deps: Basics &
    WithMachines & {
      readonly preview: boolean;
      readonly only?: string | undefined;
      readonly entries?: object[] | undefined;
    },
): Promise<DatedEntry[]> {
  const { tables, clock, preview, only } = deps;
  const entries: DatedEntry[] = [];
  const decide = async (item: Item): Promise<void> => {
    const task = parseItem(taskSchema, item);
    const outcome = humanStep(catalogue[task.procedure], task.step)?.due?.outcome;
    if (outcome === undefined || (only ?? task.requestId) !== task.requestId) return;
    const entry = {
      taskId: task.id,
      did: 'decided',
      why: `${outcome}: due ${task.decidesAt ?? ''}`,
    } as const;
    if (!preview) await decideBySystem(deps, task.id, outcome);
    entries.push(entry);
    deps.entries?.push(entry);
  };
  await forEachDue(tables, clock.now(), { DATED: decide });
  return entries;
}

/** Decides an open task in nobody's name; one that is not open any more stays as it is. */
export async function decideBySystem(
  deps: Basics & WithMachines,
  taskId: string,
  outcomeId: string,
): Promise<void> {
  const decided = await onConflictRetry(() => store(deps, taskId, outcomeId));
  if (decided !== undefined) await deliverOutcome(deps, decided);
}

async function store(
  { tables, clock, random }: Basics,
  taskId: string,
  outcomeId: string,
): Promise<Task | undefined> {
  const key = parseTaskId(taskId);
  const found = key === undefined ? undefined : await getCase(tables, key.requestId);
  const task = found?.tasks.find(({ id }) => id === taskId);
  if (found === undefined || task?.state !== 'open') return undefined;
  const { request } = found;
  const procedure = procedureOf(request);
  const outcome = humanStepOf(procedure, task).outcomes[outcomeId];
  if (outcome === undefined) throw new Error(`${task.step} has no outcome ${outcomeId}`);
  const at = clock.now();
  const decision: Decision = {
    ...{ outcome: outcomeId, data: {}, fieldReasons: [], byName: '', byPost: '', at, channel: 'system' },
    by: { officerId: 'SYSTEM', role: 'SYSTEM' },
  };
  const decided: Task = { ...task, state: 'decided', decision, version: task.version + 1 };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.task(decided).inbox(task, 'delete');
  change.set({ lastDecision: { taskId, step: task.step, outcome: outcomeId, flags: [] } });
  recordDecision(change, procedure, decided, outcome);
  await change.commit();
  return decided;
}
