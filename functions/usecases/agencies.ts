import type { Agency } from '../../schemas/directory/officer.ts';
import { agencyRoles, isEndStatus } from '../../schemas/vocabulary.ts';
import { AgencyInUse, Forbidden, IdempotentReplay, NotFound, VersionConflict } from '../domain/errors.ts';
import { agencyNames, difference, parseAgencyTexts, type AgencyTexts } from '../domain/officer-rules.ts';
import { may, reach } from '../domain/permissions.ts';
import { countAccounts } from '../store/account-search.ts';
import { auditOperation } from '../store/audit-store.ts';
import { listRequests } from '../store/case-store.ts';
import { listKey } from '../store/keys/key.ts';
import { getAgency, listAgencies, listHolders, saveAgency } from '../store/officer-store.ts';
import { listRelays } from '../store/relay-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { freeAgencyId } from './applicant-agency.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Basics } from './deps.ts';
import { onceFor } from './idempotency.ts';
import { auditEntry } from './officers-access.ts';
import { auditRows, type AuditRow } from './officers.ts';
import type { Caller, IdempotencyKey, Page } from './types.ts';

/** Agencies that use 1GovUC. Only the administrator of the system changes them. */

export interface AgencyFilter {
  readonly state?: Agency['state'];
  readonly limit: number;
  readonly cursor?: string;
}

const readAtOnce = 100;
const mostRead = 1000;

/** Agencies by name; an agency's administrator finds his own. @throws Forbidden; InvalidInput for a wrong cursor */
export async function findAgencies(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  filter: AgencyFilter,
): Promise<Page<Agency>> {
  const far = reach(person, 'agency.read');
  if (far === undefined || 'procedures' in far) throw new Forbidden('agency-read', 'May not read agencies');
  const fits = ({ state }: Agency) => filter.state === undefined || state === filter.state;
  if ('agencyId' in far) {
    const own = await getAgency(tables, far.agencyId);
    return { items: own !== undefined && fits(own) ? [own] : [] };
  }
  let after = decodeCursor(filter.cursor);
  const items: Agency[] = [];
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const page = await listAgencies(tables, {
      limit: readAtOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const agency of page) {
      if (items.length === filter.limit) return { items, cursor: encodeCursor(after ?? '') };
      if (fits(agency)) items.push(agency);
      after = listKey(agency.name, agency.id);
    }
    if (page.length < readAtOnce) return { items };
  }
  return { items, ...(after === undefined ? {} : { cursor: encodeCursor(after) }) };
}

/** @throws NotFound when it does not exist or is not the caller's. */
export async function readAgency(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  id: string,
): Promise<Agency> {
  const agency = await getAgency(tables, id);
  if (agency === undefined || !may(person, 'agency.read', { agencyId: id })) {
    throw new NotFound(`There is no agency ${id}`);
  }
  return agency;
}

/** What was done to an agency, newest first. @throws NotFound */
export async function readAgencyAudit(
  deps: Pick<Basics, 'tables'>,
  caller: Caller,
  id: string,
): Promise<readonly AuditRow[]> {
  await readAgency(deps, caller, id);
  return auditRows(deps, { kind: 'AGENCY', id });
}

export interface AgencyInput extends AgencyTexts {
  readonly idempotency?: IdempotencyKey;
}

/** Its id comes from the short name and stays. @throws InvalidInput, Taken `shortName`, Forbidden */
export async function createAgency(
  deps: Basics,
  caller: Caller,
  { idempotency, ...input }: AgencyInput,
): Promise<Agency> {
  assertMayManage(caller);
  const once = onceFor(deps, caller, idempotency);
  try {
    await once.check();
    const texts = parseAgencyTexts({ ...input });
    return await onConflictRetry(async () => {
      const now = deps.clock.now();
      const agency: Agency = {
        id: await freeAgencyId(deps.tables, texts.shortName),
        ...texts,
        state: 'ACTIVE',
        createdAt: now,
        updatedAt: now,
        version: 1,
      };
      await save(deps, caller, { action: 'created', after: agency }, once.keep(agency.id));
      return agency;
    });
  } catch (error) {
    if (!(error instanceof IdempotentReplay)) throw error;
    return readAgency(deps, caller, error.result);
  }
}

/** @throws InvalidInput, NotFound, Forbidden, VersionConflict, Taken `shortName` */
export async function changeAgency(
  deps: Basics,
  caller: Caller,
  id: string,
  { ifVersion, ...input }: AgencyTexts & { readonly ifVersion: number },
): Promise<Agency> {
  const before = await changeable(deps, caller, id, ifVersion);
  if (before.state === 'ENDED') throw new Forbidden('agency-ended', 'The agency has ended');
  const texts = parseAgencyTexts({ ...input });
  const { domain: _domain, postmasterAddress: _postmaster, fourEyes: _fourEyes, ...rest } = before;
  const after: Agency = { ...rest, ...texts, updatedAt: deps.clock.now(), version: before.version + 1 };
  const difference = changes(before, after);
  if (Object.keys({ ...difference.before, ...difference.after }).length === 0) return before;
  await onConflictRetry(async () => save(deps, caller, { action: 'changed', before, after }));
  return after;
}

/**
 * Ends an agency. All its officers with a role must have ended before: that is read from the table itself, and without
 * them nobody can submit anything for it any more. Then no request may be open and no service in use.
 * @throws AgencyInUse, NotFound, Forbidden, VersionConflict
 */
export async function endAgency(
  deps: Basics,
  caller: Caller,
  id: string,
  { ifVersion }: { readonly ifVersion: number },
): Promise<Agency> {
  const before = await changeable(deps, caller, id, ifVersion);
  if (before.state === 'ENDED') return before;
  await assertUnused(deps.tables, id);
  const after: Agency = {
    ...before,
    state: 'ENDED',
    updatedAt: deps.clock.now(),
    version: before.version + 1,
  };
  await onConflictRetry(async () => save(deps, caller, { action: 'ended', before, after }));
  return after;
}

async function assertUnused(tables: Tables, agencyId: string): Promise<void> {
  const holders = await Promise.all(agencyRoles.map(async (role) => listHolders(tables, role, agencyId)));
  if (holders.some(({ length }) => length > 0)) throw new AgencyInUse('officers');
  if (await hasOpenRequest(tables, agencyId)) throw new AgencyInUse('requests');
  if (await hasRelay(tables, agencyId)) throw new AgencyInUse('relays');
  const { DELETED: _deleted, ...living } = await countAccounts(tables, agencyId);
  if (Object.values(living).some((count) => count > 0)) throw new AgencyInUse('accounts');
}

async function hasOpenRequest(tables: Tables, agencyId: string): Promise<boolean> {
  const by = { index: 'by-agency', agencyId } as const;
  for (let before: string | undefined; ;) {
    const page = await listRequests(tables, by, {
      limit: readAtOnce,
      ...(before === undefined ? {} : { before }),
    });
    if (page.some(({ status }) => !isEndStatus(status))) return true;
    const last = page.at(-1);
    if (last === undefined || page.length < readAtOnce) return false;
    before = listKey(last.createdAt, last.id);
  }
}

async function hasRelay(tables: Tables, agencyId: string): Promise<boolean> {
  for (let before: string | undefined; ;) {
    const page = await listRelays(tables, {
      agencyId,
      limit: readAtOnce,
      ...(before === undefined ? {} : { before }),
    });
    if (page.some(({ state }) => state !== 'TERMINATED')) return true;
    const last = page.at(-1);
    if (last === undefined || page.length < readAtOnce) return false;
    before = listKey(last.createdAt, last.id);
  }
}

async function changeable(deps: Basics, caller: Caller, id: string, ifVersion: number): Promise<Agency> {
  const agency = await readAgency(deps, caller, id);
  assertMayManage(caller);
  if (agency.version !== ifVersion) throw new VersionConflict('The agency changed meanwhile');
  return agency;
}

function assertMayManage({ person }: Caller): void {
  if (!may(person, 'agency.manage', {})) throw new Forbidden('agency-manage', 'May not manage agencies');
}

interface AgencyAct {
  readonly action: 'created' | 'changed' | 'ended';
  readonly before?: Agency;
  readonly after: Agency;
}

async function save(
  { tables }: Basics,
  caller: Caller,
  { action, before, after }: AgencyAct,
  also: readonly Operation[] = [],
): Promise<void> {
  const about = { kind: 'AGENCY', id: after.id, version: after.version } as const;
  const entry = auditEntry(after.updatedAt, action, caller, changes(before, after));
  await saveAgency(tables, before, after, [...also, auditOperation(tables, about, entry)]);
}

function changes(before: Agency | undefined, after: Agency) {
  return difference(before, after, [...agencyNames, 'state']);
}
