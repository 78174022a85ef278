import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { accountCounts } from '../functions/domain/account-counts.ts';
import { onDay, type Counts } from '../functions/domain/counts.ts';
import { shardOfCounts } from '../functions/store/count-store.ts';
import { countShards, monthCountsKey, nowCountsKey } from '../functions/store/keys/counts.ts';
import type { Tables } from '../functions/store/tables.ts';
import { readDashboard } from '../functions/usecases/dashboard.ts';
import { usageReport } from '../functions/usecases/reports.ts';
import type { Caller } from '../functions/usecases/types.ts';
import type { Agency } from '../schemas/directory/officer.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import { withTables } from './own-tables.ts';
import { benchAccount, benchAgency } from './population.ts';
import { printTable, verdict } from './table.ts';

/** Most items that a report of one agency and one month may read, whatever its size. */
const gate = 4 * countShards;
const populations = [1000, 100_000, 1_000_000];
const month = '2026-03';
const now = `${month}-30T02:00:00.000Z`;

const agency: Agency = {
  ...{ id: benchAgency, name: 'Bench', shortName: 'BENCH', state: 'ACTIVE' },
  ...{ createdAt: now, updatedAt: now, version: 1 },
};
const caller: Caller = {
  person: {
    ...{ id: 'bench', name: 'Bench', post: '', email: 'bench@bench.example', language: 'ms' },
    ...{ agencyId: benchAgency, roles: ['AGENCY_ADMIN'], state: 'ACTIVE' },
  },
  channel: 'api',
};

/**
 * Items that a report reads, counted by what DynamoDB says that it scanned: the counts of an agency, which are as many
 * for a thousand accounts as for a million. The accounts themselves are not loaded; what they add up to is.
 */
export async function reportReads(endpoints: Endpoints): Promise<void> {
  const rows: string[][] = [];
  for (const population of populations) {
    await withTables(endpoints, async (tables) => {
      await tables.client.send(
        new PutCommand({
          TableName: tables.directory,
          Item: { pk: `AGENCY#${benchAgency}`, sk: 'AGENCY', ...agency },
        }),
      );
      await loadCounts(tables, population);
      const read = countItems(tables);
      const deps = {
        tables,
        clock: { now: () => now },
        agencies: () => Promise.resolve([agency]),
      };
      for (const [what, ask] of [
        ['usage report of a month', () => usageReport(deps, caller, { from: month })],
        ['dashboard', () => readDashboard(deps, caller, undefined)],
      ] as const) {
        const before = read();
        const began = performance.now();
        await ask();
        const items = read() - before;
        const took = `${String(Math.round(performance.now() - began))} ms`;
        rows.push([String(population), what, String(items), took, String(gate), verdict(items, gate)]);
      }
    });
  }
  console.log('\nItems read for a report, by the number of accounts\n');
  printTable(['accounts', 'what is asked for', 'items read', 'local', 'gate', ''], rows);
}

/** Each shard as the store would have left it. */
async function loadCounts(tables: Tables, population: number): Promise<void> {
  const shards = Array.from({ length: countShards }, (): Record<string, number> => ({}));
  for (let index = 0; index < population; index += 1) {
    const account = benchAccount(index);
    const sums = shards[shardOfCounts(account.id)] ?? {};
    for (const [name, value] of Object.entries(accountCounts(account)))
      sums[name] = (sums[name] ?? 0) + value;
  }
  const everyDay = (counts: Counts): Counts =>
    Object.assign({}, ...Array.from({ length: 31 }, (_, day) => onDay(dayOf(day + 1), counts))) as Counts;
  for (const [shard, counts] of shards.entries()) {
    await put(tables, tables.directory, nowCountsKey(benchAgency, shard), counts);
    await put(tables, tables.cases, nowCountsKey(benchAgency, shard), { 'open:IPMS-4.7': 3 });
    await put(
      tables,
      tables.directory,
      monthCountsKey(benchAgency, month, shard),
      everyDay({ provisioned: 12, deleted: 2 }),
    );
    await put(
      tables,
      tables.cases,
      monthCountsKey(benchAgency, month, shard),
      everyDay({ created: 31, ended: 30 }),
    );
  }
}

function dayOf(day: number): string {
  return `${month}-${String(day).padStart(2, '0')}`;
}

async function put(
  { client }: Tables,
  table: string,
  key: { readonly pk: string; readonly sk: string },
  counts: Counts,
): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: { ...key, ...counts } }));
}

/** What queries have scanned from now on. */
function countItems({ client }: Tables): () => number {
  let items = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName === 'QueryCommand')
        items += (answer.output as { readonly ScannedCount?: number }).ScannedCount ?? 0;
      return answer;
    },
    { step: 'initialize' },
  );
  return () => items;
}
