import type { Tables } from '../functions/store/tables.ts';
import type { AccountFilter } from '../functions/usecases/account-types.ts';
import { findAccounts } from '../functions/usecases/accounts.ts';
import type { Caller } from '../functions/usecases/types.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import { load, withDirectory, type Reads } from './own-tables.ts';
import { benchAccount, benchAgency, itemsOf } from './population.ts';
import { printTable, verdict } from './table.ts';

const gate = 2;
const pageSize = 25;
const populations = [1000, 10_000];

const caller: Caller = {
  person: {
    ...{ id: 'bench', name: 'Bench', post: '', email: 'bench@bench.example', language: 'ms' },
    ...{ agencyId: benchAgency, roles: ['AGENCY_ADMIN'], state: 'ACTIVE' },
  },
  channel: 'api',
};

/** What is asked for, and which page of it. */
const questions: readonly (readonly [string, Omit<AccountFilter, 'limit'>, number])[] = [
  ['list of the active ones', { state: 'ACTIVE' }, 1],
  ['the same, page 20', { state: 'ACTIVE' }, 20],
  ['all states', {}, 1],
  ['name "ahmad"', { query: 'ahmad' }, 1],
  ['the same, page 4', { query: 'ahmad' }, 4],
  ['name "bin", in half of all', { query: 'bin' }, 1],
  ['name "siti", disabled ones', { query: 'siti', state: 'DISABLED' }, 1],
  ['address "ahmad.h"', { query: 'ahmad.h' }, 1],
  ['a whole address', { query: 'ahmad.aisyah.0@bench.example' }, 1],
  ['identity number', { query: '850101001234' }, 1],
  ['nobody', { query: 'zzz' }, 1],
];

/**
 * Items read for a page of accounts, counted by what DynamoDB says that it scanned. The figures do not depend on the
 * population, which is shown by two of them: a page costs what it shows.
 */
export async function accountSearch(endpoints: Endpoints): Promise<void> {
  await withDirectory(endpoints, async (tables, reads) => {
    const rows: string[][] = [];
    let loaded = 0;
    for (const population of populations) {
      const more = Array.from({ length: population - loaded }, (_, index) => benchAccount(loaded + index));
      await load(tables, itemsOf(tables, more));
      loaded = population;
      for (const question of questions) rows.push(await ask(tables, reads, population, question));
    }
    console.log(`\nItems read for a page of ${pageSize} accounts, by the size of the agency\n`);
    printTable(
      ['accounts', 'what is asked for', 'shown', 'queries', 'items read', '÷ page size', 'gate', ''],
      rows,
    );
  });
}

async function ask(
  tables: Tables,
  reads: Reads,
  population: number,
  [what, filter, page]: (typeof questions)[number],
): Promise<string[]> {
  const identities = {
    digest: () => Promise.resolve('digest-7'),
    seal: () => Promise.reject(new Error('unused')),
  };
  let cursor: string | undefined;
  let shown = 0;
  for (let at = 1; at <= page; at += 1) {
    reads.reset();
    const answer = await findAccounts({ tables, identities }, caller, {
      ...filter,
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    shown = answer.items.length;
    cursor = answer.cursor;
  }
  const ratio = reads.items / pageSize;
  return [
    ...[population.toString(), what, shown.toString(), reads.queries.toString(), reads.items.toString()],
    ...[ratio.toFixed(2), gate.toFixed(2), verdict(ratio, gate)],
  ];
}
