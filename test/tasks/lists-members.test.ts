import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listHistoryPage } from '../../functions/store/list-store.ts';
import { listMembers, listMemberships } from '../../functions/store/membership-store.ts';
import type { Item } from '../../functions/store/tables.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { MailingList, MemberRef } from '../../schemas/directory/list.ts';
import { played, writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import {
  about,
  playedList,
  provisionAll,
  provisionOnce,
  writeContact,
  writeList,
  writeListCase,
  writePlaces,
} from '../support/list-cases.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** Members come and go, from the side of the list (4.15, 4.16) and of the account (4.18, 4.19). */

afterAll(dropTables);

let world: World;
let list: MailingList;
beforeEach(async () => {
  world = await World.create();
  list = await writeList(world, { displayName: 'Satu', address: 'satu@kpc.example' });
});

const [adding, removing] = ['SNT-2026-000001', 'SNL-2026-000001'];
const aboutAccount = ({ id, version }: Account) => ({ kind: 'account' as const, id, version });
const lines = (all: readonly { readonly address: string }[]) => ({
  members: all.map(({ address }) => address).join('\n'),
});

async function members(of: Pick<MailingList, 'id'> = list): Promise<string[]> {
  const found = await listMembers(world.tables, of.id, { limit: 500 });
  return found.map(({ memberKind, memberId }) => `${memberKind}#${memberId}`);
}

async function add(all: readonly { readonly address: string }[], id = adding, to = list): Promise<string[]> {
  return playedList(world, 'add-members', { id, form: lines(all), subject: about(to) });
}

describe('accounts, contacts and lists', () => {
  it('join together, each by one item that both sides find, under the request that brought them', async () => {
    const [account, contact, inner] = [
      await writeUser(world),
      await writeContact(world),
      await writeList(world),
    ];
    expect(await add([account, contact, inner])).toEqual(['applied']);
    const refs: MemberRef[] = [
      { kind: 'account', id: account.id },
      { kind: 'contact', id: contact.id },
      { kind: 'list', id: inner.id },
    ];
    expect(await members()).toEqual(refs.map(({ kind, id }) => `${kind}#${id}`));
    for (const { kind, id } of refs) {
      expect(await listMemberships(world.tables, id, kind)).toEqual([
        { memberKind: kind, memberId: id, listId: list.id, state: 'ACTIVE', changedBy: adding, since: at },
      ]);
    }
    expect((await listHistoryPage(world.tables, list.id, { limit: 5 })).items).toMatchObject([
      { action: 'add-members', requestId: adding, members: refs },
    ]);
  });

  it('leave by the address that they had when it was asked for, whatever they are called now', async () => {
    const account = await writeUser(world, { address: 'lama@kpc.example' });
    await add([account]);
    const form = lines([account]);
    const work = await writeListCase(world, 'remove-members', { id: removing, form, subject: about(list) });
    await writeAccount(world.tables, account, { address: 'baharu@kpc.example' });
    expect(await provisionAll(world, work)).toEqual(['applied']);
    expect(await members()).toEqual([]);
  });

  it('who ended, was disabled or left the agency meanwhile is left out, and the record says so', async () => {
    const stays = await writeUser(world);
    const others = [await writeUser(world), await writeUser(world), await writeUser(world)] as const;
    const contact = await writeContact(world, { agencyId: 'jrc' });
    const gone = { address: 'tiada@kpc.example' };
    await writeAccount(world.tables, others[0], { state: 'DELETED', signIn: 'OFF', deletedAt: at });
    await writeAccount(world.tables, others[1], { state: 'DISABLED', signIn: 'OFF' });
    await writeAccount(world.tables, others[2], { agencyId: 'jrc' });
    expect(await add([stays, ...others, contact, gone])).toEqual(['applied']);
    expect(await members()).toEqual([`account#${stays.id}`]);
    const record = (await world.records(adding)).at(-1);
    expect(record?.data).toMatchObject({
      joined: [`account#${stays.id}`],
      leftOut: ['ended', 'disabled', 'unknown', 'other-agency', 'unknown'],
    });
    expect(record?.personal).toEqual({ leftOut: [...others, contact, gone].map(({ address }) => address) });
  });

  it('who is disabled in the very moment of joining is left out', async () => {
    const account = await writeUser(world);
    const work = await writeListCase(world, 'add-members', {
      ...{ id: adding, form: lines([account]), subject: about(list) },
    });
    world.calls.before('TransactWriteCommand', async () => {
      const disabling = { id: 'NYH-2026-000001', procedure: 'IPMS-4.9' as const };
      await played(world, 'disable', {
        ...disabling,
        account,
        form: { reason: 'OTHER', until: '2026-04-01' },
      });
    });
    expect(await provisionAll(world, work)).toEqual(['applied']);
    expect(await members()).toEqual([]);
  });

  it('who is in the list already stays as he is; the same one by two addresses joins once', async () => {
    const [there, twice] = [await writeUser(world), await writeUser(world, { address: 'dua@kpc.example' })];
    await writePlaces(world, list, [{ kind: 'account', id: there.id }]);
    const renamed = await writeAccount(world.tables, twice, { address: 'dua.baharu@kpc.example' });
    expect(await add([there, twice, renamed])).toEqual(['applied']);
    expect(await members()).toHaveLength(2);
    expect(await listMemberships(world.tables, there.id)).toMatchObject([{ since: at }]);
    expect((await listMemberships(world.tables, there.id))[0]).not.toHaveProperty('changedBy');
  });

  it('do not join a list that ended meanwhile', async () => {
    const account = await writeUser(world);
    const work = await writeListCase(world, 'add-members', {
      ...{ id: adding, form: lines([account]), subject: about(list) },
    });
    await playedList(world, 'end-list', { id: 'SNP-2026-000001', subject: about(list) });
    expect(await provisionAll(world, work)).toEqual(['subject-changed']);
    expect(await members()).toEqual([]);
  });
});

describe('the same change from both sides', () => {
  /** All items of the directory, without what tells the two requests apart. */
  async function directory(of: World): Promise<Item[]> {
    const { directory: items } = await contentsOf(of.tables);
    const same = (text: string) =>
      text.replaceAll(/(?:SNT|SNL|AHT|AHK)-2026-000001|#[a-z-]+\.S3/gu, 'REQUEST');
    return items
      .map((item) => JSON.parse(same(JSON.stringify({ ...item, step: 'STEP' }))) as Item)
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }

  async function twoWorlds() {
    const account = await writeUser(world, { address: 'ahli@kpc.example' });
    return { account, other: await World.from(await world.snapshot()) };
  }

  it('leaves the same items when an account joins (4.15, 4.18)', async () => {
    const { account, other } = await twoWorlds();
    await add([account]);
    const form = { lists: list.address };
    expect(
      await playedList(other, 'join-lists', { id: 'AHT-2026-000001', form, subject: aboutAccount(account) }),
    ).toEqual(['applied']);
    expect(await members()).toHaveLength(1);
    expect(await directory(other)).toEqual(await directory(world));
  });

  it('leaves the same items when it leaves (4.16, 4.19)', async () => {
    const account = await writeUser(world, { address: 'ahli@kpc.example' });
    await writePlaces(world, list, [{ kind: 'account', id: account.id }]);
    const other = await World.from(await world.snapshot());
    await playedList(world, 'remove-members', { id: removing, form: lines([account]), subject: about(list) });
    const form = { lists: list.address };
    expect(
      await playedList(other, 'leave-lists', { id: 'AHK-2026-000001', form, subject: aboutAccount(account) }),
    ).toEqual(['applied']);
    expect(await members()).toEqual([]);
    expect(await directory(other)).toEqual(await directory(world));
  });

  it('made at once, is made once', async () => {
    const account = await writeUser(world, { address: 'ahli@kpc.example' });
    await writePlaces(world, list, [{ kind: 'account', id: account.id }]);
    const works = [
      await writeListCase(world, 'remove-members', {
        id: removing,
        form: lines([account]),
        subject: about(list),
      }),
      await writeListCase(world, 'leave-lists', {
        ...{ id: 'AHK-2026-000001', form: { lists: list.address }, subject: aboutAccount(account) },
      }),
    ];
    expect(await Promise.all(works.map((work) => provisionOnce(world, work)))).toEqual([
      'applied',
      'applied',
    ]);
    expect(await members()).toEqual([]);
    expect((await listHistoryPage(world.tables, list.id, { limit: 9 })).items).toHaveLength(1);
  });
});

describe('an account', () => {
  it('joins a hundred lists in parts, each list with its own history, and leaves them again', async () => {
    const account = await writeUser(world);
    const lists: MailingList[] = [];
    for (let no = 0; no < 100; no += 1) lists.push(await writeList(world));
    const form = { lists: lists.map(({ address }) => address).join('\n') };
    const subject = aboutAccount(account);
    const joining = { id: 'AHT-2026-000001', form, subject };
    expect(await playedList(world, 'join-lists', joining)).toEqual(['more', 'more', 'more', 'applied']);
    expect(await listMemberships(world.tables, account.id)).toHaveLength(100);
    const [some] = lists;
    expect((await listHistoryPage(world.tables, some?.id ?? '', { limit: 9 })).items).toMatchObject([
      { action: 'add-members', members: [{ kind: 'account', id: account.id }] },
    ]);
    const leaving = { id: 'AHK-2026-000001', form, subject };
    expect(await playedList(world, 'leave-lists', leaving)).toEqual(['more', 'more', 'applied']);
    expect(await listMemberships(world.tables, account.id)).toEqual([]);
  });

  it('joins no ended list, no account and no list of another agency', async () => {
    const account = await writeUser(world);
    const [ended, elsewhere] = [
      await writeList(world, { state: 'ENDED' }),
      await writeList(world, { agencyId: 'jrc' }),
    ];
    const form = { lists: [ended, elsewhere, account, list].map(({ address }) => address).join('\n') };
    await playedList(world, 'join-lists', { id: 'AHT-2026-000001', form, subject: aboutAccount(account) });
    expect((await listMemberships(world.tables, account.id)).map(({ listId }) => listId)).toEqual([list.id]);
    expect((await world.records('AHT-2026-000001')).at(-1)?.data).toMatchObject({
      leftOut: ['ended', 'unknown', 'unknown'],
    });
  });

  it('that was disabled meanwhile joins nothing', async () => {
    const account = await writeUser(world);
    await writeAccount(world.tables, account, { state: 'DISABLED', signIn: 'OFF' });
    const of = { id: 'AHT-2026-000001', form: { lists: list.address }, subject: aboutAccount(account) };
    expect(await playedList(world, 'join-lists', of)).toEqual(['subject-changed']);
    expect(await listMemberships(world.tables, account.id)).toEqual([]);
  });
});

describe('a list within a list', () => {
  const nest = async (outer: MailingList, inner: MailingList, id: string) => add([inner], id, outer);

  it('is left out when it contains the list by now, over whatever lists', async () => {
    const [two, three] = [await writeList(world), await writeList(world)];
    await nest(list, two, 'SNT-2026-000011');
    await nest(two, three, 'SNT-2026-000012');
    await nest(three, list, 'SNT-2026-000013');
    expect(await members(three)).toEqual([]);
    expect((await world.records('SNT-2026-000013')).at(-1)?.data).toMatchObject({ leftOut: ['cycle'] });
  });

  it('and the list in it, both at once: one of the two joins', async () => {
    const two = await writeList(world);
    const works = await Promise.all([
      writeListCase(world, 'add-members', {
        id: 'SNT-2026-000011',
        form: lines([two]),
        subject: about(list),
      }),
      writeListCase(world, 'add-members', {
        id: 'SNT-2026-000012',
        form: lines([list]),
        subject: about(two),
      }),
    ]);
    expect(await Promise.all(works.map((work) => provisionOnce(world, work)))).toEqual([
      'applied',
      'applied',
    ]);
    const joined = [await members(list), await members(two)].flat();
    expect(joined).toHaveLength(1);
  });

  it('and the list in it, the second between the reading and the writing of the first', async () => {
    const two = await writeList(world);
    const work = await writeListCase(world, 'add-members', {
      ...{ id: 'SNT-2026-000011', form: lines([two]), subject: about(list) },
    });
    world.calls.before('TransactWriteCommand', async () => {
      await nest(two, list, 'SNT-2026-000012');
    });
    expect(await provisionAll(world, work)).toEqual(['applied']);
    expect([await members(list), await members(two)]).toEqual([[], [`list#${list.id}`]]);
  });
});
