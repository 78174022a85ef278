import { catalogue, type AgencyChild, type ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import { CorruptItem, SubjectLocked } from '../domain/errors.ts';
import { getMarker } from '../store/marker-store.ts';
import type { Basics } from './deps.ts';
import { noteChild } from './note-child.ts';
import { requesterOf } from './requester.ts';
import { childValues, type Started } from './service-child.ts';
import { newCase, reserveReference } from './submit-request.ts';
import { subjectOfRequest } from './subjects/registry.ts';

export interface AgencyChildOf {
  readonly child: AgencyChild;
  readonly parent: Request;
  /** What was entered in the parent. */
  readonly entered: FormValues;
  /** What makes this child one, among those of the parent. */
  readonly marker: string;
}

/**
 * The request about an agency that follows on another one about it: case and marker in one transaction, with the persons
 * of the parent. Run again it finds the same one; its machine is still to be started.
 */
export async function createAgencyChild(deps: Basics, of: AgencyChildOf): Promise<Started> {
  const { tables, clock } = deps;
  const { child, parent, marker } = of;
  const about = { procedure: child.procedure };
  const before = await getMarker(tables, parent.id, marker);
  if (before !== undefined) return { ...about, id: String(before['child']) };

  const procedure = catalogue[child.procedure as ProcedureId];
  const subject = await subjectOfRequest(tables, parent);
  if (subject?.kind !== 'agency') throw new CorruptItem(`${parent.id} is about no agency`);
  // Somebody has taken the agency on meanwhile.
  if (procedure.subject.how === 'changes' && !procedure.subject.states.includes(subject.state))
    return { ...about, why: 'asked-already' };
  const at = clock.now();
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, await requesterOf(tables, parent), procedure, {
    ...{ id, agencyId: subject.id, at, subject, secrets: {} },
    role: parent.createdBy.role,
    values: await childValues(deps, of, subject, at),
    parentId: parent.id,
    contacts: parent.contacts,
    ...(child.reviewed === true ? { reviewed: true } : {}),
  });
  noteChild(change, tables, { id, procedure, parent: parent.id, marker, at });
  try {
    await change.commit();
  } catch (error) {
    if (!(error instanceof SubjectLocked)) throw error;
    return { ...about, why: 'asked-already' };
  }
  return { ...about, id };
}
