import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput, NotFound } from '../../functions/domain/errors.ts';
import { contactOperations } from '../../functions/store/contact-store.ts';
import { membershipOperation } from '../../functions/store/membership-store.ts';
import { findContacts, readContact, type ContactFilter } from '../../functions/usecases/contact-search.ts';
import { findTickets } from '../../functions/usecases/contact-tickets.ts';
import type { ContactEntry } from '../../schemas/directory/contact.ts';
import { writeLists } from '../support/account-cases.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { aRegistered, asked, ticket } from '../support/contacts.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

/** How contacts are found and read, and how old their open tickets are (4.21 to 4.23 S1, BR-39, BR-40). */

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const admin = aCaller(anOfficer('admin', 'AGENCY_ADMIN'));
const stranger = aCaller(anOfficer('stranger', 'AGENCY_ADMIN', { agencyId: 'jrc' }));
const desk = aCaller(anOfficer('desk', 'SERVICE_DESK'));
const manager = aCaller(anOfficer('ict', 'ICT_MANAGER'));

async function add(
  fullName: string,
  address: string,
  more: Partial<ContactEntry> = {},
): Promise<ContactEntry> {
  const after: ContactEntry = {
    ...{ id: `C-${address}`, agencyId: 'kpc', state: 'ACTIVE', fullName, address },
    ...{ changedBy: 'CTD-2026-000001', createdAt: at, updatedAt: at, version: 1, ...more },
  };
  const otherwise = () => new Error('Changed');
  await world.write(...contactOperations(world.tables, { after, reservedBy: 'CTD-2026-000001', otherwise }));
  return after;
}

async function found(filter: Partial<ContactFilter>, caller = admin): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 50; page += 1) {
    const answer = await findContacts(world, caller, { limit: 3, ...filter, cursor });
    expect(answer.items.length).toBeLessThanOrEqual(filter.limit ?? 3);
    names.push(...answer.items.map(({ fullName }) => fullName));
    cursor = answer.cursor;
    if (cursor === undefined) return names;
  }
  throw new Error('The pages do not end');
}

describe('the search', () => {
  beforeEach(async () => {
    await add('Ravi a/l Kumar', 'ravi.kumar@pembekal.example');
    await add('Lim Lim Lim', 'lim@lim.example');
    await add('Siti <b>Aminah</b>', 'akaun@rakan.example', { agencyId: 'jrc' });
    await add('Ravindran Pillai', 'pillai@lama.example', { state: 'DELETED' });
  });

  it.each([
    ['the beginning of the name', 'ravi a', ['Ravi a/l Kumar']],
    ['any of its words', 'KUMAR', ['Ravi a/l Kumar']],
    ['words in any spacing', '  ravi   A/L ', ['Ravi a/l Kumar']],
    ['the whole address', 'ravi.kumar@pembekal.example', ['Ravi a/l Kumar']],
    ['the beginning of an address that is no word of the name', 'akaun', ['Siti <b>Aminah</b>']],
    ['a sign of a page', '<b>a', ['Siti <b>Aminah</b>']],
    ['what fits several, the deleted too', 'ravi', ['Ravi a/l Kumar', 'Ravindran Pillai']],
    ['a contact once, though all its words fit', 'lim', ['Lim Lim Lim']],
    ['nothing that is in the middle of a word', 'umar', []],
    ['nobody', 'zulkifli', []],
  ])('finds %s', async (_, query, names) => {
    expect((await found({ query })).sort()).toEqual(names);
    expect((await found({ query, limit: 1 })).sort()).toEqual(names);
  });

  it('goes over all agencies, for whoever may look', async () => {
    expect(await found({ query: 'siti' })).toEqual(['Siti <b>Aminah</b>']);
    expect(await found({ query: 'ravi a' }, stranger)).toEqual(['Ravi a/l Kumar']);
    expect(await found({ query: 'ravi a' }, desk)).toEqual(['Ravi a/l Kumar']);
    await expect(found({ query: 'ravi a' }, manager)).rejects.toThrow(Forbidden);
  });

  it('keeps to an agency and to a state when they are named', async () => {
    expect(await found({ query: 'siti', agencyId: 'kpc' })).toEqual([]);
    expect(await found({ query: 'ravi', state: 'DELETED' })).toEqual(['Ravindran Pillai']);
    expect(await found({ query: 'ravi', state: 'ACTIVE', agencyId: 'kpc' })).toEqual(['Ravi a/l Kumar']);
  });

  it('reads at most twice what a page shows, and goes on where it stopped', async () => {
    for (const each of ['1', '2', '3', '4', '5', '6'])
      await add(`Ana Ana Ana Ana ${each}`, `ana${each}@ana.example`);
    const page = await findContacts(world, admin, { query: 'ana', limit: 2 });
    expect(page.items.length).toBeLessThan(2);
    expect((await found({ query: 'ana', limit: 2 })).sort()).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((each) => `Ana Ana Ana Ana ${each}`),
    );
  });

  it('refuses a cursor that it has not given', async () => {
    await expect(findContacts(world, admin, { limit: 3, cursor: '{' })).rejects.toThrow(InvalidInput);
  });
});

describe('the list without words', () => {
  it('has the registered ones by name, of one agency or of all; the deleted stand in a list of their own', async () => {
    await add('Zainab', 'z@luar.example');
    await add('Ahmad', 'a@luar.example');
    await add('Badrul', 'b@luar.example', { agencyId: 'jrc' });
    await add('Chong', 'c@luar.example', { state: 'DELETED' });
    expect(await found({ agencyId: 'kpc' })).toEqual(['Ahmad', 'Zainab']);
    expect(await found({}, desk)).toEqual(['Ahmad', 'Badrul', 'Zainab']);
    expect(await found({ agencyId: 'kpc', state: 'DELETED' })).toEqual(['Chong']);
  });
});

describe('a contact', () => {
  it('is shown with its lists and its cases to its agency and the desk; to others alone', async () => {
    const contact = await aRegistered(world);
    const [list] = await writeLists(world, 1);
    const place = { memberKind: 'contact', memberId: contact.id, listId: list?.id ?? '', since: at } as const;
    await world.write(membershipOperation(world.tables, undefined, { ...place, state: 'ACTIVE' }));
    for (const caller of [admin, desk]) {
      const view = await readContact(world, caller, contact.id);
      expect(view.lists?.map(({ id }) => id)).toEqual(['list-01']);
      expect(view.history).toMatchObject([{ action: 'register-contact', requestId: contact.changedBy }]);
    }
    const { contact: shown, ...rest } = await readContact(world, stranger, contact.id);
    expect([shown.fullName, Object.keys(rest)]).toEqual([contact.fullName, ['agencyName']]);
    await expect(readContact(world, manager, contact.id)).rejects.toThrow(NotFound);
    await expect(readContact(world, admin, 'C-none')).rejects.toThrow(NotFound);
  });

  it('names the open request that changes it, to who may see that', async () => {
    const { id } = await aRegistered(world);
    const form = { reason: 'Kontrak tamat' };
    const request = await world.submit({ procedure: 'IPMS-4.23', subjectId: id, form });
    expect((await readContact(world, admin, id)).lockedBy).toBe(request);
    expect(await readContact(world, stranger, id)).not.toHaveProperty('lockedBy');
  });
});

describe('open tickets', () => {
  async function tickets(caller = admin, limit = 10): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findTickets(world, caller, { limit, cursor });
      ids.push(...(page?.items ?? []).map(({ id }) => id));
      cursor = page?.cursor;
    } while (cursor !== undefined);
    return ids;
  }

  it('stand from the oldest on, for the agency that waits and for the desk that acts, until they end', async () => {
    const day = 24 * 3600;
    const first = await asked(world, [ticket.opened], 'satu');
    world.clock.advance(day);
    const second = await asked(world, [], 'dua');
    world.clock.advance(day);
    const third = await asked(world, [ticket.opened, ticket.done], 'tiga');
    const all = [first, second, third];
    expect([await tickets(), await tickets(desk)]).toEqual([all, all]);
    expect([await tickets(admin, 1), await tickets(desk, 1)]).toEqual([all, all]);
    expect(await tickets(stranger)).toEqual([]);
    for (const [by, decision] of [ticket.done, ticket.confirmed]) await world.next(first, by, decision);
    expect([await tickets(), await tickets(desk)]).toEqual([
      [second, third],
      [second, third],
    ]);
  });

  it('are the agency’s alone when they came back to it', async () => {
    const id = await asked(world, [ticket.opened, ticket.notPossible, ticket.notDone]);
    expect([await tickets(), await tickets(desk)]).toEqual([[id], []]);
  });

  it('are not shown to who sees no applications for contacts', async () => {
    expect(await findTickets(world, manager, { limit: 10 })).toBeUndefined();
  });
});
