import type { AccessGrant, Officer } from '../../schemas/directory/officer.ts';
import { settledRights } from '../domain/access-terms.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { Forbidden, LastHolder } from '../domain/errors.ts';
import { tidyRoles } from '../domain/officer-rules.ts';
import { reach } from '../domain/permissions.ts';
import { listGrants } from '../store/grant-store.ts';
import { dueOfficers, getOfficer } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import { writeChange } from './officers-access.ts';
import { guardLoss } from './officers-guards.ts';
import type { Caller } from './types.ts';

/** ACCESS-RIGHTS: rights begin and end on their day, and what was given and ended is on record. */

export interface AccessRightsEntry {
  readonly about: string;
  readonly agencyId?: string;
  /** `waits`: he is the last who holds a role that decides, so a person has to end it. */
  readonly did: 'begun' | 'ended' | 'waits';
  readonly why: string;
}

/**
 * Lets rights begin and end whose day has come; a missed day is caught up. The last holder of a deciding role keeps it
 * until somebody else holds it, and stands in every report until then.
 * @throws AggregateError of all that failed; the others are done all the same
 */
export async function settleAccessRights(
  deps: Basics & { readonly preview: boolean; readonly entries?: object[] | undefined },
): Promise<AccessRightsEntry[]> {
  const { tables, clock } = deps;
  const seen = new Set<string>();
  const entries: AccessRightsEntry[] = [];
  const failures: unknown[] = [];
  for (;;) {
    const due = await dueOfficers(tables, clock.now(), atOnce + seen.size);
    const fresh = due.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) break;
    for (const { id } of fresh) {
      seen.add(id);
      try {
        const done = await onConflictRetry(() => settle(deps, id));
        entries.push(...done);
        deps.entries?.push(...done);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${String(failures.length)} rights were not settled`, {
      cause: failures[0],
    });
  return entries;
}

const atOnce = 25;

async function settle(
  deps: Basics & { readonly preview: boolean },
  id: string,
): Promise<AccessRightsEntry[]> {
  const { tables, clock, preview } = deps;
  // The index lags: somebody may have changed him by now.
  const officer = await getOfficer(tables, id);
  if (officer === undefined) return [];
  const { rights, begun, ended } = settledRights(officer, malaysianDate(clock.now()));
  const roles = tidyRoles(rights.roles);
  const after: Officer = { ...officer, ...rights, roles };
  const entry = (did: AccessRightsEntry['did'], role: string): AccessRightsEntry => ({
    about: officer.name,
    ...(officer.agencyId === undefined ? {} : { agencyId: officer.agencyId }),
    did,
    why: `${role} ${whyOf(officer, role, did)}`,
  });
  try {
    const guards =
      officer.state === 'ENDED'
        ? []
        : await guardLoss(tables, system, { before: officer, after, lost: ended }, false);
    const change = { roles, terms: rights.terms };
    if (!preview && JSON.stringify([officer.roles, officer.terms]) !== JSON.stringify([roles, rights.terms]))
      await writeChange(deps, officer, change, { action: 'roles-assigned', by: 'system' }, guards);
  } catch (error) {
    if (!(error instanceof LastHolder) && !(error instanceof Forbidden)) throw error;
    return ended.map((role) => entry('waits', role));
  }
  return [...begun.map((role) => entry('begun', role)), ...ended.map((role) => entry('ended', role))];
}

function whyOf({ terms = [] }: Officer, role: string, did: AccessRightsEntry['did']): string {
  const term = terms.find((each) => each.role === role);
  if (did === 'begun') return `from ${term?.from ?? ''}`;
  return did === 'ended' ? `until ${term?.until ?? ''}` : `until ${term?.until ?? ''}, the last holder`;
}

/** Not a person: it loses no access of its own by what it does. */
const system: Caller = {
  person: {
    ...{ id: 'SYSTEM', name: '', post: '', email: '', language: 'ms', state: 'ACTIVE' },
    roles: [],
  },
  channel: 'portal',
};

const mostGrants = 200;

/**
 * What was given and ended last, newest first: in the caller’s agency, or where he names it (the centre when he names
 * none).
 * @throws Forbidden
 */
export async function findGrants(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  agencyId: string | undefined,
): Promise<readonly AccessGrant[]> {
  const far = reach(person, 'officer.read');
  if (far === undefined || 'procedures' in far) throw new Forbidden('officer-read', 'May not read');
  return listGrants(tables, 'agencyId' in far ? far.agencyId : agencyId, mostGrants);
}
