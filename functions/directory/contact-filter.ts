import { catalogue, changesIn, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import type { ContactRow } from '../../schemas/directory/contact.ts';
import { contactStates, type ContactState } from '../../schemas/directory-words.ts';
import { isOfAnother } from '../usecases/subjects/registry.ts';
import type { Caller } from '../usecases/types.ts';
import type { SignedInVisit } from '../web/visit.ts';

/** What a page of contacts shows: which words, which state, and what a contact is chosen for. */
export interface ShownContacts {
  /** Undefined while a search goes over all states. */
  readonly state: ContactState | undefined;
  readonly query: string;
  /** A contact is chosen for this procedure. */
  readonly choosingFor: Procedure | undefined;
}

const longestQuery = 200;

/** What names nothing known filters nothing. Without words, the registered contacts are shown. */
export function readShown(values: URLSearchParams, { caller }: SignedInVisit): ShownContacts {
  const query = (values.get('query') ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, longestQuery);
  const state = contactStates.find((each) => each === values.get('state'));
  const choosingFor = changing(caller).find(({ id }) => id === values.get('for'));
  return { state: state ?? (query === '' ? 'ACTIVE' : undefined), query, choosingFor };
}

/** Procedures that change a contact and that this person may start. */
function changing({ person }: Caller): readonly Procedure[] {
  return ofContacts().filter((row) => row.subject.how === 'changes' && startedByOneOf(row, person.roles));
}

/** The procedure by which this person asks for a contact. */
export function registering({ person }: Caller): Procedure | undefined {
  return ofContacts().find((row) => row.subject.how === 'creates' && startedByOneOf(row, person.roles));
}

function ofContacts(): readonly Procedure[] {
  return Object.values(catalogue).filter(({ subject }) => subject.kind === 'contact');
}

/** Whether this contact can be the subject of the procedure: of his agency, and in a state that it changes. */
export function mayChoose(caller: Caller, procedure: Procedure, row: ContactRow): boolean {
  return !isOfAnother(caller, row) && changesIn(procedure, row.state);
}

/** Address of the form, filled in with what was searched for in vain. */
export function registerPath({ id }: Procedure, query: string): string {
  if (query === '') return `/new/${id}`;
  return `/new/${id}?${new URLSearchParams({ [query.includes('@') ? 'fill.address' : 'fill.fullName']: query }).toString()}`;
}

export function contactsAddress(path: string, { choosingFor, state, query }: ShownContacts): string {
  const values = new URLSearchParams({
    ...(choosingFor === undefined ? {} : { for: choosingFor.id }),
    ...(state === undefined ? {} : { state }),
    ...(query === '' ? {} : { query }),
  });
  return values.size === 0 ? path : `${path}?${values.toString()}`;
}
