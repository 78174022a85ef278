import { createHash } from 'node:crypto';
import { bulkActions, type BulkAction, type BulkRow, type BulkTotals } from '../../schemas/cases/bulk-row.ts';
import { bulkColumns, neededColumns } from '../domain/bulk-columns.ts';
import { readBulkFile, UnreadableFile, type FileRow } from '../domain/bulk-file.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import {
  eachRow,
  getProgress,
  listRows,
  putRows,
  putTotals,
  rowOperation,
  totalsOperation,
} from '../store/bulk-store.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { onConflictRetry, transact } from '../store/transaction.ts';
import { checkRows, firstRows } from './bulk-check-rows.ts';
import { currentCase } from './case-access.ts';
import type { Basics, BulkFileReader, MachineInput, WithIdentities, WithRowSender } from './deps.ts';
import { inTurn } from './in-turn.ts';

/** What the machine of IPMS-BULK does by itself, some rows a call: check them, queue them, file what came of them. */

export type BulkStepsDeps = Basics &
  WithIdentities &
  WithRowSender & {
    readonly files: BulkFileReader;
    readonly bulkRows: number;
    /** The result as it is downloaded. */
    readonly resultFile: (action: BulkAction, rows: readonly BulkRow[]) => string;
  };

export interface BulkStepInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly action: 'check' | 'queue' | 'file';
}

export type BulkStepOutcome = 'more' | 'checked' | 'none' | 'no-file' | 'queued' | 'filed';

/** Rows of one call: well within the time that a task has, also where each takes several calls. */
const checkedAtOnce = 200;
const queuedAtOnce = 1000;
const stoppedAtOnce = 500;

export async function runBulkStep(
  deps: BulkStepsDeps,
  input: BulkStepInput,
): Promise<{ outcome: BulkStepOutcome }> {
  const run = { check: checkSome, queue: queueSome, file: fileResult }[input.action];
  const outcome = await onConflictRetry(async () => {
    const found = await currentCase(deps, input.request);
    assertNotEnded(found.request);
    return run(deps, found, input.step);
  });
  return { outcome };
}

/** The action and the file, as the request names them. */
export function bulkFormOf({ request, rounds }: Pick<Case, 'request' | 'rounds'>) {
  const form = rounds.at(-1)?.form ?? {};
  const action = bulkActions.find((each) => each === form['action']);
  const hash = form['fileHash'];
  if (action === undefined || typeof hash !== 'string') throw new CorruptItem(`${request.id} names no file`);
  return { action, hash };
}

/** The next rows of the file, checked and sealed. When all are, the file goes. */
async function checkSome(deps: BulkStepsDeps, found: Case, step: string): Promise<BulkStepOutcome> {
  const { tables, clock, files } = deps;
  const { id, agencyId } = found.request;
  const before = (await getProgress(tables, id))?.totals;
  if (before?.complete === true) return before.good === 0 ? 'none' : 'checked';
  const { action, hash } = bulkFormOf(found);
  const rows = await rowsOfFile(deps, agencyId, action, hash);
  if (rows === undefined) return 'no-file';
  const done = before?.checked ?? 0;
  const next = rows.slice(done, done + checkedAtOnce);
  const at = clock.now();
  const checked = await checkRows(deps, {
    ...{ requestId: id, agencyId, action, rows: next, first: firstRows(rows), at },
    requester: found.request.createdBy.officerId,
  });
  await putRows(tables, checked);
  const good = checked.filter(({ state }) => state === 'WAITING').length;
  const totals: BulkTotals = {
    rows: rows.length,
    checked: done + next.length,
    good: (before?.good ?? 0) + good,
    bad: (before?.bad ?? 0) + next.length - good,
    complete: done + next.length === rows.length,
  };
  if (!totals.complete) {
    await putTotals(tables, id, totals);
    return 'more';
  }
  await recordTotals(deps, found, step, { totals, kind: 'rows-checked', data: { fileHash: hash } });
  await files.remove(agencyId, hash);
  return totals.good === 0 ? 'none' : 'checked';
}

/** Undefined when nobody uploaded such a file, or somebody says so of another one. */
async function rowsOfFile(
  { files, bulkRows }: BulkStepsDeps,
  agencyId: string,
  action: BulkAction,
  hash: string,
): Promise<readonly FileRow[] | undefined> {
  const bytes = await files.get(agencyId, hash);
  if (bytes === undefined || hashOf(bytes) !== hash) return undefined;
  try {
    const columns = { known: bulkColumns(action), needed: neededColumns(action) };
    return readBulkFile(bytes, columns, bulkRows);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

/** The fingerprint of a file, in hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sends the next rows on their way. A row that is sent twice is applied once. */
async function queueSome(deps: BulkStepsDeps, found: Case, step: string): Promise<BulkStepOutcome> {
  const { tables, rowSender } = deps;
  const { id } = found.request;
  const totals = (await getProgress(tables, id))?.totals;
  if (totals?.complete !== true) throw new CorruptItem(`The rows of ${id} are not checked`);
  if (totals.queued === true) return 'queued';
  const after = totals.queuedTo ?? 0;
  const { rows, next } = await listRows(tables, id, { after, limit: queuedAtOnce, states: ['WAITING'] });
  await rowSender.send(
    id,
    rows.map(({ no }) => no),
  );
  if (next !== undefined) {
    await putTotals(tables, id, { ...totals, queuedTo: next });
    return 'more';
  }
  await recordTotals(deps, found, step, {
    totals: { ...totals, queued: true },
    kind: 'rows-queued',
    data: {},
  });
  return 'queued';
}

/** Leaves out what still waits when the administrator stopped; then the result is counted and its hash recorded. */
async function fileResult(deps: BulkStepsDeps, found: Case, step: string): Promise<BulkStepOutcome> {
  const { tables } = deps;
  const { request } = found;
  const progress = await getProgress(tables, request.id);
  if (progress === undefined) throw new CorruptItem(`${request.id} has no rows`);
  if (progress.totals.resultHash !== undefined) return 'filed';
  const rows: BulkRow[] = [];
  for await (const row of eachRow(tables, request.id)) rows.push(row);
  const waiting = rows.filter(({ state }) => state === 'WAITING');
  await inTurn(waiting.slice(0, stoppedAtOnce), 8, async (row) => leaveOut(deps, row));
  if (waiting.length > 0) return 'more';
  await refuseHalfDone(deps, request.id, rows);
  const resultHash = hashOf(deps.resultFile(bulkFormOf(found).action, rows));
  const stopped = rows.filter(({ state }) => state === 'STOPPED').length;
  await recordTotals(deps, found, step, {
    totals: { ...progress.totals, resultHash },
    kind: 'rows-filed',
    data: { ...progress.counts, STOPPED: stopped, resultHash },
  });
  return 'filed';
}

/**
 * Rows that were half done when the stop came: they are sent once more, and this is tried again until they are whole.
 * @throws Error while there are any
 */
async function refuseHalfDone(
  { rowSender }: WithRowSender,
  requestId: string,
  rows: readonly BulkRow[],
): Promise<void> {
  const half = rows.filter(({ state }) => state === 'WRITTEN').map(({ no }) => no);
  if (half.length === 0) return;
  await rowSender.send(requestId, half);
  throw new Error(`${String(half.length)} rows of ${requestId} are still being written`);
}

async function leaveOut({ tables, clock }: Basics, row: BulkRow): Promise<void> {
  const { values: _values, allocation: _allocation, ...rest } = row;
  try {
    await transact(tables, [rowOperation(tables, 'WAITING', { ...rest, state: 'STOPPED', at: clock.now() })]);
  } catch (error) {
    // It was applied in this very moment.
    if (!(error instanceof Overtaken)) throw error;
  }
}

/** One record for a step, however many rows it had. */
async function recordTotals(
  { tables, clock, random }: Basics,
  { request }: Case,
  step: string,
  of: {
    readonly totals: BulkTotals;
    readonly kind: string;
    readonly data: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { rows, good, bad } = of.totals;
  const at = clock.now();
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.write(totalsOperation(tables, request.id, of.totals));
  change.record({ step, kind: of.kind, actor: 'SYSTEM', data: { rows, good, bad, ...of.data } });
  await change.commit();
}
