import { catalogue, type FollowUp, type ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { CorruptItem } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { formFor } from '../domain/form-for-role.ts';
import type { Case } from '../store/case-store.ts';
import { getMarker } from '../store/marker-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import type { Basics } from './deps.ts';
import { enteredSoFar, fieldContext } from './field-context.ts';
import { noteChild } from './note-child.ts';
import type { Started } from './service-child.ts';
import { newCase, reserveReference } from './submit-request.ts';

export interface FollowUpOf {
  readonly followUp: FollowUp;
  readonly found: Case;
  /** The task whose decision it follows. */
  readonly taskId: string;
  /** What makes it one, among those of the parent. */
  readonly marker: string;
}

/** What the parent starts elsewhere by its last decision. */
export function followUpsOf(all: readonly FollowUp[] | undefined, { request }: Case): readonly FollowUp[] {
  return (all ?? []).filter(({ outcome }) => request.lastDecision?.outcome === outcome);
}

/**
 * The request that goes on where another one ends (TECH-SUPPORT.2, RELAY-MONITORING.2): case and marker in one
 * transaction, in the name of who decided so, with the persons of the parent, who are told of its end. Run again it finds
 * the same one; its machine is still to be started.
 */
export async function createFollowUp(deps: Basics, of: FollowUpOf): Promise<Started> {
  const { tables, clock } = deps;
  const { followUp, found, taskId, marker } = of;
  const { request: parent } = found;
  const about = { procedure: followUp.procedure };
  const before = await getMarker(tables, parent.id, marker);
  if (before !== undefined) return { ...about, id: String(before['child']) };

  const by = found.tasks.find(({ id }) => id === taskId)?.decision?.by;
  const person = by === undefined ? undefined : await getOfficer(tables, by.officerId);
  if (by === undefined || person === undefined) throw new CorruptItem(`${taskId} was decided by nobody`);
  const procedure = catalogue[followUp.procedure as ProcedureId];
  const form = formFor(formOf(procedure.form), by.role);
  const at = clock.now();
  const { agencyId, contacts } = parent;
  const against = { at, fields: fieldsOf(form), rules: form.rules, agencyId, before: {}, fixed: {} };
  const { values } = parseForm(
    form,
    valuesOf(followUp, { ...enteredSoFar(found), '': parent.title }),
    await fieldContext(tables, against),
  );
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, { person, channel: 'portal' }, procedure, {
    ...{ id, agencyId, at, values, subject: undefined, secrets: {} },
    role: by.role,
    parentId: parent.id,
    ...(contacts === undefined ? {} : { contacts }),
  });
  noteChild(change, tables, { id, procedure, parent: parent.id, marker, at });
  await change.commit();
  return { ...about, id };
}

/** `entered` has the title of the parent under no name. */
function valuesOf({ says }: FollowUp, entered: FormValues): FormValues {
  const named = Object.entries(says).map(
    ([name, source]) =>
      [name, 'value' in source ? source.value : entered['from' in source ? source.from : '']] as const,
  );
  return Object.fromEntries(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
