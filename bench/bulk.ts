import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { setTimeout } from 'node:timers/promises';
import { s3BulkFileWriter } from '../functions/platform/bulk-files.ts';
import { systemClock } from '../functions/platform/clock.ts';
import { stepFunctionsMachines } from '../functions/platform/machines.ts';
import { systemRandom } from '../functions/platform/random.ts';
import { getProgress } from '../functions/store/bulk-store.ts';
import { getRequest } from '../functions/store/case-store.ts';
import { listHolders } from '../functions/store/officer-store.ts';
import { uploadBulk, type BulkDeps } from '../functions/usecases/bulk.ts';
import { decideBySystem } from '../functions/usecases/dated-tasks.ts';
import { clientSettings } from '../infra/local/aws-clients.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import { PeakMemory } from './peak-memory.ts';
import { printTable } from './table.ts';

const functions = ['bulk-steps', 'bulk-rows'] as const;
const agency = 'kpc';

/** Registers so many accounts with one file: rows a second of the check and of the work, and the peak of memory. */
export async function bulk(endpoints: Endpoints, rows = 5000): Promise<void> {
  const deps = depsOf(endpoints, rows);
  const memory = new PeakMemory(functions);
  const id = await upload(deps, rows);
  const checked = await timed(
    memory,
    async () => (await getProgress(deps.tables, id))?.totals.complete === true,
  );
  await until(async () => (await getRequest(deps.tables, id))?.currentTask !== undefined);
  await decideBySystem(deps, (await getRequest(deps.tables, id))?.currentTask?.id ?? '', 'apply');
  const applied = await timed(memory, async () => (await getRequest(deps.tables, id))?.endedAt !== undefined);
  const counts = (await getProgress(deps.tables, id))?.counts;
  console.log(`\nAccounts in bulk: ${String(rows)} registrations on the local cloud (${id})\n`);
  printTable(
    ['part', 'rows', 'seconds', 'rows a second'],
    [
      ['check', String(rows), seconds(checked), (rows / checked).toFixed(1)],
      [
        'apply',
        String(counts?.APPLIED ?? 0),
        seconds(applied),
        ((counts?.APPLIED ?? 0) / applied).toFixed(1),
      ],
    ],
  );
  console.log('');
  printTable(
    ['function', 'processes at once', 'peak of one, MB'],
    functions.map((name) => [name, String(memory.most(name)), memory.peakMegabytes(name).toFixed(0)]),
  );
}

function depsOf(endpoints: Endpoints, rows: number): BulkDeps {
  const settings = clientSettings(endpoints);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    tables: { client, ...endpoints.tables },
    clock: systemClock,
    random: systemRandom,
    machines: stepFunctionsMachines(new SFNClient(settings), JSON.stringify(endpoints.machines)),
    files: s3BulkFileWriter(new S3Client({ ...settings, forcePathStyle: true }), endpoints.filesBucket),
    bulkRows: rows,
  };
}

async function upload(deps: BulkDeps, rows: number): Promise<string> {
  const [officer] = await listHolders(deps.tables, 'AGENCY_ADMIN', agency);
  if (officer === undefined) throw new Error(`${agency} has no administrator`);
  const { id } = await uploadBulk(
    deps,
    { person: officer, channel: 'portal' },
    {
      form: {
        action: 'REGISTER',
        verifiedWith: 'HR',
        verifiedName: 'Bahagian Sumber Manusia',
        verifiedOn: '2026-01-05',
      },
      file: { name: 'bench.csv', bytes: Buffer.from(registrations(rows)) },
    },
  );
  return id;
}

function registrations(rows: number): string {
  const run = Date.now().toString(36);
  const head =
    'category,name,identityNumber,address,loginId,package,grade,storage,serviceType,superiorEmail,privateEmail';
  const lines = Array.from({ length: rows }, (_, index) => {
    const login = `${run}.${String(index)}`;
    const number = `900101${String((Date.now() + index) % 1_000_000).padStart(6, '0')}`;
    return `PUBLIC_SERVANT,Aminah binti Salleh ${login},${number},${login}@kpc.example,${login},B,41,1024,ORDINARY,atasan@kpc.example,${login}@rumah.example`;
  });
  return [head, ...lines].join('\r\n');
}

const betweenMilliseconds = 1000;

/** Seconds until something is so; the memory is looked at meanwhile. */
async function timed(memory: PeakMemory, isSo: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  await until(async () => {
    memory.look();
    return isSo();
  });
  return (performance.now() - start) / 1000;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(betweenMilliseconds);
}

function seconds(value: number): string {
  return value.toFixed(1);
}
