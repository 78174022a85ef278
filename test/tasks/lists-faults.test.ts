import { afterAll, describe, expect, it } from 'vitest';
import { listHistoryPage } from '../../functions/store/list-store.ts';
import { listMembers } from '../../functions/store/membership-store.ts';
import type { ListAction } from '../../functions/usecases/provision-list.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { MailingList, MemberRef } from '../../schemas/directory/list.ts';
import { writeUser } from '../support/account-cases.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import {
  about,
  playedList,
  provisionAll,
  provisionOnce,
  writeList,
  writeListCase,
  writePlaces,
  type ListCase,
} from '../support/list-cases.ts';
import { dropTables } from '../support/tables.ts';
import { writeManyAccounts } from '../support/many-accounts.ts';

/** Calls to AWS fail, or the function dies, in the middle of what a step does to a list. */

afterAll(dropTables);

const id = 'SNT-2026-000001';
const linesOf = (all: readonly { readonly address: string }[]) =>
  all.map(({ address }) => address).join('\n');
const refsOf = (all: readonly Account[]): MemberRef[] =>
  all.map((each) => ({ kind: 'account', id: each.id }));

async function people(world: World) {
  const owner = await writeUser(world, { id: 'acc-owner', address: 'pemilik@kpc.example' });
  const handler = await writeUser(world, { address: 'pengendali@kpc.example' });
  return { owner, handler };
}

type Arrange = (world: World) => Promise<Omit<ListCase, 'id'>>;

const form = {
  ...{ displayName: 'Ketua Bahagian', address: 'ketua@kpc.example' },
  ...{ owner: 'pemilik@kpc.example', handler: 'pengendali@kpc.example' },
};

async function aList(world: World): Promise<MailingList> {
  return writeList(world, { id: 'list-a', displayName: 'Senarai A', address: 'senarai.a@kpc.example' });
}

const arrangements: Readonly<Record<string, { readonly action: ListAction; readonly arrange: Arrange }>> = {
  'a list is made': {
    action: 'create-list',
    arrange: async (world) => {
      await people(world);
      return { form };
    },
  },
  'a list gets another name, address and handler': {
    action: 'update-list',
    arrange: async (world) => {
      await people(world);
      return { form, subject: about(await aList(world)) };
    },
  },
  'a hundred accounts and a list join': {
    action: 'add-members',
    arrange: async (world) => {
      const accounts = await writeManyAccounts(world.tables, 100);
      const subject = about(await aList(world));
      return { form: { members: linesOf([...accounts, await writeList(world)]) }, subject };
    },
  },
  'a hundred leave': {
    action: 'remove-members',
    arrange: async (world) => {
      const accounts = await writeManyAccounts(world.tables, 100);
      const list = await aList(world);
      await writePlaces(world, list, refsOf(accounts));
      return { form: { members: linesOf(accounts) }, subject: about(list) };
    },
  },
  'an account joins forty lists': {
    action: 'join-lists',
    arrange: async (world) => {
      const { owner } = await people(world);
      const lists: MailingList[] = [];
      for (let no = 0; no < 40; no += 1) lists.push(await writeList(world));
      const subject = { kind: 'account' as const, id: owner.id, version: owner.version };
      return { form: { lists: linesOf(lists) }, subject };
    },
  },
  'a list ends': {
    action: 'end-list',
    arrange: async (world) => ({ subject: about(await aList(world)) }),
  },
  'an ended list is cleared': {
    action: 'clear-list',
    arrange: async (world) => {
      const list = await writeList(world, { state: 'ENDED', ended: { requestId: id, at: '2026-03-01' } });
      await writePlaces(world, list, refsOf(await writeManyAccounts(world.tables, 100)));
      await writePlaces(world, await aList(world), [{ kind: 'list', id: list.id }]);
      return { subject: about(list) };
    },
  },
};

describe('one call to AWS fails, or the function dies there, at every call one after the other', () => {
  it.each(Object.entries(arrangements))(
    'while %s: the retry ends where a sound run ends',
    async (_, { action, arrange }) => {
      const act = (world: World) => provisionAll(world, { id, action });
      const calls = await survivesEveryFault({
        arrange: async (world) => {
          await writeListCase(world, action, { id, ...(await arrange(world)) });
        },
        act,
        recover: async (world) => {
          world.calls.restart();
          expect((await act(world)).at(-1)).toBe('applied');
        },
      });
      expect(calls).toContain('TransactWriteCommand');
    },
  );
});

describe('a thousand members', () => {
  it('join once, also when the function dies after its eleventh transaction: eight calls for 45 of them', async () => {
    const world = await World.create();
    const list = await aList(world);
    const accounts = await writeManyAccounts(world.tables, 1000);
    const work = await writeListCase(world, 'add-members', {
      ...{ id, form: { members: linesOf(accounts) }, subject: about(list) },
    });
    for (let part = 1; part <= 10; part += 1) expect(await provisionOnce(world, work)).toBe('more');
    const calls = world.calls.log.length / 10;
    expect(calls).toBe(8);
    world.calls.inject({ at: calls, when: 'after', how: 'crash' });
    await expect(provisionOnce(world, work)).rejects.toThrow();
    world.calls.restart();
    world.calls.inject(undefined);

    const outcomes = await provisionAll(world, work);
    expect(outcomes).toEqual([...Array.from({ length: 11 }, () => 'more'), 'applied']);
    expect(world.calls.log.filter((call) => call === 'TransactWriteCommand')).toHaveLength(12);

    const members = await listMembers(world.tables, list.id, { limit: 2000 });
    expect(new Set(members.map(({ memberId }) => memberId)).size).toBe(1000);
    const { items } = await listHistoryPage(world.tables, list.id, { limit: 100 });
    expect(items.flatMap(({ members: came = [] }) => came)).toHaveLength(1000);
    expect(await provisionAll(world, work)).toEqual(['applied']);
  });

  it('leave in the same way', async () => {
    const world = await World.create();
    const list = await aList(world);
    const accounts = await writeManyAccounts(world.tables, 1000);
    await writePlaces(world, list, refsOf(accounts));
    const of = { id: 'SNL-2026-000001', form: { members: linesOf(accounts) }, subject: about(list) };
    expect(await playedList(world, 'remove-members', of)).toHaveLength(12);
    expect(await listMembers(world.tables, list.id, { limit: 5 })).toEqual([]);
  });
});
