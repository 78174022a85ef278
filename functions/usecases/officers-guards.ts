import type { Officer } from '../../schemas/directory/officer.ts';
import { isAgencyRole, type OfficerRole } from '../../schemas/vocabulary.ts';
import { Forbidden, InvalidInput, LastHolder, LocksOut } from '../domain/errors.ts';
import { guardedRoles } from '../domain/officer-rules.ts';
import { may } from '../domain/permissions.ts';
import { agencyUnchanged, getAgency, listHolders, officerUnchanged } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import { isActive } from './officers.ts';
import type { Caller } from './types.ts';

/** What must hold when roles are given or taken away. */

/** Nobody gives himself a role: not the administrator of the system, nor that of an agency. @throws Forbidden */
export function assertNotOwnGrant(
  { person }: Caller,
  target: Pick<Officer, 'id'>,
  granted: readonly OfficerRole[],
): void {
  if (person.id === target.id && granted.length > 0) {
    throw new Forbidden('own-roles', 'Nobody grants himself a role');
  }
}

/**
 * Taking roles away. Returns conditions for the transaction: whoever still holds a guarded role must still hold it
 * when this is written, so that two administrators cannot remove the last two holders in the same second.
 * @throws LastHolder or LocksOut unless confirmed; Forbidden for the last system administrator, whom nobody could replace
 */
export async function guardLoss(
  tables: Tables,
  caller: Caller,
  change: { readonly before: Officer; readonly after: Officer; readonly lost: readonly OfficerRole[] },
  confirmed: boolean,
): Promise<readonly Operation[]> {
  const { before, after, lost } = change;
  const remaining = await Promise.all(
    guardedRoles(lost).map(async (role) => ({ role, holder: await anotherHolder(tables, before, role) })),
  );
  const alone = remaining.flatMap(({ role, holder }) => (holder === undefined ? [role] : []));
  if (alone.includes('SYSTEM_ADMIN')) {
    throw new Forbidden('last-system-admin', 'Without a system administrator nobody could name another');
  }
  if (alone.length > 0 && !confirmed) throw new LastHolder(alone);
  if (!confirmed && locksOut(caller, after)) throw new LocksOut('The caller would lose this access himself');
  const holders = new Map(
    remaining.flatMap(({ holder }) => (holder === undefined ? [] : [[holder.id, holder] as const])),
  );
  return [...holders.values()].map((holder) => officerUnchanged(tables, holder));
}

/** Somebody else who can decide in this role. Who has not set his password yet cannot. */
async function anotherHolder(
  tables: Tables,
  officer: Officer,
  role: OfficerRole,
): Promise<Officer | undefined> {
  const holders = await listHolders(tables, role, isAgencyRole(role) ? officer.agencyId : undefined);
  return holders.find((each) => each.id !== officer.id && isActive(each));
}

function locksOut({ person }: Caller, after: Officer): boolean {
  return person.id === after.id && !may(after, 'officer.manage', { agencyId: after.agencyId });
}

/** The agency of a new officer must be there, now and when he is written. @throws InvalidInput */
export async function guardAgency(
  tables: Tables,
  agencyId: string | undefined,
): Promise<readonly Operation[]> {
  if (agencyId === undefined) return [];
  const agency = await getAgency(tables, agencyId);
  if (agency?.state !== 'ACTIVE' || agency.endingBy !== undefined)
    throw new InvalidInput([{ field: 'agency', code: 'choice' }]);
  return [agencyUnchanged(tables, agency)];
}
