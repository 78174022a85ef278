import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInput, NotFound, NotSignedIn, TooManyAttempts } from '../../functions/domain/errors.ts';
import { plusSeconds } from '../../functions/platform/clock.ts';
import { hashToken } from '../../functions/platform/random.ts';
import { userSessionKey } from '../../functions/store/keys/access.ts';
import { mailboxOperation, membershipOperation } from '../../functions/store/membership-store.ts';
import { getItem } from '../../functions/store/tables.ts';
import { readSession } from '../../functions/usecases/sign-in.ts';
import { readOwnAccount, readOwnCase } from '../../functions/usecases/user-module.ts';
import { askForOwnReset, askForReset, changeOwnPassword } from '../../functions/usecases/user-password.ts';
import { saveOwnProfile } from '../../functions/usecases/user-profile.ts';
import { openUserSession, readUserSession, signOutUser } from '../../functions/usecases/user-session.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { played, writeDuties, writeLists, writeMembers } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { InjectedFault } from '../support/doubles.ts';
import { World } from '../support/doubles-world.ts';
import { unique } from '../support/system.ts';
import { dropTables } from '../support/tables.ts';
import { failure, newPassword, password, UserOfModule } from '../support/user-module.ts';

/** Modul Pengguna: IPMS-4.20 and USER-SELF-CARE on real tables, with the machines of the catalogue. */

afterAll(dropTables);

let world: World;
beforeAll(async () => {
  world = await World.create();
});

const codes = (error: unknown) =>
  error instanceof InvalidInput ? error.errors.map(({ field, code }) => `${field} ${code}`) : error;

describe('signing in as a user (IPMS-4.20.S1)', () => {
  it.each(['loginId', 'address'] as const)('works by %s, whatever its case', async (by) => {
    const user = await UserOfModule.in(world);
    const { token, csrf } = await user.signIn(password, ` ${user.account[by].toUpperCase()} `);
    const session = await readUserSession(user.deps, token);
    expect(session).toMatchObject({ csrf, officer: { id: user.account.id, roles: ['USER'] } });
  });

  it('opens no officer’s session, and stores its own under a hash only', async () => {
    const user = await UserOfModule.in(world);
    const { token } = await user.signIn();
    expect(await readSession(user.deps, token)).toBeUndefined();
    const { client, directory } = world.tables;
    const item = await getItem(client, directory, userSessionKey(hashToken(token)));
    expect(item).toBeDefined();
    expect(JSON.stringify(item)).not.toContain(token);
  });

  it.each<[string, Partial<Account>, string?]>([
    ['a wrong password', {}, 'SALAH-SEKALI-2026'],
    ['an empty password', {}, ''],
    ['an endless password', {}, 'x'.repeat(100_000)],
    ['a disabled account', { state: 'DISABLED', signIn: 'OFF' }],
    ['a deleted account', { state: 'DELETED', signIn: 'OFF' }],
    ['an account whose sign-in is off', { signIn: 'OFF' }],
  ])('gives the same answer for %s as for nobody', async (_, changes, typed = password) => {
    const user = await UserOfModule.in(world, changes);
    const answer = await failure(user.signIn(typed));
    expect(answer).toBeInstanceOf(NotSignedIn);
    expect(answer).toEqual(await failure(user.signIn(password, `nobody.${unique()}`)));
  });

  it('goes on until the day of a termination', async () => {
    const user = await UserOfModule.in(world, { state: 'TERMINATION_SCHEDULED', stateBefore: 'ACTIVE' });
    await expect(user.signIn()).resolves.toBeDefined();
  });

  it('is refused after five failures by any of its names, with the right password too', async () => {
    const user = await UserOfModule.in(world);
    for (let no = 1; no <= 5; no += 1) {
      const name = no % 2 === 0 ? user.account.loginId : user.account.address;
      expect(await failure(user.signIn('SALAH-SEKALI-2026', name))).toBeInstanceOf(NotSignedIn);
    }
    expect(await failure(user.signIn())).toBeInstanceOf(TooManyAttempts);
  });

  it('is refused by an address and a login id that the account has no more', async () => {
    const user = await UserOfModule.in(world);
    await writeAccount(world.tables, user.account, {
      address: 'baharu.sekali@kpc.example',
      loginId: 'baharu.sekali',
    });
    expect(await failure(user.signIn(password, user.account.address))).toBeInstanceOf(NotSignedIn);
    expect(await failure(user.signIn(password, user.account.loginId))).toBeInstanceOf(NotSignedIn);
    await expect(user.signIn(password, 'baharu.sekali')).resolves.toBeDefined();
  });
});

describe('a session of a user', () => {
  it('ends after thirty minutes without a visit and after eight hours at the latest', async () => {
    const user = await UserOfModule.in(world);
    const idle = await user.signIn();
    world.clock.advance(30 * 60);
    expect(await readUserSession(user.deps, idle.token)).toBeUndefined();
    const busy = await user.signIn();
    for (let minutes = 20; minutes < 8 * 60; minutes += 20) {
      world.clock.advance(20 * 60);
      expect(await readUserSession(user.deps, busy.token)).toBeDefined();
    }
    world.clock.advance(20 * 60);
    expect(await readUserSession(user.deps, busy.token)).toBeUndefined();
  });

  it('ends when its user signs out, and when his account is disabled', async () => {
    const user = await UserOfModule.in(world);
    const [one, other] = [await user.signIn(), await user.signIn()];
    await signOutUser(user.deps, one.token);
    expect(await readUserSession(user.deps, one.token)).toBeUndefined();
    expect(await readUserSession(user.deps, other.token)).toBeDefined();
    const form = { reason: 'OTHER', until: '2026-12-31', description: 'Cuti' };
    const of = { id: 'NYA-2026-000001', procedure: 'IPMS-4.9' as const, account: user.account, form };
    expect(await played(world, 'disable', of)).toEqual(['applied']);
    expect(await readUserSession(user.deps, other.token)).toBeUndefined();
    expect(await failure(user.signIn())).toBeInstanceOf(NotSignedIn);
  });
});

describe('the information of a user (REQ-IPM-057)', () => {
  it('is his own: mailbox, lists with suspended ones and duties, and his requests', async () => {
    const user = await UserOfModule.in(world);
    const [one, two, three] = (await writeLists(world, 3)) as [never, never, never];
    await writeMembers(world, [one], user.account);
    await writeDuties(world, [two], user.account);
    await world.write(
      membershipOperation(world.tables, undefined, {
        ...{ memberKind: 'account', memberId: user.account.id, listId: 'list-03' },
        ...{ state: 'SUSPENDED', since: '2026-01-01' },
      }),
      mailboxOperation(world.tables, { accountId: user.account.id, usedMb: 700, measuredAt: '2026-03-01' }),
    );
    expect(three).toBeDefined();
    const own = await readOwnAccount(user.deps, user.caller);
    expect(own).toMatchObject({
      agencyName: 'Kementerian Perkhidmatan Contoh',
      mailbox: { usedMb: 700 },
      requests: [],
    });
    expect(own.places.map(({ list, membership, duties }) => [list.id, membership?.state, duties])).toEqual([
      ['list-01', 'ACTIVE', []],
      ['list-02', undefined, ['handler', 'owner']],
      ['list-03', 'SUSPENDED', []],
    ]);
  });
});

describe('changing the own password (IPMS-4.20.S2, S3; REQ-IPM-049)', () => {
  const key = { route: 'users /my/password', bodyHash: 'x' };
  const change = (user: UserOfModule, more: object = {}) =>
    changeOwnPassword(user.deps, user.caller, {
      present: password,
      password: newPassword,
      passwordAgain: newPassword,
      address: user.address,
      ...more,
    });

  it('gives it to the pool, ends every session of the account, and stores it nowhere', async () => {
    const user = await UserOfModule.in(world);
    const { token } = await user.signIn();
    world.clock.advance(5);
    const { id } = await change(user);
    await world.machines.settle();
    expect(world.pool.users.get(user.account.id)?.password).toBe(newPassword);
    expect((await world.case(id)).request).toMatchObject({
      status: 'COMPLETED',
      createdBy: { role: 'USER' },
    });
    expect(await readUserSession(user.deps, token)).toBeUndefined();
    expect(await failure(user.signIn(password))).toBeInstanceOf(NotSignedIn);
    await expect(user.signIn(newPassword)).resolves.toBeDefined();
    expect(JSON.stringify(await world.snapshot().then(({ contents }) => contents))).not.toContain(
      newPassword,
    );
  });

  it('lets the session go on that is opened after it, also where this clock is behind', async () => {
    const user = await UserOfModule.in(world);
    await change(user);
    await world.machines.settle();
    const behind = { ...user.deps, clock: { now: () => plusSeconds(world.clock.now(), -1) } };
    const { token } = await openUserSession(behind, user.account.id);
    expect(await readUserSession(user.deps, token)).toBeDefined();
  });

  it('frees who had to change it, unless the new one is the old one (BR-43, REQ-IPM-060)', async () => {
    const user = await UserOfModule.in(world, { mustChangePassword: true });
    const same = await failure(change(user, { password, passwordAgain: password }));
    expect(codes(same)).toEqual(['password password-same']);
    await change(user);
    await world.machines.settle();
    expect(await user.now()).not.toHaveProperty('mustChangePassword');
  });

  it.each([
    ['nothing', '', '', ['password required']],
    [
      'a short one',
      'abc',
      'abc',
      [
        'password password-length',
        'password password-digit',
        'password password-upper',
        'password password-symbol',
      ],
    ],
    ['the printed example', 'Abcdefdgh@12', 'Abcdefdgh@12', ['password password-example']],
    ['another the second time', newPassword, password, ['passwordAgain password-different']],
  ])('names each rule that %s breaks (REQ-IPM-074)', async (_, typed, again, expected) => {
    const user = await UserOfModule.in(world);
    expect(codes(await failure(change(user, { password: typed, passwordAgain: again })))).toEqual(expected);
    expect(world.pool.users.get(user.account.id)?.password).toBe(password);
  });

  it('takes one without small letters, as the document has no rule about them (AMB-52)', async () => {
    const user = await UserOfModule.in(world);
    const loud = 'TANPA-HURUF-KECIL-1';
    await expect(change(user, { password: loud, passwordAgain: loud })).resolves.toBeDefined();
  });

  it('is refused without the password of now, whose failures count as failed sign-ins', async () => {
    const user = await UserOfModule.in(world);
    expect(codes(await failure(change(user, { present: '' })))).toEqual(['present required']);
    for (let no = 1; no <= 4; no += 1) {
      expect(codes(await failure(change(user, { present: 'SALAH-2026-XX' })))).toEqual([
        'present password-wrong',
      ]);
    }
    expect(await failure(change(user))).toBeInstanceOf(TooManyAttempts);
    expect(await failure(user.signIn())).toBeInstanceOf(TooManyAttempts);
  });

  it('is done once when the button is pressed twice', async () => {
    const user = await UserOfModule.in(world);
    const idempotency = { key: 'nonce-of-sixteen-1', ...key };
    const first = await change(user, { idempotency });
    expect(await change(user, { idempotency })).toEqual(first);
    await world.machines.settle();
    expect(await change(user, { idempotency })).toEqual(first);
  });
});

describe('asking for a reset (IPMS-4.20.S6, N-23; REQ-IPM-050, REQ-IPM-066)', () => {
  const told = () => world.mailer.sent.splice(0).filter(({ subject }) => subject.includes('KLU-'));

  it('tells the administrators of the agency once until they answer, and shows among the own requests', async () => {
    const user = await UserOfModule.in(world);
    const ask = (name: string) => askForReset(user.deps, { name, address: user.address });
    told();
    await ask(user.account.address.toUpperCase());
    await ask(user.account.loginId);
    await world.machines.settle();
    expect(told().map(({ to }) => to)).toEqual(['admin@contoh.example', 'admin2@contoh.example']);
    const [request, ...more] = (await readOwnAccount(user.deps, user.caller)).requests;
    expect([request?.status, more]).toEqual(['RESET_REQUESTED', []]);
    expect(await askForOwnReset(user.deps, user.caller)).toBeUndefined();
    world.clock.advance(3601);
    await ask(user.account.loginId);
    expect(await askForOwnReset(user.deps, user.caller)).toBeUndefined();
    await world.machines.settle();
    expect(told()).toEqual([]);
    await world.next(request?.id ?? '', 'admin', { outcome: 'refused', reason: 'Bukan beliau' });
    told();
    world.clock.advance(3601);
    await ask(user.account.loginId);
    await world.machines.settle();
    expect(told()).toHaveLength(2);
  });

  it('is possible once an hour at most, also when it was answered at once', async () => {
    const user = await UserOfModule.in(world);
    const sent = await askForOwnReset(user.deps, user.caller);
    await world.machines.settle();
    await world.next(sent?.id ?? '', 'admin', { outcome: 'refused', reason: 'Bukan beliau' });
    expect(await askForOwnReset(user.deps, user.caller)).toBeUndefined();
  });

  it.each<[string, Partial<Account>]>([
    ['a disabled account', { state: 'DISABLED', signIn: 'OFF' }],
    ['a deleted account', { state: 'DELETED', signIn: 'OFF' }],
  ])('says nothing of %s, nor of nobody, and bothers no administrator', async (_, changes) => {
    const user = await UserOfModule.in(world, changes);
    told();
    for (const name of [user.account.loginId, 'nobody.of.this.name', 'x'.repeat(300)]) {
      await expect(askForReset(user.deps, { name, address: user.address })).resolves.toBeUndefined();
    }
    await world.machines.settle();
    expect(told()).toEqual([]);
  });

  it('is throttled by name, known or not', async () => {
    const user = await UserOfModule.in(world);
    const ask = (name: string) => askForReset(user.deps, { name, address: user.address });
    for (const name of [user.account.loginId, 'nobody.at.all']) {
      for (let no = 1; no <= 5; no += 1) await ask(name);
      expect(await failure(ask(name))).toBeInstanceOf(TooManyAttempts);
    }
  });

  it('is possible again when it failed', async () => {
    const user = await UserOfModule.in(world);
    world.calls.before('TransactWriteCommand', () => Promise.reject(new InjectedFault('the table')));
    expect(await failure(askForOwnReset(user.deps, user.caller))).toBeInstanceOf(InjectedFault);
    await expect(askForOwnReset(user.deps, user.caller)).resolves.toBeDefined();
  });
});

describe('the own profile (USER-SELF-CARE.1, AMB-102; REQ-IPM-084)', () => {
  const form = { department: 'Jabatan Baharu', officePhone: '03-8888 1234', language: 'en' };

  it('is saved, with what the administrator keeps untouched', async () => {
    const user = await UserOfModule.in(world);
    const { id } = await saveOwnProfile(user.deps, user.caller, { form });
    await world.machines.settle();
    expect(await user.now()).toMatchObject({
      language: 'en',
      storageMb: 1024,
      settings: { department: 'Jabatan Baharu', grade: '41', package: 'B', fullName: 'Aminah binti Salleh' },
    });
    const view = await readOwnCase(user.deps, user.caller, id);
    expect([view.request.status, view.isOwn]).toEqual(['COMPLETED', true]);
    const other = await UserOfModule.in(world);
    expect(await failure(readOwnCase(other.deps, other.caller, id))).toBeInstanceOf(NotFound);
  });

  it.each([
    'grade',
    'package',
    'storage',
    'address',
    'loginId',
    'fullName',
    'identityNumber',
    'serviceType',
    'displayName',
  ])('refuses %s, which is not the user’s', async (name) => {
    const user = await UserOfModule.in(world);
    const refused = await failure(
      saveOwnProfile(user.deps, user.caller, { form: { ...form, [name]: '54' } }),
    );
    expect(codes(refused)).toEqual([`${name} unknown-field`]);
    expect(await user.now()).toEqual(user.account);
  });

  it('knows no post for who is no public servant (Jadual 3B)', async () => {
    const user = await UserOfModule.in(world, { category: 'OTHER', settings: { accountName: 'Kaunter' } });
    const refused = await failure(
      saveOwnProfile(user.deps, user.caller, { form: { ...form, position: 'X' } }),
    );
    expect(codes(refused)).toEqual(['position unknown-field']);
  });
});
