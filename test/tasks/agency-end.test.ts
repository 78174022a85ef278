import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAccount } from '../../functions/store/account-store.ts';
import { getLists } from '../../functions/store/list-store.ts';
import { getAgency } from '../../functions/store/officer-store.ts';
import { getRelay } from '../../functions/store/relay-store.ts';
import { readCase } from '../../functions/usecases/read-case.ts';
import { findRequests } from '../../functions/usecases/find-requests.ts';
import { writeUser } from '../support/account-cases.ts';
import { anEndForm, approvedEnd, dayComes, endedOnItsDay } from '../support/agency-cases.ts';
import { aRelay } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { writeList } from '../support/list-cases.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** AGENCY-TERMINATION (S4 G¶13, G¶14; AMB-89): proposed, approved by another, carried out on its day. */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

const statusOf = async (id: string) => (await world.case(id)).request.status;
const sees = async (by: string, id: string) =>
  failure(readCase(world.deps, await world.caller(by), id)).then((error) => error === undefined);

describe('a proposal to end an agency', () => {
  const propose = (form: object = {}, by = 'mampu1') =>
    world.submit(
      { procedure: 'AGENCY-TERMINATION', subjectId: 'kpc', form: { ...anEndForm(world), ...form } },
      by,
    );

  it('REQ-CIR-47 is approved by another MAMPU officer, signed in, and never by who proposed it', async () => {
    const id = await propose();
    await world.machines.settle();
    const task = await world.openTask(id);
    expect(await failure(world.decide(task.id, 'mampu1', { outcome: 'approved' }))).toMatchObject({
      name: 'Forbidden',
      rule: 'requester',
    });
    expect(world.mailer.sent.map(({ text }) => text).join('\n')).not.toContain('/l/');
    const { person: proposer } = await world.caller('mampu1');
    const { person: other } = await world.caller('mampu2');
    const asked = world.mailer.sent.map(({ to }) => to);
    expect(asked).toContain(other.email);
    expect(asked).not.toContain(proposer.email);
    await world.next(id, 'mampu2', { outcome: 'approved' });
    expect(await statusOf(id)).toBe('SCHEDULED');
  });

  it('does not exist for the agency until it was told', async () => {
    const id = await propose();
    await world.machines.settle();
    expect(await sees('mampu2', id)).toBe(true);
    expect(await sees('admin', id)).toBe(false);
    const admin = await world.caller('admin');
    expect((await findRequests(world.deps, admin, { limit: 10 })).items).toEqual([]);
    await world.next(id, 'mampu2', { outcome: 'approved' });
    expect(await sees('admin', id)).toBe(true);
    expect((await findRequests(world.deps, admin, { limit: 10 })).items.map((each) => each.id)).toEqual([id]);
    expect(await sees('stranger', id)).toBe(false);
  });

  it('tells headquarters and administrators the day and the ground, once it is approved', async () => {
    await approvedEnd(world);
    const told = world.mailer.sent.filter(({ subject }) => /akan berakhir|will end/u.test(subject));
    expect(told.map(({ to }) => to).toSorted()).toEqual(['admin2@contoh.example', 'admin@contoh.example']);
    expect(told[0]?.text).toContain('Agensi dimansuhkan oleh Perintah Menteri.');
  });

  it('stays unseen when it is refused, and the agency can be proposed again', async () => {
    const id = await propose();
    await world.machines.settle();
    await world.next(id, 'mampu2', { outcome: 'refused', data: { reason: 'Tidak berasas' } });
    expect(await statusOf(id)).toBe('CANCELLED');
    expect(await sees('admin', id)).toBe(false);
    expect(world.mailer.sent.some(({ to }) => to.startsWith('admin'))).toBe(false);
    await expect(propose()).resolves.toMatch(/^PTA-/u);
  });

  it.each([
    ['a day that is not after today', { effectiveOn: '2020-01-01' }, 'effectiveOn'],
    ['no ground in words', { text: '' }, 'text'],
    ['a ground that the circular does not name', { ground: 'BUDGET' }, 'ground'],
  ])('is not taken with %s', async (_, form, field) => {
    expect(await failure(propose(form))).toMatchObject({
      name: 'InvalidInput',
      errors: [expect.objectContaining({ field })],
    });
  });

  it('is MAMPU’s alone, and one at a time', async () => {
    expect(await failure(propose({}, 'admin'))).toMatchObject({ name: 'Forbidden' });
    await propose();
    expect(await failure(propose({}, 'mampu2'))).toMatchObject({ name: 'SubjectLocked' });
  });

  it('can be dropped before its day: the agency goes on and is told', async () => {
    const id = await approvedEnd(world);
    await world.next(id, 'mampu1', { outcome: 'dropped', data: { reason: 'Penggunaan meningkat' } });
    expect(await statusOf(id)).toBe('CANCELLED');
    await dayComes(world);
    expect(await getAgency(world.tables, 'kpc')).toMatchObject({ state: 'ACTIVE' });
    expect(world.mailer.sent.filter(({ subject }) => /digugurkan|does not end/u.test(subject))).toHaveLength(
      2,
    );
  });
});

describe('on the day of the end', () => {
  it('REQ-CIR-18 nothing ended before; then each account, list and relay ends with its own record', async () => {
    const account = await writeUser(world);
    const disabled = await writeUser(world, { state: 'DISABLED' });
    const list = await writeList(world);
    const relay = aRelay({ secrets: { authPassword: 'relay/secret' } });
    await world.putRelay(relay);
    const id = await approvedEnd(world);
    expect(await getAccount(world.tables, account.id)).toMatchObject({ state: 'ACTIVE' });

    await dayComes(world);
    const accounts = await Promise.all([account, disabled].map((each) => getAccount(world.tables, each.id)));
    for (const each of accounts) {
      expect(each).toMatchObject({ state: 'DELETED', termination: { cause: 'AGENCY_ENDED' } });
      const child = await world.case(each?.termination?.requestId ?? '');
      expect(child.request).toMatchObject({ procedure: 'IPMS-4.11', parentId: id, status: 'RESTORABLE' });
    }
    expect((await getLists(world.tables, [list.id]))[0]).toMatchObject({ state: 'ENDED' });
    const ended = await getRelay(world.tables, relay.id);
    expect(ended).toMatchObject({ state: 'TERMINATED', version: relay.version + 1 });
    expect(ended).not.toHaveProperty('secrets');
    const records = await world.records(id);
    expect(records.filter(({ data }) => data['relay'] === relay.id)).toHaveLength(1);
    for (const officer of ['admin', 'admin2', 'ict'])
      expect(await world.officer(officer)).toMatchObject({ state: 'ENDED' });
    expect(await world.officer('stranger')).toMatchObject({ state: 'ACTIVE' });
    expect(await statusOf(id)).toBe('ENDING');
  });

  it('open requests end with their reason, and their people are told', async () => {
    const open = await world.submit();
    await world.machines.settle();
    const id = await endedOnItsDay(world);
    expect(await statusOf(open)).toBe('ENDED');
    expect((await world.records(open)).at(-1)).toMatchObject({
      kind: 'ended',
      personal: { reason: `Perkhidmatan 1GovUC bagi agensi ditamatkan (${id})` },
    });
    const told = world.mailer.sent.filter(
      ({ subject, text }) =>
        /^(?:Permohonan ditamatkan|The request has ended)/u.test(subject) && text.includes(open),
    );
    expect(told.map(({ to }) => to).toSorted()).toEqual(['admin2@contoh.example', 'admin@contoh.example']);
  });

  it('is closed by MAMPU once nothing is left, and not before', async () => {
    const id = await endedOnItsDay(world);
    const late = await writeUser(world);
    const task = await world.openTask(id);
    expect(await failure(world.decide(task.id, 'mampu1', { outcome: 'confirmed' }))).toMatchObject({
      errors: [{ code: 'agency-clear', params: { accounts: 1, lists: 0 } }],
    });
    expect((await getAccount(world.tables, late.id))?.state).toBe('ACTIVE');
  });

  it('leaves an agency that has ended, whose cases of deleted accounts go on', async () => {
    const account = await writeUser(world);
    const id = await endedOnItsDay(world);
    await world.next(id, 'mampu1', { outcome: 'confirmed' });
    expect(await statusOf(id)).toBe('COMPLETED');
    expect(await getAgency(world.tables, 'kpc')).toMatchObject({ state: 'ENDED' });
    await dayComes(world, 25);
    const { termination } = (await getAccount(world.tables, account.id)) ?? {};
    const removal = termination?.requestId ?? '';
    expect(await statusOf(removal)).toBe('AWAITING_REMOVAL');
    const restored = world.next(removal, 'desk', { outcome: 'restored', data: { reason: 'Tersilap' } });
    expect(await failure(restored)).toMatchObject({ errors: [{ code: 'agency-ended' }] });
    await world.next(removal, 'desk', { outcome: 'confirmed' });
    expect(await statusOf(removal)).toBe('COMPLETED');
  });

  it('takes no new request any more', async () => {
    await endedOnItsDay(world);
    const again = world.submit(
      {
        procedure: 'AGENCY-TERMINATION',
        subjectId: 'kpc',
        form: anEndForm(world),
      },
      'mampu1',
    );
    expect(await failure(again)).toMatchObject({ name: 'Forbidden', rule: 'agency-ending' });
  });
});
