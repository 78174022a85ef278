import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getLists } from '../../functions/store/list-store.ts';
import { listMembers, listMemberships } from '../../functions/store/membership-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import { personOf } from '../../functions/usecases/user-session.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { aCaller } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import type { FormInput } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

/** IPMS-4.13 to 4.19 and LIST-REQUEST, each machine on every way; the clock is turned by hand. */

afterAll(dropTables);

let world: World;
let aminah: Account;
let borhan: Account;
beforeEach(async () => {
  world = await World.create();
  await inAgency({ domain: 'kpc.example' });
  aminah = await writeUser(world, { address: 'aminah@kpc.example', loginId: 'aminah' });
  borhan = await writeUser(world, { address: 'borhan@kpc.example', loginId: 'borhan', language: 'en' });
});

const day = 24 * 3600;

async function inAgency(changes: Partial<Agency>): Promise<void> {
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, ...changes, version: agency.version + 1 });
}
async function submit(procedure: ProcedureId, subjectId: string | undefined, form: FormInput) {
  const id = await world.submit({ procedure, form, ...(subjectId === undefined ? {} : { subjectId }) });
  await world.machines.settle();
  return id;
}
const status = async (id: string) => (await world.case(id)).request.status;
/** Who was told what since the last look. */
function told(): string[] {
  return world.mailer.sent
    .splice(0)
    .map(({ to, subject }) => `${to} ${subject.slice(0, subject.indexOf(':'))}`)
    .toSorted();
}
async function list(id: string) {
  const [found] = await getLists(world.tables, [id]);
  if (found === undefined) throw new Error(`There is no list ${id}`);
  return found;
}
const members = async (listId: string) =>
  (await listMembers(world.tables, listId, { limit: 100 })).map(({ memberId }) => memberId).toSorted();

const aList = { displayName: 'Semua Pegawai', address: 'pegawai@kpc.example', owner: 'aminah@kpc.example' };

/** A list that aminah owns and handles. @returns its id */
async function created(form: FormInput = {}): Promise<string> {
  const id = await submit('IPMS-4.13', undefined, { ...aList, ...form });
  const { subject } = (await world.case(id)).request;
  if (subject === undefined) throw new Error('The list was not made');
  return subject.id;
}
async function withMembers(...accounts: readonly Account[]): Promise<string> {
  const id = await created();
  await submit('IPMS-4.15', id, { members: accounts.map(({ address }) => address).join('\n') });
  told();
  return id;
}

describe('a list that the administrator makes (IPMS-4.13)', () => {
  it('is there at once, with its owner as handler where nobody else is named; nobody is told', async () => {
    const id = await submit('IPMS-4.13', undefined, aList);
    expect(await status(id)).toBe('COMPLETED');
    const { subject } = (await world.case(id)).request;
    expect(await list(subject?.id ?? '')).toMatchObject({
      ...{ state: 'ACTIVE', displayName: 'Semua Pegawai', address: 'pegawai@kpc.example' },
      ...{ ownerId: aminah.id, handlerId: aminah.id },
    });
    expect(told()).toEqual([]);
  });

  it.each([
    ['owner', { owner: 'tiada@kpc.example' }, 'own-account'],
    ['handler', { handler: 'tiada@kpc.example' }, 'own-account'],
    ['address', { address: 'pegawai@lain.example' }, 'agency-domain'],
    ['address', { address: 'aminah@kpc.example' }, 'taken'],
    ['displayName', { displayName: 'Semua\r\nBcc: x@y.example' }, 'control-characters'],
  ])('is refused for its %s: %j', async (field, form, code) => {
    const errors = [expect.objectContaining({ field, code }) as object];
    await expect(submit('IPMS-4.13', undefined, { ...aList, ...form })).rejects.toMatchObject({ errors });
  });

  it('is refused, with a record, when its owner is gone by the time it is written', async () => {
    const id = await world.submit({ procedure: 'IPMS-4.13', form: aList });
    await writeAccount(world.tables, aminah, { state: 'DELETED' });
    await world.machines.settle();
    expect(await status(id)).toBe('REFUSED');
    expect((await world.case(id)).request.subject).toBeUndefined();
    const again = await submit('IPMS-4.13', undefined, { ...aList, owner: 'borhan@kpc.example' });
    expect(await status(again)).toBe('COMPLETED');
  });
});

describe('a list that a user applies for (LIST-REQUEST)', () => {
  const wanted = { displayName: 'Kelab Sukan', address: 'sukan@kpc.example' };
  const applied = { ...wanted, purpose: 'Ahli kelab' };
  async function apply(form: FormInput = applied): Promise<string> {
    const caller = aCaller(personOf(borhan), 'portal');
    const { id } = await submitRequest(world.deps, caller, { procedure: 'LIST-REQUEST', form });
    await world.machines.settle();
    return id;
  }
  const approval = {
    outcome: 'created',
    data: { ...wanted, owner: 'borhan@kpc.example', handler: 'borhan@kpc.example' },
  };

  it('waits for the administrator, and is made with the applicant as owner and handler', async () => {
    const id = await apply();
    expect(await status(id)).toBe('RECEIVED');
    expect(await world.openTask(id)).toMatchObject({
      step: 'IPMS-4.13.S2',
      holder: { role: 'AGENCY_ADMIN' },
    });
    await world.next(id, 'admin', approval);
    expect(await status(id)).toBe('COMPLETED');
    const { subject } = (await world.case(id)).request;
    expect(await list(subject?.id ?? '')).toMatchObject({ ownerId: borhan.id, handlerId: borhan.id });
    expect(told()).toEqual(['borhan@kpc.example Your mailing list was created']);
  });

  it('is made as the administrator corrects it', async () => {
    const id = await apply();
    const data = { ...approval.data, displayName: 'Kelab Sukan KPC', address: 'kelab.sukan@kpc.example' };
    await world.next(id, 'admin', { outcome: 'created', data: { ...data, owner: 'aminah@kpc.example' } });
    const { subject, title } = (await world.case(id)).request;
    expect(title).toBe('Kelab Sukan KPC');
    expect(await list(subject?.id ?? '')).toMatchObject({
      ...{ displayName: 'Kelab Sukan KPC', address: 'kelab.sukan@kpc.example' },
      ...{ ownerId: aminah.id, handlerId: borhan.id },
    });
    // What he had asked for is free again.
    expect(await created({ address: 'sukan@kpc.example' })).not.toBe('');
  });

  it('is refused with a reason, which the applicant is told in his language', async () => {
    const id = await apply();
    await world.next(id, 'admin', { outcome: 'refused', reason: 'Guna senarai sedia ada' });
    expect(await status(id)).toBe('REFUSED');
    const [mail] = world.mailer.sent;
    expect(mail).toMatchObject({ to: 'borhan@kpc.example' });
    expect(mail?.text).toContain('Guna senarai sedia ada');
    expect(mail?.text).toContain('https://govuc.example/my');
    expect(told()).toEqual(['borhan@kpc.example Application refused']);
  });

  it('is not approved with an owner who left meanwhile', async () => {
    const id = await apply();
    await writeAccount(world.tables, borhan, { state: 'DISABLED' });
    await expect(world.next(id, 'admin', approval)).rejects.toMatchObject({
      errors: [
        { field: 'owner', code: 'own-account' },
        { field: 'handler', code: 'own-account' },
      ],
    });
    expect(await status(id)).toBe('RECEIVED');
  });

  it('comes back to the administrator, as often as it must, when the owner leaves between decision and writing', async () => {
    const id = await apply();
    await world.decide((await world.openTask(id)).id, 'admin', approval);
    const gone = await writeAccount(world.tables, borhan, { state: 'DELETED' });
    await world.machines.settle();
    const first = await world.openTask(id);
    expect(first).toMatchObject({ step: 'LIST-REQUEST.2' });
    const data = { ...approval.data, owner: 'aminah@kpc.example', handler: 'aminah@kpc.example' };
    await world.decide(first.id, 'admin', { outcome: 'created', data });
    const away = await writeAccount(world.tables, aminah, { state: 'DISABLED' });
    await world.machines.settle();
    expect(await world.openTask(id)).toMatchObject({ step: 'IPMS-4.13.S2' });
    await writeAccount(world.tables, away, { state: 'ACTIVE' });
    await world.next(id, 'admin2', { outcome: 'created', data });
    expect(await status(id)).toBe('COMPLETED');
    expect(gone.state).toBe('DELETED');
  });
});

describe('the update of a list (IPMS-4.14)', () => {
  const form = { ...aList, handler: 'aminah@kpc.example' };

  it('writes name, address, owner and handler; nobody is told', async () => {
    const id = await created();
    const changed = {
      displayName: 'Pegawai KPC',
      owner: 'borhan@kpc.example',
      handler: 'borhan@kpc.example',
    };
    const request = await submit('IPMS-4.14', id, { ...form, ...changed });
    expect(await status(request)).toBe('COMPLETED');
    expect(await list(id)).toMatchObject({
      ...{ displayName: 'Pegawai KPC', address: 'pegawai@kpc.example' },
      ...{ ownerId: borhan.id, handlerId: borhan.id },
    });
    expect(told()).toEqual([]);
  });

  it.each([
    [{}, { field: 'displayName', code: 'something-changes' }],
    [{ displayName: '' }, { field: 'displayName', code: 'required' }],
    [{ owner: '' }, { field: 'owner', code: 'required' }],
    [{ address: 'borhan@kpc.example' }, { field: 'address', code: 'taken' }],
  ])('that is not complete, or changes nothing, stays with the administrator: %j', async (changed, error) => {
    const id = await created();
    const errors = [expect.objectContaining(error) as object];
    await expect(submit('IPMS-4.14', id, { ...form, ...changed })).rejects.toMatchObject({ errors });
    expect(await list(id)).toMatchObject({ version: 1 });
  });

  it('is refused when its new owner left before it was written', async () => {
    const id = await created();
    const request = await world.submit({
      ...{ procedure: 'IPMS-4.14', subjectId: id },
      form: { ...form, owner: 'borhan@kpc.example' },
    });
    await writeAccount(world.tables, borhan, { state: 'DELETED' });
    await world.machines.settle();
    expect(await status(request)).toBe('REFUSED');
    expect(await list(id)).toMatchObject({ ownerId: aminah.id });
  });
});

describe('members of a list (IPMS-4.15, 4.16)', () => {
  it('are added, and each is told in his language, by whom and to which list', async () => {
    const id = await created();
    const request = await submit('IPMS-4.15', id, { members: 'borhan@kpc.example; AMINAH@kpc.example' });
    expect(await status(request)).toBe('COMPLETED');
    expect(await members(id)).toEqual([aminah.id, borhan.id].toSorted());
    const english = world.mailer.sent.find(({ to }) => to === 'borhan@kpc.example')?.text ?? '';
    expect(english).toContain('Semua Pegawai (pegawai@kpc.example)');
    expect(english).toContain((await world.officer('admin')).name);
    expect(told()).toEqual([
      'aminah@kpc.example Anda ditambah ke senarai e-mel',
      'borhan@kpc.example You were added to a mailing list',
    ]);
  });

  it('are taken out, and each is told', async () => {
    const id = await withMembers(aminah, borhan);
    const request = await submit('IPMS-4.16', id, { members: 'borhan@kpc.example' });
    expect(await status(request)).toBe('COMPLETED');
    expect(await members(id)).toEqual([aminah.id]);
    expect(told()).toEqual(['borhan@kpc.example You were removed from a mailing list']);
  });

  it('may be changed by several requests at once, and nobody is told what did not happen to him', async () => {
    const id = await withMembers(borhan);
    const adding = await world.submit({
      ...{ procedure: 'IPMS-4.15', subjectId: id },
      form: { members: 'aminah@kpc.example' },
    });
    const removing = await world.submit({
      ...{ procedure: 'IPMS-4.16', subjectId: id },
      form: { members: 'borhan@kpc.example' },
    });
    // Who is gone before he is written is left out.
    await writeAccount(world.tables, aminah, { state: 'DELETED' });
    await world.machines.settle();
    expect(await status(adding)).toBe('COMPLETED');
    expect(await status(removing)).toBe('COMPLETED');
    expect(await members(id)).toEqual([]);
    expect(told()).toEqual(['borhan@kpc.example You were removed from a mailing list']);
  });

  it('are not changed when the list ended meanwhile', async () => {
    const id = await withMembers(borhan);
    const request = await world.submit({
      ...{ procedure: 'IPMS-4.15', subjectId: id },
      form: { members: 'aminah@kpc.example' },
    });
    const ending = await world.submit({ procedure: 'IPMS-4.17', subjectId: id, form: {} });
    const execution = world.machines.executions.find(({ input }) => input.requestId === request);
    if (execution === undefined) throw new Error('Nothing runs');
    world.machines.executions.splice(world.machines.executions.indexOf(execution), 1);
    await world.machines.settle();
    world.machines.executions.push(execution);
    told();
    await world.machines.settle();
    expect(await status(ending)).toBe('RESTORABLE');
    expect(await status(request)).toBe('REFUSED');
    expect(told()).toEqual([]);
  });
});

describe('the end of a list (IPMS-4.17)', () => {
  it('is told to the handler and to each member, once each', async () => {
    const id = await withMembers(aminah, borhan);
    const request = await submit('IPMS-4.17', id, {});
    expect(await status(request)).toBe('RESTORABLE');
    expect(await list(id)).toMatchObject({ state: 'ENDED' });
    // Who handles it goes on to the list, which its members cannot open.
    const linked = world.mailer.sent.filter(({ text }) =>
      text.includes(`https://govuc.example/my/lists/${id}`),
    );
    expect(linked.map(({ to }) => to)).toEqual(['aminah@kpc.example']);
    expect(told()).toEqual([
      'aminah@kpc.example Senarai e-mel ditamatkan',
      'borhan@kpc.example Mailing list ended',
    ]);
  });

  it('is told to the handler alone where the agency wants it so (D-11)', async () => {
    const id = await withMembers(borhan);
    await inAgency({ membersNotTold: true });
    await submit('IPMS-4.17', id, {});
    expect(told()).toEqual(['aminah@kpc.example Senarai e-mel ditamatkan']);
  });

  it('is taken back in its window: members and duties are what they were, and those who were told are told', async () => {
    const id = await withMembers(borhan);
    const request = await submit('IPMS-4.17', id, {});
    told();
    await world.next(request, 'admin2', { outcome: 'restored', reason: 'Tersilap senarai' });
    expect(await status(request)).toBe('CANCELLED');
    expect(await list(id)).toMatchObject({ state: 'ACTIVE', ownerId: aminah.id });
    expect(await members(id)).toEqual([borhan.id]);
    expect(told()).toEqual([
      'aminah@kpc.example Senarai e-mel dipulihkan',
      'borhan@kpc.example Mailing list restored',
    ]);
  });

  it('is for good after its window: nobody is a member any more, the record stays', async () => {
    const id = await withMembers(aminah, borhan);
    const request = await submit('IPMS-4.17', id, {});
    told();
    world.clock.advance(19 * day);
    await decideDated(world.deps);
    await world.machines.settle();
    expect(await status(request)).toBe('RESTORABLE');
    world.clock.advance(2 * day);
    await decideDated(world.deps);
    await world.machines.settle();
    expect(await status(request)).toBe('COMPLETED');
    expect(await members(id)).toEqual([]);
    expect(await list(id)).toMatchObject({ state: 'ENDED', displayName: 'Semua Pegawai' });
    expect(told()).toEqual([]);
  });
});

describe('lists of a user, Member Of (IPMS-4.18, 4.19)', () => {
  it('are joined and left; the user is told by the names of the lists', async () => {
    const first = await created();
    const second = await created({ displayName: 'Kelab Sukan', address: 'sukan@kpc.example' });
    const both = 'pegawai@kpc.example, sukan@kpc.example';
    const joined = await submit('IPMS-4.18', borhan.id, { lists: both });
    expect(await status(joined)).toBe('COMPLETED');
    const places = await listMemberships(world.tables, borhan.id);
    expect(places.map(({ listId }) => listId).toSorted()).toEqual([first, second].toSorted());
    expect(world.mailer.sent[0]?.text.replaceAll(/\s+/gu, ' ')).toContain(
      'Kelab Sukan (sukan@kpc.example), Semua Pegawai (pegawai@kpc.example)',
    );
    expect(told()).toEqual(['borhan@kpc.example You were added to mailing lists']);
    const left = await submit('IPMS-4.19', borhan.id, { lists: 'sukan@kpc.example' });
    expect(await status(left)).toBe('COMPLETED');
    const text = world.mailer.sent[0]?.text;
    expect(text).toContain('Kelab Sukan (sukan@kpc.example)');
    expect(text).not.toContain('pegawai@kpc.example');
    expect(told()).toEqual(['borhan@kpc.example You were removed from mailing lists']);
  });

  it('are left without a word where the stage switches the added notice off', async () => {
    await created();
    await submit('IPMS-4.18', borhan.id, { lists: 'pegawai@kpc.example' });
    told();
    world.deps.mail.noticesOff.add('N-46');
    await submit('IPMS-4.19', borhan.id, { lists: 'pegawai@kpc.example' });
    expect(told()).toEqual([]);
  });

  it('are not joined by an account that was disabled meanwhile', async () => {
    await created();
    const request = await world.submit({
      ...{ procedure: 'IPMS-4.18', subjectId: borhan.id },
      form: { lists: 'pegawai@kpc.example' },
    });
    await writeAccount(world.tables, borhan, { state: 'DISABLED' });
    await world.machines.settle();
    expect(await status(request)).toBe('REFUSED');
    expect(told()).toEqual([]);
  });
});
