import type { BulkRow, CountedState } from '../../schemas/cases/bulk-row.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { stepId } from '../../schemas/catalogue.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import {
  CorruptItem,
  Overtaken,
  SubjectLocked,
  Taken,
  VersionConflict,
  type FieldError,
} from '../domain/errors.ts';
import { accountUnchanged, getAccount } from '../store/account-store.ts';
import { countOperation, getRow, rowOperation } from '../store/bulk-store.ts';
import type { Case } from '../store/case-store.ts';
import { unlockedOperation } from '../store/lock-store.ts';
import { onConflictRetry, transact, type Operation } from '../store/transaction.ts';
import { firstChange } from './account-change.ts';
import { planPlaces } from './account-places.ts';
import { signInInLine } from './account-sign-in.ts';
import { tellOfRow } from './bulk-notices.ts';
import { rowCase, type RowsOfRequest } from './bulk-row-case.ts';
import { brokenToday, startChild } from './bulk-child.ts';
import { startTicked } from './start-child.ts';
import { awaitsRows } from './bulk-finish.ts';
import type { WithAccountSwitches, WithLimits, WithMachines } from './deps.ts';
import type { NoticeDeps } from './send-notice.ts';
import { firstInput } from './start-machine.ts';

export type BulkApplyDeps = NoticeDeps & WithMachines & WithAccountSwitches & WithLimits;

/** A row on its way, as its message names it. */
export interface RowRef {
  readonly requestId: string;
  readonly no: number;
}

/** Rows of one request that are done one after the other. */
export interface Work extends RowsOfRequest {
  readonly deps: BulkApplyDeps;
}

/**
 * Applies one row: the account with its history and the row in one transaction, then the pool of users, places in
 * lists that were left, and notices; then the row is done and counted. Run again it goes on where it was: what is done
 * stays, nothing is done twice. A business result is kept with the row.
 * @throws whatever keeps it from being done now: then it is run again
 */
export async function applyRow(work: Work, read: BulkRow): Promise<void> {
  const { deps, found } = work;
  let now: BulkRow | undefined = read;
  const written = await onConflictRetry(async (): Promise<Written | undefined> => {
    const row = now ?? (await getRow(deps.tables, read.requestId, read.no));
    now = undefined;
    if (row?.state === 'WRITTEN') return { row };
    return row?.state === 'WAITING' && isApplying(found) ? write(work, row) : undefined;
  });
  if (written !== undefined) await complete(work, written);
}

/** A row that stands in the directory, and something is left. */
interface Written {
  readonly row: BulkRow;
  /** Written in this very call; absent when this was in a call before. */
  readonly account?: Account;
}

/** Not stopped, not ended from outside. Rows that wait then are left to the step that files the result. */
function isApplying({ request }: Case): boolean {
  return !isEndStatus(request.status) && request.lastDecision?.outcome === 'apply';
}

/** Writes a row that waits. @returns the row when something is left to do after it */
async function write(work: Work, row: BulkRow): Promise<Written | undefined> {
  const { deps, action, agency } = work;
  const at = deps.clock.now();
  const broken = brokenToday(action, row, at);
  if (broken.length > 0) return refuse(work, row, broken);
  const { change: does, procedure, notices } = bulkActionTable[action];
  if (does === undefined)
    return refusable(work, row, async () => ({ row: await startChild(deps, work.found, row, procedure) }));
  const change = await firstChange(deps, rowCase(work, row), {
    ...{ step: applyStep(work.found), taskId: row.requestId, action: does, row: row.no, agency },
  });
  const { account } = change;
  if (change.outcome !== 'applied' || account === undefined) return refuse(work, row, [changed]);
  const left = account.signInPending !== undefined || change.more || notices.length > 0;
  const after: BulkRow = {
    ...withoutForm(row),
    state: left ? 'WRITTEN' : 'APPLIED',
    accountId: account.id,
    more: change.more,
    at,
  };
  return refusable(work, row, async () => {
    await transact(deps.tables, [
      ...change.operations,
      ...(row.accountId === undefined ? [] : [unlockedOperation(deps.tables, 'account', account.id)]),
      rowOperation(deps.tables, 'WAITING', after),
      ...(left ? [] : [countOperation(deps.tables, row, 'APPLIED')]),
    ]);
    return left ? { row: after, account } : undefined;
  });
}

/** The step under which a row is done. */
function applyStep({ request: { id, procedure } }: Case): string {
  const awaiting = awaitsRows(procedure);
  if (awaiting === undefined) throw new CorruptItem(`${id} awaits no rows`);
  return stepId(procedure, awaiting.no);
}

/** The account is no longer what was shown. */
const changed: FieldError = { field: '', code: 'bulk-account-changed' };

/** Somebody has the address, the login id or the person by now, or another request holds the account. */
async function refusable(
  work: Work,
  row: BulkRow,
  run: () => Promise<Written | undefined>,
): Promise<Written | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Taken)
      return refuse(work, row, [{ field: error.field, code: 'taken', source: 'S3 §4.5 T5' }]);
    if (error instanceof SubjectLocked)
      return refuse(work, row, [{ field: '', code: 'bulk-account-locked' }]);
    if (error instanceof VersionConflict) return refuse(work, row, [changed]);
    throw error;
  }
}

async function refuse(work: Work, row: BulkRow, errors: readonly FieldError[]): Promise<undefined> {
  await finish(work, row, 'REFUSED', errors);
}

/** What comes after the row was written. */
async function complete(work: Work, { row, account: written }: Written): Promise<void> {
  const { deps } = work;
  if (row.child !== undefined) {
    const { procedure } = bulkActionTable[work.action];
    await deps.machines.start(procedure, firstInput(row.child));
  } else {
    const account = await withSignInInLine(deps, row, written);
    if (row.more === true) await writePlaces(work, row);
    await tellOfRow(deps, work, { row, account, first: written !== undefined });
    await startTicked(deps, { parent: work.found.request, account, row: row.no });
  }
  let now: BulkRow | undefined = row;
  await onConflictRetry(async () => {
    const read = now ?? (await getRow(deps.tables, row.requestId, row.no));
    now = undefined;
    if (read?.state === 'WRITTEN') await finish(work, read, 'APPLIED');
  });
}

async function withSignInInLine(
  deps: BulkApplyDeps,
  row: BulkRow,
  written: Account | undefined,
): Promise<Account> {
  let now = written;
  return onConflictRetry(async () => {
    const account = now ?? (await accountOf(deps, row));
    now = undefined;
    if (account.signInPending !== undefined) await transact(deps.tables, await signInInLine(deps, account));
    return account;
  });
}

/** Places that did not fit into the first transaction, while the account is still what this request made it. */
async function writePlaces({ deps, found }: Work, row: BulkRow): Promise<void> {
  const { tables, clock } = deps;
  const { requestId } = row;
  const step = applyStep(found);
  let more = true;
  while (more) {
    more = await onConflictRetry(async () => {
      const account = await accountOf(deps, row);
      if (account.disabled?.requestId !== requestId) return false;
      const by = { requestId, step, at: clock.now() };
      const places = await planPlaces(tables, { action: 'disable', account, ...by });
      const unchanged: Operation = {
        ...accountUnchanged(tables, account),
        otherwise: () => new Overtaken('The account changed meanwhile'),
      };
      if (places.operations.length > 0) await transact(tables, [...places.operations, unchanged]);
      return places.more;
    });
  }
}

async function accountOf({ tables }: BulkApplyDeps, { accountId, requestId, no }: BulkRow) {
  const account = accountId === undefined ? undefined : await getAccount(tables, accountId);
  if (account === undefined) throw new CorruptItem(`Row ${String(no)} of ${requestId} has no account`);
  return account;
}

/** A row that is done, with its count, in one transaction. */
async function finish(
  { deps }: Pick<Work, 'deps'>,
  row: BulkRow,
  state: CountedState,
  errors: readonly FieldError[] = [],
): Promise<BulkRow> {
  const { tables, clock } = deps;
  const done: BulkRow = {
    ...withoutForm(row),
    state,
    at: clock.now(),
    ...(errors.length === 0 ? {} : { errors: errors.map((error) => ({ ...error })) }),
  };
  const operations: Operation[] = [rowOperation(tables, row.state, done), countOperation(tables, row, state)];
  await transact(tables, operations);
  return done;
}

/** What was entered goes once it is written, or will never be. */
function withoutForm({ values: _values, allocation: _allocation, ...rest }: BulkRow): BulkRow {
  return rest;
}

/**
 * A row that failed too often: nothing was written, or something after it was not done. Then the account is right, and
 * the reconcile sweep brings its sign-in in line.
 */
export async function giveUpRow(deps: BulkApplyDeps, { requestId, no }: RowRef): Promise<void> {
  await onConflictRetry(async () => {
    const row = await getRow(deps.tables, requestId, no);
    if (row?.state === 'WAITING') await finish({ deps }, row, 'FAILED', [{ field: '', code: 'bulk-failed' }]);
    if (row?.state === 'WRITTEN')
      await finish({ deps }, row, 'APPLIED', [{ field: '', code: 'bulk-unfinished' }]);
  });
}
