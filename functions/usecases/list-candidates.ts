import type { MemberKind } from '../../schemas/directory-words.ts';
import { NotFound } from '../domain/errors.ts';
import { looksLikeIdentity } from '../domain/identity-number.ts';
import { may } from '../domain/permissions.ts';
import { getMemberships } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import { searchAccounts } from './account-search.ts';
import { findContacts } from './contact-search.ts';
import { findLists } from './lists.ts';
import type { Caller } from './types.ts';

/** Who can be put on a list: accounts, contacts and lists of one agency, by the beginning of a word. */

export interface Candidate {
  readonly kind: MemberKind;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Whether it stands in the list already. */
  readonly isMember: boolean;
}

export interface Candidates {
  readonly items: readonly Candidate[];
  /** More fit than are given. */
  readonly more: boolean;
}

export interface CandidatesWanted {
  /** The list, and the agency that it belongs to. */
  readonly listId: string;
  readonly agencyId: string;
  readonly query: string;
}

/** So many of each kind. */
export const candidatesShown = 20;

/**
 * Candidates for a list of the caller's agency. Nobody is looked for without words, nor by an identity number.
 * @throws NotFound for a caller who may not read the accounts of the agency
 */
export async function findCandidates(
  deps: { readonly tables: Tables },
  caller: Caller,
  { listId, agencyId, query }: CandidatesWanted,
): Promise<Candidates> {
  if (!may(caller.person, 'account.read', { agencyId })) throw new NotFound('Accounts of another agency');
  if (query.trim() === '' || looksLikeIdentity(query)) return { items: [], more: false };
  const limit = candidatesShown;
  const [accounts, contacts, lists] = await Promise.all([
    searchAccounts(deps.tables, { agencyId, state: 'ACTIVE' }, { query, limit }),
    findContacts(deps, caller, { agencyId, state: 'ACTIVE', query, limit }),
    findLists(deps, caller, { agencyId, state: 'ACTIVE', query, limit }),
  ]);
  const found: readonly Omit<Candidate, 'isMember'>[] = [
    ...accounts.items.map((each) => candidate('account', each.accountId, each.displayName, each.address)),
    ...contacts.items.map((each) => candidate('contact', each.contactId, each.fullName, each.address)),
    ...lists.items.map((each) => candidate('list', each.listId, each.displayName, each.address)),
  ].filter(({ id }) => id !== listId);
  const places = await getMemberships(
    deps.tables,
    found.map(({ kind, id }) => ({ memberKind: kind, memberId: id, listId })),
  );
  const members = new Set(places.map(({ memberKind, memberId }) => `${memberKind} ${memberId}`));
  return {
    items: found.map((each) => ({ ...each, isMember: members.has(`${each.kind} ${each.id}`) })),
    more: [accounts, contacts, lists].some(({ cursor }) => cursor !== undefined),
  };
}

function candidate(kind: MemberKind, id: string, name: string, address: string) {
  return { kind, id, name, address };
}
