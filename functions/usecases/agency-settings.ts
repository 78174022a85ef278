import type { Agency } from '../../schemas/directory/officer.ts';
import { settingsOf, storedSettings, tidySettings, type AgencySettings } from '../domain/agency-settings.ts';
import { Forbidden, VersionConflict } from '../domain/errors.ts';
import { difference } from '../domain/officer-rules.ts';
import { may } from '../domain/permissions.ts';
import { auditOperation } from '../store/audit-store.ts';
import { saveAgency } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { readAgency } from './agencies.ts';
import type { Basics } from './deps.ts';
import { auditEntry } from './officers-access.ts';
import type { Caller } from './types.ts';

const names = ['channels', 'statusChannel', 'managerNotAsked', 'membersNotTold'] as const;

/** Whether somebody sets what this agency decides for itself: its own administrator, or the one of the system. */
export function maySetAgency({ person }: Caller, { id, state }: Pick<Agency, 'id' | 'state'>): boolean {
  return state === 'ACTIVE' && may(person, 'agency.settings', { agencyId: id });
}

/**
 * Sets all of them, with an audit entry of what was and is in force (BR-13, AMB-20, D-06, D-11). Requests on their way
 * go by what is set when they reach a step.
 * @throws InvalidInput `channels`, NotFound for another agency's, Forbidden, VersionConflict
 */
export async function setAgency(
  deps: Pick<Basics, 'tables' | 'clock'>,
  caller: Caller,
  id: string,
  { ifVersion, ...input }: AgencySettings & { readonly ifVersion: number },
): Promise<Agency> {
  const before = await readAgency(deps, caller, id);
  if (!may(caller.person, 'agency.settings', { agencyId: id })) {
    throw new Forbidden('agency-settings', 'May not set what the agency decides');
  }
  if (before.version !== ifVersion) throw new VersionConflict('The agency changed meanwhile');
  if (before.state === 'ENDED') throw new Forbidden('agency-ended', 'The agency has ended');
  const settings = tidySettings(input);
  const changed = difference(settingsOf(before), settings, names);
  if (Object.keys(changed.after).length === 0) return before;
  const at = deps.clock.now();
  const after: Agency = {
    ...before,
    ...storedSettings(settings),
    updatedAt: at,
    version: before.version + 1,
  };
  const about = { kind: 'AGENCY', id, version: after.version } as const;
  const entry = auditEntry(at, 'settings-changed', caller, changed);
  await onConflictRetry(async () =>
    saveAgency(deps.tables, before, after, [auditOperation(deps.tables, about, entry)]),
  );
  return after;
}
