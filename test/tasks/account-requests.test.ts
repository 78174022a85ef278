import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { accountOf } from '../../functions/store/account-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { ownerOf } from '../../functions/store/reservation-store.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { writeCase } from '../support/account-cases.ts';
import { aSealed, writeAccount } from '../support/accounts.ts';
import { World } from '../support/doubles-world.ts';
import { anAccount3a, anAccount3b, anAllocation } from '../support/forms-accounts.ts';
import { dropTables } from '../support/tables.ts';

/** IPMS-4.5 and 4.6 after a registration (4.3, 4.4), from one human step to the next, on every way. */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: 2 });
});

const id = 'APJ-2026-000001';
const number = '850101145523';
const contacts: NonNullable<Request['contacts']> = {
  USER: { email: 'aina@rumah.example', name: 'Nur Aina binti Hassan', language: 'en' },
  SUPERVISOR: { email: 'ketua@kpc.example', language: 'ms' },
};

async function registered(procedure: 'IPMS-4.3' | 'IPMS-4.4' = 'IPMS-4.3'): Promise<void> {
  const form =
    procedure === 'IPMS-4.3'
      ? { category: 'PUBLIC_SERVANT', ...anAccount3a('x'), identityNumber: aSealed(number) }
      : { category: 'OTHER', ...anAccount3b('x') };
  const more = {
    status: 'REQUESTED' as const,
    contacts,
    createdBy: { officerId: 'USER', role: 'USER' as const },
  };
  const { request } = await writeCase(world, { id, procedure, form, more });
  await world.machines.start(procedure, request);
  await world.machines.settle();
}

const allocation = anAllocation('x', {
  superiorEmail: 'ketua@kpc.example',
  privateEmail: 'aina@rumah.example',
});
const allocate = (data: object = allocation) =>
  world.next(id, 'admin', { outcome: 'allocated', data: { ...data } });
const status = async () => (await world.case(id)).request.status;
const step = async () => (await world.openTask(id)).step;
/** Who was told since the last look, and of what. */
function told(): string[] {
  return world.mailer.sent
    .splice(0)
    .map(({ to, subject }) => `${to} ${subject.slice(0, subject.indexOf(':'))}`);
}

describe('an account request', () => {
  it('becomes an account: allocated, approved, the user invited, the superior asked to tell him', async () => {
    await registered();
    expect(told()).toEqual([
      'admin@contoh.example Permintaan akaun baharu',
      'admin2@contoh.example New account request',
    ]);
    expect([await step(), await status()]).toEqual(['IPMS-4.5.S4', 'REQUESTED']);
    await allocate();
    expect(told()).toEqual([]);
    expect([await step(), await status()]).toEqual(['IPMS-4.6.S2', 'ALLOCATED']);
    await world.next(id, 'admin', { outcome: 'approved' });
    expect(told()).toEqual([
      'aina@rumah.example Your 1GovUC account is ready',
      'ketua@kpc.example Akaun 1GovUC telah dicipta',
      // BMT, which was ticked, waits for its own approval (D-15).
      'ict@contoh.example Kelulusan Pengurus ICT diperlukan',
    ]);
    expect([await step(), await status()]).toEqual(['IPMS-4.6.S3', 'INFORMING']);
    const account = await accountOf(world.tables, 'address', 'aina.x@kpc.example');
    expect(account).toMatchObject({
      ...{ state: 'ACTIVE', signIn: 'ON', mustChangePassword: true, storageMb: 1024 },
      ...{ loginId: 'aina.x', pendingServices: [], superiorEmail: 'ketua@kpc.example' },
      settings: {
        fullName: 'Nur Aina binti Hassan x',
        grade: '41',
        package: 'B',
        division: 'Bahagian Dasar',
      },
    });
    await world.next(id, 'admin', { outcome: 'informed' });
    expect(await status()).toBe('COMPLETED');
  });

  it('of the category other needs no grade and gets the smallest mailbox that was chosen', async () => {
    await registered('IPMS-4.4');
    const { grade: _grade, ...without } = allocation;
    await allocate({ ...without, storage: '500' });
    await world.next(id, 'admin', { outcome: 'approved' });
    const account = await accountOf(world.tables, 'login', 'aina.x');
    expect(account).toMatchObject({ category: 'OTHER', displayName: 'Urus Setia Program x', storageMb: 500 });
  });

  it('of a public servant is not allocated without a grade, nor below its minimum without a reason', async () => {
    await registered();
    const { grade: _grade, ...without } = allocation;
    await expect(allocate(without)).rejects.toMatchObject({ errors: [{ field: 'grade', code: 'required' }] });
    await expect(allocate({ ...allocation, storage: '500' })).rejects.toMatchObject({
      errors: [{ field: 'storageReason', code: 'storage-minimum', source: 'S4 G¶10(iii)' }],
    });
    await allocate({ ...allocation, storage: '500', storageReason: 'Storan agensi terhad' });
    expect(await status()).toBe('ALLOCATED');
  });

  it('is not allocated in the domain of another agency, nor without the address of the superior', async () => {
    await registered();
    await expect(allocate({ ...allocation, address: 'aina@jrc.example' })).rejects.toMatchObject({
      errors: [{ field: 'address', code: 'agency-domain' }],
    });
    const { superiorEmail: _superior, ...without } = allocation;
    await expect(allocate(without)).rejects.toMatchObject({
      errors: [{ field: 'superiorEmail', code: 'required' }],
    });
  });

  it('goes back to the user with reasons, is sent again, and is allocated anew on the way', async () => {
    await registered();
    told();
    const fields = [{ field: 'position', reason: 'Nyatakan jawatan' }];
    await world.next(id, 'admin', { outcome: 'returned', fields });
    expect(told()).toEqual(['aina@rumah.example Account request returned']);
    expect([await step(), await status()]).toEqual(['IPMS-4.3.S2', 'RETURNED']);
    const corrected = anAccount3a('x', { position: 'Setiausaha' });
    await world.next(id, 'admin', { outcome: 'resubmitted', data: corrected });
    expect(told()).toContain('admin@contoh.example Permintaan akaun baharu');
    await allocate();
    await world.next(id, 'admin', { outcome: 'reallocate' });
    expect(await step()).toBe('IPMS-4.5.S4');
    await allocate({ ...allocation, address: 'nur.aina@kpc.example' });
    expect(await ownerOf(world.tables, 'address', 'aina.x@kpc.example')).toBeUndefined();
    await world.next(id, 'admin', { outcome: 'approved' });
    const account = await accountOf(world.tables, 'address', 'nur.aina@kpc.example');
    expect(account?.settings).toMatchObject({ position: 'Setiausaha' });
    expect(account?.identity?.masked).toBe('••••••••5523');
  });

  it.each(['IPMS-4.5.S4', 'IPMS-4.6.S2'])(
    'that is rejected at %s tells user and superior why, and frees the address',
    async (at) => {
      await registered();
      if (at === 'IPMS-4.6.S2') await allocate();
      told();
      expect(await step()).toBe(at);
      await world.next(id, 'admin', { outcome: 'rejected', reason: 'Bukan kakitangan agensi' });
      expect(world.mailer.sent.every(({ text }) => text.includes('Bukan kakitangan agensi'))).toBe(true);
      expect(told()).toEqual([
        'aina@rumah.example Account request refused',
        'ketua@kpc.example Permintaan akaun tidak lulus',
      ]);
      expect(await status()).toBe('REFUSED');
      expect(await ownerOf(world.tables, 'address', 'aina.x@kpc.example')).toBeUndefined();
    },
  );

  it('that was returned can be withdrawn, and nobody is told', async () => {
    await registered();
    await world.next(id, 'admin', {
      outcome: 'returned',
      fields: [{ field: 'unit', reason: 'Tiada unit ini' }],
    });
    told();
    await world.next(id, 'admin', { outcome: 'withdrawn' });
    expect(await status()).toBe('WITHDRAWN');
    expect(told()).toEqual([]);
  });

  it('of a person who has an account in the agency is not approved, and who wants it is told why', async () => {
    await registered();
    await allocate();
    await writeAccount(world.tables, undefined, { identity: aSealed(number), agencyId: 'jrc' });
    await writeAccount(world.tables, undefined, { identity: aSealed(number), state: 'DELETED' });
    const other = await writeAccount(world.tables, undefined, { identity: aSealed(number) });
    const approve = () => world.next(id, 'admin', { outcome: 'approved' });
    await expect(approve()).rejects.toMatchObject({ errors: [{ field: '', code: 'has-account' }] });
    expect(await status()).toBe('ALLOCATED');
    await writeAccount(world.tables, other, { state: 'DELETED' });
    await approve();
    expect(await status()).toBe('INFORMING');
  });

  it('of a person who gets an account in the very moment of the approval goes back to the allocation', async () => {
    await registered();
    await allocate();
    await world.decide((await world.openTask(id)).id, 'admin', { outcome: 'approved' });
    await writeAccount(world.tables, undefined, { identity: aSealed(number) });
    await world.machines.settle();
    expect([await step(), await status()]).toEqual(['IPMS-4.5.S4', 'REQUESTED']);
    await world.next(id, 'admin', { outcome: 'rejected', reason: 'Sudah mempunyai akaun' });
    expect(await status()).toBe('REFUSED');
  });

  it('under four eyes is approved by another administrator than the one who allocated it', async () => {
    const agency = await getAgency(world.tables, 'kpc');
    if (agency === undefined) throw new Error('There is no agency');
    await saveAgency(world.tables, agency, { ...agency, fourEyes: true, version: agency.version + 1 });
    await registered();
    await allocate();
    await expect(world.next(id, 'admin', { outcome: 'approved' })).rejects.toThrow('may not decide');
    await world.next(id, 'admin2', { outcome: 'approved' });
    expect(await status()).toBe('INFORMING');
  });
});
