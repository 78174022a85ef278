import { accountOperations } from '../functions/store/account-store.ts';
import type { Item, Tables } from '../functions/store/tables.ts';
import { listOperation } from '../functions/store/list-store.ts';
import type { Operation } from '../functions/store/transaction.ts';
import type { Account } from '../schemas/directory/account.ts';
import type { MailingList } from '../schemas/directory/list.ts';

/** Accounts of one agency, as many as are wanted: common names are common, and the same in every run. */

const given = [
  ...['Ahmad', 'Muhammad', 'Mohd', 'Siti', 'Nur', 'Nurul', 'Abdul', 'Wan', 'Che', 'Aminah', 'Faridah'],
  ...['Hassan', 'Ismail', 'Zainab', 'Rosli', 'Kamal', 'Tan', 'Lim', 'Kavitha', 'Suresh', 'Anthony', 'Mary'],
];
const second = [
  'Aisyah',
  'Hafiz',
  'Hajar',
  'Azlan',
  'Nadia',
  'Farid',
  'Zulaikha',
  'Amir',
  'Balqis',
  'Danial',
];
const fathers = [
  'Rahman',
  'Othman',
  'Ibrahim',
  'Salleh',
  'Yusof',
  'Hassan',
  'Ahmad',
  'Bakar',
  'Zain',
  'Omar',
];

export const benchAgency = 'bench';

export function benchAccount(index: number): Account {
  const nth = (names: readonly string[], every: number) => names[Math.floor(index / every) % names.length];
  const [first = '', own = '', father = ''] = [
    nth(given, 1),
    nth(second, given.length),
    nth(fathers, given.length * second.length),
  ];
  const female = /a$|h$|Siti|Nur|Mary/u.test(first);
  const login = `${first}.${own}.${index}`.toLowerCase();
  const at = '2026-03-02T02:00:00.000Z';
  return {
    ...{ id: `acc-${index.toString(36)}`, agencyId: benchAgency, category: 'PUBLIC_SERVANT' },
    ...{ displayName: `${first} ${own} ${female ? 'binti' : 'bin'} ${father}` },
    ...{ address: `${login}@bench.example`, loginId: login, state: stateOf(index) },
    identity: { masked: `••••••••${index}`, sealed: 'sealed', digest: `digest-${index}` },
    ...{ settings: { fullName: `${first} ${own}`, grade: '41', package: 'B' }, storageMb: 1024 },
    ...{ pendingServices: [], language: 'ms', signIn: 'ON', createdAt: at, updatedAt: at, version: 1 },
  };
}

function stateOf(index: number): Account['state'] {
  const of = Math.floor(index / given.length) % 20;
  return of === 0 ? 'DISABLED' : of === 1 ? 'DELETED' : of === 2 ? 'TERMINATION_SCHEDULED' : 'ACTIVE';
}

/** The items that the store writes for them, but for the counts. */
export function itemsOf(tables: Tables, accounts: readonly Account[]): Item[] {
  return accounts.flatMap((after) =>
    accountOperations(tables, { after, otherwise: () => new Error('Loaded twice') }).flatMap(({ write }) =>
      write.Put?.Item === undefined ? [] : [write.Put.Item],
    ),
  );
}

/** The account alone, without the entries that find it. */
export function accountAlone(tables: Tables, account: Account): Item {
  return itemsOf(tables, [account]).find(({ sk }) => sk === 'ACCOUNT') ?? {};
}

export function benchList(index: number): MailingList {
  const at = '2026-03-02T02:00:00.000Z';
  return {
    ...{ id: `list-${index.toString(36)}`, agencyId: benchAgency, displayName: `Senarai ${index}` },
    ...{ address: `senarai.${index}@bench.example`, state: 'ACTIVE', ownerId: 'acc-0', handlerId: 'acc-0' },
    ...{ createdAt: at, updatedAt: at, version: 1 },
  };
}

/** The list alone, without the entries that find it. */
export function listAlone(tables: Tables, list: MailingList): Item {
  return itemOf(listOperation(tables, list));
}

/** What an operation puts. */
export function itemOf({ write }: Operation): Item {
  if (write.Put?.Item === undefined) throw new Error('It puts nothing');
  return write.Put.Item;
}
