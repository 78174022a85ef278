import { createRequire } from 'node:module';
import { systemRandom } from '../functions/platform/random.ts';
import type { Tables } from '../functions/store/tables.ts';
import { transact, type Operation } from '../functions/store/transaction.ts';
import { region } from '../infra/local/emulator.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import type { Environment } from '../schemas/environment/provision-directory.ts';
import { writeCase } from '../test/support/account-cases.ts';
import type { Bundled } from './bundles.ts';
import { CountingCloud } from './counting-cloud.ts';
import { load, withTables } from './own-tables.ts';
import { benchAccount, benchAgency, benchList, itemsOf, listAlone } from './population.ts';
import { printTable } from './table.ts';
import type { Written } from './written.ts';

type Handler = (event: unknown, context: object) => Promise<{ readonly outcome: string }>;

const members = [100, 1000];
/** One write of the table for the member's side, one of the index for the list's. */
const sides = 2;

/**
 * What it writes and asks to add members to a list: the deployed bundle of `provision-directory`, called as its machine
 * calls it until nobody is left. The limit is one write a member and side.
 */
export async function listWrites(bundled: readonly Bundled[], endpoints: Endpoints): Promise<void> {
  const cloud = new CountingCloud(endpoints.awsEndpoint);
  const url = await cloud.start();
  const rows: string[][] = [];
  try {
    for (const count of members) {
      await withTables(endpoints, async (tables) => {
        Object.assign(process.env, environmentOf(tables), { AWS_ENDPOINT_URL: url, ...credentials });
        rows.push(await added(bundled, cloud, tables, count));
      });
    }
  } finally {
    cloud.stop();
  }
  console.log('\nWhat adding members to a list writes and asks for, against one write a member and side\n');
  printTable(
    [
      ...['members', 'invocations', 'transactions', 'reads', 'items', 'index units', 'writes ÷ limit'],
      ...['checks', 'table units', 'units ÷ member'],
    ],
    rows,
  );
}

async function added(
  bundled: readonly Bundled[],
  cloud: CountingCloud,
  tables: Tables,
  count: number,
): Promise<string[]> {
  const input = await submitted(tables, count);
  const handler = fresh(bundled);
  cloud.take();
  cloud.takeWritten();
  let invocations = 0;
  let outcome: string;
  do {
    invocations += 1;
    ({ outcome } = await handler({ ...input, step: 'IPMS-4.15.S4', action: 'add-members' }, {}));
  } while (outcome === 'more');
  if (outcome !== 'applied') throw new Error(`Adding members was answered ${outcome}`);
  const calls = cloud.take();
  const those = (pattern: RegExp) => String(calls.filter((call) => pattern.test(call)).length);
  return [
    ...[String(count), String(invocations), those(/^Transact/u), those(/^(?:GetItem|BatchGetItem|Query)$/u)],
    ...figures(cloud.takeWritten(), count),
  ];
}

function figures({ items, checks, tableUnits, indexUnits }: Written, count: number): string[] {
  return [
    ...[String(items), String(indexUnits), ((items + indexUnits) / (sides * count)).toFixed(2)],
    ...[String(checks), String(tableUnits), ((tableUnits + indexUnits) / count).toFixed(2)],
  ];
}

/** A list, so many accounts, and the request that adds them, as its submission leaves it. */
async function submitted(tables: Tables, count: number) {
  const accounts = Array.from({ length: count }, (_, index) => ({
    ...benchAccount(index),
    state: 'ACTIVE' as const,
  }));
  const list = benchList(0);
  await load(tables, [...itemsOf(tables, accounts), listAlone(tables, list)]);
  const writer = {
    tables,
    random: systemRandom,
    write: (...operations: readonly Operation[]) => transact(tables, operations),
  };
  return writeCase(writer, {
    ...{ id: 'SNT-2026-000001', procedure: 'IPMS-4.15' },
    form: { members: accounts.map(({ address }) => address).join('\n') },
    more: { agencyId: benchAgency, subject: { kind: 'list', id: list.id, version: list.version } },
  });
}

/** The function as a new process has it: with the tables of now. */
function fresh(bundled: readonly Bundled[]): Handler {
  const file = bundled.find(({ name }) => name === 'provision-directory')?.deployed.file;
  if (file === undefined) throw new Error('provision-directory is not written yet');
  const require = createRequire(import.meta.url);
  Reflect.deleteProperty(require.cache, require.resolve(file));
  return (require(file) as { readonly handler: Handler }).handler;
}

const credentials = { AWS_REGION: region, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

function environmentOf({ directory, cases }: Tables): Environment {
  return { STAGE: 'local', LOG_LEVEL: 'SILENT', CASES_TABLE: cases, DIRECTORY_TABLE: directory };
}
