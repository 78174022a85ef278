import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInput, LinkUnusable } from '../../functions/domain/errors.ts';
import { PasswordRefused } from '../../functions/platform/identity.ts';
import { accountHistory } from '../../functions/store/membership-store.ts';
import {
  firstSignInLink,
  readFirstSignIn,
  setFirstPassword,
} from '../../functions/usecases/first-sign-in.ts';
import { readPasswordLink } from '../../functions/usecases/password-link.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { played } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';
import { failure, newPassword, UserOfModule } from '../support/user-module.ts';

/** The first sign-in by the link of N-41 (AMB-48; BR-43; REQ-IPM-060), on real tables. */

afterAll(dropTables);

let world: World;
beforeAll(async () => {
  world = await World.create();
});

/** The link as the request sends it that made the account. */
function linkOf({ account }: UserOfModule) {
  return { accountId: account.id, requestId: 'PA-2026-000001' };
}

async function aNewUser(changes: Partial<Account> = {}) {
  const user = await UserOfModule.in(world, { mustChangePassword: true, ...changes });
  const { url, linkExpiresAt } = await firstSignInLink(user.deps, linkOf(user), 'ms');
  const token = /\/my\/welcome\/([^?]+)\?lang=ms$/u.exec(url)?.[1] ?? '';
  const set = (password = newPassword, repeated = password) =>
    setFirstPassword(user.deps, token, { password, repeated });
  return { user, token, linkExpiresAt, set };
}

describe('the link of the first sign-in', () => {
  it('is stored as a hash, and sets a password that no table holds', async () => {
    const { user, token, set } = await aNewUser();
    await set();
    expect(world.pool.users.get(user.account.id)?.password).toBe(newPassword);
    expect(await user.now()).not.toHaveProperty('mustChangePassword');
    await expect(user.signIn(newPassword)).resolves.toBeDefined();
    const contents = JSON.stringify(await contentsOf(world.tables));
    expect(contents).not.toContain(newPassword);
    expect(contents).not.toContain(token);
  });

  it('works once, and voids the others of the account', async () => {
    const { user, set } = await aNewUser();
    const { url } = await firstSignInLink(user.deps, linkOf(user), 'en');
    world.clock.advance(1);
    await set();
    expect(await failure(set())).toBeInstanceOf(LinkUnusable);
    const other = /welcome\/([^?]+)/u.exec(url)?.[1] ?? '';
    expect(await failure(readFirstSignIn(user.deps, other))).toMatchObject({ why: 'expired' });
  });

  it('is for one of two who use it in the same second', async () => {
    const { user, set } = await aNewUser();
    const answers = await Promise.all([failure(set('PERTAMA-KALI-1')), failure(set('KEDUA-KALI-222'))]);
    expect(answers.filter((each) => each === undefined)).toHaveLength(1);
    expect(answers.filter((each) => each instanceof LinkUnusable)).toHaveLength(1);
    const expected = answers[0] === undefined ? 'PERTAMA-KALI-1' : 'KEDUA-KALI-222';
    expect(world.pool.users.get(user.account.id)?.password).toBe(expected);
  });

  it('lives 72 hours', async () => {
    const { user, token, linkExpiresAt } = await aNewUser();
    world.clock.advance(72 * 3600 - 1);
    expect((await readFirstSignIn(user.deps, token)).link.expiresAt).toBe(linkExpiresAt);
    world.clock.advance(1);
    expect(await failure(readFirstSignIn(user.deps, token))).toMatchObject({ why: 'expired' });
  });

  it('names each broken rule, takes back a claim, and works then', async () => {
    const { user, token, set } = await aNewUser();
    const refused = await failure(set('abc', 'abd'));
    expect((refused as InvalidInput).errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'password password-length',
      'password password-digit',
      'password password-upper',
      'password password-symbol',
      'passwordAgain password-different',
    ]);
    const deps = {
      ...user.deps,
      signIns: { setPassword: () => Promise.reject(new PasswordRefused('by the pool')) },
    };
    const input = { password: newPassword, repeated: newPassword };
    expect(await failure(setFirstPassword(deps, token, input))).toBeInstanceOf(InvalidInput);
    await set();
  });

  it('can be used again after a crash between the pool and the table', async () => {
    const { user, token, set } = await aNewUser();
    await new Promise<void>((reached) => {
      const signIns = {
        setPassword: () => {
          reached();
          return new Promise<never>(() => undefined);
        },
      };
      const input = { password: newPassword, repeated: newPassword };
      void setFirstPassword({ ...user.deps, signIns }, token, input);
    });
    expect(await failure(set())).toBeInstanceOf(LinkUnusable);
    world.clock.advance(31);
    await set();
    expect(await user.now()).not.toHaveProperty('mustChangePassword');
  });

  it('is void when the account was disabled', async () => {
    const disabled = await aNewUser();
    const form = { reason: 'OTHER', until: '2027-12-31', description: 'Cuti' };
    const of = {
      id: 'NYA-2026-000009',
      procedure: 'IPMS-4.9' as const,
      account: disabled.user.account,
      form,
    };
    await played(world, 'disable', of);
    expect(await failure(disabled.set())).toMatchObject({ why: 'role-ended' });
    expect(world.pool.users.get(disabled.user.account.id)?.password).not.toBe(newPassword);
  });

  it('is void when the user is reached at another address by now', async () => {
    const moved = await aNewUser({ privateEmail: 'tersilap@rumah.example' });
    const { account } = moved.user;
    const form = {
      ...{ displayName: account.displayName, address: account.address, loginId: account.loginId },
      ...{ serviceType: 'ORDINARY', package: 'B', storage: '1024', language: 'ms' },
    };
    const update = (id: string, privateEmail: string, of: Account) =>
      played(world, 'update', {
        ...{ id, procedure: 'IPMS-4.7', account: of, form: { ...form, privateEmail } },
      });
    world.clock.advance(1);
    await update('KMA-2026-000008', 'tersilap@rumah.example', account);
    await expect(readFirstSignIn(moved.user.deps, moved.token)).resolves.toBeDefined();
    await update('KMA-2026-000009', 'betul@rumah.example', await moved.user.now());
    expect(await failure(moved.set())).toMatchObject({ why: 'expired' });
    expect(world.pool.users.get(account.id)?.password).not.toBe(newPassword);
  });

  it('opens nothing of officers, and nothing of nobody', async () => {
    const { user, token } = await aNewUser();
    expect(await failure(readPasswordLink(user.deps, token))).toMatchObject({ why: 'unknown' });
    expect(await failure(readFirstSignIn(user.deps, 'x'))).toMatchObject({ why: 'unknown' });
  });

  it('is noted in the history under the request that made the account, whatever was done to it since', async () => {
    const { user, set } = await aNewUser();
    const settings = { fullName: 'Aminah binti Salleh', displayName: 'Aminah', language: 'ms' };
    const later = {
      id: 'KEM-2026-000009',
      procedure: 'IPMS-4.7' as const,
      account: user.account,
      form: settings,
    };
    expect(await played(world, 'update', later)).toEqual(['applied']);
    world.clock.advance(1);
    await set();
    const [newest] = await accountHistory(world.tables, user.account.id, 1);
    expect(newest).toMatchObject({
      requestId: linkOf(user).requestId,
      action: 'password-changed',
      step: 'MAILBOX-POLICY.5',
    });
  });
});
