import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorruptItem, Overtaken } from '../../functions/domain/errors.ts';
import { verifyChain } from '../../functions/domain/record-chain.ts';
import { CaseChange, type ChangeContext } from '../../functions/store/case-change.ts';
import { getCase, getRecords, getRequest, listRequests } from '../../functions/store/case-store.ts';
import { dueItems } from '../../functions/store/due-store.ts';
import { requestKey } from '../../functions/store/keys/cases.ts';
import { getTask, listInbox, putTask } from '../../functions/store/task-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { aRequest, aRound, aTask, at } from '../support/builders.ts';
import { dropTables, freshTables } from '../support/tables.ts';

let tables: Tables;
let salts = 0;
let cases = 0;
const context: ChangeContext = { at, salt: () => `salt${(salts += 1)}` };
beforeAll(async () => {
  tables = await freshTables();
});
afterAll(dropTables);

function record(kind: string) {
  return {
    step: 'RELAY-APPLY.4',
    kind,
    actor: 'SYSTEM',
    data: { kind },
    personal: { name: 'Aisyah' },
  } as const;
}

/** A new case of its own. */
async function created(more: Partial<Request> = {}): Promise<Request> {
  cases += 1;
  const {
    version: _version,
    lastHash: _hash,
    ...request
  } = aRequest({
    id: `RLY-2026-${String(cases).padStart(6, '0')}`,
    ...more,
  });
  return CaseChange.create(tables, context, request)
    .round(aRound({ requestId: request.id }))
    .record(record('submitted'))
    .commit();
}

function changeOf(request: Request, later = context): CaseChange {
  return CaseChange.of(tables, later, request);
}

describe('a change of a case', () => {
  it('writes request, round and records together, and gives what it wrote', async () => {
    const request = await created();
    expect(await getRequest(tables, request.id)).toEqual(request);
    const found = await getCase(tables, request.id);
    expect(found?.rounds).toHaveLength(1);
    const records = await getRecords(tables, request.id);
    expect(records).toHaveLength(1);
    expect(verifyChain(records)).toBe(true);
    expect(request).toMatchObject({ version: 1, lastHash: records[0]?.hash });
  });

  it('moves the version on by the number of its records, which stay a chain', async () => {
    const request = await created();
    const after = await changeOf(request).record(record('a')).record(record('b')).commit();
    expect(after.version).toBe(3);
    expect(verifyChain(await getRecords(tables, request.id))).toBe(true);
  });

  it('dates a new status, and leaves the date of one that stays', async () => {
    const request = await created();
    const later = { ...context, at: '2026-03-03T02:00:00.000Z' };
    const stayed = await changeOf(request, later).set({ status: 'RECEIVED' }).record(record('a')).commit();
    expect(stayed).toMatchObject({ since: at, updatedAt: later.at });
    const moved = await changeOf(stayed, later)
      .set({ status: 'AWAITING_MAMPU' })
      .record(record('b'))
      .commit();
    expect(moved.since).toBe(later.at);
  });

  it.each<[string, Partial<Request>]>([
    ['version', { version: 7 }],
    ['status', { status: 'TESTING' }],
    ['generation', { generation: 2 }],
  ])('writes nothing when the %s is not the one that was read', async (_, other) => {
    const request = await created();
    const task = aTask(1, '4', { requestId: request.id, id: `${request.id}.1` });
    const change = changeOf({ ...request, ...other })
      .task(task)
      .inbox(task, 'put')
      .record(record('a'));
    await expect(change.commit()).rejects.toThrow(Overtaken);
    expect((await getCase(tables, request.id))?.tasks).toEqual([]);
    expect(await getRecords(tables, request.id)).toHaveLength(1);
  });

  it('of two writers lets one win, whoever is first', async () => {
    const request = await created();
    const writers = ['a', 'b', 'c'].map((kind) => changeOf(request).record(record(kind)).commit());
    const results = await Promise.allSettled(writers);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await getRecords(tables, request.id)).toHaveLength(2);
  });

  it('does not create a case that is there', async () => {
    const request = await created();
    const { version: _version, lastHash: _hash, ...again } = request;
    const change = CaseChange.create(tables, context, again).record(record('submitted'));
    await expect(change.commit()).rejects.toThrow(Overtaken);
  });
});

describe('a task', () => {
  async function opened(request: Request) {
    const task = aTask(1, '4', { requestId: request.id, id: `${request.id}.1`, token: 'T' });
    await changeOf(request).task(task).inbox(task, 'put').record(record('task-opened')).commit();
    return task;
  }

  it('stands in the inbox of its role until it is taken out', async () => {
    const task = await opened(await created());
    const inbox = () => listInbox(tables, { role: 'SERVICE_DESK' }, { limit: 100 });
    expect((await inbox()).map(({ taskId }) => taskId)).toContain(task.id);
    const request = (await getRequest(tables, task.requestId))!;
    await changeOf(request).inbox(task, 'delete').record(record('decided')).commit();
    expect((await inbox()).map(({ taskId }) => taskId)).not.toContain(task.id);
  });

  it('of an agency stands in the inbox of that agency alone', async () => {
    const request = await created();
    const task = aTask(1, '1', { requestId: request.id, id: `${request.id}.1` });
    await changeOf(request).task(task).inbox(task, 'put').record(record('task-opened')).commit();
    const inbox = (agencyId: string) => listInbox(tables, { role: 'AGENCY_ADMIN', agencyId }, { limit: 100 });
    expect(await inbox('kpc')).toHaveLength(1);
    expect(await inbox('jrc')).toEqual([]);
  });

  it('is changed only by who read its newest version', async () => {
    const task = await opened(await created());
    await putTask(tables, { ...task, token: 'U', version: 2 });
    await expect(putTask(tables, { ...task, token: 'V', version: 2 })).rejects.toThrow(Overtaken);
    expect(await getTask(tables, task.id)).toMatchObject({ token: 'U', version: 2 });
  });

  it('is due for a reminder while open, for its delivery until taken, and then no more', async () => {
    const task = await opened(await created());
    const due = async (kind: 'WAITING' | 'DELIVER') => {
      const ids: unknown[] = [];
      for await (const item of dueItems(tables, kind, at)) ids.push(item['id']);
      return ids.includes(task.id);
    };
    expect([await due('WAITING'), await due('DELIVER')]).toEqual([true, false]);
    await putTask(tables, { ...task, state: 'decided', version: 2 });
    expect([await due('WAITING'), await due('DELIVER')]).toEqual([false, true]);
    await putTask(tables, { ...task, state: 'decided', deliveredAt: at, version: 3 });
    expect([await due('WAITING'), await due('DELIVER')]).toEqual([false, false]);
  });
});

describe('reading', () => {
  it('finds nothing where nothing is', async () => {
    expect(await getCase(tables, 'RLY-2026-999999')).toBeUndefined();
    expect(await getTask(tables, 'RLY-2026-999999.1')).toBeUndefined();
    expect(await getTask(tables, '../../REQUEST')).toBeUndefined();
  });

  it('calls an item that does not parse a fault', async () => {
    await tables.client.send(
      new PutCommand({ TableName: tables.cases, Item: { ...requestKey('RLY-2026-888888'), id: 7 } }),
    );
    await expect(getRequest(tables, 'RLY-2026-888888')).rejects.toThrow(CorruptItem);
  });

  it('lists by agency, procedure and status, newest first and page by page', async () => {
    const agencyId = 'senarai';
    const days = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => `${day}T00:00:00.000Z`);
    for (const createdAt of days) await created({ agencyId, createdAt });
    const first = await listRequests(tables, { index: 'by-agency', agencyId }, { limit: 2 });
    expect(first.map(({ createdAt }) => createdAt)).toEqual([days[2], days[1]]);
    const last = first.at(-1)!;
    const before = `${last.createdAt}#${last.id}`;
    const second = await listRequests(tables, { index: 'by-agency', agencyId }, { limit: 2, before });
    expect(second.map(({ createdAt }) => createdAt)).toEqual([days[0]]);
    const ids = (requests: readonly Request[]) => requests.map(({ id }) => id);
    const byProcedure = await listRequests(
      tables,
      { index: 'by-procedure', procedure: 'RELAY-APPLY' },
      { limit: 100 },
    );
    const byStatus = await listRequests(tables, { index: 'by-status', status: 'RECEIVED' }, { limit: 100 });
    expect(ids(byProcedure)).toEqual(expect.arrayContaining(ids(first)));
    expect(ids(byStatus)).toEqual(expect.arrayContaining(ids(first)));
  });
});
