import { createRequire } from 'node:module';
import { systemRandom } from '../functions/platform/random.ts';
import { saveAgency } from '../functions/store/officer-store.ts';
import type { Tables } from '../functions/store/tables.ts';
import { transact, type Operation } from '../functions/store/transaction.ts';
import { region } from '../infra/local/emulator.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import type { Environment } from '../schemas/environment/provision-account.ts';
import { writeCase, writeLists, writeMembers } from '../test/support/account-cases.ts';
import { writeAccount } from '../test/support/accounts.ts';
import { anAgency } from '../test/support/builders.ts';
import type { Bundled } from './bundles.ts';
import { CountingCloud } from './counting-cloud.ts';
import { withTables } from './own-tables.ts';
import { printTable } from './table.ts';

type Handler = (event: unknown, context: object) => Promise<{ readonly outcome: string }>;

const lists = [0, 50, 130];
const step = 'IPMS-4.9.S8';

/**
 * What the disable of an account asks of AWS, by the number of mailing lists that it is in: the deployed bundle of
 * `provision-account`, called as its machine calls it until no places are left.
 */
export async function disableAccount(bundled: readonly Bundled[], endpoints: Endpoints): Promise<void> {
  const cloud = new CountingCloud(endpoints.awsEndpoint);
  const url = await cloud.start();
  const rows: string[][] = [];
  try {
    for (const count of lists) {
      await withTables(endpoints, async (tables) => {
        Object.assign(process.env, environmentOf(tables), { AWS_ENDPOINT_URL: url, ...credentials });
        rows.push([String(count), ...(await disabled(bundled, cloud, tables, count))]);
      });
    }
  } finally {
    cloud.stop();
  }
  console.log('\nAWS calls of the disable of one account, by the mailing lists that it is in\n');
  printTable(['lists', 'invocations', 'transactions', 'reads', 'calls to the pool', 'which'], rows);
}

async function disabled(
  bundled: readonly Bundled[],
  cloud: CountingCloud,
  tables: Tables,
  count: number,
): Promise<string[]> {
  const world = {
    tables,
    random: systemRandom,
    write: (...operations: readonly Operation[]) => transact(tables, operations),
  };
  await saveAgency(tables, undefined, anAgency({ id: 'kpc', domain: 'kpc.example' }));
  const account = await writeAccount(tables, undefined);
  await writeMembers(world, await writeLists(world, count), account);
  const form = { reason: 'OTHER', until: '2030-01-01', description: 'Cuti belajar' };
  const written = await writeCase(world, { id: 'NYH-2026-000001', procedure: 'IPMS-4.9', account, form });
  const handler = fresh(bundled);
  cloud.take();
  let invocations = 0;
  let outcome: string;
  do {
    invocations += 1;
    ({ outcome } = await handler({ ...written, step, action: 'disable' }, {}));
  } while (outcome === 'more');
  if (outcome !== 'applied') throw new Error(`The disable was answered ${outcome}`);
  const calls = cloud.take();
  const those = (pattern: RegExp) => String(calls.filter((call) => pattern.test(call)).length);
  const counts = [...Map.groupBy(calls, (call) => call)];
  return [
    ...[
      String(invocations),
      those(/^Transact/u),
      those(/^(?:GetItem|BatchGetItem|Query)$/u),
      those(/^Admin/u),
    ],
    counts.map(([call, { length }]) => (length === 1 ? call : `${call} ×${String(length)}`)).join(', '),
  ];
}

/** The function as a new process has it: with the tables of now. */
function fresh(bundled: readonly Bundled[]): Handler {
  const file = bundled.find(({ name }) => name === 'provision-account')?.deployed.file;
  if (file === undefined) throw new Error('provision-account is not written yet');
  const require = createRequire(import.meta.url);
  Reflect.deleteProperty(require.cache, require.resolve(file));
  return (require(file) as { readonly handler: Handler }).handler;
}

const credentials = { AWS_REGION: region, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

function environmentOf({ directory, cases }: Tables): Environment {
  return {
    STAGE: 'local',
    // One line for each call would stand between the tables.
    LOG_LEVEL: 'SILENT',
    CASES_TABLE: cases,
    DIRECTORY_TABLE: directory,
    ACCOUNT_POOL_ID: 'bench',
    ACCOUNT_CLIENT_ID: 'bench',
    ACCESS_CODE_DAYS: '14',
    ACCESS_CODE_ATTEMPTS: '5',
    RESTORE_DAYS: '20',
  };
}
