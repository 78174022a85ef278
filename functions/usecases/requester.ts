import type { Request } from '../../schemas/cases/request.ts';
import { CorruptItem } from '../domain/errors.ts';
import { getAccount } from '../store/account-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Caller } from './types.ts';

/** Who made a request, as the caller in whose name the system goes on: an officer, or an account holder. */
export async function requesterOf(
  tables: Tables,
  { id, createdBy, agencyId, subject }: Request,
): Promise<Caller> {
  const { officerId } = createdBy;
  const officer = await getOfficer(tables, officerId);
  if (officer !== undefined) return { person: officer, channel: 'portal' };
  // Who registered has his account only now (IPMS-4.6).
  const own = await getAccount(tables, officerId);
  const account = own ?? (subject?.kind === 'account' ? await getAccount(tables, subject.id) : undefined);
  if (account === undefined) throw new CorruptItem(`${id} was made by nobody`);
  return {
    person: {
      ...{ id: account.id, name: account.displayName, post: '', email: account.address, agencyId },
      ...{ language: account.language, state: 'ACTIVE', roles: ['USER'] },
    },
    channel: 'portal',
  };
}
