import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden } from '../../functions/domain/errors.ts';
import { accountOf } from '../../functions/store/account-store.ts';
import { findListEntries } from '../../functions/store/list-search.ts';
import { listHistoryPage } from '../../functions/store/list-store.ts';
import { listDuties, listMembers, listMemberships } from '../../functions/store/membership-store.ts';
import { ownerOf, reservedName, reserveOperation } from '../../functions/store/reservation-store.ts';
import { endRequest } from '../../functions/usecases/end-request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { played, provisioned, writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import {
  about,
  listNow,
  playedList,
  provisionAll,
  provisionOnce,
  writeContact,
  writeList,
  writeListCase,
  writePlaces,
} from '../support/list-cases.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** What the steps of 4.13, 4.14 and 4.17 do to a list. */

afterAll(dropTables);

let world: World;
let [owner, handler]: Account[] = [];
beforeEach(async () => {
  world = await World.create();
  owner = await writeUser(world, { address: 'pemilik@kpc.example' });
  handler = await writeUser(world, { address: 'pengendali@kpc.example' });
});

const form = {
  displayName: 'Senarai Ketua Bahagian',
  address: 'ketua.bahagian@kpc.example',
  owner: 'pemilik@kpc.example',
};
const making = { id: 'SEN-2026-000001', form };
const made = { id: 'L-SEN-2026-000001' };

const duties = async ({ id }: Account = owner as Account) =>
  (await listDuties(world.tables, id)).map(({ duty, listId }) => `${duty} of ${listId}`);

describe('a list is made', () => {
  it('with its address, its entries, its duties and its history, and the request is about it', async () => {
    await world.write(reserveOperation(world.tables, 'address', form.address, making.id));
    const more = { reserved: [reservedName('address', form.address)] };
    expect(await playedList(world, 'create-list', { ...making, more })).toEqual(['applied']);
    expect(await listNow(world, made)).toMatchObject({
      ...{ state: 'ACTIVE', displayName: form.displayName, address: form.address, version: 1 },
      ...{ ownerId: owner?.id, handlerId: owner?.id, agencyId: 'kpc' },
    });
    expect(await ownerOf(world.tables, 'address', form.address)).toEqual({ kind: 'list', id: made.id });
    expect(await duties()).toEqual([`handler of ${made.id}`, `owner of ${made.id}`]);
    for (const prefix of ['senarai', 'bahagian', 'ketua.b']) {
      const found = await findListEntries(world.tables, { agencyId: 'kpc', prefix, limit: 5 });
      expect(found.map(({ entry }) => entry.listId)).toEqual([made.id]);
    }
    expect((await world.case(making.id)).request.subject).toEqual({ kind: 'list', id: made.id, version: 1 });
    expect((await listHistoryPage(world.tables, made.id, { limit: 5 })).items).toEqual([
      expect.objectContaining({ action: 'create-list', requestId: making.id, before: {} }),
    ]);
  });

  it('once, however often its step runs', async () => {
    const work = await writeListCase(world, 'create-list', making);
    await provisionAll(world, work);
    const before = await contentsOf(world.tables);
    expect(await provisionAll(world, work)).toEqual(['applied']);
    expect(await contentsOf(world.tables)).toEqual(before);
  });

  it.each([
    [
      'by the account that the form names',
      { ...form, handler: 'pengendali@kpc.example' },
      'AGENCY_ADMIN',
      'handler',
    ],
    ['by the user who asked for it', form, 'USER', 'handler'],
    ['by the owner, when an administrator made it', form, 'AGENCY_ADMIN', 'owner'],
  ] as const)('and handled %s (AMB-63)', async (_, values, role, who) => {
    const officerId = role === 'USER' ? String(handler?.id) : 'admin';
    await playedList(world, 'create-list', {
      ...making,
      form: values,
      more: { createdBy: { officerId, role } },
    });
    expect((await listNow(world, made)).handlerId).toBe((who === 'handler' ? handler : owner)?.id);
  });

  it('for a user who names nobody: he owns and handles it', async () => {
    const { owner: _owner, ...values } = form;
    const createdBy = { officerId: String(handler?.id), role: 'USER' as const };
    await playedList(world, 'create-list', { ...making, form: values, more: { createdBy } });
    expect(await duties(handler)).toEqual([`handler of ${made.id}`, `owner of ${made.id}`]);
  });

  it.each<[string, Partial<Account>]>([
    ['ended', { state: 'DELETED', signIn: 'OFF', deletedAt: at }],
    ['was disabled', { state: 'DISABLED', signIn: 'OFF' }],
    ['went to another agency', { agencyId: 'jrc' }],
  ])('not when its owner %s while the request waited', async (_, change) => {
    await writeAccount(world.tables, owner, change);
    const before = await contentsOf(world.tables);
    expect(await playedList(world, 'create-list', making)).toEqual(['subject-changed']);
    expect((await contentsOf(world.tables)).directory).toEqual(before.directory);
    expect((await world.records(making.id)).at(-1)?.data).toMatchObject({ unfit: ['owner', 'handler'] });
  });

  it('not when its owner ends in the very moment of writing', async () => {
    const work = await writeListCase(world, 'create-list', making);
    world.calls.before('TransactWriteCommand', async () => {
      await writeAccount(world.tables, owner, { state: 'DELETED', signIn: 'OFF', deletedAt: at });
    });
    expect(await provisionAll(world, work)).toEqual(['subject-changed']);
    expect(await duties()).toEqual([]);
  });

  it.each(['a list', 'a contact', 'an account'])('not when %s has the address by now', async (kind) => {
    const { address } = form;
    if (kind === 'a list') await writeList(world, { address });
    else if (kind === 'a contact') await writeContact(world, { address });
    else await writeUser(world, { address });
    expect(await playedList(world, 'create-list', making)).toEqual(['subject-changed']);
    expect((await world.records(making.id)).at(-1)?.data).toMatchObject({ taken: 'address' });
    expect(await duties()).toEqual([]);
  });
});

describe('a list is updated', () => {
  const changing = { id: 'SNK-2026-000001' };
  const values = {
    ...form,
    displayName: 'Pengarah',
    address: 'pengarah@kpc.example',
    handler: 'pengendali@kpc.example',
  };

  it('whole: name, address, people with their duties; it is found by what it is called now', async () => {
    const list = await writeList(world, { ...owned(), displayName: 'Ketua', address: 'ketua@kpc.example' });
    const of = { ...changing, form: values, subject: about(list) };
    expect(await playedList(world, 'update-list', of)).toEqual(['applied']);
    expect(await listNow(world, list)).toMatchObject({
      ...{ displayName: 'Pengarah', address: 'pengarah@kpc.example', version: 2 },
      ...{ ownerId: owner?.id, handlerId: handler?.id },
    });
    expect([await duties(), await duties(handler)]).toEqual([
      [`owner of ${list.id}`],
      [`handler of ${list.id}`],
    ]);
    const found = async (prefix: string) =>
      (await findListEntries(world.tables, { agencyId: 'kpc', prefix, limit: 5 })).length;
    expect([await found('ketua'), await found('pengarah')]).toEqual([0, 2]);
  });

  it('and keeps the address that it had: nobody else gets it, and it can go back to it', async () => {
    const list = await writeList(world, { ...owned(), address: 'ketua@kpc.example' });
    await playedList(world, 'update-list', { ...changing, form: values, subject: about(list) });
    expect(
      await playedList(world, 'create-list', { ...making, form: { ...form, address: list.address } }),
    ).toEqual(['subject-changed']);
    await world.write(
      reserveOperation(world.tables, 'address', list.address, 'SNK-2026-000002', {
        kind: 'list',
        id: list.id,
      }),
    );
    const back = { id: 'SNK-2026-000002', form: { ...values, address: list.address } };
    expect(
      await playedList(world, 'update-list', { ...back, subject: about({ ...list, version: 2 }) }),
    ).toEqual(['applied']);
    expect(await listNow(world, list)).toMatchObject({ address: list.address, version: 3 });
  });

  it.each([
    ['somebody changed it since the form was opened', { version: 2 }],
    ['it ended', { state: 'ENDED' as const }],
  ])('not when %s', async (_, change) => {
    const list = await writeList(world, { ...owned(), ...('state' in change ? change : {}) });
    const subject = about({ ...list, ...change });
    expect(await playedList(world, 'update-list', { ...changing, form: values, subject })).toEqual([
      'subject-changed',
    ]);
    expect(await listNow(world, list)).toEqual(list);
  });
});

function owned() {
  return { ownerId: String(owner?.id), handlerId: String(owner?.id) };
}

describe('a list that ends', () => {
  const ending = 'SNP-2026-000001';
  const work = (action: 'restore-list' | 'clear-list') => ({ id: ending, action, step: `${action}.S4` });

  async function ended(members = 3) {
    const list = await writeList(world, {
      ...owned(),
      displayName: 'Bekas Senarai',
      address: 'bekas@kpc.example',
    });
    const above = await writeList(world);
    const accounts = Array.from({ length: members }, (_, no) => ({
      kind: 'account' as const,
      id: `acc-x${no}`,
    }));
    await writePlaces(world, list, accounts);
    await writePlaces(world, above, [{ kind: 'list', id: list.id }]);
    expect(await playedList(world, 'end-list', { id: ending, subject: about(list) })).toEqual(['applied']);
    return { list, above };
  }
  const membersOf = async (id: string) => (await listMembers(world.tables, id, { limit: 500 })).length;

  it('remembers its members and its people, and is found among the ended ones', async () => {
    const { list } = await ended();
    expect(await listNow(world, list)).toMatchObject({ state: 'ENDED', ended: { requestId: ending } });
    expect(await membersOf(list.id)).toBe(3);
    expect(await duties()).toHaveLength(2);
    const found = await findListEntries(world.tables, {
      agencyId: 'kpc',
      state: 'ENDED',
      prefix: 'bekas',
      limit: 5,
    });
    expect(found.map(({ entry }) => entry.listId)).toEqual([list.id, list.id]);
  });

  it('is what it was when it is restored', async () => {
    const { list } = await ended();
    expect(await provisionAll(world, work('restore-list'))).toEqual(['applied']);
    const { updatedAt: _at, version: _version, ...now } = await listNow(world, list);
    expect(list).toMatchObject(now);
    expect(now).not.toHaveProperty('ended');
    expect(await membersOf(list.id)).toBe(3);
  });

  it('is cleared in parts: members, its own places, duties; its address stays its own and finds nobody', async () => {
    const { list, above } = await ended(200);
    expect(await provisionAll(world, work('clear-list'))).toEqual([
      'more',
      'more',
      'more',
      'more',
      'applied',
    ]);
    expect([await membersOf(list.id), await membersOf(above.id)]).toEqual([0, 0]);
    expect(await duties()).toEqual([]);
    const { state, ended: window } = await listNow(world, list);
    expect({ state, window }).toEqual({ state: 'ENDED', window: undefined });
    expect(await ownerOf(world.tables, 'address', list.address)).toEqual({ kind: 'list', id: list.id });
    const directory = (await contentsOf(world.tables)).directory;
    expect(directory.find(({ pk }) => pk === `ADDRESS#${list.address}`)).toMatchObject({ former: true });
    expect(await provisionAll(world, work('restore-list'))).toEqual(['subject-changed']);
  });

  it('and whoever ends leaves it, with an entry in its history', async () => {
    const { list } = await ended(0);
    const account = await writeUser(world);
    await writePlaces(world, list, [{ kind: 'account', id: account.id }]);
    const termination = { id: 'TMT-2026-000001', procedure: 'IPMS-4.11' as const, account };
    const asked = { cause: 'OTHER', causeNote: 'Bersara', effectiveOn: '2026-03-10' };
    await played(world, 'schedule-termination', { ...termination, form: asked });
    world.clock.advance(10 * 24 * 3600);
    const request = { requestId: termination.id, generation: 1, resumeAt: '' };
    const step = { taskId: `${termination.id}.1`, step: 'IPMS-4.11.S5', action: 'terminate' as const };
    expect(await provisioned(world, { request, ...step })).toEqual(['applied']);
    expect(await membersOf(list.id)).toBe(0);
    expect((await listHistoryPage(world.tables, list.id, { limit: 1 })).items).toMatchObject([
      { action: 'remove-members', requestId: termination.id, members: [{ kind: 'account', id: account.id }] },
    ]);
  });

  it('is cleared by no other request than the one that ended it', async () => {
    const { list } = await ended();
    const other = { id: 'SNP-2026-000002', subject: about(list) };
    expect(await playedList(world, 'clear-list', other)).toEqual(['subject-changed']);
    expect(await membersOf(list.id)).toBe(3);
  });

  it('holds its request until it is restored or cleared', async () => {
    await ended();
    const end = endRequest(world.deps, ending, { reason: 'Agensi tamat', actor: 'SYSTEM' });
    await expect(end).rejects.toThrow(Forbidden);
    await provisionAll(world, work('restore-list'));
    await endRequest(world.deps, ending, { reason: 'Agensi tamat', actor: 'SYSTEM' });
    expect((await world.case(ending)).request.status).toBe('ENDED');
  });

  it('takes back, in its window, whom a disabling took out of it', async () => {
    const { list } = await ended(0);
    const account = await writeUser(world);
    await writePlaces(world, list, [{ kind: 'account', id: account.id }]);
    const disabling = { id: 'NYH-2026-000001', procedure: 'IPMS-4.9' as const };
    await played(world, 'disable', { ...disabling, account, form: { reason: 'OTHER', until: '2026-04-01' } });
    const now = (await accountOf(world.tables, 'address', account.address)) ?? account;
    await played(world, 'enable', { id: 'AKT-2026-000001', procedure: 'IPMS-4.10', account: now });
    expect(await listMemberships(world.tables, account.id)).toMatchObject([{ state: 'ACTIVE' }]);
    await provisionAll(world, work('clear-list'));
    expect(await listMemberships(world.tables, account.id)).toEqual([]);
  });

  it('passes, in its window, to the successor of its owner; so does a list that he gained after his end was asked for', async () => {
    const termination = { id: 'TMT-2026-000001', procedure: 'IPMS-4.11' as const };
    const asked = { cause: 'OTHER', causeNote: 'Bersara', effectiveOn: '2026-03-10' };
    await played(world, 'schedule-termination', {
      ...{ ...termination, ...(owner === undefined ? {} : { account: owner }) },
      form: { ...asked, successor: 'pengendali@kpc.example' },
    });
    const { list } = await ended(0);
    const gained = await writeList(world, owned());
    world.clock.advance(10 * 24 * 3600);
    const request = { requestId: termination.id, generation: 1, resumeAt: '' };
    await provisioned(world, {
      request,
      taskId: `${termination.id}.1`,
      step: 'IPMS-4.11.S5',
      action: 'terminate',
    });
    for (const id of [list.id, gained.id]) {
      expect((await listHistoryPage(world.tables, id, { limit: 1 })).items).toMatchObject([
        { action: 'update-list', requestId: termination.id, after: { ownerId: handler?.id } },
      ]);
    }
    for (const id of [list.id, gained.id])
      expect(await listNow(world, { id })).toMatchObject({ ownerId: handler?.id, handlerId: handler?.id });
    expect(await duties()).toEqual([]);
    expect(await provisionAll(world, work('restore-list'))).toEqual(['applied']);
  });
});

it('a part that is left over is not written again when the machine asks once more', async () => {
  const list = await writeList(world, owned());
  const accounts = Array.from({ length: 50 }, (_, no) => no);
  for (const no of accounts) await writeUser(world, { address: `ahli${no}@kpc.example` });
  const members = accounts.map((no) => `ahli${no}@kpc.example`).join('\n');
  const work = await writeListCase(world, 'add-members', {
    id: 'SNT-2026-000001',
    form: { members },
    subject: about(list),
  });
  expect([
    await provisionOnce(world, work),
    await provisionOnce(world, work),
    await provisionOnce(world, work),
  ]).toEqual([...['more', 'applied', 'applied']]);
  expect(await listMembers(world.tables, list.id, { limit: 100 })).toHaveLength(50);
});
