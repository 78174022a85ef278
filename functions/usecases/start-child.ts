import { catalogue, stepId, type Child, type ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { CorruptItem, Overtaken, SubjectLocked } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import type { Case } from '../store/case-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase, procedureOf } from './case-access.ts';
import { requesterOf } from './requester.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';
import { enteredSoFar, fieldContext } from './field-context.ts';
import { newCase, reserveReference } from './submit-request.ts';
import { serviceId } from './subjects/service.ts';
import { subjectOfRequest, subjectStore } from './subjects/registry.ts';

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
  return started;
}

async function createChild(deps: Basics, input: StartChildrenInput, child: Child): Promise<Started> {
  const { tables, clock } = deps;
  const found = await currentCase(deps, input.request);
  const { request: parent } = found;
  const marker = `${input.taskId}#${input.step}#${child.field}`;
  const before = await getMarker(tables, parent.id, marker);
  if (before !== undefined) return { procedure: child.procedure, id: String(before['child']) };

  const procedure = catalogue[child.procedure as ProcedureId];
  const subject = await subjectStore('service').read(
    tables,
    serviceId(await accountOf(tables, parent), child.service),
  );
  if (subject === undefined) throw new CorruptItem(`${parent.id} has no account for ${child.service}`);
  if (subject.state === 'ACTIVE') return { procedure: child.procedure, why: 'has-it' };
  const at = clock.now();
  const { agencyId } = parent;
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, await requesterOf(tables, parent), procedure, {
    ...{ id, agencyId, at, subject, secrets: {} },
    role: parent.createdBy.role,
    values: await valuesOf(deps, found, child, at),
    parentId: parent.id,
    ...(child.reviewed === true ? { reviewed: true } : {}),
  });
  change.write(
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
    if (error instanceof SubjectLocked) return { procedure: child.procedure, why: 'asked-already' };
    throw error;
  }
  return { procedure: child.procedure, id };
}

/** What the parent says under the names of the child's fields, and what the catalogue adds. */
async function valuesOf(
  { tables }: Basics,
  found: Case,
  { procedure, values = {} }: Child,
  at: string,
): Promise<FormValues> {
  const form = formOf(catalogue[procedure as ProcedureId].form);
  const fields = fieldsOf(form);
  const entered: FormValues = { ...enteredSoFar(found), ...values };
  const known = fields.flatMap(({ name }) =>
    entered[name] === undefined ? [] : [[name, entered[name]] as const],
  );
  const { agencyId } = found.request;
  const against = { at, fields, rules: form.rules, agencyId, before: {}, fixed: {} };
  return parseForm(form, Object.fromEntries(known), await fieldContext(tables, against)).values;
}

/** The account that the parent is about: it made it, changes it, or asks for its services. */
async function accountOf(tables: Basics['tables'], { subject, id }: Request): Promise<string> {
  const view = await subjectOfRequest(tables, { subject });
  if (view?.kind !== 'account') throw new CorruptItem(`${id} is about no account`);
  return view.id;
}
