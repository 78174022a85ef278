import {
  changesIn,
  concernsService,
  type Procedure,
  type SubjectKindName,
} from '../../../schemas/catalogue.ts';
import type { Request } from '../../../schemas/cases/request.ts';
import { Forbidden, InvalidInput, NotFound } from '../../domain/errors.ts';
import { may } from '../../domain/permissions.ts';
import { lockHolder } from '../../store/lock-store.ts';
import type { Tables } from '../../store/tables.ts';
import type { Caller } from '../types.ts';
import { accountSubject } from './account.ts';
import { agencySubject } from './agency.ts';
import { bookingSubject } from './booking.ts';
import { contactSubject } from './contact.ts';
import { listSubject } from './list.ts';
import { noSubject } from './none.ts';
import { relaySubject } from './relay.ts';
import { parseServiceId, serviceSubject } from './service.ts';
import type { SubjectStore, SubjectView } from './subject.ts';

/** Every kind of subject; one that is missing does not compile. */
const stores: { readonly [Kind in SubjectKindName]: SubjectStore } = {
  relay: relaySubject,
  account: accountSubject,
  list: listSubject,
  contact: contactSubject,
  service: serviceSubject,
  booking: bookingSubject,
  agency: agencySubject,
  duty: noSubject('duty'),
};

export function subjectStore(kind: SubjectKindName): SubjectStore {
  return stores[kind];
}

/** The subject of a request as it is now; undefined when it has none yet. */
export async function subjectOfRequest(
  tables: Tables,
  { subject }: Pick<Request, 'subject'>,
): Promise<SubjectView | undefined> {
  return subject === undefined ? undefined : subjectStore(subject.kind).read(tables, subject.id);
}

/** The reference to a subject that a request keeps. */
export function subjectRef({ kind, id, version }: SubjectView): NonNullable<Request['subject']> {
  return { kind, id, version };
}

/** A subject as the caller may see it, and the request that reserves it. @throws NotFound for another agency's. */
export async function readSubject(
  tables: Tables,
  caller: Caller,
  kind: SubjectKindName,
  id: string,
): Promise<SubjectView & { readonly lockedBy?: string }> {
  const subject = await visibleSubject(tables, caller, kind, id);
  const lockedBy = await lockHolder(tables, kind, id);
  return { ...subject, ...(lockedBy === undefined ? {} : { lockedBy }) };
}

/** What several agencies see, one of them has: a contact (4.22, 4.23). */
export function isOfAnother({ person }: Caller, { agencyId }: Pick<SubjectView, 'agencyId'>): boolean {
  return person.agencyId !== undefined && person.agencyId !== agencyId;
}

async function visibleSubject(
  tables: Tables,
  caller: Caller,
  kind: SubjectKindName,
  id: string,
): Promise<SubjectView> {
  const store = subjectStore(kind);
  const subject = await store.read(tables, id);
  if (subject === undefined || !may(caller.person, store.readAction, store.target(subject))) {
    throw new NotFound(`There is no ${kind} ${id}`);
  }
  return subject;
}

/**
 * The subject that a request names, as the caller may use it.
 * @throws NotFound for another agency's; InvalidInput `has-service`; Forbidden `subject-state` when it is not in a state that the procedure
 * changes, `subject-agency` when another agency's can be seen, `subject-unwanted` when the procedure makes its own.
 */
export async function subjectFor(
  tables: Tables,
  caller: Caller,
  procedure: Procedure,
  subjectId: string | undefined,
): Promise<SubjectView | undefined> {
  const { id, subject: about } = procedure;
  if (about.how === 'creates') {
    if (subjectId !== undefined) throw new Forbidden('subject-unwanted', `${id} makes a new ${about.kind}`);
    return undefined;
  }
  if (subjectId === undefined) throw new Forbidden('subject-missing', `${id} needs a ${about.kind}`);
  const subject = await visibleSubject(tables, caller, about.kind, subjectId);
  if (isOfAnother(caller, subject)) {
    throw new Forbidden('subject-agency', `The ${about.kind} belongs to ${subject.agencyId}`);
  }
  if (isAskedAgain(procedure, subject)) throw new InvalidInput([{ field: 'subject', code: 'has-service' }]);
  if (!isChangedBy(procedure, subject)) {
    throw new Forbidden(
      'subject-state',
      `${subject.id} is ${subject.state}; ${id} changes ${about.states.join(' or ')}`,
    );
  }
  return subject;
}

/** Whether it applies for a value-added service that the account has. */
function isAskedAgain(procedure: Procedure, { kind, id, state }: SubjectView): boolean {
  const service = kind === 'service' ? parseServiceId(id)?.code : undefined;
  if (service === undefined || !concernsService(procedure, service)) return false;
  return state === 'ACTIVE' && changesIn(procedure, 'NONE');
}

/** Whether a procedure changes this subject as it is: its state, and of a service which one it is. */
export function isChangedBy(
  procedure: Procedure,
  { kind, id, state }: Pick<SubjectView, 'kind' | 'id' | 'state'>,
): boolean {
  const service = kind === 'service' ? parseServiceId(id)?.code : undefined;
  return changesIn(procedure, state) && (service === undefined || concernsService(procedure, service));
}
