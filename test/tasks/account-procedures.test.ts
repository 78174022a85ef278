import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAccount } from '../../functions/store/account-store.ts';
import { listDuties, listMemberships } from '../../functions/store/membership-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeDuties, writeLists, writeMembers, writeUser } from '../support/account-cases.ts';
import { aSealed, writeAccount } from '../support/accounts.ts';
import { aCaller } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { aPassword } from '../support/forms-accounts.ts';
import type { FormInput } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

/** IPMS-4.7 to 4.11, 4.20 and USER-SELF-CARE, each machine on every way; the clock is turned by hand. */

afterAll(dropTables);

let world: World;
let account: Account;
beforeEach(async () => {
  world = await World.create();
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: 2 });
  account = await writeUser(world, {
    privateEmail: 'aminah@rumah.example',
    settings: { fullName: 'Aminah binti Salleh', grade: '41', package: 'B', serviceType: 'VIP' },
  });
});

/** The clock of the tests stands at 2 March 2026, 10:00 in Malaysia. */
const day = 24 * 3600;

async function submit(procedure: ProcedureId, form: FormInput, by = 'admin'): Promise<string> {
  const id = await world.submit({ procedure, subjectId: account.id, form }, by);
  await world.machines.settle();
  return id;
}
async function submitByUser(procedure: ProcedureId, form: FormInput): Promise<string> {
  const { id, displayName: name, address: email, language, agencyId } = account;
  const person = {
    id,
    name,
    email,
    language,
    agencyId,
    post: '',
    roles: ['USER' as const],
    state: 'ACTIVE' as const,
  };
  const sent = await submitRequest(world.deps, aCaller(person, 'portal'), { procedure, subjectId: id, form });
  await world.machines.settle();
  return sent.id;
}
async function sweep(): Promise<void> {
  await decideDated(world.deps);
  await world.machines.settle();
}
const now = async () => {
  const found = await getAccount(world.tables, account.id);
  if (found === undefined) throw new Error('The account is gone');
  return found;
};
const status = async (id: string) => (await world.case(id)).request.status;
const user = () => world.pool.users.get(account.id);
function told(): string[] {
  return world.mailer.sent
    .splice(0)
    .map(({ to, subject }) => `${to} ${subject.slice(0, subject.indexOf(':'))}`);
}
const general = {
  displayName: 'Aminah binti Salleh',
  language: 'en',
  serviceType: 'ORDINARY',
  package: 'C',
  grade: '48',
  storage: '2048',
};

describe('the update of an account (IPMS-4.7)', () => {
  const form = () => ({ ...general, address: account.address, loginId: account.loginId });

  it('is saved at once; nobody is told, and the case is on record', async () => {
    const id = await submit('IPMS-4.7', { ...form(), division: 'Bahagian Dasar' });
    expect(await status(id)).toBe('COMPLETED');
    expect(await now()).toMatchObject({
      ...{ displayName: 'Aminah binti Salleh', language: 'en', storageMb: 2048 },
      settings: { division: 'Bahagian Dasar', package: 'C', grade: '48', serviceType: 'ORDINARY' },
    });
    expect(told()).toEqual([]);
    const records = await world.records(id);
    expect(records.filter(({ kind }) => kind === 'submitted').map(({ step }) => step)).toEqual([
      'IPMS-4.7.S1',
      'IPMS-4.7.S2',
    ]);
  });

  it('changes identity data only with a reason', async () => {
    const changed = { ...form(), address: 'aminah.salleh@kpc.example' };
    await expect(submit('IPMS-4.7', changed)).rejects.toMatchObject({
      errors: [{ field: 'identityReason', code: 'reason-for-change' }],
    });
    const id = await submit('IPMS-4.7', { ...changed, identityReason: 'Pembetulan ejaan' });
    expect(await status(id)).toBe('COMPLETED');
    expect((await now()).address).toBe('aminah.salleh@kpc.example');
  });

  it('is refused when the account changed between the form and its saving', async () => {
    const id = await world.submit({ procedure: 'IPMS-4.7', subjectId: account.id, form: form() });
    await writeAccount(world.tables, account, { storageMb: 4096 });
    await world.machines.settle();
    expect(await status(id)).toBe('REFUSED');
    expect(await now()).toMatchObject({ storageMb: 4096, settings: { package: 'B' } });
  });
});

describe('a password set by an administrator (IPMS-4.8)', () => {
  it('is in force at once, must be changed by the user, and he is told without it', async () => {
    const id = await submit('IPMS-4.8', aPassword('x'));
    expect(await status(id)).toBe('COMPLETED');
    expect(user()?.password).toBe('Rahsia-x-2026');
    expect((await now()).mustChangePassword).toBe(true);
    expect(world.mailer.sent.some(({ text, html }) => `${text}${html}`.includes('Rahsia-x'))).toBe(false);
    expect(told()).toEqual(['aminah@rumah.example Kata laluan anda telah ditetapkan semula']);
    expect(JSON.stringify(await world.records(id))).not.toContain('Rahsia-x');
  });

  it('that the pool of users never got ends as refused, and nobody is told', async () => {
    world.pool.setPassword = () => Promise.reject(new Error('The pool is away'));
    await submit('IPMS-4.8', aPassword('x')).catch(() => undefined);
    await world.repaired();
    expect(await status('KLP-2026-000001')).toBe('REFUSED');
    expect(told()).toEqual([]);
  });
});

describe('a disabled account (IPMS-4.9, IPMS-4.10)', () => {
  const disabling = { reason: 'OTHER', until: '2026-04-01', description: 'Cuti belajar' };

  it('cannot sign in, takes mail from the postmaster only, rests in its lists; all returns when it is enabled', async () => {
    const handler = await writeUser(world, { displayName: 'Hanif bin Jamal', language: 'en' });
    const lists = await writeLists(world, 3, handler.id);
    await writeMembers(world, lists.slice(0, 2), account);
    const id = await submit('IPMS-4.9', disabling);
    expect(await status(id)).toBe('COMPLETED');
    expect(await now()).toMatchObject({ state: 'DISABLED', acceptOnlyFrom: 'postadmin@kpc.example' });
    expect(user()?.signIn).toBe('OFF');
    const places = async () => (await listMemberships(world.tables, account.id)).map(({ state }) => state);
    expect(await places()).toEqual(['SUSPENDED', 'SUSPENDED']);
    const [mail] = world.mailer.sent;
    expect(mail?.text).toContain('Senarai list-01, Senarai list-02');
    expect(mail?.text).toContain('1 Apr 2026');
    expect(told()).toEqual([`${handler.address} Mailing list member temporarily out`]);

    await expect(submit('IPMS-4.9', disabling)).rejects.toThrow();
    const back = await submit('IPMS-4.10', {});
    expect(await status(back)).toBe('COMPLETED');
    expect(await now()).toMatchObject({ state: 'ACTIVE' });
    expect((await now()).acceptOnlyFrom).toBeUndefined();
    expect(user()?.signIn).toBe('ON');
    expect(await places()).toEqual(['ACTIVE', 'ACTIVE']);
    expect(told()).toEqual([`${handler.address} Mailing list member registered again`]);
    await expect(submit('IPMS-4.10', {})).rejects.toThrow();
  });

  it('with more places than one transaction holds rests in all of them, each handler told once', async () => {
    const handler = await writeUser(world);
    await writeMembers(world, await writeLists(world, 50, handler.id), account);
    const id = await submit('IPMS-4.9', disabling);
    expect(await status(id)).toBe('COMPLETED');
    const places = await listMemberships(world.tables, account.id);
    expect(places.filter(({ state }) => state === 'SUSPENDED')).toHaveLength(50);
    expect(told()).toHaveLength(1);
  });

  it('was disabled until a day that lies ahead', async () => {
    await expect(submit('IPMS-4.9', { ...disabling, until: '2026-03-02' })).rejects.toMatchObject({
      errors: [{ field: 'until', code: 'after-today' }],
    });
  });
});

describe('the termination of an account (IPMS-4.11)', () => {
  const termination = { cause: 'RETIRE', effectiveOn: '2026-03-04' };
  const terminated = async () => {
    const id = await submit('IPMS-4.11', termination);
    world.clock.advance(2 * day);
    await sweep();
    told();
    return id;
  };

  it('is announced with its date, and cancelled until then: the account is what it was', async () => {
    const id = await submit('IPMS-4.11', termination);
    expect(world.mailer.sent[0]?.text).toContain('4 Mac 2026');
    expect(told()).toEqual(['desk@contoh.example Penamatan akaun dimohon']);
    expect([(await now()).state, await status(id)]).toEqual([
      'TERMINATION_SCHEDULED',
      'TERMINATION_SCHEDULED',
    ]);
    world.clock.advance(day);
    await sweep();
    expect((await now()).state).toBe('TERMINATION_SCHEDULED');
    await world.next(id, 'admin2', { outcome: 'cancelled', reason: 'Kontrak dilanjutkan' });
    expect([(await now()).state, await status(id)]).toEqual(['ACTIVE', 'CANCELLED']);
    expect(told()).toEqual(['desk@contoh.example Penamatan akaun dibatalkan']);
  });

  it('happens on its date: sign-in and places end, desk and agency are told', async () => {
    const handler = await writeUser(world);
    await writeMembers(world, await writeLists(world, 2, handler.id), account);
    const id = await submit('IPMS-4.11', termination);
    told();
    world.clock.advance(2 * day);
    await sweep();
    expect([(await now()).state, await status(id)]).toEqual(['DELETED', 'RESTORABLE']);
    expect(user()?.signIn).toBe('OFF');
    expect(await listMemberships(world.tables, account.id)).toEqual([]);
    expect(told()).toEqual([
      'desk@contoh.example Akaun ditamatkan',
      'admin@contoh.example Akaun ditamatkan',
      'admin2@contoh.example Account ended',
    ]);
  });

  it('of somebody with lists names a successor, who takes them over on the date', async () => {
    const successor = await writeUser(world);
    await writeDuties(world, await writeLists(world, 2, account.id), account);
    await expect(submit('IPMS-4.11', termination)).rejects.toMatchObject({
      errors: [{ field: 'successor', code: 'successor-required' }],
    });
    await submit('IPMS-4.11', { ...termination, successor: successor.address });
    world.clock.advance(2 * day);
    await sweep();
    expect(await listDuties(world.tables, successor.id)).toHaveLength(4);
  });

  it('lets the agency restore the account within the window', async () => {
    const id = await terminated();
    world.clock.advance(19 * day);
    await sweep();
    await world.next(id, 'admin', { outcome: 'restored', reason: 'Tersilap' });
    expect([(await now()).state, await status(id)]).toEqual(['ACTIVE', 'CANCELLED']);
    expect(user()?.signIn).toBe('ON');
    expect(told()).toEqual([
      'desk@contoh.example Akaun dipulihkan',
      'admin@contoh.example Akaun dipulihkan',
      'admin2@contoh.example Account restored',
    ]);
  });

  it('removes nothing for good before the desk confirms it after the window; the record stays', async () => {
    const id = await terminated();
    world.clock.advance(20 * day);
    await sweep();
    expect(await status(id)).toBe('AWAITING_REMOVAL');
    expect(told()).toEqual(['desk@contoh.example Pengesahan pembuangan akaun diperlukan']);
    expect(user()).toBeDefined();
    await expect(world.next(id, 'admin', { outcome: 'confirmed' })).rejects.toThrow();
    await world.next(id, 'desk', { outcome: 'confirmed' });
    expect(await status(id)).toBe('COMPLETED');
    expect(await now()).toMatchObject({ state: 'DELETED', displayName: account.displayName });
    expect((await now()).removedAt).toBeDefined();
    expect(user()).toBeUndefined();
  });

  it('lets the desk restore the account as long as it has not confirmed the removal', async () => {
    const id = await terminated();
    world.clock.advance(25 * day);
    await sweep();
    await world.next(id, 'desk', { outcome: 'restored', reason: 'Agensi merayu' });
    expect([(await now()).state, await status(id)]).toEqual(['ACTIVE', 'CANCELLED']);
  });

  it('of somebody who has another account in the agency by now is not undone: who wants it is told why', async () => {
    account = await writeUser(world, { identity: aSealed('850101145523') });
    const id = await terminated();
    const other = await writeUser(world, { identity: aSealed('850101145523') });
    const restore = () => world.next(id, 'admin', { outcome: 'restored', reason: 'Kembali bertugas' });
    await expect(restore()).rejects.toMatchObject({ errors: [{ field: '', code: 'has-account' }] });
    expect([(await now()).state, await status(id)]).toEqual(['DELETED', 'RESTORABLE']);
    await writeAccount(world.tables, other, { state: 'DELETED', deletedAt: world.clock.now() });
    await restore();
    expect([(await now()).state, await status(id)]).toEqual(['ACTIVE', 'CANCELLED']);
  });

  it('whose person gets another account in the very moment of its restoration is not lost', async () => {
    account = await writeUser(world, { identity: aSealed('850101145523') });
    const id = await terminated();
    await world.decide((await world.openTask(id)).id, 'admin', { outcome: 'restored', reason: 'Kembali' });
    const other = await writeUser(world, { identity: aSealed('850101145523') });
    await world.machines.settle();
    expect([(await now()).state, await status(id)]).toEqual(['DELETED', 'AWAITING_REMOVAL']);
    // The window is not over: nothing is removed for good yet (D-03).
    await world.next(id, 'desk', { outcome: 'confirmed' });
    expect([(await now()).removedAt, await status(id)]).toEqual([undefined, 'RESTORABLE']);
    await writeAccount(world.tables, other, { state: 'DELETED', deletedAt: world.clock.now() });
    await world.next(id, 'admin', { outcome: 'restored', reason: 'Akaun lain telah ditamatkan' });
    expect([(await now()).state, await status(id)]).toEqual(['ACTIVE', 'CANCELLED']);
  });

  it('is decided by the sweep for one request only, when it is told which', async () => {
    const id = await submit('IPMS-4.11', termination);
    world.clock.advance(2 * day);
    expect(await decideDated({ ...world.deps, only: 'TMT-2026-000099' })).toEqual([]);
    expect(await status(id)).toBe('TERMINATION_SCHEDULED');
    expect(await decideDated({ ...world.deps, only: id })).toMatchObject([{ taskId: `${id}.1` }]);
  });

  it('needs a reason for another cause than those of the circular, and a date that lies ahead', async () => {
    await expect(submit('IPMS-4.11', { ...termination, cause: 'OTHER' })).rejects.toMatchObject({
      errors: [{ field: 'causeNote', code: 'required' }],
    });
    await expect(submit('IPMS-4.11', { ...termination, effectiveOn: '2026-03-02' })).rejects.toMatchObject({
      errors: [{ field: 'effectiveOn', code: 'after-today' }],
    });
  });

  it('of an account whose termination is scheduled is not asked for twice; other changes go on', async () => {
    await submit('IPMS-4.11', termination);
    await expect(submit('IPMS-4.11', termination)).rejects.toThrow();
    const id = await submit('IPMS-4.8', aPassword('x'));
    expect(await status(id)).toBe('COMPLETED');
  });
});

describe('a password that the user sets himself (IPMS-4.20)', () => {
  it('is in force at once and need not be changed again; nobody is told', async () => {
    await submit('IPMS-4.8', aPassword('x'));
    told();
    const id = await submitByUser('IPMS-4.20', { kind: 'CHANGE', ...aPassword('y') });
    expect(await status(id)).toBe('COMPLETED');
    expect(user()?.password).toBe('Rahsia-y-2026');
    expect((await now()).mustChangePassword).toBeUndefined();
    expect(told()).toEqual([]);
  });

  it('is reset by his administrator when he asks for it', async () => {
    const id = await submitByUser('IPMS-4.20', { kind: 'RESET' });
    expect(await status(id)).toBe('RESET_REQUESTED');
    expect(told()).toEqual([
      'admin@contoh.example Tetapan semula kata laluan diperlukan',
      'admin2@contoh.example Password reset needed',
    ]);
    await expect(
      world.next(id, 'admin', { outcome: 'reset', data: { password: 'pendek', passwordAgain: 'pendek' } }),
    ).rejects.toMatchObject({ name: 'InvalidInput' });
    await world.next(id, 'admin', { outcome: 'reset', data: aPassword('z') });
    expect(await status(id)).toBe('COMPLETED');
    expect(user()?.password).toBe('Rahsia-z-2026');
    expect((await now()).mustChangePassword).toBe(true);
    expect(told()).toEqual(['aminah@rumah.example Kata laluan anda telah ditetapkan semula']);
    const covered = (await world.records(id)).filter(({ kind }) => kind === 'decided');
    expect(covered.map(({ step }) => step)).toEqual(['IPMS-4.20.S6', 'IPMS-4.8.S2']);
  });

  it('stays as it is when the administrator refuses the reset, and the user is told why', async () => {
    const id = await submitByUser('IPMS-4.20', { kind: 'RESET' });
    told();
    await world.next(id, 'admin', { outcome: 'refused', reason: 'Bukan beliau yang memohon' });
    expect(await status(id)).toBe('REFUSED');
    expect(world.mailer.sent[0]?.text).toContain('Bukan beliau yang memohon');
    expect(told()).toEqual(['aminah@rumah.example Permohonan tidak lulus']);
    expect(user()?.password).toBe('Kata-Laluan-2026');
  });
});

describe('a profile that the user keeps himself (USER-SELF-CARE)', () => {
  it('is saved at once; what only his administrator changes stays as it is', async () => {
    const id = await submitByUser('USER-SELF-CARE', { unit: 'Unit Latihan', language: 'en' });
    expect(await status(id)).toBe('COMPLETED');
    expect(await now()).toMatchObject({
      ...{ language: 'en', displayName: account.displayName, privateEmail: 'aminah@rumah.example' },
      settings: { ...account.settings, unit: 'Unit Latihan' },
    });
  });

  it('has no field for grade, name or package', async () => {
    await expect(submitByUser('USER-SELF-CARE', { language: 'ms', grade: '54' })).rejects.toMatchObject({
      errors: [{ field: 'grade', code: 'unknown-field' }],
    });
  });
});
