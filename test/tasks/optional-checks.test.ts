import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../functions/domain/errors.ts';
import { checksFor, checkStep } from '../../functions/usecases/check-step.ts';
import { readCase, readRecords } from '../../functions/usecases/read-case.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import { readOwnList } from '../../functions/usecases/user-lists.ts';
import { personOf } from '../../functions/usecases/user-session.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { writeUser } from '../support/account-cases.ts';
import { aCaller } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import type { FormInput } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** Checks that nothing waits for: ticked once by the stated actor, after the work is done (AMB-64, AMB-66). */

afterAll(dropTables);

let world: World;
let owner: Account;
let handler: Account;
let listId: string;
beforeEach(async () => {
  world = await World.create();
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: agency.version + 1 });
  owner = await writeUser(world, { address: 'aminah@kpc.example', loginId: 'aminah' });
  handler = await writeUser(world, { address: 'borhan@kpc.example', loginId: 'borhan' });
  const id = await submit('IPMS-4.13', undefined, {
    ...{ displayName: 'Semua Pegawai', address: 'pegawai@kpc.example' },
    ...{ owner: owner.address, handler: handler.address },
  });
  listId = (await world.case(id)).request.subject?.id ?? '';
});

async function submit(
  procedure: ProcedureId,
  subjectId: string | undefined,
  form: FormInput,
): Promise<string> {
  const id = await world.submit({ procedure, form, ...(subjectId === undefined ? {} : { subjectId }) });
  await world.machines.settle();
  return id;
}
const added = (account = owner) => submit('IPMS-4.15', listId, { members: account.address });
async function removed(): Promise<string> {
  await added();
  return submit('IPMS-4.16', listId, { members: owner.address });
}
const user = (account: Account): Caller => aCaller(personOf(account), 'portal');
const check = (by: Caller, id: string, step: string) => checkStep(world.deps, by, id, step);
async function stateOf(id: string, no: string) {
  const { timeline } = await readCase(world.deps, await world.caller('admin'), id);
  return timeline.find((step) => step.no === no);
}
const ticks = async (id: string) => (await world.records(id)).filter(({ kind }) => kind === 'checked');

describe('the check of new members (IPMS-4.15.S4), which is the administrator’s', () => {
  it('can be ticked when the members are in, and shows by whom and when', async () => {
    const id = await added();
    expect(await stateOf(id, 'S4')).toMatchObject({ state: 'optional', times: 0 });
    const by = await world.caller('admin2');
    expect((await checksFor(world.deps, by, (await world.case(id)).request)).map(({ no }) => no)).toEqual([
      'S4',
    ]);
    const { at } = await check(by, id, 'IPMS-4.15.S4');
    expect(await stateOf(id, 'S4')).toMatchObject({ state: 'done', doneAt: at, doneBy: by.person.name });
    expect(await checksFor(world.deps, by, (await world.case(id)).request)).toEqual([]);
  });

  it('is a record of the chain, with its actor and step and nothing else', async () => {
    const id = await added();
    await check(await world.caller('admin2'), id, 'IPMS-4.15.S4');
    const { records, verified } = await readRecords(world.deps, await world.caller('admin'), id);
    expect(verified).toBe(true);
    expect(records.at(-1)).toMatchObject({
      ...{ kind: 'checked', step: 'IPMS-4.15.S4', data: { channel: 'api' } },
      actor: { officerId: 'admin2', role: 'AGENCY_ADMIN' },
    });
    expect((await world.case(id)).request.status).toBe('COMPLETED');
  });

  it('counts once: the first of two who tick at the same time, and of two clicks', async () => {
    const id = await added();
    const [one, two] = [await world.caller('admin'), await world.caller('admin2')];
    const both = await Promise.all([check(one, id, 'IPMS-4.15.S4'), check(two, id, 'IPMS-4.15.S4')]);
    expect(both[0]).toEqual(both[1]);
    expect(await check(one, id, 'IPMS-4.15.S4')).toEqual(both[0]);
    expect(await ticks(id)).toHaveLength(1);
  });

  it.each<[string, string, object]>([
    ['an administrator of another agency', 'stranger', NotFound],
    ['the Service Desk, which has no part in lists', 'desk', NotFound],
  ])('is not there for %s', async (_, by, error) => {
    const id = await added();
    expect(await failure(check(await world.caller(by), id, 'IPMS-4.15.S4'))).toBeInstanceOf(error);
    expect(await ticks(id)).toEqual([]);
  });

  it('is not the handler’s, nor for somebody who came by the link of a mail', async () => {
    const id = await added();
    expect(await failure(check(user(handler), id, 'IPMS-4.15.S4'))).toBeInstanceOf(NotFound);
    const byLink: Caller = { ...(await world.caller('admin')), onlyTask: `${id}.1` };
    expect(await failure(check(byLink, id, 'IPMS-4.15.S4'))).toBeInstanceOf(NotFound);
  });

  it.each(['IPMS-4.15.S3', 'IPMS-4.16.S4', 'S4', ''])('is no step that is not one: %j', async (step) => {
    const id = await added();
    expect(await failure(check(await world.caller('admin'), id, step))).toBeInstanceOf(NotFound);
  });
});

describe('the check of members who are out (IPMS-4.16.S4), which is the handler’s', () => {
  it('is ticked by him on the page of his list, next to that change', async () => {
    const id = await removed();
    const before = await readOwnList(world.deps, user(handler), listId, {});
    const toCheck = before.changes.flatMap((each) =>
      each.toCheck.map(({ no }) => [each.entry.requestId, no]),
    );
    expect(toCheck).toEqual([[id, 'S4']]);
    await check(user(handler), id, 'IPMS-4.16.S4');
    const after = await readOwnList(world.deps, user(handler), listId, {});
    expect(after.changes.flatMap((each) => each.toCheck)).toEqual([]);
    const change = after.changes.find(({ entry }) => entry.requestId === id);
    expect(change?.checked).toMatchObject([{ byName: handler.displayName }]);
    expect((await ticks(id))[0]?.actor).toEqual({ officerId: handler.id, role: 'DL_HANDLER' });
  });

  it('is refused to the administrator, and is not there for the owner', async () => {
    const id = await removed();
    expect(await failure(check(await world.caller('admin'), id, 'IPMS-4.16.S4'))).toMatchObject({
      ...{ name: 'Forbidden', rule: 'not-actor' },
    });
    expect(await failure(check(user(owner), id, 'IPMS-4.16.S4'))).toBeInstanceOf(NotFound);
    const seen = await readOwnList(world.deps, user(owner), listId, {});
    expect(seen.changes.flatMap((each) => each.toCheck)).toEqual([]);
  });

  it('passes to who handles the list by then', async () => {
    const id = await removed();
    await submit('IPMS-4.14', listId, {
      ...{ displayName: 'Semua Pegawai', address: 'pegawai@kpc.example' },
      ...{ owner: owner.address, handler: owner.address },
    });
    expect(await failure(check(user(handler), id, 'IPMS-4.16.S4'))).toBeInstanceOf(NotFound);
    await expect(check(user(owner), id, 'IPMS-4.16.S4')).resolves.toMatchObject({
      byName: owner.displayName,
    });
  });

  it('shows no list to somebody who neither owns nor handles it', async () => {
    const stranger = await writeUser(world);
    expect(await failure(readOwnList(world.deps, user(stranger), listId, {}))).toBeInstanceOf(NotFound);
  });
});

describe('before the work is done, and without it', () => {
  const applied = { displayName: 'Kelab', address: 'kelab@kpc.example', purpose: 'Ahli kelab' };
  async function applyFor(): Promise<string> {
    const { id } = await submitRequest(world.deps, user(handler), {
      procedure: 'LIST-REQUEST',
      form: applied,
    });
    await world.machines.settle();
    return id;
  }

  it.each([
    ['waits', undefined],
    ['was refused', { outcome: 'refused', reason: 'Tidak perlu' }],
  ])('nobody ticks the check of a list whose application %s', async (_, decision) => {
    const id = await applyFor();
    if (decision !== undefined) await world.next(id, 'admin', decision);
    const error = await failure(check(await world.caller('admin'), id, 'IPMS-4.13.S4'));
    expect(error).toBeInstanceOf(Forbidden);
    expect(error).toMatchObject({ rule: 'not-done' });
    expect((await stateOf(id, 'IPMS-4.13.S4'))?.state).toBe(decision === undefined ? 'later' : 'not-taken');
  });

  it('the handler ticks that his list has ended while it can still be restored (IPMS-4.17.S3)', async () => {
    const id = await submit('IPMS-4.17', listId, {});
    expect((await world.case(id)).request.status).toBe('RESTORABLE');
    expect(await stateOf(id, 'S3')).toMatchObject({ state: 'optional' });
    await check(user(handler), id, 'IPMS-4.17.S3');
    expect(await stateOf(id, 'S3')).toMatchObject({ state: 'done', doneBy: handler.displayName });
    // The case goes on as if nothing had been ticked.
    await world.next(id, 'admin', { outcome: 'restored', reason: 'Tersilap' });
    expect(await stateOf(id, 'S3')).toMatchObject({ state: 'done' });
  });
});
