import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyDecided, InvalidInput, SubjectLocked } from '../../functions/domain/errors.ts';
import { getContact, listContacts } from '../../functions/store/contact-store.ts';
import { listHistoryPage } from '../../functions/store/list-store.ts';
import { listMemberships, membershipOperation } from '../../functions/store/membership-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { ownerOf } from '../../functions/store/reservation-store.ts';
import { provisionContact } from '../../functions/usecases/provision-contact.ts';
import type { ContactEntry } from '../../schemas/directory/contact.ts';
import { writeLists, writeUser } from '../support/account-cases.ts';
import { at } from '../support/builders.ts';
import { aRegistered, asked, contactOf, resubmitted, ticket, toTheEnd } from '../support/contacts.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import { aContact } from '../support/scenarios/contact-register.ts';
import { dropTables } from '../support/tables.ts';

/** IPMS-4.21 to 4.23: the administrator searches, asks and verifies; the Service Desk writes (D-17). */

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const address = 'ravi.satu@pembekal.example';

async function statusOf(id: string): Promise<string> {
  return (await world.case(id)).request.status;
}

/** Subjects of the mails since the last look, with their readers. */
function told(): readonly string[] {
  return world.mailer.sent.splice(0).map(({ to, subject }) => `${to} ${subject.split(':')[0] ?? ''}`);
}

async function allContacts(): Promise<number> {
  return (await listContacts(world.tables, { state: 'ACTIVE', limit: 100 })).length;
}

function update(subjectId: string, overrides: Parameters<typeof aContact>[1] = {}) {
  return { procedure: 'IPMS-4.22', subjectId, form: aContact('satu', overrides) } as const;
}
function remove(subjectId: string) {
  return { procedure: 'IPMS-4.23', subjectId, form: { reason: 'Kontrak tamat' } } as const;
}

describe('the registration of a contact (IPMS-4.21)', () => {
  it('is written when the desk says that it is done, and not before', async () => {
    const id = await asked(world, [ticket.opened]);
    expect([await statusOf(id), await allContacts()]).toEqual(['TICKET_OPEN', 0]);
    await world.next(id, ...ticket.done);
    expect(await contactOf(world, id)).toEqual({
      ...{ id: `C-${id}`, agencyId: 'kpc', state: 'ACTIVE', address, fullName: 'Ravi a/l Kumar satu' },
      ...{ position: 'Pengurus Akaun', company: 'Pembekal Contoh Sdn. Bhd.', phone: '03-7000 0001' },
      postalAddress: 'Lot 3, Jalan Contoh\n46000 Petaling Jaya',
      ...{ changedBy: id, createdAt: at, updatedAt: at, version: 1 },
    });
    expect(await ownerOf(world.tables, 'address', address)).toEqual({ kind: 'contact', id: `C-${id}` });
    expect(await statusOf(id)).toBe('AWAITING_CONFIRMATION');
  });

  it('is decided by nobody but the desk: no administrator opens or closes a ticket', async () => {
    const id = await asked(world, []);
    for (const [by, decision] of [ticket.opened, ticket.done]) {
      const { id: task } = await world.openTask(id);
      for (const other of ['admin', 'mampu1', 'stranger']) {
        await expect(world.decide(task, other, decision)).rejects.toMatchObject({
          name: other === 'admin' ? 'Forbidden' : 'NotFound',
        });
      }
      expect(await allContacts()).toBe(0);
      await world.next(id, by, decision);
    }
    expect(await allContacts()).toBe(1);
  });

  it('sends the data of Jadual 22 to the desk (N-24), and tells the agency of the ticket with its number (N-47)', async () => {
    const id = await asked(world, []);
    const [toDesk] = world.mailer.sent;
    for (const value of ['Ravi a/l Kumar satu', address, 'Pembekal Contoh Sdn. Bhd.', '03-7000 0001']) {
      expect(toDesk?.text).toContain(value);
    }
    expect(told()).toEqual(['desk@contoh.example Pendaftaran contact dimohon']);
    await world.next(id, ...ticket.opened);
    expect(world.mailer.sent[0]?.text).toContain('INC-1');
    expect(told()).toEqual(['admin@contoh.example Tiket dibuka', 'admin2@contoh.example Ticket opened']);
  });

  it('repeats step 2 when it is not done: the same case and contact, a new round, and both tickets on record', async () => {
    const id = await asked(world, [ticket.opened, ticket.done, ticket.notDone]);
    expect(await statusOf(id)).toBe('DRAFT');
    const first = await contactOf(world, id);
    await world.next(id, ...resubmitted('satu', { address: 'ravi.kumar@pembekal.example' }));
    expect(await statusOf(id)).toBe('TICKET_REQUESTED');
    for (const [by, decision] of [ticket.openedAgain, ticket.done, ticket.confirmed]) {
      await world.next(id, by, decision);
    }
    const { request, tasks } = await world.case(id);
    expect([request.status, request.rounds]).toEqual(['COMPLETED', 2]);
    const numbers = tasks.map(({ decision }) => decision?.data['ticketNumber']).filter(Boolean);
    expect(numbers).toEqual(['INC-1', 'INC-2']);
    expect(await contactOf(world, id)).toMatchObject({
      ...{ id: first.id, address: 'ravi.kumar@pembekal.example', version: 2 },
    });
    expect(await allContacts()).toBe(1);
    expect(await ownerOf(world.tables, 'address', address)).toBeUndefined();
  });

  it('reserves the address of the newest round, and gives back the one before', async () => {
    const id = await asked(world, [ticket.opened, ticket.notPossible, ticket.notDone]);
    await world.next(id, ...resubmitted('satu', { address: 'lain@pembekal.example' }));
    expect(await ownerOf(world.tables, 'address', 'lain@pembekal.example')).toEqual({ kind: 'request', id });
    expect(await ownerOf(world.tables, 'address', address)).toBeUndefined();
  });

  it('cannot be confirmed as done when the desk could not do it, but can be cancelled: the desk is told', async () => {
    const id = await asked(world, [ticket.opened, ticket.notPossible]);
    expect(world.mailer.sent.at(-1)?.text).toContain('Domain ini disekat');
    const { id: task } = await world.openTask(id);
    await expect(world.decide(task, 'admin', { outcome: 'done' })).rejects.toThrow(InvalidInput);
    told();
    await world.next(id, ...ticket.cancelled);
    expect([await statusOf(id), await allContacts()]).toEqual(['CANCELLED', 0]);
    expect(told()).toEqual(['desk@contoh.example Permohonan ditarik balik']);
    expect(await ownerOf(world.tables, 'address', address)).toBeUndefined();
  });

  it('is written once, however often the ticket is closed', async () => {
    const id = await asked(world, [ticket.opened]);
    const task = await world.openTask(id);
    const [, done] = ticket.done;
    await Promise.all([world.decide(task.id, 'desk', done), world.decide(task.id, 'desk', done)]);
    await world.machines.settle();
    await world.decide(task.id, 'desk', done);
    const refused = world.decide(task.id, 'desk', { outcome: 'not-possible', reason: 'Silap' });
    await expect(refused).rejects.toThrow(AlreadyDecided);
    expect(await contactOf(world, id)).toMatchObject({ version: 1 });
  });

  it('comes back to the agency when another case changes the contact meanwhile', async () => {
    const id = await asked(world, [ticket.opened, ticket.done, ticket.notDone]);
    await world.next(id, ...resubmitted('satu'));
    await world.next(id, ...ticket.openedAgain);
    const contact = await contactOf(world, id);
    const other = await world.submit(update(contact.id, { phone: '03-1' }), 'admin2');
    await world.machines.settle();
    told();
    await world.next(id, ...ticket.done);
    expect(await statusOf(id)).toBe('DRAFT');
    expect(told()).toContain('admin@contoh.example Pembetulan diperlukan');
    expect((await contactOf(world, id)).version).toBe(1);
    await world.next(id, ...ticket.cancelled);
    for (const [by, decision] of [ticket.opened, ticket.done]) await world.next(other, by, decision);
    expect((await contactOf(world, other)).phone).toBe('03-1');
  });
});

describe('what is there already ends it (BR-40)', () => {
  async function refused(input: Parameters<World['submit']>[0], by = 'admin') {
    const error = await world.submit(input, by).then(
      () => undefined,
      (why: unknown) => why,
    );
    if (!(error instanceof InvalidInput)) throw new Error('It was not refused', { cause: error });
    return error.errors;
  }
  const again = { procedure: 'IPMS-4.21', form: aContact('satu') } as const;

  it('names the contact that has the address, whichever agency asked for it', async () => {
    await aRegistered(world);
    const expected = [
      {
        ...{ field: 'address', code: 'contact-there', params: { name: 'Ravi a/l Kumar satu' } },
        source: 'S3 §4.21 T1, BR-40',
      },
    ];
    expect(await refused(again)).toEqual(expected);
    const shouted = { ...again, form: aContact('satu', { address: address.toUpperCase() }) };
    expect(await refused(shouted, 'stranger')).toEqual(expected);
  });

  it('says so of an account’s address, a list’s and one that another application wants', async () => {
    const { address: accounts } = await writeUser(world);
    const [list] = await writeLists(world, 1);
    if (list === undefined) throw new Error('No list');
    await asked(world, []);
    const of = async (wanted: string) =>
      (await refused({ ...again, form: aContact('dua', { address: wanted }) })).map(({ code }) => code);
    expect(await of(accounts)).toEqual(['account-there']);
    expect(await of(list.address)).toEqual(['list-there']);
    expect(await of(address)).toEqual(['contact-asked-for']);
  });

  it('leaves the domains of agencies to accounts and lists, even where an address is nobody’s yet', async () => {
    const other = await getAgency(world.tables, 'jrc');
    if (other === undefined) throw new Error('No agency');
    await saveAgency(world.tables, other, { ...other, domain: 'jrc.example', version: other.version + 1 });
    const form = aContact('dua', { address: 'Tiada.Lagi@JRC.Example' });
    expect(await refused({ ...again, form })).toMatchObject([{ field: 'address', code: 'contact-inside' }]);
  });

  it('refuses an update that changes nothing, and the address of another contact', async () => {
    const { id } = await aRegistered(world);
    const other = await aRegistered(world, 'dua');
    expect((await refused(update(id))).map(({ code }) => code)).toEqual(['something-changes']);
    expect(await refused(update(id, { address: other.address }))).toMatchObject([
      { field: 'address', code: 'contact-there', params: { name: other.fullName } },
    ]);
  });

  it('refuses the update and the deletion of one that is deleted', async () => {
    const { id } = await aRegistered(world);
    await world.played([...toTheEnd], remove(id));
    for (const input of [update(id, { phone: '1' }), remove(id)]) {
      await expect(world.submit(input)).rejects.toMatchObject({ rule: 'subject-state' });
    }
  });
});

describe('the update of a contact (IPMS-4.22)', () => {
  it('writes what changed, takes what was emptied away, and moves the address', async () => {
    const { id } = await aRegistered(world);
    const moved = { address: 'ravi@baharu.example', phone: '' };
    const request = await world.played([...toTheEnd], update(id, moved));
    const contact = await contactOf(world, request);
    expect(contact).toMatchObject({ id, address: 'ravi@baharu.example', version: 2, changedBy: request });
    expect(contact).not.toHaveProperty('phone');
    expect(await ownerOf(world.tables, 'address', 'ravi@baharu.example')).toEqual({ kind: 'contact', id });
    expect(await ownerOf(world.tables, 'address', address)).toBeUndefined();
    const written = (await world.records(request)).find(({ kind }) => kind === 'provisioned');
    expect(written?.data).toMatchObject({ changed: ['address', 'phone'], after: { version: 2 } });
    expect(JSON.stringify(written)).not.toContain('ravi');
  });

  it('goes back to the ticket work when it is not done, with the reason (BR-42)', async () => {
    const { id } = await aRegistered(world);
    const request = await world.played([ticket.opened, ticket.done], update(id, { phone: '03-1' }));
    told();
    await world.next(request, ...ticket.notDone);
    expect(await statusOf(request)).toBe('TICKET_OPEN');
    expect(world.mailer.sent[0]?.text).toContain('Tidak kelihatan dalam OWA');
    expect(told()).toEqual(['desk@contoh.example Tiket contact belum selesai']);
    await world.next(request, ...ticket.done);
    await world.next(request, ...ticket.confirmed);
    expect([await statusOf(request), (await world.case(request)).request.rounds]).toEqual(['COMPLETED', 1]);
  });

  it('is for the agency that asked for it; others see it and may not change it', async () => {
    const { id } = await aRegistered(world);
    for (const input of [update(id, { phone: '1' }), remove(id)]) {
      await expect(world.submit(input, 'stranger')).rejects.toMatchObject({ rule: 'subject-agency' });
    }
  });

  it('is one at a time', async () => {
    const { id } = await aRegistered(world);
    await world.submit(update(id, { phone: '1' }));
    await expect(world.submit(remove(id), 'admin2')).rejects.toThrow(SubjectLocked);
  });
});

describe('the deletion of a contact (IPMS-4.23)', () => {
  async function inLists({ id }: ContactEntry, count: number, where = world): Promise<void> {
    const lists = await writeLists(where, count);
    for (const { id: listId } of lists) {
      const place = { memberKind: 'contact', memberId: id, listId, state: 'ACTIVE', since: at } as const;
      await where.write(membershipOperation(where.tables, undefined, place));
    }
  }

  it('takes it out of every list, and its address can be registered again', async () => {
    const contact = await aRegistered(world);
    await inLists(contact, 120);
    const request = await world.played([...toTheEnd], remove(contact.id));
    expect(await statusOf(request)).toBe('COMPLETED');
    expect(await listMemberships(world.tables, contact.id, 'contact')).toEqual([]);
    expect(await getContact(world.tables, contact.id)).toMatchObject({ state: 'DELETED', version: 2 });
    const left = (await world.records(request)).flatMap(({ data }) => data['left'] ?? []);
    expect(left).toHaveLength(120);
    expect((await listHistoryPage(world.tables, 'list-07', { limit: 5 })).items[0]).toMatchObject({
      ...{ action: 'remove-members', requestId: request, members: [{ kind: 'contact', id: contact.id }] },
    });
    const later = await asked(world, toTheEnd);
    expect(await contactOf(world, later)).toMatchObject({ address, state: 'ACTIVE', version: 1 });
  });

  it('may be said to be done twice', async () => {
    const contact = await aRegistered(world);
    const request = await world.played(
      [ticket.opened, ticket.done, ticket.notDone, ticket.done, ticket.confirmed],
      remove(contact.id),
    );
    expect(await statusOf(request)).toBe('COMPLETED');
    expect(await getContact(world.tables, contact.id)).toMatchObject({ state: 'DELETED' });
  });

  it('survives every fault while it leaves its lists', { timeout: 120_000 }, async () => {
    let input: Parameters<typeof provisionContact>[1] | undefined;
    /** What the machine does: it comes again until the contact is in no list. */
    const act = async (start: World): Promise<string> => {
      if (input === undefined) throw new Error('There is no case');
      const { outcome } = await provisionContact(start.deps, input);
      return outcome === 'more' ? act(start) : outcome;
    };
    const calls = await survivesEveryFault({
      arrange: async (start) => {
        const contact = await aRegistered(start);
        await inLists(contact, 60, start);
        const requestId = await start.played([ticket.opened], remove(contact.id));
        const { id: taskId } = await start.openTask(requestId);
        await start.decide(taskId, 'desk', ticket.done[1]);
        const request = { requestId, generation: 1, resumeAt: '' };
        input = { request, taskId, step: 'IPMS-4.23.S3a', action: 'delete-contact' };
      },
      act,
      recover: async (start) => {
        start.calls.restart();
        expect(await act(start)).toBe('applied');
      },
    });
    expect(calls.filter((call) => call === 'TransactWriteCommand')).toHaveLength(3);
  });
});
