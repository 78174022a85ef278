import { humanStep, stepId, type HumanStep, type Procedure } from '../../schemas/catalogue.ts';
import type { FormValues, Request, Task } from '../../schemas/cases/request.ts';
import { endOfDate, startOfDate } from '../domain/calendar.ts';
import { stepIn } from '../domain/central-steps.ts';
import { CorruptItem } from '../domain/errors.ts';
import { assertMayOpen } from '../domain/transitions.ts';
import { plusSeconds } from '../platform/clock.ts';
import { hashToken } from '../platform/random.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { taskId } from '../store/keys/cases.ts';
import { putLink } from '../store/link-store.ts';
import { putTask } from '../store/task-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { issueCode } from './access-codes.ts';
import { decideWhenNoRowWaits } from './bulk-finish.ts';
import { currentCase, procedureOf } from './case-access.ts';
import { decideBySystem } from './dated-tasks.ts';
import { passedOutcome } from './passed-steps.ts';
import { noticeFacts } from './case-notice.ts';
import { deliverOutcome } from './deliver-outcome.ts';
import { enteredSoFar } from './field-context.ts';
import type { Basics, MachineInput, WithIdentities, WithLimits, WithMachines, WithMail } from './deps.ts';
import { namedValues } from './named-values.ts';
import type { Reader } from './recipients.ts';
import { sendCaseNotice, type WayIn } from './send-notice.ts';

export type OpenTaskDeps = Basics & WithMachines & WithMail & WithIdentities & WithLimits;

export interface OpenTaskInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly token: string;
}

/**
 * Opens the task of one visit to a human step, or takes it up again (architecture 3.3). The machine waits on
 * `token` until the task is decided. Run again for the same visit it replaces the token and sends no second mail;
 * a visit that is decided already gives its outcome at once.
 * @throws Fenced when an execution of an older generation speaks, or the step cannot follow.
 */
export async function openTask(deps: OpenTaskDeps, input: OpenTaskInput): Promise<Task> {
  const { task, found, step, passed } = await onConflictRetry(() => takeUp(deps, input));
  if (task.state === 'decided') {
    await deliverOutcome(deps, task);
    return task;
  }
  if (passed !== undefined) {
    await decideBySystem(deps, task.id, passed);
    return task;
  }
  await tellHolders(deps, found, task, step);
  if (step.awaits !== undefined) await decideWhenNoRowWaits(deps, found.request.id);
  // Its day has come already: no sweep is waited for.
  if (step.due !== undefined && (task.decidesAt ?? '9') <= deps.clock.now())
    await decideBySystem(deps, task.id, step.due.outcome);
  return task;
}

/**
 * The same; a fault ends the wait, so that no machine waits for a task that was never opened. When the machine cannot
 * be told, both faults are named.
 */
export async function openTaskOrFail(deps: OpenTaskDeps, input: OpenTaskInput): Promise<Task> {
  try {
    return await openTask(deps, input);
  } catch (fault) {
    try {
      await deps.machines.fail(input.token, 'Fault');
    } catch (unreached) {
      throw new AggregateError([fault, unreached], 'The machine could not be told of a fault', {
        cause: fault,
      });
    }
    throw fault;
  }
}

interface TakenUp {
  readonly task: Task;
  readonly found: Case;
  readonly step: HumanStep;
  /** The outcome by which it is passed over. */
  readonly passed: string | undefined;
}

async function takeUp(deps: OpenTaskDeps, input: OpenTaskInput): Promise<TakenUp> {
  const found = await currentCase(deps, input.request);
  const procedure = procedureOf(found.request);
  const named = humanStep(procedure, input.step);
  if (named === undefined) throw new CorruptItem(`${procedure.id} has no human step ${input.step}`);
  const step = stepIn(named, found.request);
  const current = found.tasks.find((each) => each.id === found.request.currentTask?.id);
  if (current !== undefined && isSameVisit(current, input)) {
    return {
      ...{ task: await waitAgain(deps, current, input), found, step },
      passed: await passedOutcome(deps.tables, step, caseOf(found), current.reachedBy),
    };
  }
  assertMayOpen(procedure, found.request, step);
  const passed = await passedOutcome(deps.tables, step, caseOf(found), found.request.lastDecision);
  return openNew(deps, found, { procedure, step, input, passed });
}

/** The case with its newest form. */
function caseOf({ request, rounds }: Case): { readonly request: Request; readonly form: FormValues } {
  return { request, form: rounds.at(-1)?.form ?? {} };
}

/**
 * The visit goes on when its task is still open, or is decided and its outcome has not been used: nothing took it,
 * or the execution that took it is of an older generation.
 */
function isSameVisit(task: Task, { step, request }: OpenTaskInput): boolean {
  if (task.step !== step || task.state === 'cancelled') return false;
  return task.state === 'open' || task.deliveredAt === undefined || task.generation < request.generation;
}

async function waitAgain({ tables }: Basics, task: Task, { request, token }: OpenTaskInput): Promise<Task> {
  const { deliveredAt: _taken, ...rest } = task;
  const waiting: Task = { ...rest, token, generation: request.generation, version: task.version + 1 };
  await putTask(tables, waiting);
  return waiting;
}

async function openNew(
  { tables, clock, random, limits }: Basics & WithLimits,
  found: Case,
  {
    procedure,
    step,
    input,
    passed,
  }: {
    procedure: Procedure;
    step: HumanStep;
    input: OpenTaskInput;
    passed: string | undefined;
  },
): Promise<TakenUp> {
  const { request } = found;
  const at = clock.now();
  const visit = request.visits + 1;
  const decidesAt = dayOf(step, found, at, limits);
  const task: Task = {
    id: taskId(request.id, visit),
    requestId: request.id,
    visit,
    procedure: request.procedure,
    step: input.step,
    agencyId: request.agencyId,
    holder: { role: step.holder, scope: step.scope },
    title: request.title,
    state: 'open',
    openedAt: at,
    generation: request.generation,
    token: input.token,
    version: 1,
    ...(decidesAt === undefined ? {} : { decidesAt }),
    ...(request.lastDecision === undefined ? {} : { reachedBy: request.lastDecision }),
  };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.task(task);
  // What waits for a day, for work, or for a person without an inbox, is nobody's daily work.
  const waitsForOfficers = step.due === undefined && step.awaits === undefined && step.scope !== 'person';
  if (waitsForOfficers && passed === undefined) change.inbox(task, 'put');
  change.set({ status: step.status, visits: visit, currentTask: { id: task.id, step: task.step } });
  const data = { taskId: task.id, visit, status: step.status };
  if (step.receives !== undefined) {
    change.record({ step: stepId(procedure.id, step.receives), kind: 'received', actor: 'SYSTEM', data });
  }
  change.record({ step: task.step, kind: 'task-opened', actor: 'SYSTEM', data });
  const after = await change.commit();
  return { task, found: { ...found, request: after, tasks: [...found.tasks, task] }, step, passed };
}

/** Work that goes on by itself is looked after by a sweep when it takes longer. */
const awaitedSeconds = 30 * 60;

/** The instant on which a sweep decides, or looks; undefined for a task that waits for people alone. */
function dayOf(
  { due, awaits }: HumanStep,
  found: Case,
  at: string,
  limits: WithLimits['limits'],
): string | undefined {
  if (awaits !== undefined) return plusSeconds(at, awaitedSeconds);
  if (due === undefined) return undefined;
  if ('daysAfter' in due) return plusSeconds(at, limits[due.daysAfter] * 24 * 3600);
  const date = enteredSoFar(found)[due.field];
  if (typeof date !== 'string') throw new CorruptItem(`The form has no date ${due.field}`);
  return due.isOver === true ? endOfDate(date) : startOfDate(date);
}

/** The mail that brings the task: to each who holds the role, with his own link. */
async function tellHolders(deps: OpenTaskDeps, found: Case, task: Task, step: HumanStep): Promise<void> {
  const notice = step.notices[task.reachedBy?.outcome ?? ''];
  if (notice === null) return;
  if (notice === undefined) throw new CorruptItem(`${task.id} was reached in a way that has no notice`);
  await sendCaseNotice(deps, {
    notice: notice.id,
    request: found.request,
    marker: `${task.id}#opened`,
    step: stepId(task.procedure, notice.step),
    taskId: task.id,
    to: [task.holder],
    asks: true,
    ...(step.requesterMayDecide ? {} : { notTo: found.request.createdBy.officerId }),
    facts: {
      ...(await noticeFacts(deps.tables, found, task)),
      ...(notice.fields === undefined
        ? {}
        : { more: namedValues(procedureOf(found.request), found, notice.fields) }),
    },
    linkFor: async (reader) => ({
      ...(await taskLink(deps, task, step, reader)),
      ...(notice.issuesCode === true ? await codeFor(deps, found, reader) : {}),
    }),
  });
}

/** A fresh code for the user alone; the one before is void (AMB-35, D-02). */
async function codeFor(deps: OpenTaskDeps, found: Case, { role }: Reader): Promise<Partial<WayIn>> {
  if (role !== 'USER') return {};
  return (await issueCode(deps, found)).facts;
}

/** A decision link where the catalogue allows one and one person reads the mail; the task's page otherwise. */
export async function taskLink(
  { tables, clock, random, mail }: Basics & WithMail,
  task: Task,
  step: HumanStep,
  reader: Reader,
): Promise<{ url: string; linkExpiresAt?: string }> {
  if (!step.byLink || reader.isShared === true)
    return { url: `${mail.publicUrl}/tasks/${encodeURIComponent(task.id)}` };
  const token = random.token();
  const createdAt = clock.now();
  const expiresAt = plusSeconds(createdAt, mail.linkDays * 24 * 3600);
  await putLink(tables, hashToken(token), {
    taskId: task.id,
    officerId: reader.id,
    ...(reader.isOfficer ? {} : { email: reader.email }),
    language: reader.language,
    createdAt,
    expiresAt,
  });
  return { url: `${mail.publicUrl}/l/${token}`, linkExpiresAt: expiresAt };
}
