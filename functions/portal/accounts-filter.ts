import { catalogue, changesIn, startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import { accountStates, type AccountState } from '../../schemas/directory-words.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { serviceId } from '../usecases/subjects/service.ts';
import type { AccountFilter } from '../usecases/account-types.ts';
import { accountPath } from '../web/paths.ts';
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

/** Procedures that change an account, or a service of one, and that one of these roles may start. */
export function proceduresOnAccounts(roles: readonly Role[]): readonly Procedure[] {
  return Object.values(catalogue).filter(
    (row) =>
      (row.subject.kind === 'account' || row.subject.kind === 'service') &&
      row.subject.how === 'changes' &&
      startedByOneOf(row, roles),
  );
}

/** Whether an account in this state can be the subject of the procedure, or have the service that is. */
export function mayChoose(procedure: Procedure | undefined, state: AccountState): boolean {
  if (procedure === undefined) return false;
  if (procedure.subject.kind === 'account') return changesIn(procedure, state);
  // A service is asked for only while its account is in use; it is ended while there is an account.
  return state === 'ACTIVE' || (state !== 'DELETED' && !changesIn(procedure, 'NONE'));
}

/** Where one goes on with the account that was chosen: to the form, or to choose one of several services. */
export function chosenAddress({ id, subject }: Procedure, accountId: string): string {
  if (subject.kind === 'account') return `/new/${id}?subject=${encodeURIComponent(accountId)}`;
  const [service, ...others] = subject.how === 'changes' ? (subject.services ?? []) : [];
  if (service === undefined || others.length > 0) return `${accountPath(accountId)}#services`;
  return `/new/${id}?subject=${encodeURIComponent(serviceId(accountId, service))}`;
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
