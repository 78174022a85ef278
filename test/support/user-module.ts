import type { PasswordCheck } from '../../functions/platform/identity.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import type { UserPasswordDeps } from '../../functions/usecases/user-password.ts';
import { personOf, signInUser, type UserSignInDeps } from '../../functions/usecases/user-session.ts';
import { getAccount } from '../../functions/store/account-store.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeUser } from './account-cases.ts';
import type { World } from './doubles-world.ts';
import { unique } from './system.ts';

export const password = 'Kata-Laluan-2026';
export const newPassword = 'BAHARU-SEKALI-27';

/** A user of the module: real use cases on real tables, the pool in memory. */
export class UserOfModule {
  readonly world: World;
  readonly account: Account;
  /** Of the network: each user has his own, so that one's failures are not another's. */
  readonly address = unique();

  private constructor(world: World, account: Account) {
    this.world = world;
    this.account = account;
  }

  static async in(world: World, overrides: Partial<Account> = {}): Promise<UserOfModule> {
    return new UserOfModule(world, await writeUser(world, overrides));
  }

  get deps(): World['deps'] & UserPasswordDeps & UserSignInDeps {
    return {
      ...this.world.deps,
      session: { idleMinutes: 30, maxHours: 8 },
      passwords: this.passwords(),
      pause: () => Promise.resolve(),
    };
  }

  get caller(): Caller {
    return { person: personOf(this.account), channel: 'portal' };
  }

  signIn(typed = password, username = this.account.loginId) {
    return signInUser(this.deps, { username, password: typed, address: this.address });
  }

  async now(): Promise<Account> {
    const account = await getAccount(this.world.tables, this.account.id);
    if (account === undefined) throw new Error('The account is gone');
    return account;
  }

  private passwords(): PasswordCheck {
    const { users } = this.world.pool;
    return {
      checkPassword: (id, typed) => {
        const user = users.get(id);
        const isRight = user?.signIn === 'ON' && user.password === typed;
        return Promise.resolve(isRight ? 'right' : 'wrong');
      },
    };
  }
}

/** What a call refuses with. */
export async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error;
  }
}
