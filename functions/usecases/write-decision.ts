import type { HumanStep, Outcome, Procedure } from '../../schemas/catalogue.ts';
import type { Decision, FieldReason, FormValues, Round, Task } from '../../schemas/cases/request.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { flagsOf } from '../domain/decision.ts';
import { isSuppliedMark, type ParsedFields } from '../domain/form.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { actorOf, roleFor } from './case-access.ts';
import { contactsFrom } from './contacts.ts';
import type { Basics, WithVault } from './deps.ts';
import type { Once } from './idempotency.ts';
import { recordDecision } from './record-decision.ts';
import { recordSubmission } from './record-submission.ts';
import { releaseReserved, reserveUnique } from './reservations.ts';
import { keepSecrets, retireSecrets, storeSecrets } from './secrets.ts';
import { titleOf } from './submit-request.ts';
import { subjectRef, subjectStore } from './subjects/registry.ts';
import type { SubjectView } from './subjects/subject.ts';
import type { Caller } from './types.ts';

/** What a decision is made of, once it has been checked. */
export interface Checked {
  readonly outcomeId: string;
  readonly outcome: Outcome;
  readonly data: FormValues;
  readonly fieldReasons: readonly FieldReason[];
  /** For the pool of users, once the decision is stored. */
  readonly password?: string;
  /** The form sent again, and the subject it was checked against. */
  readonly resent?: Resent;
}

export interface Resent {
  readonly parsed: ParsedFields;
  readonly values: FormValues;
  readonly subject: SubjectView | undefined;
}

type WriteDeps = Basics & WithVault;

/** Stores a decision with its records, and whatever it says about persons and values, in one transaction. */
export async function writeDecision(
  deps: WriteDeps,
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
    by: actorOf(caller, roleFor(caller, step, outcomeId, request) ?? step.holder),
    byName: caller.person.name,
    byPost: caller.person.post,
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
  // An administrator who corrects what the case is called by, renames it.
  const title = titleOf(procedure, data);
  if (title !== '') change.set({ title });
  const { resent } = checked;
  keepPersons(deps, change, {
    fields: outcome.fields,
    values: data,
    language: caller.person.language,
  });
  if (resent === undefined) recordDecision(change, procedure, decided, outcome);
  else await sendAgain(deps, change, { procedure, decision, language: caller.person.language, ...resent });
  await change.commit();
  return decided;
}

/** Persons and values that a decision names: how they are reached from now on, and what nobody else may take. */
function keepPersons(
  { tables }: Basics,
  change: CaseChange,
  {
    fields,
    values,
    language,
  }: { readonly fields: readonly Field[]; readonly values: FormValues; readonly language: Language },
): void {
  const { request } = change;
  if (fields.some(({ contacts }) => contacts !== undefined)) {
    change.set({ contacts: contactsFrom(fields, values, request.contacts, language) });
  }
  reserveAnew(tables, change, fields, values, {});
}

/** Reserves the unique values among these, and gives back those that the request reserved before instead. */
function reserveAnew(
  tables: Basics['tables'],
  change: CaseChange,
  fields: readonly Field[],
  values: FormValues,
  /** What the subject has already. */
  has: FormValues,
): void {
  const { request } = change;
  if (fields.every(({ unique }) => unique === undefined)) return;
  const by = { requestId: request.id, subject: request.subject, has };
  const { names, operations } = reserveUnique(tables, fields, values, by);
  const given = (request.reserved ?? []).filter((each) => !names.includes(each));
  change.write(...operations, ...releaseReserved(tables, request.id, given));
  change.set({ reserved: [...names] });
}

/** A form that is sent again: a new round, checked against the subject as it is now. */
async function sendAgain(
  deps: WriteDeps,
  change: CaseChange,
  of: Resent & { readonly procedure: Procedure; readonly decision: Decision; readonly language: Language },
): Promise<void> {
  const { request } = change;
  const { procedure, decision, language, parsed, values, subject } = of;
  const fresh = await storeSecrets(deps, request.id, parsed);
  const named = Object.entries(request.secrets ?? {}).filter(([field]) => isSuppliedMark(values[field]));
  const secrets = { ...Object.fromEntries(named), ...fresh };
  const round: Round = {
    requestId: request.id,
    no: request.rounds + 1,
    form: values,
    ...(subject === undefined ? {} : { before: subject.settings }),
    submittedBy: decision.by,
    submittedByName: decision.byName,
    submittedByPost: decision.byPost,
    submittedAt: decision.at,
  };
  // Replaced, or no longer named by the form; the subject may still run with it, until it is configured anew.
  const needed = new Set([...Object.values(secrets), ...Object.values(subject?.secrets ?? {})]);
  const retired = Object.values(request.secrets ?? {}).filter((name) => !needed.has(name));
  change.write(...keepSecrets(deps.tables, fresh), ...retireSecrets(deps, request.id, retired));
  const sent = await subjectStore(procedure.subject.kind).sent?.(deps.tables, {
    ...{ requestId: request.id, agencyId: request.agencyId, values, at: decision.at, subject },
  });
  if (sent !== undefined) change.write(...sent.operations);
  change.unset('secrets');
  change.set({
    rounds: round.no,
    title: titleOf(procedure, values, subject),
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
    ...(subject === undefined ? {} : { subject: sent?.subject ?? subjectRef(subject) }),
  });
  const fields = fieldsOf(formOf(procedure.form));
  // Who is named otherwise now is written to there from now on.
  const contacts = contactsFrom(fields, values, request.contacts, language);
  if (Object.keys(contacts).length > 0) change.set({ contacts });
  reserveAnew(deps.tables, change, fields, values, subject?.settings ?? {});
  const outcomes = procedure.humanSteps.map((step) => step.outcomes[decision.outcome]);
  recordSubmission(change, procedure, round, outcomes.find((each) => each?.resubmits === true)?.covers);
}
