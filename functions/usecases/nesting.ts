import { getLists } from '../store/list-store.ts';
import { listMemberships } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';

/** Lists within lists. None contains itself, by whatever path. */

/** For each list that contains the one asked about, by whatever path, the next on the way down to it. */
export type Containers = ReadonlyMap<string, string>;

/**
 * All lists that a list is in, and those that they are in. Read upwards, from the members' side, which is consistent;
 * ended ones count, since they can be restored.
 */
export async function containersOf(tables: Tables, listId: string): Promise<Containers> {
  const found = new Map<string, string>();
  for (let frontier = [listId]; frontier.length > 0;) {
    const above = await Promise.all(
      frontier.map(async (id) => {
        const places = await listMemberships(tables, id, 'list');
        return places.map((place) => [place.listId, id] as const);
      }),
    );
    const fresh = above.flat().filter(([id]) => !found.has(id) && id !== listId);
    for (const [id, below] of fresh) found.set(id, below);
    frontier = [...new Set(fresh.map(([id]) => id))];
  }
  return found;
}

/**
 * Display names from a list over its new member down to itself; undefined when the member does not contain it. Members
 * that join together cannot close a circle between them: each new way begins at the list.
 */
export async function cyclePath(
  tables: Tables,
  containers: Containers,
  listId: string,
  memberId: string,
): Promise<readonly string[] | undefined> {
  if (!containers.has(memberId)) return undefined;
  const path = [listId];
  for (let id: string | undefined = memberId; id !== undefined; id = containers.get(id)) path.push(id);
  const lists = await getLists(tables, path);
  return path.map((id) => lists.find((each) => each.id === id)?.displayName ?? '');
}
