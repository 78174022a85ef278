import { describe, expect, it } from 'vitest';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import { InvalidInput, LinkUnusable, NotSignedIn, TooManyAttempts } from '../../functions/domain/errors.ts';
import { hashToken } from '../../functions/platform/random.ts';
import { sessionKey } from '../../functions/store/keys/access.ts';
import { getOfficer } from '../../functions/store/officer-store.ts';
import { getItem } from '../../functions/store/tables.ts';
import { changeOfficer, endOfficer } from '../../functions/usecases/officers-change.ts';
import {
  forgotPassword,
  mailPasswordLink,
  readPasswordLink,
  setPassword,
} from '../../functions/usecases/password-link.ts';
import { readSession, signOut } from '../../functions/usecases/sign-in.ts';
import { callerFor, signInAtOnce, TestDirectory } from '../support/officer-directory.ts';
import { unique } from '../support/system.ts';

const endpoints = await readEndpoints();
const password = 'Betul-Sekali-2026';
const newPassword = 'Baharu-Sekali-2027';

async function anOfficerWhoSignsIn(changes: Partial<Officer> = {}) {
  const directory = new TestDirectory(endpoints);
  const officer = await directory.anOfficer({ roles: ['AUDITOR'], ...changes });
  directory.passwords.set(officer.id, password);
  const address = unique();
  const enter = (typed: string, username = officer.id) =>
    signInAtOnce(directory.deps, { username, password: typed, address });
  return { directory, officer, address, enter };
}

describe('signing in', () => {
  it.each(['id', 'email'] as const)('works by %s, whatever its case', async (by) => {
    const { directory, officer, enter } = await anOfficerWhoSignsIn();
    const { token, csrf } = await enter(password, ` ${officer[by].toUpperCase()} `);
    expect(await readSession(directory.deps, token)).toEqual({ officer, csrf });
  });

  it('stores the session under a hash only', async () => {
    const { directory, enter } = await anOfficerWhoSignsIn();
    const { token } = await enter(password);
    const { client, directory: table } = directory.tables;
    const item = await getItem(client, table, sessionKey(hashToken(token)));
    expect(item).toBeDefined();
    expect(JSON.stringify(item)).not.toContain(token);
  });

  it.each<[string, Partial<Officer>, string?]>([
    ['a wrong password', {}, 'Salah-Sekali-2026'],
    ['an empty password', {}, ''],
    ['an endless password', {}, 'x'.repeat(100_000)],
    ['an officer who has ended', { state: 'ENDED' }],
    ['an officer who is only invited', { state: 'INVITED' }],
    ['an officer without a role', { roles: [] }],
  ])('gives the same answer for %s as for nobody', async (_, changes, typed = password) => {
    const { enter } = await anOfficerWhoSignsIn(changes);
    const answer = await failure(enter(typed));
    expect(answer).toBeInstanceOf(NotSignedIn);
    expect(answer).toEqual(await failure(enter(password, `nobody.${unique()}`)));
  });

  it('is refused after five failures, with the right password too, for a quarter of an hour', async () => {
    const { directory, enter } = await anOfficerWhoSignsIn();
    for (let no = 1; no <= 5; no += 1) {
      expect(await failure(enter('Salah-Sekali-2026'))).toBeInstanceOf(NotSignedIn);
    }
    expect(await failure(enter(password))).toBeInstanceOf(TooManyAttempts);
    directory.pass(15 * 60 - 1);
    expect(await failure(enter(password))).toBeInstanceOf(TooManyAttempts);
    directory.pass(2);
    await expect(enter(password)).resolves.toBeDefined();
  });

  it('counts failures by user name and by address as one account', async () => {
    const { officer, enter } = await anOfficerWhoSignsIn();
    for (let no = 1; no <= 5; no += 1) await failure(enter('Salah', no % 2 ? officer.id : officer.email));
    expect(await failure(enter(password))).toBeInstanceOf(TooManyAttempts);
  });

  it('lets no more than five through when many come at once', async () => {
    const { enter } = await anOfficerWhoSignsIn();
    const answers = await Promise.all(Array.from({ length: 12 }, () => failure(enter('Salah'))));
    expect(answers.filter((each) => each instanceof NotSignedIn)).toHaveLength(5);
  });

  it('is refused after twenty failures from one address, for any account', async () => {
    const { enter } = await anOfficerWhoSignsIn();
    for (let no = 1; no <= 20; no += 1) await failure(enter('Salah', `nobody.${unique()}`));
    expect(await failure(enter(password))).toBeInstanceOf(TooManyAttempts);
  });

  it('forgets failures after a success', async () => {
    const { enter } = await anOfficerWhoSignsIn();
    for (let round = 1; round <= 2; round += 1) {
      for (let no = 1; no <= 4; no += 1) await failure(enter('Salah'));
      await enter(password);
    }
  });
});

describe('a session', () => {
  it('ends after thirty minutes without a visit', async () => {
    const { directory, enter } = await anOfficerWhoSignsIn();
    const { token } = await enter(password);
    directory.pass(29 * 60);
    expect(await readSession(directory.deps, token)).toBeDefined();
    directory.pass(29 * 60);
    expect(await readSession(directory.deps, token)).toBeDefined();
    directory.pass(30 * 60);
    expect(await readSession(directory.deps, token)).toBeUndefined();
  });

  it('ends after eight hours at the latest', async () => {
    const { directory, enter } = await anOfficerWhoSignsIn();
    const { token } = await enter(password);
    for (let minutes = 20; minutes < 8 * 60; minutes += 20) {
      directory.pass(20 * 60);
      expect(await readSession(directory.deps, token)).toBeDefined();
    }
    directory.pass(20 * 60);
    expect(await readSession(directory.deps, token)).toBeUndefined();
  });

  it('ends when its officer ends, and when he signs out', async () => {
    const { directory, officer, enter } = await anOfficerWhoSignsIn();
    const [one, other] = [await enter(password), await enter(password)];
    await signOut(directory.deps, one.token);
    expect(await readSession(directory.deps, one.token)).toBeUndefined();
    const keeper = await directory.anOfficer({ roles: ['SYSTEM_ADMIN'] });
    await endOfficer(directory.deps, callerFor(keeper), officer.id, { ifVersion: 1 });
    expect(await readSession(directory.deps, other.token)).toBeUndefined();
    expect(await failure(enter(password))).toBeInstanceOf(NotSignedIn);
  });

  it('of a made-up cookie is none', async () => {
    const { deps } = new TestDirectory(endpoints);
    expect(await readSession(deps, 'x')).toBeUndefined();
  });
});

describe('a one-time link', () => {
  async function anInvitation(changes: Partial<Officer> = {}) {
    const directory = new TestDirectory(endpoints);
    const officer = await directory.anOfficer({ roles: ['AUDITOR'], state: 'INVITED', ...changes });
    await mailPasswordLink(directory.deps, officer, 'link');
    const token = directory.linkTo(officer.email);
    const set = (typed = newPassword, repeated = typed) =>
      setPassword(directory.deps, token, { password: typed, repeated });
    return { directory, officer, token, set };
  }

  it('activates an invited officer once', async () => {
    const { directory, officer, set } = await anInvitation();
    await set();
    expect(await getOfficer(directory.tables, officer.id)).toMatchObject({ state: 'ACTIVE', version: 2 });
    expect(directory.passwords.get(officer.id)).toBe(newPassword);
    expect(await failure(set())).toBeInstanceOf(LinkUnusable);
    const enter = signInAtOnce(directory.deps, {
      username: officer.id,
      password: newPassword,
      address: unique(),
    });
    await expect(enter).resolves.toBeDefined();
  });

  it('is for one of two who use it in the same second', async () => {
    const { directory, officer, set } = await anInvitation();
    const answers = await Promise.all([failure(set('Pertama-Kali-1')), failure(set('Kedua-Kali-22'))]);
    expect(answers.filter((each) => each === undefined)).toHaveLength(1);
    expect(answers.filter((each) => each instanceof LinkUnusable)).toHaveLength(1);
    expect(directory.passwords.get(officer.id)).toMatch(answers[0] === undefined ? /^Pertama/u : /^Kedua/u);
  });

  it('says each rule that a password breaks, and can be used again then', async () => {
    const { set } = await anInvitation();
    const refused = await failure(set('kurang', 'lain'));
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'password password-length',
      'password password-upper',
      'password password-digit',
      'password password-symbol',
      'repeated password-repeat',
    ]);
    expect(await failure(set('Pool-refuses-2026'))).toBeInstanceOf(InvalidInput);
    await set();
  });

  it('can be used again after a crash between its two writes', async () => {
    const { directory, officer, token, set } = await anInvitation();
    await new Promise<void>((reached) => {
      const setPasswordAndCrash = () => {
        reached();
        return new Promise<never>(() => undefined);
      };
      const deps = {
        ...directory.deps,
        signIns: { ...directory.deps.signIns, setPassword: setPasswordAndCrash },
      };
      void setPassword(deps, token, { password: newPassword, repeated: newPassword });
    });
    expect(await failure(set())).toBeInstanceOf(LinkUnusable);
    directory.pass(31);
    await set();
    expect(await getOfficer(directory.tables, officer.id)).toMatchObject({ state: 'ACTIVE' });
  });

  it('expires after its hours', async () => {
    const { directory, token, set } = await anInvitation();
    directory.pass(24 * 3600 - 1);
    expect(await readPasswordLink(directory.deps, token)).toBeDefined();
    directory.pass(1);
    expect(await failure(set())).toMatchObject({ name: 'LinkUnusable', why: 'expired' });
  });

  it('is void when the officer has ended, has a new address or a new password', async () => {
    const ended = await anInvitation();
    const keeper = callerFor(await ended.directory.anOfficer({ roles: ['SYSTEM_ADMIN'] }));
    await endOfficer(ended.directory.deps, keeper, ended.officer.id, { ifVersion: 1 });
    expect(await failure(ended.set())).toMatchObject({ why: 'role-ended' });

    const moved = await anInvitation();
    moved.directory.pass(1);
    const email = `baharu.${moved.officer.email}`;
    await changeOfficer(moved.directory.deps, keeper, moved.officer.id, {
      ...moved.officer,
      email,
      ifVersion: 1,
    });
    expect(await failure(moved.set())).toBeInstanceOf(LinkUnusable);
    expect(moved.directory.linkTo(email)).toBeDefined();

    const twice = await anInvitation();
    await mailPasswordLink(twice.directory.deps, twice.officer, 'link');
    const second = twice.directory.linkTo(twice.officer.email);
    twice.directory.pass(1);
    await setPassword(twice.directory.deps, second, { password: newPassword, repeated: newPassword });
    expect(await failure(twice.set())).toBeInstanceOf(LinkUnusable);
  });

  it('of nobody is unknown', async () => {
    const { deps } = new TestDirectory(endpoints);
    expect(await failure(readPasswordLink(deps, 'x'))).toMatchObject({ why: 'unknown' });
  });

  it('to a new password ends the sessions from before', async () => {
    const { directory, officer, enter } = await anOfficerWhoSignsIn();
    const { token } = await enter(password);
    directory.pass(5);
    await forgotPassword(directory.deps, { email: officer.email.toUpperCase(), address: unique() });
    await setPassword(directory.deps, directory.linkTo(officer.email), {
      password: newPassword,
      repeated: newPassword,
    });
    expect(await readSession(directory.deps, token)).toBeUndefined();
    expect(await failure(enter(password))).toBeInstanceOf(NotSignedIn);
    await enter(newPassword);
  });
});

describe('a forgotten password', () => {
  it('is answered alike for known, unknown and ended addresses, and mailed to the first only', async () => {
    const directory = new TestDirectory(endpoints);
    const [known, ended] = [await directory.anOfficer(), await directory.anOfficer({ state: 'ENDED' })];
    for (const email of [known.email, ended.email, `${unique()}@contoh.example`]) {
      await expect(forgotPassword(directory.deps, { email, address: unique() })).resolves.toBeUndefined();
    }
    expect(directory.mails.map(({ to }) => to)).toEqual([known.email]);
    expect(directory.mails[0]?.subject).toContain('Tetapkan semula kata laluan');
  });

  it('is throttled alike for known and unknown addresses', async () => {
    const directory = new TestDirectory(endpoints);
    const known = await directory.anOfficer();
    for (const email of [known.email, `${unique()}@contoh.example`]) {
      for (let no = 1; no <= 5; no += 1) await forgotPassword(directory.deps, { email, address: unique() });
      const sixth = forgotPassword(directory.deps, { email, address: unique() });
      expect(await failure(sixth)).toBeInstanceOf(TooManyAttempts);
    }
    expect(directory.mails).toHaveLength(5);
  });
});

/** What a promise is rejected with; undefined when it is not. */
async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}
