import type { HumanStep } from '../../schemas/catalogue.ts';
import type { Decision, FormValues, Task } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { offeredOutcomes, parseOutcome, taskRevision } from '../domain/decision.ts';
import { AlreadyDecided, Forbidden, InvalidInput, VersionConflict } from '../domain/errors.ts';
import { isSealed, parseForm } from '../domain/form.ts';
import { formFor } from '../domain/form-for-role.ts';
import type { Case } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { passwordField, setAccountPassword } from './account-password.ts';
import { hindranceOf, humanStepOf, procedureOf, visibleTask } from './case-access.ts';
import { brokenDirectoryRules } from './directory-rules.ts';
import { deliverOutcome } from './deliver-outcome.ts';
import type { Basics, WithAccountPasswords, WithIdentities, WithMachines, WithVault } from './deps.ts';
import { enteredSoFar, fieldContext, prefilled } from './field-context.ts';
import { onceFor, type Once } from './idempotency.ts';
import { missingNeeds } from './account-needs.ts';
import { tellTaken } from './reservations.ts';
import { keepFiles, ownerOf, type WithCaseFiles } from './case-files.ts';
import { sealedValues } from './sealing.ts';
import { subjectOfRequest } from './subjects/registry.ts';
import type { Caller, DecisionInput } from './types.ts';
import { writeDecision, type Checked } from './write-decision.ts';

export type DecideDeps = Basics &
  WithMachines &
  WithVault &
  WithIdentities &
  WithAccountPasswords &
  WithCaseFiles;

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
  const { task: decided, set } = await onConflictRetry(() =>
    storeDecision(deps, caller, taskId, { input, once }),
  );
  try {
    await set?.();
  } finally {
    await deliverOutcome(deps, decided);
  }
  const { decision } = decided;
  if (decision === undefined) throw new Error('A stored decision is never lost');
  return { taskId, requestId: decided.requestId, decision };
}

/** The decided task, and what is still to be done before the machine hears of it. */
interface Stored {
  readonly task: Task;
  readonly set?: () => Promise<void>;
}

async function storeDecision(
  deps: DecideDeps,
  caller: Caller,
  taskId: string,
  { input, once }: { readonly input: DecisionInput; readonly once: Once },
): Promise<Stored> {
  const found = await visibleTask(deps.tables, caller, taskId);
  const { request, task } = found;
  const procedure = procedureOf(request);
  const step = humanStepOf(procedure, task);
  const agency = await agencyFor(deps, step, request);
  const hindered = hindranceOf(caller, step, input.outcome, found, agency);
  if (hindered !== undefined) throw new Forbidden(hindered, `${caller.person.id} may not decide ${taskId}`);
  if (task.state !== 'open') return { task: decidedBefore(task, caller, input) };
  if (input.ifVersion !== undefined && input.ifVersion !== taskRevision(task))
    throw new VersionConflict('The task changed');
  const checked = await check(deps, caller, found, { step, input });
  const { outcome } = checked;
  const fields = outcome.resubmits === true ? fieldsOf(formOf(procedure.form)) : outcome.fields;
  const decided = await tellTaken(fields, () =>
    writeDecision(deps, caller, found, { procedure, step, checked, once }),
  );
  const { password } = checked;
  const { subject } = request;
  if (password === undefined || subject?.kind !== 'account') return { task: decided };
  return {
    task: decided,
    set: () =>
      setAccountPassword(deps, { requestId: request.id, of: task.id, accountId: subject.id, password }),
  };
}

/** Only a step with four eyes asks for the agency's setting. */
async function agencyFor(
  { tables }: Basics,
  { fourEyesWith }: HumanStep,
  { agencyId }: { readonly agencyId: string },
): Promise<Agency | undefined> {
  return fourEyesWith === undefined ? undefined : getAgency(tables, agencyId);
}

/** The same person saying the same again is told so; everybody else is told who decided. */
function decidedBefore(task: Task, caller: Caller, input: DecisionInput): Task {
  const { decision } = task;
  if (decision === undefined) throw new Forbidden('ended', 'The request has ended');
  if (decision.by.officerId === caller.person.id && decision.outcome === input.outcome) return task;
  throw new AlreadyDecided(decision);
}

async function check(
  deps: DecideDeps,
  caller: Caller,
  found: Case & { task: Task },
  { step, input }: { readonly step: HumanStep; readonly input: DecisionInput },
): Promise<Checked> {
  const { request, rounds, task } = found;
  const offered = offeredOutcomes(step, task.reachedBy).find(({ id }) => id === input.outcome);
  if (offered === undefined) {
    const allowed = offeredOutcomes(step, task.reachedBy)
      .map(({ id }) => id)
      .join(', ');
    throw new InvalidInput([{ field: 'outcome', code: 'choice', params: { allowed } }]);
  }
  const form = formFor(formOf(procedureOf(request).form), request.createdBy.role);
  const at = deps.clock.now();
  const { outcome } = offered;
  const before = rounds.at(-1)?.form ?? {};
  const { agencyId } = request;
  const requesters = [request.createdBy, ...rounds.map((round) => round.submittedBy)].map(
    ({ officerId }) => officerId,
  );
  if (outcome.resubmits === true) {
    refuseBeside(input);
    const subject = await subjectOfRequest(deps.tables, request);
    const fields = fieldsOf(form);
    const against = {
      at,
      fields,
      rules: form.rules,
      agencyId,
      before,
      fixed: subject?.settings ?? {},
      bookingDays: deps.bookingDays,
    };
    const parsed = parseForm(form, input.data ?? {}, await fieldContext(deps.tables, against));
    const filledIn = { ...unasked(before, fields), ...(await sealedValues(deps, parsed)) };
    const asked = { tables: deps.tables, at, agencyId, subject, values: filledIn, requesters };
    const broken = await brokenDirectoryRules(form.directoryRules, asked);
    if (broken.length > 0) throw new InvalidInput(broken);
    const values = await keepFiles(deps, fields, filledIn, { owner: ownerOf(caller, task.id), before });
    const resent = { parsed, values, subject };
    return { outcomeId: offered.id, outcome, data: {}, fieldReasons: [], resent };
  }
  const context = await fieldContext(deps.tables, {
    ...{ at, fields: outcome.fields, rules: outcome.rules ?? [], agencyId, fixed: {} },
    before: prefilled(outcome.fields, enteredSoFar(found), request.contacts),
    reachedBy: task.reachedBy?.outcome,
  });
  const given = { data: input.data, reason: input.reason, fields: input.fields };
  const parsed = parseOutcome(outcome, given, form, context);
  const password = parsed.passwords[passwordField];
  const { tables } = deps;
  const broken = await brokenDirectoryRules(outcome.directoryRules, {
    ...{ tables, at, agencyId, values: parsed.data, requesters },
    subject: outcome.directoryRules === undefined ? undefined : await subjectOfRequest(tables, request),
  });
  const missing = [...broken, ...(await missingNeeds(tables, outcome, found))];
  if (missing.length > 0) throw new InvalidInput(missing);
  return {
    outcomeId: offered.id,
    outcome,
    data: await sealedValues(deps, { values: parsed.data, identities: parsed.identities }),
    fieldReasons: parsed.fieldReasons,
    ...(password === undefined ? {} : { password }),
  };
}

/** Identity numbers that came with the case and that its form does not ask for (IPMS-4.3): they stay with each round. */
function unasked(before: FormValues, fields: readonly Field[]): FormValues {
  const asked = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => isSealed(value) && !asked.has(name)),
  );
}

/** A form that is sent again is all that this decision says. @throws InvalidInput */
function refuseBeside({ reason, fields }: DecisionInput): void {
  const given = { reason, fields: fields?.length === 0 ? undefined : fields };
  const unwanted = Object.entries(given).filter(([, value]) => value !== undefined);
  if (unwanted.length > 0)
    throw new InvalidInput(unwanted.map(([field]) => ({ field, code: 'unknown-field' })));
}
