import { membershipOperation } from '../functions/store/membership-store.ts';
import type { Item, Tables } from '../functions/store/tables.ts';
import { readAccount } from '../functions/usecases/accounts.ts';
import { listMembersPage } from '../functions/usecases/lists.ts';
import type { Caller } from '../functions/usecases/types.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import type { Account } from '../schemas/directory/account.ts';
import type { MailingList } from '../schemas/directory/list.ts';
import { load, withDirectory, type Reads } from './own-tables.ts';
import { accountAlone, benchAccount, benchAgency, benchList, itemOf, listAlone } from './population.ts';
import { printTable, verdict } from './table.ts';

const gate = 2;
const members = 10_000;
const pageSize = 50;
const places = 50;

const caller: Caller = {
  person: {
    ...{ id: 'bench', name: 'Bench', post: '', email: 'bench@bench.example', language: 'ms' },
    ...{ agencyId: benchAgency, roles: ['AGENCY_ADMIN'], state: 'ACTIVE' },
  },
  channel: 'api',
};

/**
 * Items read for a page of the members of a large list, each with his name and state, and for the lists of a person.
 * What the same page reads of an empty list, and of an account in no list, is counted apart.
 */
export async function listReads(endpoints: Endpoints): Promise<void> {
  await withDirectory(endpoints, async (tables, reads) => {
    const accounts = Array.from({ length: members }, (_, index) => benchAccount(index));
    const lists = Array.from({ length: places }, (_, index) => benchList(index));
    const [person, nobody] = [benchAccount(0), benchAccount(members)];
    const [large, empty] = [benchList(0), benchList(places)];
    await load(tables, [
      ...[...accounts, nobody].map((account) => accountAlone(tables, account)),
      ...[...lists, empty].map((list) => listAlone(tables, list)),
      ...accounts.map((account) => place(tables, account, large)),
      ...lists.slice(1).map((list) => place(tables, person, list)),
    ]);
    const rows = [
      ...(await membersOf(tables, reads, large.id, empty.id)),
      await listsOf(tables, reads, person.id, nobody.id),
    ];
    console.log('\nItems read for the members of a list of 10,000, and for the lists of a person in 50\n');
    printTable(['page', 'shown', 'queries', 'items read', 'besides', '÷ shown', 'gate', ''], rows);
  });
}

async function membersOf(tables: Tables, reads: Reads, large: string, empty: string): Promise<string[][]> {
  reads.reset();
  await listMembersPage({ tables }, caller, empty, { limit: pageSize });
  const besides = itemsOf(reads);
  const pages = members / pageSize;
  const wanted = new Map([
    [1, 'members, first page'],
    [pages / 2, `members, page ${String(pages / 2)}`],
    [pages, `members, page ${String(pages)}, the last`],
  ]);
  const rows: string[][] = [];
  let cursor: string | undefined;
  for (let page = 1; page <= pages; page += 1) {
    reads.reset();
    const answer = await listMembersPage(
      { tables },
      caller,
      large,
      cursor === undefined ? { limit: pageSize } : { limit: pageSize, cursor },
    );
    cursor = answer.cursor;
    const what = wanted.get(page);
    if (what !== undefined) rows.push(row(what, reads, answer.items.length, besides));
  }
  return rows;
}

async function listsOf(tables: Tables, reads: Reads, member: string, nobody: string): Promise<string[]> {
  reads.reset();
  await readAccount({ tables }, caller, nobody);
  const besides = itemsOf(reads);
  reads.reset();
  const { memberships } = await readAccount({ tables }, caller, member);
  return row('lists of an account, on its page', reads, memberships.length, besides);
}

function itemsOf({ items, byKey }: Reads): number {
  return items + byKey;
}

function row(what: string, reads: Reads, shown: number, besides: number): string[] {
  const read = itemsOf(reads) - besides;
  const ratio = read / shown;
  return [
    ...[what, String(shown), String(reads.queries), String(read), String(besides)],
    ...[ratio.toFixed(2), gate.toFixed(2), verdict(ratio, gate)],
  ];
}

function place(tables: Tables, { id: memberId }: Account, { id: listId, createdAt }: MailingList): Item {
  const membership = { memberKind: 'account', memberId, listId, state: 'ACTIVE', since: createdAt } as const;
  return itemOf(membershipOperation(tables, undefined, membership));
}
