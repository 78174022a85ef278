import type { Request } from '../../schemas/cases/request.ts';
import { CorruptItem } from '../domain/errors.ts';
import { getAccount } from '../store/account-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { personAs } from './case-person.ts';
import type { Caller } from './types.ts';

/** Who made a request, as the caller in whose name the system goes on: an officer, an account
 * holder, or who applied for an agency. */
export async function requesterOf(
  tables: Tables,
  { id, createdBy, agencyId, contacts }: Request,
  /** The account that a user's request has made: who registered has his own only now (IPMS-4.6). */
  accountId?: string,
): Promise<Caller> {
  const { officerId, role } = createdBy;
  const officer = await getOfficer(tables, officerId);
  if (officer !== undefined) return { person: officer, channel: 'portal' };
  const named = contacts?.[role];
  if (role === 'IMPLEMENTING_AGENCY' && named !== undefined)
    return { person: personAs(role, named, agencyId), channel: 'portal' };
  const account =
    (await getAccount(tables, officerId)) ??
    (accountId === undefined ? undefined : await getAccount(tables, accountId));
  if (account === undefined) throw new CorruptItem(`${id} was made by nobody`);
  return {
    person: {
      ...{ id: account.id, name: account.displayName, post: '', email: account.address, agencyId },
      ...{ language: account.language, state: 'ACTIVE', roles: ['USER'] },
    },
    channel: 'portal',
  };
}
