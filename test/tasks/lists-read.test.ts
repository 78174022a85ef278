import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberPosition } from '../../functions/store/membership-store.ts';
import { findLists, listHistory, listMembersPage, readList } from '../../functions/usecases/lists.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import { writeUser } from '../support/account-cases.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { about, playedList, writeContact, writeList, writePlaces } from '../support/list-cases.ts';
import { writeManyAccounts } from '../support/many-accounts.ts';
import { dropTables, putContents } from '../support/tables.ts';

/** Lists, their members and their history as callers see them. */

afterAll(dropTables);

let world: World;
let owner: Account;
let staff: MailingList;
beforeAll(async () => {
  world = await World.create();
  owner = await writeUser(world);
  const owned = { ownerId: owner.id, handlerId: owner.id };
  staff = await writeList(world, {
    ...owned,
    displayName: 'Semua Staf Semenanjung',
    address: 'staf@kpc.example',
  });
  await writeList(world, { displayName: 'Unit Audit Dalam', address: 'audit@kpc.example' });
  await writeList(world, { displayName: 'Bekas Staf', address: 'bekas@kpc.example', state: 'ENDED' });
  await writeList(world, { displayName: 'Staf JRC', address: 'staf@jrc.example', agencyId: 'jrc' });
});

const admin = aCaller(anOfficer('admin', 'AGENCY_ADMIN'));
const stranger = aCaller(anOfficer('stranger', 'AGENCY_ADMIN', { agencyId: 'jrc' }));
const manager = aCaller(anOfficer('ict', 'ICT_MANAGER'));
const desk = aCaller(anOfficer('desk', 'SERVICE_DESK'));
const tech = aCaller(anOfficer('tech', 'RELAY_TECH'));
const user = (id: string) => aCaller({ ...anOfficer(id, 'AGENCY_ADMIN'), roles: ['USER'] });

async function names(query: string, more: Partial<Parameters<typeof findLists>[2]> = {}, by = admin) {
  const { items } = await findLists(world.deps, by, { query, limit: 10, ...more });
  return items.map(({ displayName }) => displayName);
}

describe('a search for lists', () => {
  it.each([
    ['a word of the name', 'STAF', ['Semua Staf Semenanjung', 'Bekas Staf']],
    ['words in any spacing', ' semua   staf', ['Semua Staf Semenanjung']],
    ['the beginning of several words, once', 'sem', ['Semua Staf Semenanjung']],
    ['the address', 'audit@kpc', ['Unit Audit Dalam']],
    ['a part in the middle of a word', 'taf', []],
    ['signs of DynamoDB', '#', []],
  ])('finds by %s', async (_, query, found) => {
    expect((await names(query)).toSorted()).toEqual(found.toSorted());
  });

  it('without words gives all by name, and those of one state', async () => {
    expect(await names('')).toEqual(['Bekas Staf', 'Semua Staf Semenanjung', 'Unit Audit Dalam']);
    expect(await names('', { state: 'ENDED' })).toEqual(['Bekas Staf']);
    expect(await names('staf', { state: 'ACTIVE' })).toEqual(['Semua Staf Semenanjung']);
  });

  it('is paged without loss, and reads twice a page at most', async () => {
    const other = await World.create();
    const many = Array.from({ length: 12 }, (_, no) => `Senarai Sama Sekali ${String(no).padStart(2, '0')}`);
    for (const displayName of many) await writeList(other, { displayName });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const before = other.calls.log.length;
      const page = await findLists(other.deps, admin, {
        query: 's',
        limit: 5,
        ...(cursor === undefined ? {} : { cursor }),
      });
      found.push(...page.items.map(({ displayName }) => displayName));
      ({ cursor } = page);
      expect(other.calls.log.length - before).toBeLessThanOrEqual(10);
    } while (cursor !== undefined);
    expect(found.toSorted()).toEqual(many);
  });

  it('reaches the agency of the caller; of the centre he names one', async () => {
    expect(await names('staf', {}, stranger)).toEqual(['Staf JRC']);
    expect(await names('staf', { agencyId: 'kpc' }, stranger)).toEqual(['Staf JRC']);
    expect(await names('audit', {}, manager)).toEqual(['Unit Audit Dalam']);
    expect(await names('staf', { agencyId: 'jrc' }, desk)).toEqual(['Staf JRC']);
    await expect(names('staf', {}, desk)).rejects.toMatchObject({
      errors: [{ field: 'agency', code: 'required' }],
    });
    await expect(names('staf', {}, tech)).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(names('staf', {}, user(owner.id))).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('takes no cursor that it has not given', async () => {
    await expect(names('', { cursor: 'x' })).rejects.toMatchObject({ errors: [{ field: 'cursor' }] });
    await expect(
      listHistory(world.deps, admin, staff.id, {
        limit: 5,
        cursor: Buffer.from('LIST').toString('base64url'),
      }),
    ).rejects.toMatchObject({
      errors: [{ field: 'cursor' }],
    });
  });
});

describe('a list', () => {
  it('is read with the names of its owner and handler', async () => {
    expect(await readList(world.deps, manager, staff.id)).toMatchObject({
      list: staff,
      agencyName: 'Kementerian Perkhidmatan Contoh',
      owner: { id: owner.id, name: owner.displayName, state: 'ACTIVE' },
      handler: { id: owner.id },
    });
  });

  it('is there for its owner, and for nobody of another agency or of no part in it', async () => {
    expect((await readList(world.deps, user(owner.id), staff.id)).list.id).toBe(staff.id);
    for (const caller of [stranger, tech, user('acc-else')]) {
      const tries = await Promise.allSettled([
        readList(world.deps, caller, staff.id),
        listMembersPage(world.deps, caller, staff.id, { limit: 5 }),
        listHistory(world.deps, caller, staff.id, { limit: 5 }),
      ]);
      for (const each of tries) expect(each).toMatchObject({ reason: { name: 'NotFound' } });
    }
    await expect(readList(world.deps, admin, 'list-none')).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('tells what was done to it, newest first, with the names of those who came', async () => {
    const accounts = await writeManyAccounts(world.tables, 50);
    const form = { members: accounts.map(({ address }) => address).join('\n') };
    await playedList(world, 'add-members', { id: 'SNT-2026-000001', form, subject: about(staff) });
    const page = await listHistory(world.deps, user(owner.id), staff.id, { limit: 1 });
    expect(page.items).toMatchObject([{ action: 'add-members', requestId: 'SNT-2026-000001', part: 2 }]);
    const [first] = page.items;
    expect(first?.members).toHaveLength(5);
    expect(first?.named.map(({ name }) => name)).toEqual(
      accounts.slice(45).map(({ displayName }) => displayName),
    );
    const rest = await listHistory(world.deps, admin, staff.id, { limit: 5, cursor: page.cursor });
    expect(rest.items.map(({ part }) => part)).toEqual([1]);
    expect(rest).not.toHaveProperty('cursor');
  });
});

describe('ten thousand members', () => {
  it('are read a page by one query and one batch, with names; accounts first, then contacts and lists', async () => {
    const list = await writeList(world);
    const accounts = await writeManyAccounts(world.tables, 200);
    const ids = [
      ...accounts.map(({ id }) => id),
      ...Array.from({ length: 9800 }, (_, no) => `acc-y${String(no).padStart(4, '0')}`),
    ];
    const places = ids.map((memberId) => ({ memberKind: 'account' as const, memberId, listId: list.id }));
    await putContents(world.tables, {
      cases: [],
      directory: places.map((place) => ({
        ...{ pk: `ACCOUNT#${place.memberId}`, sk: `MEMBER-OF#${list.id}`, kindKey: `MEMBERS#${list.id}` },
        ...{ listKey: memberPosition(place), ...place, state: 'ACTIVE', since: at },
      })),
    });
    const contact = await writeContact(world);
    await writePlaces(world, list, [
      { kind: 'list', id: staff.id },
      { kind: 'contact', id: contact.id },
    ]);
    const read = async (cursor?: string) => {
      const before = world.calls.log.length;
      const page = await listMembersPage(world.deps, admin, list.id, { limit: 100, cursor });
      expect(world.calls.log.slice(before)).toEqual(['BatchGetCommand', 'QueryCommand', 'BatchGetCommand']);
      return page;
    };
    const first = await read();
    const second = await read(first.cursor);
    const seen = [...first.items, ...second.items];
    expect(new Set(seen.map(({ member }) => member?.name))).toEqual(
      new Set(accounts.map(({ displayName }) => displayName)),
    );
    const nearEnd = memberPosition({ memberKind: 'account', memberId: 'acc-y9789' });
    const last = await read(Buffer.from(nearEnd).toString('base64url'));
    expect(last.items.map(({ member }) => member?.kind).slice(-3)).toEqual([undefined, 'contact', 'list']);
    expect(last.items).toHaveLength(12);
    expect(last).not.toHaveProperty('cursor');
  });
});
