import { catalogue, stepId, type ProcedureId } from '../../schemas/catalogue.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { newCase, reserveReference } from './submit-request.ts';

export interface StartChildInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
  /** The child's procedure; one child for each procedure and visit. */
  readonly procedure: ProcedureId;
}

/**
 * Starts a child request: its form is what the parent's newest form has of the child's fields, its requester the
 * parent's. The marker `taskId#step#procedure` stands in the child's own transaction: a retry starts the same child.
 */
export async function startChild(
  deps: Basics & WithMachines,
  input: StartChildInput,
): Promise<{ id: string }> {
  const id = await onConflictRetry(() => createChild(deps, input));
  await deps.machines.start(input.procedure, { requestId: id, generation: 1, resumeAt: '' });
  return { id };
}

async function createChild(deps: Basics, input: StartChildInput): Promise<string> {
  const { tables, clock } = deps;
  const { request: parent, rounds } = await currentCase(deps, input.request);
  const marker = `${input.taskId}#${input.step}#${input.procedure}`;
  const before = await getMarker(tables, parent.id, marker);
  if (before !== undefined) return String(before['child']);
  const officer = await getOfficer(tables, parent.createdBy.officerId);
  if (officer === undefined) throw new CorruptItem(`${parent.id} was made by nobody`);

  const procedure = catalogue[input.procedure];
  const form = formOf(procedure.form);
  const at = clock.now();
  const names = new Set(fieldsOf(form).map(({ name }) => name));
  const known = Object.entries(rounds.at(-1)?.form ?? {}).filter(([name]) => names.has(name));
  const fields = fieldsOf(form);
  const { agencyId } = parent;
  const against = { at, fields, rules: form.rules, agencyId, before: {}, fixed: {} };
  const { values } = parseForm(form, Object.fromEntries(known), await fieldContext(tables, against));
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, { person: officer, channel: 'portal' }, procedure, {
    id,
    agencyId: parent.agencyId,
    role: parent.createdBy.role,
    at,
    values,
    secrets: {},
    subject: undefined,
    parentId: parent.id,
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
  await change.commit();
  return id;
}
