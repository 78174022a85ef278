import type { AuditEntry, Officer } from '../../schemas/directory/officer.ts';
import {
  agencyRoles,
  isAgencyRole,
  officerRoles as allRoles,
  type OfficerRole,
} from '../../schemas/vocabulary.ts';
import { managerAsked, settingsOf } from '../domain/agency-settings.ts';
import { Forbidden } from '../domain/errors.ts';
import { decides, may, reach } from '../domain/permissions.ts';
import { listAudit } from '../store/audit-store.ts';
import type { AuditedKind } from '../store/keys/directory.ts';
import { listKey } from '../store/keys/key.ts';
import { getAgency, getOfficers, listHolders, listOfficers } from '../store/officer-store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Basics } from './deps.ts';
import { visibleOfficer } from './officers-access.ts';
import type { Caller, Page } from './types.ts';

/** Reading officers. Those of another agency do not exist for an agency's administrator. */

type Deps = Pick<Basics, 'tables'>;

export interface OfficerFilter {
  readonly agencyId?: string;
  readonly role?: OfficerRole;
  readonly state?: Officer['state'];
  readonly limit: number;
  readonly cursor?: string;
}

/** Officers read for one page at most; a page may be short, then its cursor goes on. */
const mostRead = 1000;
const readAtOnce = 100;

/** Officers by name. @throws Forbidden when the caller may see none; InvalidInput for a wrong cursor. */
export async function findOfficers(
  { tables }: Deps,
  caller: Caller,
  filter: OfficerFilter,
): Promise<Page<Officer>> {
  const agencyId = reachOf(caller);
  if (agencyId !== undefined && filter.agencyId !== undefined && filter.agencyId !== agencyId) {
    return { items: [] };
  }
  const wanted = filter.agencyId ?? agencyId;
  let after = decodeCursor(filter.cursor);
  const items: Officer[] = [];
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const page = await listOfficers(tables, wanted === undefined ? 'ALL' : { agencyId: wanted }, {
      limit: readAtOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const officer of page) {
      if (items.length === filter.limit) return { items, cursor: encodeCursor(after ?? '') };
      if (fits(officer, filter)) items.push(officer);
      after = listKey(officer.name, officer.id);
    }
    if (page.length < readAtOnce) return { items };
  }
  return { items, ...(after === undefined ? {} : { cursor: encodeCursor(after) }) };
}

/** @throws NotFound when he does not exist or belongs to somebody else's agency. */
export async function readOfficer({ tables }: Deps, caller: Caller, id: string): Promise<Officer> {
  return visibleOfficer(tables, caller, id);
}

/** What was done to an officer, newest first, with the names of who did it. @throws NotFound */
export async function readOfficerAudit(
  { tables }: Deps,
  caller: Caller,
  id: string,
): Promise<readonly AuditRow[]> {
  await visibleOfficer(tables, caller, id);
  return auditRows({ tables }, { kind: 'OFFICER', id });
}

export interface AuditRow {
  readonly entry: AuditEntry;
  readonly actorName?: string;
}

const auditShown = 50;

export async function auditRows(
  { tables }: Deps,
  about: { readonly kind: AuditedKind; readonly id: string },
): Promise<readonly AuditRow[]> {
  const entries = await listAudit(tables, about, auditShown);
  const actors = await getOfficers(
    tables,
    entries.flatMap(({ actorId }) => (actorId === undefined ? [] : [actorId])),
  );
  return entries.map((entry) => {
    const actor = actors.find(({ id }) => id === entry.actorId);
    return { entry, ...(actor === undefined ? {} : { actorName: actor.name }) };
  });
}

/** Who holds a role that the procedures need. `missing` when nobody who can sign in does. */
export interface RoleRow {
  readonly role: OfficerRole;
  readonly deciding: boolean;
  readonly holders: readonly Officer[];
  readonly missing: boolean;
}

/**
 * Who holds which role, so that nobody is missing for any step: the roles of the centre, or those of one agency.
 * @throws Forbidden
 */
export async function readRoleHolders(
  { tables }: Deps,
  caller: Caller,
  agencyId?: string,
): Promise<readonly RoleRow[]> {
  if (!may(caller.person, 'officer.read', { agencyId })) throw new Forbidden('officer-read', 'May not read');
  const wanted: readonly OfficerRole[] =
    agencyId === undefined ? allRoles.filter((role) => !isAgencyRole(role)) : agencyRoles;
  const agency = agencyId === undefined ? undefined : await getAgency(tables, agencyId);
  const isAsked = agency === undefined || managerAsked(settingsOf(agency)).length > 0;
  return Promise.all(
    wanted.map(async (role) => {
      const holders = await listHolders(tables, role, agencyId);
      const deciding = decides(role) && (role !== 'ICT_MANAGER' || isAsked);
      return { role, deciding, holders, missing: deciding && !holders.some(isActive) };
    }),
  );
}

export function isActive({ state }: Officer): boolean {
  return state === 'ACTIVE';
}

/** The only agency whose officers the caller sees; undefined for all. @throws Forbidden */
function reachOf({ person }: Caller): string | undefined {
  const far = reach(person, 'officer.read');
  if (far === undefined || 'procedures' in far) throw new Forbidden('officer-read', 'May not read');
  return 'agencyId' in far ? far.agencyId : undefined;
}

function fits(officer: Officer, { role, state }: OfficerFilter): boolean {
  return (
    (role === undefined || officer.roles.includes(role)) && (state === undefined || officer.state === state)
  );
}
