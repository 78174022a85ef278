import type { AccountEntry } from '../../schemas/directory/account.ts';
import type { AccountService } from '../../schemas/directory/service.ts';
import { serviceCodes, type ServiceCode, type ServiceStanding } from '../../schemas/directory-words.ts';
import { entryOf } from '../domain/account-search.ts';
import { Forbidden, InvalidInput } from '../domain/errors.ts';
import { reach } from '../domain/permissions.ts';
import { getAccounts } from '../store/account-store.ts';
import { countServicesIn, listServicesIn } from '../store/service-list.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page } from './types.ts';

/** Who has which value-added service: the administrator keeps them running well (S1 §2, S2 §2). */

interface WithTables {
  readonly tables: Tables;
}

export interface ServiceFilter {
  readonly service: ServiceCode;
  /** Who has it now and is not deleted, unless said. */
  readonly state?: ServiceStanding;
  /** One agency; an officer of an agency always sees his own. Central officers name one. */
  readonly agencyId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface ServiceRow {
  readonly service: AccountService;
  readonly account: AccountEntry | undefined;
}

/**
 * The accounts that have, or had, one service: the newest first.
 * @throws Forbidden; InvalidInput `agency` when a caller of the centre names none, `cursor` for a wrong one
 */
export async function findServices(
  { tables }: WithTables,
  caller: Caller,
  { service, state = 'ACTIVE', agencyId, limit, cursor }: ServiceFilter,
): Promise<Page<ServiceRow>> {
  const where = { agencyId: agencyFor(caller, agencyId), service, state };
  const before = decodeCursor(cursor);
  if (before !== undefined && !before.startsWith(`${state}#`)) {
    throw new InvalidInput([{ field: 'cursor', code: 'cursor' }]);
  }
  // The last one of the page before is read again, and left out.
  const asked = before === undefined ? limit : limit + 1;
  const found = await listServicesIn(tables, { ...where, limit: asked, before });
  const page = found.filter(({ listKey }) => listKey !== before);
  const accounts = await getAccounts(
    tables,
    page.map((each) => each.service.accountId),
  );
  const entries = new Map(accounts.map((account) => [account.id, entryOf(account)]));
  const last = page.at(-1);
  return {
    items: page.map((each) => ({ service: each.service, account: entries.get(each.service.accountId) })),
    ...(page.length < limit || last === undefined ? {} : { cursor: encodeCursor(last.listKey) }),
  };
}

export type ServiceCounts = Readonly<Record<ServiceCode, number>>;

/** How many accounts of an agency have each service now, deleted ones left out. @throws Forbidden, InvalidInput as `findServices` */
export async function countServices(
  { tables }: WithTables,
  caller: Caller,
  agencyId?: string,
): Promise<ServiceCounts> {
  const of = agencyFor(caller, agencyId);
  const counts = await Promise.all(
    serviceCodes.map(
      async (service) =>
        [service, await countServicesIn(tables, { agencyId: of, service, state: 'ACTIVE' })] as const,
    ),
  );
  return Object.fromEntries(counts) as Record<ServiceCode, number>;
}

/** How many accounts of an agency have this one now. @throws Forbidden, InvalidInput as `findServices` */
export async function countService(
  { tables }: WithTables,
  caller: Caller,
  service: ServiceCode,
  agencyId?: string,
): Promise<number> {
  return countServicesIn(tables, { agencyId: agencyFor(caller, agencyId), service, state: 'ACTIVE' });
}

/** The caller's own agency, or the one that a caller of the centre names. @throws Forbidden, InvalidInput */
function agencyFor({ person }: Caller, named: string | undefined): string {
  const reached = reach(person, 'service.read');
  if (reached === undefined) throw new Forbidden('may-not-read', 'This role sees no services');
  const agencyId = 'agencyId' in reached ? reached.agencyId : named;
  if (agencyId === undefined) throw new InvalidInput([{ field: 'agency', code: 'required' }]);
  return agencyId;
}
