import type { Request } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { agencyRoles, isEndStatus } from '../../schemas/vocabulary.ts';
import { countAccounts } from '../store/account-search.ts';
import { listOldestRequests } from '../store/case-store.ts';
import { listKey } from '../store/keys/key.ts';
import { listsByName } from '../store/list-search.ts';
import { listHolders } from '../store/officer-store.ts';
import { listRelays } from '../store/relay-store.ts';
import type { Tables } from '../store/tables.ts';

/** What an agency that ends still has. */
export interface Left {
  readonly accounts: number;
  readonly lists: number;
  readonly relays: number;
  readonly officers: number;
  readonly requests: number;
}

const readAtOnce = 100;

/**
 * What is left of an agency that its end has to end. Contacts stay, and so do the cases of deleted accounts and ended
 * lists, until their restore window is over (D-03).
 */
export async function leftOf(
  tables: Tables,
  { id, endingBy }: Pick<Agency, 'id' | 'endingBy'>,
): Promise<Left> {
  const [{ DELETED: _deleted, ...living }, lists, relays, holders, requests] = await Promise.all([
    countAccounts(tables, id),
    listsByName(tables, { agencyId: id, state: 'ACTIVE', limit: readAtOnce }),
    countRelays(tables, id),
    Promise.all(agencyRoles.map((role) => listHolders(tables, role, id))),
    countOpen(tables, id, endingBy),
  ]);
  return {
    accounts: Object.values(living).reduce((sum, count) => sum + count, 0),
    lists: lists.length,
    relays,
    officers: new Set(holders.flat().map((officer) => officer.id)).size,
    requests,
  };
}

/**
 * A deleted account or an ended list that can still be restored stands with its case alone: the case goes on by itself
 * until the content is removed.
 */
export function outlivesAgency({ status }: Pick<Request, 'status'>): boolean {
  return status === 'RESTORABLE' || status === 'AWAITING_REMOVAL';
}

async function countRelays(tables: Tables, agencyId: string): Promise<number> {
  let count = 0;
  for (let before: string | undefined; ;) {
    const page = await listRelays(tables, {
      ...{ agencyId, limit: readAtOnce },
      ...(before === undefined ? {} : { before }),
    });
    count += page.filter(({ state }) => state !== 'TERMINATED').length;
    const last = page.at(-1);
    if (last === undefined || page.length < readAtOnce) return count;
    before = listKey(last.createdAt, last.id);
  }
}

async function countOpen(tables: Tables, agencyId: string, own: string | undefined): Promise<number> {
  let count = 0;
  for (let after: string | undefined; ;) {
    const page = await listOldestRequests(
      tables,
      { index: 'by-agency', agencyId },
      { limit: readAtOnce, after },
    );
    count += page.filter(
      (each) => each.id !== own && !isEndStatus(each.status) && !outlivesAgency(each),
    ).length;
    const last = page.at(-1);
    if (last === undefined || page.length < readAtOnce) return count;
    after = listKey(last.createdAt, last.id);
  }
}
