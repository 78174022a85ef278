import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { accountOf, getAccount } from '../../functions/store/account-store.ts';
import { getProgress } from '../../functions/store/bulk-store.ts';
import { lockOperation } from '../../functions/store/lock-store.ts';
import { accountHistory, listMemberships } from '../../functions/store/membership-store.ts';
import { saveAgency, getAgency } from '../../functions/store/officer-store.ts';
import { doRows } from '../../functions/usecases/bulk-batch.ts';
import { readBulk, readBulkResult, uploadBulk } from '../../functions/usecases/bulk.ts';
import { hashOf, runBulkStep } from '../../functions/usecases/bulk-steps.ts';
import { endRequest } from '../../functions/usecases/end-request.ts';
import { bulkResult } from '../../functions/web/bulk-result.ts';
import { writeDuties, writeLists, writeMembers, writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { aRegistration, bulkDone, csvFile, fates, rowsOf, sent, uploaded, worked } from '../support/bulk.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
  await changeAgency({ domain: 'kpc.example' });
});
afterAll(dropTables);

async function changeAgency(change: Partial<Agency>): Promise<void> {
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, ...change, version: agency.version + 1 });
}

const nextYear = '2026-12-31';

async function statusOf(id: string): Promise<string> {
  return (await world.case(id)).request.status;
}

describe('a file that is checked', () => {
  it('changes no account and tells nobody, whatever its rows say', async () => {
    const account = await writeUser(world);
    const before = (await contentsOf(world.tables)).directory;
    const id = await uploaded(world, 'REGISTER', [
      aRegistration('baru'),
      aRegistration('lain', { package: 'Z' }),
    ]);
    await uploaded(world, 'DISABLE', [
      { address: account.address, reason: 'OTHER', until: nextYear, description: 'Cuti' },
    ]);
    expect((await contentsOf(world.tables)).directory).toEqual(before);
    expect(world.mailer.sent).toEqual([]);
    expect(await statusOf(id)).toBe('CHECKING');
    expect(await fates(world, id)).toEqual(['2 WAITING', '3 LEFT_OUT package:choice']);
  });

  it('leaves no identity number in any item, also in a wrong column, and no file', async () => {
    const id = await uploaded(world, 'REGISTER', [
      aRegistration('baru', { identityNumber: '900131-14-5678' }),
    ]);
    expect(await fates(world, id)).toEqual(['2 WAITING']);
    await uploaded(world, 'REGISTER', [
      aRegistration('baru', { address: '900131-14-5678', privateEmail: '' }),
    ]);
    expect(JSON.stringify(await contentsOf(world.tables))).not.toMatch(/900131-?14-?5678/u);
    expect(world.files.files.size).toBe(0);
  });

  it('names what somebody else has: an address, a login id, a person of the agency', async () => {
    await writeAccount(world.tables, undefined, {
      address: 'ada@kpc.example',
      loginId: 'ada',
      identity: await world.deps.identities.seal('900131145678'),
    });
    const id = await uploaded(world, 'REGISTER', [
      aRegistration('satu', { address: 'ada@kpc.example' }),
      aRegistration('dua', { loginId: 'ada' }),
      aRegistration('tiga', { identityNumber: '900131-14-5678' }),
    ]);
    expect(await fates(world, id)).toEqual([
      '2 LEFT_OUT address:taken',
      '3 LEFT_OUT loginId:taken',
      '4 LEFT_OUT identityNumber:bulk-person-known',
    ]);
    // Nothing is left to decide.
    expect(await statusOf(id)).toBe('CANCELLED');
  });

  it('takes the second of two rows about the same for wrong, however they are written', async () => {
    const id = await uploaded(world, 'REGISTER', [
      aRegistration('satu'),
      aRegistration('dua', { address: 'SATU@kpc.example' }),
      aRegistration('tiga', { loginId: 'satu' }),
      aRegistration('empat', { identityNumber: '900131-14-5678' }),
      aRegistration('lima', { identityNumber: '900131145678' }),
    ]);
    expect(await fates(world, id)).toEqual([
      '2 WAITING',
      '3 LEFT_OUT address:bulk-repeated',
      '4 LEFT_OUT loginId:bulk-repeated',
      '5 WAITING',
      '6 LEFT_OUT identityNumber:bulk-repeated',
    ]);
  });

  it('says of another agency’s account what it says of none at all', async () => {
    const theirs = await writeAccount(world.tables, undefined, { agencyId: 'jrc', address: 'a@jrc.example' });
    const rows = [theirs.address, 'tiada@jrc.example'].map((address) => ({
      ...{ address, reason: 'OTHER', until: nextYear, description: 'Cuti' },
    }));
    const id = await uploaded(world, 'DISABLE', rows);
    expect(await fates(world, id)).toEqual([
      '2 LEFT_OUT address:bulk-account-unknown',
      '3 LEFT_OUT address:bulk-account-unknown',
    ]);
    expect(JSON.stringify(await rowsOf(world, id))).not.toContain(theirs.displayName);
  });

  it('refuses an account in no state for it, and one that an open request holds', async () => {
    const disabled = await writeUser(world, { state: 'DISABLED' });
    const held = await writeUser(world);
    await world.write(lockOperation(world.tables, 'account', held.id, 'KMA-2026-000001'));
    const id = await uploaded(
      world,
      'DISABLE',
      [disabled, held].map(({ address }) => ({
        address,
        reason: 'OTHER',
        until: nextYear,
        description: 'x',
      })),
    );
    expect(await fates(world, id)).toEqual([
      '2 LEFT_OUT address:bulk-account-state',
      '3 LEFT_OUT address:bulk-account-locked',
    ]);
  });

  it('counts the lists that a disabled account leaves', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 3), account);
    const id = await uploaded(world, 'DISABLE', [
      { address: account.address, reason: 'OTHER', until: nextYear, description: 'Cuti' },
    ]);
    expect((await rowsOf(world, id))[0]?.lists).toBe(3);
  });

  it('asks for a successor of whoever owns or handles lists (AMB-62)', async () => {
    const account = await writeUser(world);
    const successor = await writeUser(world);
    await writeDuties(world, await writeLists(world, 1, account.id), account);
    const row = { address: account.address, cause: 'RETIRE', effectiveOn: '2026-03-10' };
    const without = await uploaded(world, 'TERMINATE', [{ ...row, successor: '' }]);
    expect(await fates(world, without)).toEqual(['2 LEFT_OUT successor:successor-required']);
    const named = await uploaded(world, 'TERMINATE', [{ ...row, successor: successor.address }]);
    expect(await fates(world, named)).toEqual(['2 WAITING']);
  });

  it('is seen by its agency alone', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('baru')]);
    const stranger = await world.caller('stranger');
    await expect(readBulk(world.deps, stranger, id)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(readBulkResult(world.deps, stranger, id)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('that nobody uploaded, but somebody names to the API, ends as refused', async () => {
    const id = await world.submit({
      procedure: 'IPMS-BULK',
      form: { action: 'DISABLE', fileName: 'x.csv', fileHash: 'f'.repeat(64), rows: '1' },
    });
    await world.machines.settle();
    expect(await statusOf(id)).toBe('REFUSED');
  });

  it('is taken from an administrator of accounts alone', async () => {
    const caller = await world.caller('desk');
    const upload = uploadBulk(world.deps, caller, {
      form: { action: 'DISABLE' },
      file: { name: 'x.csv', bytes: csvFile([{ address: 'a' }]) },
    });
    await expect(upload).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ action: 'DELETE' }, 'action choice'],
    [{}, 'action required'],
    [{ action: 'REGISTER' }, 'verifiedWith required'],
    [{ action: 'DISABLE' }, 'file bulk-columns-missing'],
  ])('with %j is refused at once, and nothing of it is kept', async (form, told) => {
    const bytes = form['action'] === 'REGISTER' ? csvFile([aRegistration('a')]) : csvFile([{ address: 'a' }]);
    const upload = uploadBulk(world.deps, await world.caller('admin'), {
      form,
      file: { name: 'x.csv', bytes },
    });
    await expect(upload).rejects.toThrow(told);
    expect(world.files.files.size).toBe(0);
    expect(world.machines.executions).toEqual([]);
  });
});

it('a file that is sent twice by one click is one request', async () => {
  const upload = async (fileName = 'x.csv') =>
    uploadBulk(world.deps, await world.caller('admin'), {
      form: { action: 'UPDATE' },
      file: { name: fileName, bytes: csvFile([{ address: 'a@kpc.example', package: 'C' }]) },
      idempotency: { key: 'k', route: 'bulk upload', bodyHash: 'b' },
    });
  const { id } = await upload();
  await expect(upload()).rejects.toMatchObject({ name: 'IdempotentReplay', result: id });
  expect(world.machines.executions).toHaveLength(1);
});

describe('a file that is applied', () => {
  it('makes the accounts that were shown, tells each user and superior once, and files the result', async () => {
    const id = await bulkDone(world, 'REGISTER', [
      aRegistration('satu'),
      aRegistration('dua', { package: 'Z' }),
      aRegistration('tiga'),
    ]);
    expect(await statusOf(id)).toBe('COMPLETED');
    expect(await fates(world, id)).toEqual(['2 APPLIED', '3 LEFT_OUT package:choice', '4 APPLIED']);
    const account = await accountOf(world.tables, 'address', 'satu@kpc.example');
    expect(account).toMatchObject({
      ...{ agencyId: 'kpc', state: 'ACTIVE', displayName: 'Pengguna satu', loginId: 'satu', signIn: 'ON' },
      ...{ superiorEmail: 'ketua@kpc.example', mustChangePassword: true },
    });
    expect(account).not.toHaveProperty('signInPending');
    expect(world.pool.users.get(account?.id ?? '')).toEqual({ signIn: 'ON' });
    expect(await accountHistory(world.tables, account?.id ?? '', 5)).toMatchObject([
      { requestId: id, row: 2, action: 'create' },
    ]);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual([
      'satu@rumah.example',
      'ketua@kpc.example',
      'tiga@rumah.example',
      'ketua@kpc.example',
    ]);
    expect(await getProgress(world.tables, id)).toMatchObject({
      counts: { APPLIED: 2, REFUSED: 0, FAILED: 0 },
      waiting: 0,
    });
  });

  it('leaves in its record the counts and the hash of the result as it is downloaded', async () => {
    const id = await bulkDone(world, 'REGISTER', [
      aRegistration('satu'),
      aRegistration('dua', { grade: '99' }),
    ]);
    const [filed] = (await world.records(id)).filter(({ kind }) => kind === 'rows-filed');
    const result = bulkResult('REGISTER', await readBulkResult(world.deps, await world.caller('admin'), id));
    expect(filed?.data).toMatchObject({
      ...{ rows: 2, good: 1, bad: 1, APPLIED: 1, STOPPED: 0 },
      resultHash: hashOf(result),
    });
    expect(result).toContain('2,satu@kpc.example,Dilaksanakan / Applied,,Pengguna satu,');
  });

  it('guards what a spreadsheet would run', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('a', { address: '=HYPERLINK("http://x")' })]);
    const result = bulkResult('REGISTER', await rowsOf(world, id));
    expect(result).toContain(`2,"'=hyperlink(""http://x"")"`);
  });

  it('changes what its cells say and nothing else', async () => {
    const account = await writeUser(world);
    const id = await bulkDone(world, 'UPDATE', [{ address: account.address, package: 'C', unit: 'Unit 1' }]);
    expect(await fates(world, id)).toEqual(['2 APPLIED']);
    const after = await getAccount(world.tables, account.id);
    expect(after?.settings).toEqual({ ...account.settings, package: 'C', unit: 'Unit 1' });
    expect(after?.version).toBe(account.version + 1);
    expect(world.mailer.sent).toEqual([]);
  });

  it('disables with every place in lists, however many there are', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 90), account);
    const id = await bulkDone(world, 'DISABLE', [
      { address: account.address, reason: 'OTHER', until: nextYear, description: 'Cuti' },
    ]);
    expect(await fates(world, id)).toEqual(['2 APPLIED']);
    expect(await getAccount(world.tables, account.id)).toMatchObject({
      state: 'DISABLED',
      signIn: 'OFF',
      disabled: { requestId: id, until: nextYear },
    });
    const places = await listMemberships(world.tables, account.id);
    expect(new Set(places.map(({ state, changedBy }) => `${state} ${changedBy ?? ''}`))).toEqual(
      new Set([`SUSPENDED ${id}`]),
    );
    expect(world.pool.users.get(account.id)).toMatchObject({ signIn: 'OFF' });
  });

  it('starts a request of its own for each termination, which waits for its day', async () => {
    const account = await writeUser(world);
    const id = await bulkDone(world, 'TERMINATE', [
      { address: account.address, cause: 'RETIRE', effectiveOn: '2026-03-10' },
    ]);
    const [row] = await rowsOf(world, id);
    const child = await world.case(row?.child ?? '');
    expect(child.request).toMatchObject({
      ...{ procedure: 'IPMS-4.11', parentId: id, status: 'TERMINATION_SCHEDULED' },
      subject: { id: account.id },
    });
    expect(await getAccount(world.tables, account.id)).toMatchObject({
      state: 'TERMINATION_SCHEDULED',
      termination: { requestId: row?.child, effectiveOn: '2026-03-10' },
    });
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('applies what was shown and nothing else: an account that changed since is refused', async () => {
    const account = await writeUser(world);
    const other = await writeUser(world);
    const rows = [account, other].map(({ address }) => ({ address, package: 'C' }));
    const id = await uploaded(world, 'UPDATE', rows);
    await writeAccount(world.tables, account, { settings: { ...account.settings, unit: 'Unit 9' } });
    await sent(world, id);
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 REFUSED :bulk-account-changed', '3 APPLIED']);
    expect((await getAccount(world.tables, account.id))?.settings['package']).toBe('B');
  });

  it('refuses what somebody else got first, and what an open request holds, and goes on', async () => {
    const held = await writeUser(world);
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu'), aRegistration('dua')]);
    await writeAccount(world.tables, undefined, { address: 'satu@kpc.example', loginId: 'satu.lain' });
    await sent(world, id);
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 REFUSED address:taken', '3 APPLIED']);

    const second = await uploaded(world, 'TERMINATE', [
      { address: held.address, cause: 'RETIRE', effectiveOn: '2026-03-10' },
    ]);
    await world.write(lockOperation(world.tables, 'account', held.id, 'KMA-2026-000001'));
    await sent(world, second);
    await worked(world);
    expect(await fates(world, second)).toEqual(['2 REFUSED :bulk-account-locked']);
  });

  it('refuses a day that has come between the check and the decision', async () => {
    const account = await writeUser(world);
    const id = await uploaded(world, 'TERMINATE', [
      { address: account.address, cause: 'RETIRE', effectiveOn: '2026-03-10' },
    ]);
    world.clock.advance(10 * 24 * 3600);
    await sent(world, id);
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 REFUSED effectiveOn:after-today']);
  });

  it('is applied once, however often its rows come', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu'), aRegistration('dua')]);
    await sent(world, id);
    const refs = world.rows.take();
    const twice = [...refs, ...refs].map((ref, index) => ({ ...ref, id: String(index), lost: false }));
    expect((await doRows(world.deps, twice)).size).toBe(0);
    await Promise.all([doRows(world.deps, twice), doRows(world.deps, twice)]);
    await world.machines.settle();
    expect(await getProgress(world.tables, id)).toMatchObject({ counts: { APPLIED: 2 }, waiting: 0 });
    expect(world.mailer.sent).toHaveLength(4);
    expect(world.pool.users.size).toBe(2);
  });

  it('by two workers at the same moment makes each account once', async () => {
    const id = await uploaded(world, 'REGISTER', [
      aRegistration('satu'),
      aRegistration('dua'),
      aRegistration('tiga'),
    ]);
    await sent(world, id);
    const batch = world.rows.take().map((ref) => ({ ...ref, id: String(ref.no), lost: false }));
    await Promise.all([doRows(world.deps, batch), doRows(world.deps, [...batch].reverse())]);
    for (const { requestId, no } of batch) await world.rows.send(requestId, [no]);
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 APPLIED', '3 APPLIED', '4 APPLIED']);
    expect(await getProgress(world.tables, id)).toMatchObject({ counts: { APPLIED: 3 }, waiting: 0 });
    expect(world.pool.users.size).toBe(3);
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('can be stopped: what waits is left out, and says so', async () => {
    const logins = Array.from({ length: 12 }, (_, index) => `pengguna${String(index)}`);
    const id = await uploaded(
      world,
      'REGISTER',
      logins.map((login) => aRegistration(login)),
    );
    await sent(world, id);
    const first = world.rows.take(10).map((ref) => ({ ...ref, id: String(ref.no), lost: false }));
    await doRows(world.deps, first);
    await world.next(id, 'admin2', { outcome: 'stopped' });
    await worked(world);
    const states = (await rowsOf(world, id)).map(({ state }) => state);
    expect(states.filter((state) => state === 'APPLIED')).toHaveLength(10);
    expect(states.filter((state) => state === 'STOPPED')).toHaveLength(2);
    expect(await statusOf(id)).toBe('CANCELLED');
    expect(world.pool.users.size).toBe(10);
    expect(JSON.stringify(await rowsOf(world, id))).not.toContain('sealed');
  });

  it('that is stopped half way through a row waits until the row is whole', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu')]);
    await sent(world, id);
    world.calls.before('send', () => Promise.reject(new Error('The mail is away')));
    await doRows(world.deps, [{ requestId: id, no: 2, id: '2', lost: false }]);
    world.rows.take();
    await world.decide((await world.openTask(id)).id, 'admin', { outcome: 'stopped' });
    const file = { request: { requestId: id, generation: 1, resumeAt: '' }, step: 'IPMS-BULK.S6' };
    await expect(runBulkStep(world.deps, { ...file, action: 'file' })).rejects.toThrow('still being written');
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 APPLIED']);
    expect(await statusOf(id)).toBe('CANCELLED');
  });

  it('that is cancelled changes nothing', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu')]);
    await world.next(id, 'admin', { outcome: 'cancelled' });
    expect(await statusOf(id)).toBe('CANCELLED');
    expect(world.rows.take()).toEqual([]);
    expect(world.pool.users.size).toBe(0);
  });

  it('of an agency that ended meanwhile is applied no further', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu')]);
    await sent(world, id);
    await endRequest(world.deps, id, { reason: 'Agensi ditamatkan', actor: 'SYSTEM' });
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 WAITING']);
    expect(world.pool.users.size).toBe(0);
  });

  it('needs another administrator where the agency wants four eyes (AMB-49)', async () => {
    await changeAgency({ fourEyes: true });
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu')]);
    await expect(sent(world, id)).rejects.toMatchObject({ name: 'Forbidden', rule: 'four-eyes' });
    await sent(world, id, 'admin2');
    await worked(world);
    expect(await fates(world, id)).toEqual(['2 APPLIED']);
  });
});

it('a person who has an account in another agency may have one here (AMB-104)', async () => {
  const identity = await world.deps.identities.seal('900131145678');
  await writeAccount(world.tables, undefined, { agencyId: 'jrc', address: 'a@jrc.example', identity });
  const id = await bulkDone(world, 'REGISTER', [aRegistration('satu', { identityNumber: '900131-14-5678' })]);
  expect(await fates(world, id)).toEqual(['2 APPLIED']);
});
