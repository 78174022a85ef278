import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { plusDays, startOfDate } from '../functions/domain/calendar.ts';
import { silentOn } from '../functions/domain/usage.ts';
import { clockAt } from '../functions/platform/clock.ts';
import { systemRandom } from '../functions/platform/random.ts';
import { mailboxKey } from '../functions/store/keys/accounts.ts';
import { queryPage, type Item, type Tables } from '../functions/store/tables.ts';
import { nearlyFullOperation, silenceOperation } from '../functions/store/usage-store.ts';
import { findSilent } from '../functions/usecases/checks/inactive-90.ts';
import { warnNearlyFull } from '../functions/usecases/checks/quota-90.ts';
import { ingestUsage } from '../functions/usecases/usage/ingest.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import type { NearlyFull, Silence } from '../schemas/directory/usage.ts';
import { load, withDirectory, type Reads } from './own-tables.ts';
import { benchAccount, benchAgency, itemsOf } from './population.ts';
import { printTable } from './table.ts';

/**
 * What the scheduled checks read and write, over a table of 10,000 accounts with the keys of the deployed one, on a day
 * on which 1 % is due. A check reads a range of an index, into which nobody enters who is not due: with ten times as many
 * accounts it is the range that grows. So 100,000 and 1,000,000 are the same figures, multiplied; the other designs are
 * read at 10,000 as they would be, and multiplied too.
 */

const population = 10_000;
const sizes = [10_000, 100_000, 1_000_000];
const today = '2026-06-01';
const now = '2026-06-01T02:00:00.000Z';
/** Dates that are reached on a day, when each account is looked at every 90 days; nine in ten of them are silent. */
const reached = Math.round(population / 90);
const due = population / 100;
/** Accounts that are used on a day. */
const activeShare = 0.6;

export async function scheduledChecks(endpoints: Endpoints): Promise<void> {
  await withDirectory(endpoints, async (tables, reads) => {
    const writes = new Writes();
    const counted = { ...tables, client: writes.counting(tables.client) };
    await populate(tables);
    const silence = await silent(counted, reads);
    const quota = await nearlyFull(counted, reads, writes);
    const others = await otherDesigns(tables);
    print([silence, quota, ...others]);
    await ingest(counted, writes);
  });
}

interface Design {
  readonly name: string;
  /** Items that indexes or the table were asked for, for each that was due. */
  readonly perDue: number;
  /** Items that were read again by key. */
  readonly byKey: number;
  /** Of a day, at 10,000 accounts. */
  readonly writeUnits: number;
  readonly readUnits: number;
}

async function silent(tables: Tables, reads: Reads): Promise<Design> {
  const machines = { start: () => Promise.resolve() } as never;
  reads.reset();
  // A preview reads what a run reads. What a run asks the agency is one case, however many accounts it is about.
  await findSilent({ tables, clock: clockAt(now), random: systemRandom, machines, preview: true });
  const { items, byKey } = reads;
  return {
    name: 'date armed lazily (inactive-90)',
    ...{ perDue: items / due, byKey: byKey / due, readUnits: unitsOf(items) },
    // In the long run each account is armed anew every 90 days: its item is written, its index entry goes and comes.
    writeUnits: reached * 3,
  };
}

/** Bytes that a unit of an eventually consistent read covers. */
const readUnit = 8192;

/** Read units of a range of small items: a watch or a flag has about 350 bytes. */
function unitsOf(items: number): number {
  return Math.ceil((items * 350) / readUnit);
}

/** As their JSON is long, which is a little more than DynamoDB counts. */
function bytesOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + JSON.stringify(item).length, 0);
}

async function nearlyFull(tables: Tables, reads: Reads, writes: Writes): Promise<Design> {
  reads.reset();
  writes.reset();
  await warnNearlyFull({
    ...{ tables, clock: clockAt(now), random: systemRandom, preview: false },
    mailer: { send: () => Promise.resolve({ messageId: '1' }) },
    mail: { publicUrl: 'https://bench.example', serviceDeskAddress: '', noticesOff: new Set(), linkDays: 1 },
  });
  return {
    name: 'flag set at intake (quota-90)',
    perDue: reads.items / due,
    byKey: reads.byKey / due,
    // Each is told by one write of its flag, which leaves one index and changes in the other.
    writeUnits: writes.items + due * (toldIndexEntries + crossingUnits),
    readUnits: unitsOf(reads.items),
  };
}
const toldIndexEntries = 2;
/** A crossing writes the flag (two units in a transaction) with two places in indexes, and makes its mailbox cost two, not one. */
const crossingUnits = 5;

/** What the same 1 % would cost in other designs: by reading, and by what each activity writes. */
async function otherDesigns(tables: Tables): Promise<Design[]> {
  const scanned = await scanAll(tables);
  const filtered = await queryAgency(tables);
  return [
    {
      name: 'key moved on each activity',
      ...{ perDue: 1, byKey: 0, writeUnits: population * activeShare * 2, readUnits: 0 },
    },
    { name: 'query an agency, with a filter', ...filtered, byKey: 0, writeUnits: 0 },
    { name: 'full scan', ...scanned, byKey: 0, writeUnits: 0 },
  ];
}

async function scanAll({ client, directory }: Tables) {
  let [items, bytes] = [0, 0];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: directory,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items += page.Items?.length ?? 0;
    bytes += bytesOf(page.Items ?? []);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return { perDue: items / due, readUnits: Math.ceil(bytes / readUnit) };
}

async function queryAgency({ client, directory }: Tables) {
  let [items, bytes] = [0, 0];
  let start: Item | undefined;
  do {
    const page = await queryPage(client, {
      TableName: directory,
      IndexName: 'by-kind',
      KeyConditionExpression: 'kindKey = :key',
      ExpressionAttributeValues: { ':key': `ACCOUNTS#${benchAgency}` },
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    items += page.items.length;
    bytes += bytesOf(page.items);
    start = page.cursor;
  } while (start !== undefined);
  return { perDue: items / due, readUnits: Math.ceil(bytes / readUnit) };
}

function print(designs: readonly Design[]): void {
  console.log('\nScheduled checks, 1 % due, on a day; goal 1.2 items read for each that is due\n');
  printTable(
    [
      ...['design', 'items ÷ due', 'by key ÷ due'],
      ...sizes.map((size) => `write units at ${size.toLocaleString('en-MY')}`),
      `read units at ${(1_000_000).toLocaleString('en-MY')}`,
    ],
    designs.map(({ name, perDue, byKey, writeUnits, readUnits }) => [
      ...[name, perDue.toFixed(2), byKey.toFixed(2)],
      ...sizes.map((size) => Math.round((writeUnits * size) / population).toLocaleString('en-MY')),
      Math.round((readUnits * 1_000_000) / population).toLocaleString('en-MY'),
    ]),
  );
}

const intake = 5000;

/** What taking measurements in writes for each row that changes, and how many rows a second that are. */
async function ingest(tables: Tables, writes: Writes): Promise<void> {
  const rows = Array.from({ length: intake }, (_, index) => {
    const { address } = benchAccount(index);
    return { address, day: today, usedMegabytes: 100 + (index % 500), lastActivity: today };
  });
  writes.reset();
  const began = performance.now();
  const answers = [];
  for (let from = 0; from < rows.length; from += 500)
    answers.push(
      ...(await ingestUsage({ tables, clock: clockAt(now) }, { rows: rows.slice(from, from + 500) })),
    );
  const seconds = (performance.now() - began) / 1000;
  const changed = answers.filter(({ result }) => result === 'changed').length;
  console.log(
    `\nIntake of ${String(intake)} rows: ${String(changed)} changed, ` +
      `${(writes.items / Math.max(changed, 1)).toFixed(2)} items and ` +
      `${(writes.indexEntries / Math.max(changed, 1)).toFixed(2)} index entries written a changed row, ` +
      `${Math.round(intake / seconds).toString()} rows a second`,
  );
  writes.reset();
  const again = await ingestUsage({ tables, clock: clockAt(now) }, { rows: rows.slice(0, 500) });
  const unchanged = again.filter(({ result }) => result === 'unchanged').length;
  console.log(`The same again: ${String(unchanged)} of 500 unchanged, ${String(writes.items)} items written`);
}

/** Accounts with their mailboxes, the watch over each, and the flags of those that are nearly full. */
async function populate(tables: Tables): Promise<void> {
  const accounts = Array.from({ length: population }, (_, index) => ({
    ...benchAccount(index),
    state: 'ACTIVE' as const,
  }));
  await load(tables, itemsOf(tables, accounts));
  const watches = accounts.map(({ id: accountId, agencyId }, index): Item => {
    const isReached = index < reached;
    const last = isReached ? plusDays(today, -91) : plusDays(today, -(index % 90));
    const silence: Silence = { accountId, agencyId, from: last, lookOn: silentOn(last), version: 1 };
    return silenceOperation(tables, 0, silence).write.Put?.Item ?? {};
  });
  const flags = accounts.slice(0, due).map(({ id: accountId, agencyId, storageMb }): Item => {
    const flag: NearlyFull = {
      ...{ accountId, agencyId, since: plusDays(today, -1), usedMb: storageMb, quotaMb: storageMb },
    };
    return nearlyFullOperation(tables, flag).write.Put?.Item ?? {};
  });
  const mailboxes = accounts.map(({ id, storageMb }, index): Item => {
    const isSilent = index < due;
    return {
      ...mailboxKey(id),
      ...{ accountId: id, usedMb: isSilent ? storageMb : 10, watched: true },
      ...{ day: plusDays(today, -1), measuredAt: startOfDate(plusDays(today, -1)) },
      lastActivity: isSilent ? plusDays(today, -91) : plusDays(today, -1),
      ...(isSilent ? { nearlyFullOf: storageMb } : {}),
    };
  });
  await load(tables, [...watches, ...flags, ...mailboxes]);
}

/** Items that calls have written, and the places in indexes that they have. */
class Writes {
  items = 0;
  indexEntries = 0;

  reset(): void {
    this.items = 0;
    this.indexEntries = 0;
  }

  /** The same client, counting what goes through it. */
  counting(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const answer = await next(args);
        const { input } = args as { readonly input: Item };
        if (context.commandName === 'PutItemCommand') this.put(input['Item'] as Item);
        if (context.commandName === 'UpdateItemCommand') this.items += 1;
        if (context.commandName === 'TransactWriteItemsCommand') {
          for (const each of input['TransactItems'] as readonly Record<string, Item>[]) {
            if (each['Put'] !== undefined) this.put(each['Put']['Item'] as Item);
            else if (each['ConditionCheck'] === undefined) this.items += 1;
          }
        }
        return answer;
      },
      { step: 'initialize' },
    );
    return client;
  }

  private put(item: Item): void {
    this.items += 1;
    this.indexEntries += ['agencyKey', 'kindKey', 'dueKey'].filter((name) => item[name] !== undefined).length;
  }
}
