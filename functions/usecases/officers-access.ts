import type { AuditEntry, Officer } from '../../schemas/directory/officer.ts';
import { Forbidden, NotFound, VersionConflict } from '../domain/errors.ts';
import { officerDifference } from '../domain/officer-rules.ts';
import { may } from '../domain/permissions.ts';
import { auditOperation } from '../store/audit-store.ts';
import { getOfficer, saveOfficer } from '../store/officer-store.ts';
import { grantOperations } from '../store/grant-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import type { Caller } from './types.ts';

/** What all changes of officers share: whom the caller may see and manage, and how a change is written. */

/** @throws NotFound when he does not exist or belongs to somebody else's agency. */
export async function visibleOfficer(tables: Tables, { person }: Caller, id: string): Promise<Officer> {
  const found = await getOfficer(tables, id);
  if (found === undefined || !may(person, 'officer.read', { agencyId: found.agencyId })) {
    throw new NotFound(`There is no officer ${id}`);
  }
  return found;
}

/** @throws NotFound, Forbidden */
export async function managedOfficer(tables: Tables, caller: Caller, id: string): Promise<Officer> {
  const found = await visibleOfficer(tables, caller, id);
  if (!may(caller.person, 'officer.manage', { agencyId: found.agencyId })) {
    throw new Forbidden('officer-manage', 'The caller reads officers but does not manage them');
  }
  return found;
}

/** For a change made by somebody who saw version `ifVersion`. @throws VersionConflict, Forbidden when he has ended. */
export function assertChangeable(officer: Officer, ifVersion: number): void {
  if (officer.version !== ifVersion) throw new VersionConflict('The officer changed meanwhile');
  if (officer.state === 'ENDED') throw new Forbidden('officer-ended', 'The officer has ended');
}

export type OfficerChange = Partial<Omit<Officer, 'id' | 'createdAt' | 'updatedAt' | 'version'>>;

/** Writes a change with its audit entry. @returns the officer as he is now */
export async function writeChange(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  before: Officer,
  change: OfficerChange,
  entry: { readonly action: AuditEntry['action']; readonly by: Caller | 'link' | 'system' },
  also: readonly Operation[] = [],
): Promise<Officer> {
  const now = clock.now();
  const after: Officer = { ...before, ...change, updatedAt: now, version: before.version + 1 };
  await saveOfficer(tables, before, after, [
    ...also,
    ...grantOperations(tables, before, after, whoOf(entry.by)),
    auditOperation(
      tables,
      { kind: 'OFFICER', id: after.id, version: after.version },
      auditEntry(now, entry.action, entry.by, officerDifference(before, after)),
    ),
  ]);
  return after;
}

/** For the log of rights. */
export function whoOf(by: Caller | 'link' | 'system'): { byId?: string; byName?: string } {
  return typeof by === 'string' ? {} : { byId: by.person.id, byName: by.person.name };
}

export function auditEntry(
  at: string,
  action: AuditEntry['action'],
  by: Caller | 'link' | 'system',
  values: Pick<AuditEntry, 'before' | 'after'> = { before: {}, after: {} },
): AuditEntry {
  const actor = typeof by === 'string' ? { channel: by } : { actorId: by.person.id, channel: by.channel };
  return { at, action, ...actor, ...values };
}
