import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../schemas/directory/officer.ts';
import type { Downtime } from '../../schemas/directory/downtime.ts';
import { downtimeFields } from '../../schemas/forms/downtime.ts';
import { downtimeEntry, type DowntimeEntry } from '../domain/downtime.ts';
import { Forbidden, NotFound, VersionConflict } from '../domain/errors.ts';
import { parseFields, plainContext } from '../domain/form.ts';
import { auditOperation } from '../store/audit-store.ts';
import { downtimeOperation, getDowntime } from '../store/downtime-store.ts';
import { transact } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import { auditEntry } from './officers-access.ts';
import type { Caller } from './types.ts';
import { mayManage } from './uptime.ts';

/** Fields as they were entered; dates and times are Malaysian. */
export type EnteredDowntime = Readonly<Record<string, unknown>>;

/**
 * Enters a maintenance window or a downtime (SLA-AVAILABILITY.1). The same form sent twice is one entry: `nonce` is the
 * form's own. @throws Forbidden, InvalidInput
 */
export async function enterDowntime(
  deps: Basics,
  caller: Caller,
  entered: EnteredDowntime,
  nonce?: string,
): Promise<Downtime> {
  assertManages(caller);
  const at = deps.clock.now();
  const id = nonce === undefined ? deps.random.id('d') : idOf(caller, nonce);
  const after: Downtime = {
    id,
    ...entryOf(entered, at),
    ...{ createdAt: at, updatedAt: at, version: 1 },
  };
  try {
    await write(deps, caller, undefined, after, 'created');
    return after;
  } catch (error) {
    const first = error instanceof VersionConflict ? await getDowntime(deps.tables, id) : undefined;
    if (first === undefined) throw error;
    return first;
  }
}

function idOf({ person }: Caller, nonce: string): string {
  return `d-${createHash('sha256').update(`${person.id} ${nonce}`).digest('hex').slice(0, 20)}`;
}

/** Changes an entry, for example when a downtime is over. @throws Forbidden, NotFound, VersionConflict, InvalidInput */
export async function changeDowntime(
  deps: Basics,
  caller: Caller,
  id: string,
  { entered, ifVersion }: { readonly entered: EnteredDowntime; readonly ifVersion: number },
): Promise<Downtime> {
  const before = await changeable(deps, caller, id, ifVersion);
  const at = deps.clock.now();
  const { endsAt: _endsAt, ...rest } = before;
  const after: Downtime = { ...rest, ...entryOf(entered, at), updatedAt: at, version: before.version + 1 };
  await write(deps, caller, before, after, 'changed');
  return after;
}

/** Takes back what was entered by mistake; its history stays. @throws Forbidden, NotFound, VersionConflict */
export async function withdrawDowntime(
  deps: Basics,
  caller: Caller,
  id: string,
  { ifVersion }: { readonly ifVersion: number },
): Promise<Downtime> {
  const before = await changeable(deps, caller, id, ifVersion);
  const after: Downtime = {
    ...before,
    withdrawn: true,
    updatedAt: deps.clock.now(),
    version: before.version + 1,
  };
  await write(deps, caller, before, after, 'ended');
  return after;
}

function assertManages(caller: Caller): void {
  if (!mayManage(caller)) throw new Forbidden('uptime-manage', 'May not enter maintenance and downtimes');
}

async function changeable(
  { tables }: Basics,
  caller: Caller,
  id: string,
  ifVersion: number,
): Promise<Downtime> {
  assertManages(caller);
  const before = await getDowntime(tables, id);
  if (before === undefined) throw new NotFound(`There is no downtime ${id}`);
  if (before.version !== ifVersion) throw new VersionConflict('The entry changed meanwhile');
  if (before.withdrawn === true) throw new Forbidden('downtime-withdrawn', 'The entry was taken back');
  return before;
}

function entryOf(entered: EnteredDowntime, at: string): DowntimeEntry {
  const { values } = parseFields(downtimeFields, entered, plainContext);
  return downtimeEntry(values, at);
}

async function write(
  { tables }: Basics,
  caller: Caller,
  before: Downtime | undefined,
  after: Downtime,
  action: AuditEntry['action'],
): Promise<void> {
  const about = { kind: 'DOWNTIME', id: after.id, version: after.version } as const;
  const entry = auditEntry(after.updatedAt, action, caller, {
    before: before === undefined ? {} : said(before),
    after: said(after),
  });
  await transact(tables, [downtimeOperation(tables, after), auditOperation(tables, about, entry)]);
}

function said({ startsAt, endsAt, scheduled, note, withdrawn }: Downtime): Record<string, unknown> {
  return {
    startsAt,
    scheduled,
    note,
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(withdrawn === true ? { withdrawn } : {}),
  };
}
