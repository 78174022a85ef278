import { userPages } from '../../../functions/users/pages.ts';
import type { UserUseCases } from '../../../functions/users/use-cases.ts';
import type { OwnAccount } from '../../../functions/usecases/user-module.ts';
import { personOf } from '../../../functions/usecases/user-session.ts';
import { usersArea } from '../../../functions/web/area.ts';
import { accountSchema, type Account } from '../../../schemas/directory/account.ts';
import { mailingListSchema, type MailingList } from '../../../schemas/directory/list.ts';
import { Browser } from '../web/visits.ts';
import { NOW } from '../web/samples.ts';

/** Visits to the user module, with use cases that throw when touched, but for those given. */

export const user: Account = accountSchema.parse({
  ...{ id: 'acc-1', agencyId: 'kpdn', category: 'PUBLIC_SERVANT', state: 'ACTIVE', signIn: 'ON' },
  ...{ displayName: 'Zulkarnain bin Hassan', address: 'zulkarnain@kpdn.example', loginId: 'zulkarnain' },
  identity: { masked: '••••••••1451', sealed: 'sealed-number', digest: 'digest-of-number' },
  settings: { fullName: 'Zulkarnain bin Hassan', position: 'Setiausaha Bahagian', grade: '48', package: 'B' },
  ...{ storageMb: 2048, pendingServices: [], language: 'en', createdAt: NOW, updatedAt: NOW, version: 1 },
});

function aList(id: string): MailingList {
  return mailingListSchema.parse({
    ...{ id, agencyId: 'kpdn', displayName: `Senarai ${id}`, address: `${id}@kpdn.example`, state: 'ACTIVE' },
    ...{ ownerId: user.id, handlerId: user.id, createdAt: NOW, updatedAt: NOW, version: 1 },
  });
}

export function anOwnAccount(): OwnAccount {
  return {
    account: user,
    agencyName: 'Kementerian Perdagangan Dalam Negeri',
    mailbox: { accountId: user.id, usedMb: 1916, measuredAt: NOW },
    places: [
      {
        list: aList('satu'),
        membership: {
          ...{ memberKind: 'account', memberId: user.id, listId: 'satu' },
          ...{ state: 'SUSPENDED', since: NOW },
        },
        duties: ['owner'],
      },
    ],
    services: [],
    requests: [],
  };
}

export function anybody(given: Partial<UserUseCases>): Browser {
  return new Browser(pages(given), undefined, 'en', usersArea);
}

export function userWith(given: Partial<UserUseCases>, changes: Partial<Account> = {}): Browser {
  const account = { ...user, ...changes };
  const useCases = {
    readAccount: () => Promise.resolve(account),
    readOwnMailbox: () => Promise.resolve({ upkeep: {}, today: NOW.slice(0, 10), forwarding: undefined }),
    ...given,
  };
  return new Browser(pages(useCases), personOf(account), 'en', usersArea);
}

function pages(given: Partial<UserUseCases>) {
  let drawn = 0;
  const useCases = new Proxy(given, {
    get: (target, name): unknown =>
      Reflect.get(target, name) ?? (() => Promise.reject(new Error(`Not expected: ${String(name)}`))),
  }) as UserUseCases;
  const newNonce = () => {
    drawn += 1;
    return `nonce-of-sixteen-${drawn}`;
  };
  return userPages({ useCases, newNonce });
}
