import type { Procedure } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { isSuppliedMark, type FieldContext } from '../domain/form.ts';
import { may } from '../domain/permissions.ts';
import { getRelay } from '../store/relay-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Caller } from './types.ts';

/** The context in which a form is checked: today, what was supplied before, what the subject fixes. */
export function formContext(
  at: string,
  form: FormDefinition,
  before: FormValues,
  fixed: FormValues,
): FieldContext {
  const supplied = fieldsOf(form).filter(
    (field) => field.kind === 'secret' && isSuppliedMark(before[field.name]),
  );
  return { today: malaysianDate(at), supplied: new Set(supplied.map((field) => field.name)), fixed };
}

/**
 * The subject that a request names, as the caller may use it.
 * @throws NotFound for another agency's; Forbidden `subject-state` when it is not in a state that the procedure
 * changes, `subject-unwanted` when the procedure makes its own.
 */
export async function subjectOf(
  tables: Tables,
  caller: Caller,
  procedure: Procedure,
  subjectId: string | undefined,
): Promise<Relay | undefined> {
  const { subject } = procedure;
  if (subject.how === 'creates') {
    if (subjectId !== undefined)
      throw new Forbidden('subject-unwanted', `${procedure.id} makes a new ${subject.kind}`);
    return undefined;
  }
  if (subjectId === undefined)
    throw new Forbidden('subject-missing', `${procedure.id} needs a ${subject.kind}`);
  const relay = await getRelay(tables, subjectId);
  if (relay === undefined || !may(caller.officer, 'relay.read', { agencyId: relay.agencyId })) {
    throw new NotFound(`There is no relay ${subjectId}`);
  }
  if (!subject.states.includes(relay.state)) {
    throw new Forbidden('subject-state', `The relay is ${relay.state}, not ${subject.states.join(' or ')}`);
  }
  return relay;
}
