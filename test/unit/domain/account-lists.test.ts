import { describe, expect, it } from 'vitest';
import { dutyPlan, endPlan, restorePlan, suspendPlan } from '../../../functions/domain/account-lists.ts';
import type { ListDuty, Membership } from '../../../schemas/directory/account.ts';
import type { MailingList } from '../../../schemas/directory/list.ts';
import { at } from '../../support/builders.ts';

const now = '2026-03-09T02:00:00.000Z';
const [disabling, enabling] = ['IPM-2026-000001', 'IPM-2026-000002'];

function membership(listId: string, more: Partial<Membership> = {}): Membership {
  return { memberKind: 'account', memberId: 'acc-1', listId, state: 'ACTIVE', since: at, ...more };
}

function list(id: string, more: Partial<MailingList> = {}): MailingList {
  return {
    ...{ id, agencyId: 'kpc', displayName: id, address: `${id}@kpc.example`, state: 'ACTIVE' },
    ...{ ownerId: 'acc-1', handlerId: 'acc-9', createdAt: at, updatedAt: at, version: 4 },
    ...more,
  };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `list-${index}`);

describe('a disabled account', () => {
  it('is taken out of every list that it is in, and each remembers by which request', () => {
    const earlier = membership('b', { state: 'SUSPENDED', changedBy: 'IPM-2025-000009' });
    expect(suspendPlan([membership('a'), earlier], disabling, now)).toEqual({
      write: [membership('a', { state: 'SUSPENDED', changedBy: disabling, since: now })],
      remove: [],
      more: false,
    });
  });

  it('of 50 lists is taken out of 40, then of 10, then of none', () => {
    let all: readonly Membership[] = ids(50).map((id) => membership(id));
    const chunks: [number, boolean][] = [];
    for (let round = 0; round < 3; round += 1) {
      const { write, more } = suspendPlan(all, disabling, now);
      chunks.push([write.length, more]);
      all = all.map((each) => write.find(({ listId }) => listId === each.listId) ?? each);
    }
    expect(chunks).toEqual([
      [40, true],
      [10, false],
      [0, false],
    ]);
    expect(all.every(({ state }) => state === 'SUSPENDED')).toBe(true);
  });
});

describe('an enabled account', () => {
  const by = { disabledBy: disabling, requestId: enabling, at: now };
  const suspended = (id: string, changedBy = disabling) => membership(id, { state: 'SUSPENDED', changedBy });

  it('goes back into exactly what its disabling took it out of', () => {
    const all = [suspended('a'), suspended('b', 'IPM-2025-000009'), membership('c')];
    expect(
      restorePlan(
        all,
        ['a', 'b', 'c'].map((id) => list(id)),
        by,
      ),
    ).toEqual({
      write: [membership('a', { changedBy: enabling, since: now })],
      remove: [],
      more: false,
    });
  });

  it('leaves the places in lists that are gone or have ended', () => {
    const all = [suspended('a'), suspended('gone'), suspended('ended')];
    const { write, remove } = restorePlan(all, [list('a'), list('ended', { state: 'ENDED' })], by);
    expect(write.map(({ listId }) => listId)).toEqual(['a']);
    expect(remove.map(({ listId }) => listId)).toEqual(['gone', 'ended']);
  });

  it('of 50 lists goes back into 40 at once', () => {
    const { write, more } = restorePlan(
      ids(50).map((id) => suspended(id)),
      ids(50).map((id) => list(id)),
      by,
    );
    expect([write.length, more]).toEqual([40, true]);
  });
});

describe('an ended account', () => {
  const duties: readonly ListDuty[] = [
    { accountId: 'acc-1', listId: 'a', duty: 'owner' },
    { accountId: 'acc-1', listId: 'a', duty: 'handler' },
    { accountId: 'acc-1', listId: 'b', duty: 'handler' },
  ];
  const lists = [list('a', { handlerId: 'acc-1' }), list('b', { ownerId: 'acc-8', handlerId: 'acc-1' })];

  it('leaves every list for good, also those it was suspended from', () => {
    const all = [membership('a'), membership('b', { state: 'SUSPENDED' })];
    expect(endPlan(all)).toEqual({ write: [], remove: all, more: false });
    expect(endPlan(ids(41).map((id) => membership(id)))).toMatchObject({ more: true });
  });

  it('passes what it owns and handles to its successor, and nothing else', () => {
    const plan = dutyPlan(duties, lists, { successorId: 'acc-2', at: now });
    expect(plan.remove).toEqual(duties);
    expect(plan.write).toEqual(duties.map((duty) => ({ ...duty, accountId: 'acc-2' })));
    expect(plan.lists).toEqual([
      { ...lists[0], ownerId: 'acc-2', handlerId: 'acc-2', updatedAt: now, version: 5 },
      { ...lists[1], handlerId: 'acc-2', updatedAt: now, version: 5 },
    ]);
    expect([plan.orphaned, plan.more]).toEqual([[], false]);
  });

  it('without a successor names the lists that nobody takes over', () => {
    const all = [...lists, list('ended', { state: 'ENDED' })];
    const plan = dutyPlan(duties, all, { successorId: undefined, at: now });
    expect(plan).toMatchObject({ remove: [], write: [], lists: [], more: false });
    expect(plan.orphaned).toEqual(lists);
  });

  it('of many lists passes them on in parts that fit a transaction', () => {
    const many = ids(40);
    const all = many.flatMap((listId) => [
      { accountId: 'acc-1', listId, duty: 'owner' as const },
      { accountId: 'acc-1', listId, duty: 'handler' as const },
    ]);
    let left: readonly ListDuty[] = all;
    for (let round = 0; left.length > 0; round += 1) {
      const its = many.filter((id) => left.some(({ listId }) => listId === id)).map((id) => list(id));
      const plan = dutyPlan(left, its, { successorId: 'acc-2', at: now });
      expect(plan.remove.length + plan.write.length + plan.lists.length).toBeLessThanOrEqual(60);
      left = left.filter((duty) => !plan.remove.includes(duty));
      expect(plan.more).toBe(left.length > 0);
      expect(round).toBeLessThan(5);
    }
  });
});
