import { catalogue, stepId, type Child, type ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { channelNames, channels, type ServiceCode } from '../../schemas/vocabulary.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { CorruptItem, Overtaken, SubjectLocked } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { sentByUser } from '../domain/sent-by-user.ts';
import { accountOperations, getAccount } from '../store/account-store.ts';
import { CaseChange } from '../store/case-change.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import type { Case } from '../store/case-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry, transact, type Operation } from '../store/transaction.ts';
import { currentCase, procedureOf } from './case-access.ts';
import { requesterOf } from './requester.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';
import { enteredSoFar, fieldContext } from './field-context.ts';
import { newCase, reserveReference } from './submit-request.ts';
import { serviceId } from './subjects/service.ts';
import { subjectOfRequest, subjectStore } from './subjects/registry.ts';
import type { SubjectView } from './subjects/subject.ts';

export interface StartChildrenInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
}

/** One child that was started, or why there was nothing to start. */
export interface Started {
  readonly procedure: string;
  readonly id?: string;
  readonly why?: 'has-it' | 'asked-already';
}

/**
 * Starts the requests that the catalogue names for what was ticked (D-15): each is about one service of the parent's
 * account, its form what the parent's has of its fields. A marker stands in each child's own transaction, so that a retry
 * starts the same children and goes on with the rest.
 */
export async function startChildren(
  deps: Basics & WithMachines,
  input: StartChildrenInput,
): Promise<readonly Started[]> {
  const found = await currentCase(deps, input.request);
  const entered = enteredSoFar(found);
  const wanted = (procedureOf(found.request).children ?? []).filter(({ field }) => entered[field] === true);
  const started: Started[] = [];
  for (const child of wanted) {
    const one = await onConflictRetry(() => createChild(deps, input, child));
    if (one.id !== undefined)
      await deps.machines.start(one.procedure, { requestId: one.id, generation: 1, resumeAt: '' });
    started.push(one);
  }
  if (started.length > 0) await onConflictRetry(() => recordStarted(deps, input, started));
  return started;
}

/** The parent names its children, and what there was nothing to start for; each child names its parent. */
async function recordStarted(
  deps: Basics,
  input: StartChildrenInput,
  started: readonly Started[],
): Promise<void> {
  const { tables, clock, random } = deps;
  const { request } = await currentCase(deps, input.request);
  const marker = `${input.taskId}#${input.step}`;
  if ((await getMarker(tables, request.id, marker)) !== undefined) return;
  const at = clock.now();
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.write(
    markerOperation(tables, request.id, marker, { at }, () => new Overtaken('Recorded meanwhile')),
  );
  change.record({
    ...{ step: input.step, kind: 'children-started', actor: 'SYSTEM' },
    data: { taskId: input.taskId, children: started.map((each) => ({ ...each })) },
  });
  await change.commit();
}

/** What the machine hears: somebody else may have asked for everything meanwhile. */
export function startedOutcome(started: readonly Started[]): 'started' | 'nothing-to-start' {
  return started.some(({ id }) => id !== undefined) ? 'started' : 'nothing-to-start';
}

async function createChild(deps: Basics, input: StartChildrenInput, child: Child): Promise<Started> {
  const { tables, clock } = deps;
  const found = await currentCase(deps, input.request);
  const { request: parent } = found;
  const marker = `${input.taskId}#${input.step}#${child.field}`;
  const before = await getMarker(tables, parent.id, marker);
  if (before !== undefined) return { procedure: child.procedure, id: String(before['child']) };

  const procedure = catalogue[child.procedure as ProcedureId];
  const accountId = await accountOf(tables, parent);
  const [subject, account] = await Promise.all([
    subjectStore('service').read(tables, serviceId(accountId, child.service)),
    getAccount(tables, accountId),
  ]);
  if (subject === undefined || account === undefined)
    throw new CorruptItem(`${parent.id} has no account for ${child.service}`);
  const at = clock.now();
  const noLongerPending = takenOff(tables, account, child.service, at);
  if (subject.state === 'ACTIVE') {
    if (noLongerPending.length > 0) await transact(tables, noLongerPending);
    return { procedure: child.procedure, why: 'has-it' };
  }
  const { agencyId } = parent;
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, await requesterOf(tables, parent), procedure, {
    ...{ id, agencyId, at, subject, secrets: {} },
    role: parent.createdBy.role,
    values: await valuesOf(deps, found, { child, subject, at }),
    parentId: parent.id,
    ...(child.reviewed === true ? { reviewed: true } : {}),
  });
  change.write(
    ...noLongerPending,
    markerOperation(tables, parent.id, marker, { child: id, at }, () => new Overtaken('Started meanwhile')),
  );
  change.record({
    step: stepId(procedure.id, procedure.steps[0]?.no ?? '1'),
    kind: 'child-started',
    actor: 'SYSTEM',
    data: { parent: parent.id, taskId: input.taskId },
  });
  try {
    await change.commit();
  } catch (error) {
    // Somebody asked for the same service of the same account meanwhile: that request goes on, this one is not needed.
    if (!(error instanceof SubjectLocked)) throw error;
    if (noLongerPending.length > 0) await transact(tables, noLongerPending);
    return { procedure: child.procedure, why: 'asked-already' };
  }
  return { procedure: child.procedure, id };
}

/** A service that was ticked at 4.5 waits for its own procedure, which begins now (D-15). */
function takenOff(tables: Tables, account: Account, service: ServiceCode, at: string): Operation[] {
  if (!account.pendingServices.includes(service)) return [];
  const pendingServices = account.pendingServices.filter((each) => each !== service);
  return accountOperations(tables, {
    before: account,
    after: { ...account, pendingServices, updatedAt: at, version: account.version + 1 },
    otherwise: () => new Overtaken('The account changed meanwhile'),
  });
}

/**
 * What the parent says under the names of the child's fields, and what the catalogue adds; the rest as if the user had
 * sent it himself. The agency may take other channels by now: what came by one of them goes on.
 */
async function valuesOf(
  { tables }: Basics,
  found: Case,
  { child, subject, at }: { readonly child: Child; readonly subject: SubjectView; readonly at: string },
): Promise<FormValues> {
  const form = formOf(catalogue[child.procedure as ProcedureId].form);
  const fields = fieldsOf(form);
  const entered: FormValues = {
    ...sentByUser(fields, malaysianDate(at)),
    ...enteredSoFar(found),
    ...child.values,
  };
  const known = fields.flatMap(({ name, fixed }) =>
    fixed === true || entered[name] === undefined ? [] : [[name, entered[name]] as const],
  );
  const { agencyId } = found.request;
  const { settings } = subject;
  const against = { at, fields, rules: form.rules, agencyId, before: settings, fixed: settings };
  const context = { ...(await fieldContext(tables, against)), choices: { channels: channelChoices } };
  return parseForm(form, Object.fromEntries(known), context).values;
}

const channelChoices = channels.map((value) => ({ value, label: channelNames[value] }));

/** The account that the parent is about: it made it, changes it, or asks for its services. */
async function accountOf(tables: Tables, { subject, id }: Request): Promise<string> {
  const view = await subjectOfRequest(tables, { subject });
  if (view?.kind !== 'account') throw new CorruptItem(`${id} is about no account`);
  return view.id;
}
