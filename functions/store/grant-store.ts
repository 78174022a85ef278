import { accessGrantSchema, type AccessGrant, type Officer } from '../../schemas/directory/officer.ts';
import { grantKey, grantsPk } from './keys/directory.ts';
import { parseItem, partitionQuery, queryPage, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** The log of rights that were given and ended, of an agency or of the centre (ACCESS-RIGHTS). */

/** What a change of an officer gave and ended; none when his rights stay. */
export function grantOperations(
  tables: Tables,
  before: Officer | undefined,
  after: Officer,
  by: Pick<AccessGrant, 'byId' | 'byName'>,
): Operation[] {
  const [had, has] = [held(before), held(after)];
  const granted = has.filter((role) => !had.includes(role));
  const ended = had.filter((role) => !has.includes(role));
  const terms = (after.terms ?? []).filter(
    (term) => !(before?.terms ?? []).some((each) => JSON.stringify(each) === JSON.stringify(term)),
  );
  if (granted.length === 0 && ended.length === 0 && terms.length === 0) return [];
  const { id, name, agencyId, updatedAt, version } = after;
  const entry: AccessGrant = {
    at: updatedAt,
    officerId: id,
    officerName: name,
    granted,
    ended,
    terms,
    ...by,
  };
  const Item = { ...grantKey(agencyId, updatedAt, `${id}#${String(version)}`), ...entry };
  return [{ write: { Put: { TableName: tables.directory, Item } } }];
}

function held(officer: Officer | undefined) {
  return officer === undefined || officer.state === 'ENDED' ? [] : officer.roles;
}

/** The newest entries, newest first. */
export async function listGrants(
  tables: Tables,
  agencyId: string | undefined,
  limit: number,
): Promise<AccessGrant[]> {
  const { items } = await queryPage(tables.client, {
    ...partitionQuery(tables.directory, grantsPk(agencyId)),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(accessGrantSchema, item));
}
