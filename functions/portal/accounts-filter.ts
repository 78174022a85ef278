import { catalogue, changesIn, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import { accountStates, type AccountState, type Role } from '../../schemas/vocabulary.ts';
import type { AccountFilter } from '../usecases/account-types.ts';
import type { SignedInVisit } from '../web/visit.ts';

/** What a page of accounts shows: which list, which words, which agency, and what an account is chosen for. */
export interface ShownAccounts {
  /** Undefined while a search goes over all states. */
  readonly state: AccountState | undefined;
  readonly query: string;
  readonly agencyId: string | undefined;
  /** An account is chosen for this procedure. */
  readonly choosingFor: Procedure | undefined;
}

const longestQuery = 200;

/** What names nothing known filters nothing. Without words, the list of active accounts is shown. */
export function readShown(values: URLSearchParams, { caller }: SignedInVisit): ShownAccounts {
  const query = (values.get('query') ?? '').trim().slice(0, longestQuery);
  const state = accountStates.find((each) => each === values.get('state'));
  const agency = values.get('agency') ?? '';
  const choosingFor = proceduresOnAccounts(caller.person.roles).find(({ id }) => id === values.get('for'));
  return {
    state: state ?? (query === '' ? firstState(choosingFor) : undefined),
    query,
    agencyId: agency === '' ? undefined : agency,
    choosingFor,
  };
}

function firstState(choosingFor: Procedure | undefined): AccountState {
  return accountStates.find((state) => mayChoose(choosingFor, state)) ?? 'ACTIVE';
}

/** Procedures that change an account and that one of these roles may start. */
export function proceduresOnAccounts(roles: readonly Role[]): readonly Procedure[] {
  return Object.values(catalogue).filter(
    (row) => row.subject.kind === 'account' && row.subject.how === 'changes' && startedByOneOf(row, roles),
  );
}

/** Whether an account in this state can be the subject of the procedure. */
export function mayChoose(procedure: Procedure | undefined, state: AccountState): boolean {
  return procedure !== undefined && changesIn(procedure, state);
}

/** Address of a page of accounts. An identity number never gets here: see `looksLikeIdentity`. */
export function accountsAddress(path: string, shown: ShownAccounts): string {
  const query = new URLSearchParams();
  if (shown.agencyId !== undefined) query.set('agency', shown.agencyId);
  if (shown.choosingFor !== undefined) query.set('for', shown.choosingFor.id);
  if (shown.state !== undefined) query.set('state', shown.state);
  if (shown.query !== '') query.set('query', shown.query);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

export function filterOf({ state, query, agencyId }: ShownAccounts): Omit<AccountFilter, 'limit'> {
  return {
    ...(state === undefined ? {} : { state }),
    ...(query === '' ? {} : { query }),
    ...(agencyId === undefined ? {} : { agencyId }),
  };
}
