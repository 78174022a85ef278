import { catalogue, changesIn, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import { listStates, type ListState } from '../../schemas/directory-words.ts';
import type { SignedInVisit } from '../web/visit.ts';

/** What a page of mailing lists shows: which state, which words, which agency, and what a list is chosen for. */
export interface ShownLists {
  /** Undefined while a search goes over all states. */
  readonly state: ListState | undefined;
  readonly query: string;
  readonly agencyId: string | undefined;
  /** A list is chosen for this procedure. */
  readonly choosingFor: Procedure | undefined;
}

const longestQuery = 200;

/** What names nothing known filters nothing. Without words, the active lists are shown. */
export function readShown(values: URLSearchParams, { caller }: SignedInVisit): ShownLists {
  const query = queryIn(values);
  const state = listStates.find((each) => each === values.get('state'));
  const agency = values.get('agency') ?? '';
  const { roles } = caller.person;
  const choosingFor = Object.values(catalogue).find(
    (row) =>
      row.id === values.get('for') &&
      row.subject.kind === 'list' &&
      row.subject.how === 'changes' &&
      startedByOneOf(row, roles),
  );
  return {
    state: state ?? (query === '' ? 'ACTIVE' : undefined),
    query,
    agencyId: agency === '' ? undefined : agency,
    choosingFor,
  };
}

/** The words that somebody looks for. */
export function queryIn(values: URLSearchParams): string {
  return (values.get('query') ?? '').trim().slice(0, longestQuery);
}

/** Whether a list in this state can be the subject of the procedure. */
export function mayChoose(procedure: Procedure | undefined, state: ListState): boolean {
  return procedure !== undefined && changesIn(procedure, state);
}

export function listsAddress(path: string, shown: ShownLists): string {
  const query = new URLSearchParams();
  if (shown.agencyId !== undefined) query.set('agency', shown.agencyId);
  if (shown.choosingFor !== undefined) query.set('for', shown.choosingFor.id);
  if (shown.state !== undefined) query.set('state', shown.state);
  if (shown.query !== '') query.set('query', shown.query);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
