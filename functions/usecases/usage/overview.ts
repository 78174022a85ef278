import type { Account, Mailbox } from '../../../schemas/directory/account.ts';
import type { NearlyFull, Silence } from '../../../schemas/directory/usage.ts';
import { Forbidden, InvalidInput, NotFound } from '../../domain/errors.ts';
import { may, reach } from '../../domain/permissions.ts';
import { listAccounts } from '../../store/account-search.ts';
import { getAccounts } from '../../store/account-store.ts';
import type { Tables } from '../../store/tables.ts';
import { getMailboxes, getSilences, listNearlyFull, listSilent } from '../../store/usage-store.ts';
import { searchAccounts } from '../account-search.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Caller, Page } from '../types.ts';

/** Lists of mailboxes of an agency by what is known of their use; each is read by key, none by looking at all. */

export const usageLists = ['nearly-full', 'inactive', 'disabled', 'kept', 'found'] as const;
export type UsageList = (typeof usageLists)[number];

export interface UsageFilter {
  readonly list: UsageList;
  readonly agencyId?: string | undefined;
  /** Of `found`: the beginning of a name, an address or a login id. */
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface UsageOfAccount {
  readonly account: Account;
  readonly mailbox: Mailbox | undefined;
  readonly nearlyFull?: NearlyFull | undefined;
  readonly silence?: Silence | undefined;
}

/** @throws Forbidden `usage-read`; NotFound for another agency; InvalidInput `agency` when a caller of the centre names none */
export function usageAgency({ person }: Caller, wanted: string | undefined): string {
  const reached = reach(person, 'usage.read');
  if (reached === undefined) throw new Forbidden('usage-read', 'This role does not see the use of mailboxes');
  const agencyId = wanted ?? ('agencyId' in reached ? reached.agencyId : undefined);
  if (agencyId === undefined) throw new InvalidInput([{ field: 'agency', code: 'required' }]);
  if (!may(person, 'usage.read', { agencyId })) throw new NotFound(`There is no agency ${agencyId}`);
  return agencyId;
}

/** One page of a list. Reads as many items as it shows, a few times over. */
export async function findUsage(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  filter: UsageFilter,
): Promise<Page<UsageOfAccount>> {
  const agencyId = usageAgency(caller, filter.agencyId);
  const { items, cursor } = await idsOf(tables, agencyId, filter);
  const ids = items.map(({ accountId }) => accountId);
  const [accounts, mailboxes, silences] = await Promise.all([
    getAccounts(tables, ids),
    getMailboxes(tables, ids),
    getSilences(tables, ids),
  ]);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return {
    items: items.flatMap(({ accountId, nearlyFull }) => {
      const account = byId.get(accountId);
      if (account === undefined || isGone(account, filter.list)) return [];
      return [{ account, mailbox: mailboxes.get(accountId), silence: silences.get(accountId), nearlyFull }];
    }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

interface Listed {
  readonly accountId: string;
  readonly nearlyFull?: NearlyFull;
}

async function idsOf(
  tables: Tables,
  agencyId: string,
  { list, limit, cursor, query = '' }: UsageFilter,
): Promise<Page<Listed>> {
  const after = decodeCursor(cursor);
  if (list === 'found') {
    const page = await searchAccounts(tables, { agencyId, state: undefined }, { query, limit, cursor });
    return { items: page.items, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
  }
  if (list === 'disabled') {
    const found = await listAccounts(tables, { agencyId, state: 'DISABLED', limit, after });
    const last = found.at(-1);
    return {
      items: found.map(({ account }) => ({ accountId: account.id })),
      ...(found.length < limit || last === undefined ? {} : { cursor: encodeCursor(last.listKey) }),
    };
  }
  if (list === 'nearly-full') {
    const page = await listNearlyFull(tables, agencyId, { limit, after });
    return {
      items: page.items.map((each) => ({ accountId: each.accountId, nearlyFull: each })),
      ...next(page),
    };
  }
  const page = await listSilent(tables, agencyId, { limit, after, kept: list === 'kept' });
  return { items: page.items, ...next(page) };
}

function next({ cursor }: { readonly cursor?: string }): { readonly cursor?: string } {
  return cursor === undefined ? {} : { cursor: encodeCursor(cursor) };
}

/** What ends, or has ended, is nobody's to decide any more. */
function isGone({ state }: Account, list: UsageList): boolean {
  if (list === 'found') return false;
  return state === 'DELETED' || (state === 'TERMINATION_SCHEDULED' && list !== 'nearly-full');
}
