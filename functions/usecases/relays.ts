import type { Relay } from '../../schemas/directory/relay.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { may, reach } from '../domain/permissions.ts';
import { listKey } from '../store/keys/key.ts';
import { lockHolder } from '../store/lock-store.ts';
import { getRelay, listRelays } from '../store/relay-store.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page } from './types.ts';

export interface RelayFilter {
  readonly state?: Relay['state'];
  readonly agencyId?: string;
  /** Part of the application's name, address, domain or sender. */
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const readCap = 400;

/** The relays that a caller may see, newest first. @throws Forbidden, InvalidInput */
export async function findRelays(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  filter: RelayFilter,
): Promise<Page<Relay>> {
  const reached = reach(caller.person, 'relay.read');
  if (reached === undefined) throw new Forbidden('may-not-read', 'This role sees no relays');
  const agencyId = 'agencyId' in reached ? reached.agencyId : filter.agencyId;
  const items: Relay[] = [];
  let before = decodeCursor(filter.cursor);
  let read = 0;
  while (items.length < filter.limit && read < readCap) {
    const batch = await listRelays(tables, {
      limit: filter.limit,
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(before === undefined ? {} : { before }),
    });
    read += batch.length;
    for (const relay of batch) {
      before = listKey(relay.createdAt, relay.id);
      if (wanted(filter, relay)) items.push(relay);
      if (items.length === filter.limit) break;
    }
    if (batch.length < filter.limit && items.length < filter.limit) return { items };
  }
  return { items, ...(before === undefined ? {} : { cursor: encodeCursor(before) }) };
}

function wanted({ state, agencyId, query }: RelayFilter, relay: Relay): boolean {
  if (state !== undefined && relay.state !== state) return false;
  if (agencyId !== undefined && relay.agencyId !== agencyId) return false;
  if (query === undefined || query.trim() === '') return true;
  const { appName, appIp, appDomain, appEmail } = relay.settings;
  const text = [relay.id, appName, appIp, appDomain, appEmail]
    .filter((value) => typeof value === 'string')
    .join('\n');
  return text.toLowerCase().includes(query.trim().toLowerCase());
}

/** One relay, and the open request that changes it. @throws NotFound */
export async function readRelay(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  relayId: string,
): Promise<Relay & { readonly lockedBy?: string }> {
  const relay = await getRelay(tables, relayId);
  if (relay === undefined || !may(caller.person, 'relay.read', { agencyId: relay.agencyId })) {
    throw new NotFound(`There is no relay ${relayId}`);
  }
  const lockedBy = await lockHolder(tables, 'relay', relayId);
  return { ...relay, ...(lockedBy === undefined ? {} : { lockedBy }) };
}
