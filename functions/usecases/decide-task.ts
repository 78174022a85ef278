import { stepId, type HumanStep, type Outcome, type Procedure } from '../../schemas/catalogue.ts';
import type { Decision, FieldReason, FormValues, Round, Task } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { formOf } from '../../schemas/forms.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { flagsOf, offeredOutcomes, parseOutcome, taskRevision } from '../domain/decision.ts';
import { AlreadyDecided, Forbidden, InvalidInput, VersionConflict } from '../domain/errors.ts';
import { isSuppliedMark, parseForm, type ParsedFields } from '../domain/form.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { getRelay } from '../store/relay-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { actorOf, hindrance, humanStepOf, procedureOf, visibleTask } from './case-access.ts';
import { deliverOutcome } from './deliver-outcome.ts';
import type { Basics, WithMachines, WithVault } from './deps.ts';
import { formContext } from './form-context.ts';
import { onceFor, type Once } from './idempotency.ts';
import { recordSubmission } from './record-submission.ts';
import { keepSecrets, retireSecrets, storeSecrets } from './secrets.ts';
import { titleOf } from './submit-request.ts';
import type { Caller, DecisionInput } from './types.ts';

export type DecideDeps = Basics & WithMachines & WithVault;

export interface Decided {
  readonly taskId: string;
  readonly requestId: string;
  readonly decision: Decision;
}

/**
 * Decides a task. The decision is stored first (the first wins), then the waiting machine is told; when that call
 * is lost, the reconcile sweep repeats it (architecture 3.4).
 * @throws NotFound, Forbidden, AlreadyDecided, InvalidInput, VersionConflict, IdempotentReplay, IdempotencyMismatch
 */
export async function decideTask(
  deps: DecideDeps,
  caller: Caller,
  taskId: string,
  input: DecisionInput,
): Promise<Decided> {
  const once = onceFor(deps, caller, input.idempotency);
  await once.check();
  const decided = await onConflictRetry(() => storeDecision(deps, caller, taskId, { input, once }));
  await deliverOutcome(deps, decided);
  const { decision } = decided;
  if (decision === undefined) throw new Error('A stored decision is never lost');
  return { taskId, requestId: decided.requestId, decision };
}

/** What a decision is made of, once it has been checked. */
interface Checked {
  readonly outcomeId: string;
  readonly outcome: Outcome;
  readonly data: FormValues;
  readonly fieldReasons: readonly FieldReason[];
  /** The form sent again, and the subject it was checked against. */
  readonly resent?: { readonly parsed: ParsedFields; readonly relay: Relay | undefined };
}

async function storeDecision(
  deps: DecideDeps,
  caller: Caller,
  taskId: string,
  { input, once }: { readonly input: DecisionInput; readonly once: Once },
): Promise<Task> {
  const found = await visibleTask(deps.tables, caller, taskId);
  const { request, task } = found;
  const procedure = procedureOf(request);
  const step = humanStepOf(procedure, task);
  const hindered = hindrance(caller, step, found);
  if (hindered !== undefined) throw new Forbidden(hindered, `${caller.officer.id} may not decide ${taskId}`);
  if (task.state !== 'open') return decidedBefore(task, caller, input);
  if (input.ifVersion !== undefined && input.ifVersion !== taskRevision(task))
    throw new VersionConflict('The task changed');
  const checked = await check(deps, found, step, input);
  return write(deps, caller, found, { procedure, step, checked, once });
}

/** The same person saying the same again is told so; everybody else is told who decided. */
function decidedBefore(task: Task, caller: Caller, input: DecisionInput): Task {
  const { decision } = task;
  if (decision === undefined) throw new Forbidden('ended', 'The request has ended');
  if (decision.by.officerId === caller.officer.id && decision.outcome === input.outcome) return task;
  throw new AlreadyDecided(decision);
}

async function check(
  deps: DecideDeps,
  found: Case & { task: Task },
  step: HumanStep,
  input: DecisionInput,
): Promise<Checked> {
  const { request, rounds, task } = found;
  const offered = offeredOutcomes(step, task.reachedBy).find(({ id }) => id === input.outcome);
  if (offered === undefined) {
    const allowed = offeredOutcomes(step, task.reachedBy)
      .map(({ id }) => id)
      .join(', ');
    throw new InvalidInput([{ field: 'outcome', code: 'choice', params: { allowed } }]);
  }
  const form = formOf(procedureOf(request).form);
  const at = deps.clock.now();
  const { outcome } = offered;
  const before = rounds.at(-1)?.form ?? {};
  if (outcome.resubmits === true) {
    refuseBeside(input);
    const relay = request.subject === undefined ? undefined : await getRelay(deps.tables, request.subject.id);
    const context = formContext(at, form, before, relay?.settings ?? {});
    return {
      outcomeId: offered.id,
      outcome,
      data: {},
      fieldReasons: [],
      resent: { parsed: parseForm(form, input.data ?? {}, context), relay },
    };
  }
  const context = {
    today: malaysianDate(at),
    supplied: new Set<string>(),
    fixed: {},
    reachedBy: task.reachedBy?.outcome,
  };
  return {
    outcomeId: offered.id,
    outcome,
    ...parseOutcome(outcome, { data: input.data, reason: input.reason, fields: input.fields }, form, context),
  };
}

/** A form that is sent again is all that this decision says. @throws InvalidInput */
function refuseBeside({ reason, fields }: DecisionInput): void {
  const given = { reason, fields: fields?.length === 0 ? undefined : fields };
  const unwanted = Object.entries(given).filter(([, value]) => value !== undefined);
  if (unwanted.length > 0)
    throw new InvalidInput(unwanted.map(([field]) => ({ field, code: 'unknown-field' })));
}

async function write(
  deps: DecideDeps,
  caller: Caller,
  { request, task }: Case & { task: Task },
  { procedure, step, checked, once }: { procedure: Procedure; step: HumanStep; checked: Checked; once: Once },
): Promise<Task> {
  const { tables, random } = deps;
  const at = deps.clock.now();
  const { outcome, outcomeId, data, fieldReasons } = checked;
  const decision: Decision = {
    outcome: outcomeId,
    data,
    fieldReasons: [...fieldReasons],
    by: actorOf(caller, step.holder),
    byName: caller.officer.name,
    byPost: caller.officer.post,
    at,
    channel: caller.channel,
  };
  const decided: Task = { ...task, state: 'decided', decision, version: task.version + 1 };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change
    .write(...once.keep(task.id))
    .task(decided)
    .inbox(task, 'delete');
  change.set({
    lastDecision: { taskId: task.id, step: task.step, outcome: outcomeId, flags: flagsOf(outcome, data) },
  });
  const { resent } = checked;
  if (resent === undefined) recordDecision(change, procedure, decided, outcome);
  else await sendAgain(deps, change, { procedure, decision, ...resent });
  await change.commit();
  return decided;
}

/** A form that is sent again: a new round, checked against the subject as it is now. */
async function sendAgain(
  deps: DecideDeps,
  change: CaseChange,
  of: { procedure: Procedure; decision: Decision; parsed: ParsedFields; relay: Relay | undefined },
): Promise<void> {
  const { request } = change;
  const { procedure, decision, parsed, relay } = of;
  const fresh = await storeSecrets(deps, request.id, parsed);
  const named = Object.entries(request.secrets ?? {}).filter(([field]) =>
    isSuppliedMark(parsed.values[field]),
  );
  const secrets = { ...Object.fromEntries(named), ...fresh };
  const round: Round = {
    requestId: request.id,
    no: request.rounds + 1,
    form: parsed.values,
    ...(relay === undefined ? {} : { before: relay.settings }),
    submittedBy: decision.by,
    submittedByName: decision.byName,
    submittedByPost: decision.byPost,
    submittedAt: decision.at,
  };
  // Replaced, or no longer named by the form; the relay may still run with it, until it is configured anew.
  const needed = new Set([...Object.values(secrets), ...Object.values(relay?.secrets ?? {})]);
  const retired = Object.values(request.secrets ?? {}).filter((name) => !needed.has(name));
  change.write(...keepSecrets(deps.tables, fresh), ...retireSecrets(deps, request.id, retired));
  change.unset('secrets');
  change.set({
    rounds: round.no,
    title: titleOf(procedure, parsed.values),
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
    ...(relay === undefined ? {} : { subject: { kind: 'relay', id: relay.id, version: relay.version } }),
  });
  recordSubmission(change, procedure, round);
}

/** One record for each numbered step that the outcome completes; the decision itself stands in the last. */
function recordDecision(change: CaseChange, procedure: Procedure, task: Task, outcome: Outcome): void {
  const { decision } = task;
  if (decision === undefined) return;
  const { by, byName, byPost, data, fieldReasons, channel } = decision;
  for (const no of outcome.covers) {
    change.record({
      step: stepId(procedure.id, no),
      kind: 'decided',
      actor: by,
      data: {
        taskId: task.id,
        visit: task.visit,
        outcome: decision.outcome,
        channel,
        flags: flagsOf(outcome, data),
        fields: fieldReasons.map(({ field }) => field),
      },
      personal: { name: byName, post: byPost, data, reasons: fieldReasons },
    });
  }
}
