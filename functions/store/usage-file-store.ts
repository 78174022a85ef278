import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  usageFileSchema,
  usagePartSchema,
  type RefusedRow,
  type UsageFile,
  type UsagePart,
} from '../../schemas/directory/usage.ts';
import { usageFileKey, usageFilePk, usageIndexKeys, usagePartKey, usagePartPrefix } from './keys/usage.ts';
import { getItem, parseItem, queryAll, queryPage, type Tables } from './tables.ts';

/** Files of usage, and what became of each of their parts: kept for some days, since they name persons. */
const keptDays = 90;

/** When an item ends by itself: so many days after an instant, in seconds of the epoch. */
export function endsAfter(at: string, days: number): number {
  return Math.floor(Date.parse(at) / 1000) + days * 24 * 3600;
}

export async function getUsageFile(tables: Tables, id: string): Promise<UsageFile | undefined> {
  const item = await getItem(tables.client, tables.directory, usageFileKey(id));
  return item === undefined ? undefined : parseItem(usageFileSchema, item);
}

/** Notes a file. @returns whether it is a new one */
export async function putUsageFile({ client, directory }: Tables, file: UsageFile): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: directory,
        Item: {
          ...usageFileKey(file.id),
          kindKey: usageIndexKeys.files,
          listKey: `${file.at}#${file.id}`,
          ttl: endsAfter(file.at, keptDays),
          ...file,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

/** The newest files. */
export async function lastUsageFiles(tables: Tables, limit: number): Promise<UsageFile[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: 'by-kind',
    KeyConditionExpression: 'kindKey = :key',
    ExpressionAttributeValues: { ':key': usageIndexKeys.files },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(usageFileSchema, item));
}

export async function getUsagePart(tables: Tables, id: string, no: number): Promise<UsagePart | undefined> {
  const item = await getItem(tables.client, tables.directory, usagePartKey(id, no));
  return item === undefined ? undefined : parseItem(usagePartSchema, item);
}

/** The first word about a part counts: a message that comes again finds everything unchanged. A failure can be made good. */
export async function putUsagePart({ client, directory }: Tables, part: UsagePart): Promise<void> {
  try {
    await client.send(
      new PutCommand({
        TableName: directory,
        Item: { ...usagePartKey(part.fileId, part.no), ttl: endsAfter(part.at, keptDays), ...part },
        ConditionExpression: 'attribute_not_exists(pk) OR #failed = :failed',
        ExpressionAttributeNames: { '#failed': 'failed' },
        ExpressionAttributeValues: { ':failed': true },
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
}

const countsSchema = z.lazy(() =>
  z.object({
    no: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    failed: z.optional(z.boolean()),
  }),
);
export type PartCounts = z.infer<typeof countsSchema>;

/** How far a file is: the counts of its parts that are done, without their rows. */
export async function partCounts(tables: Tables, id: string): Promise<PartCounts[]> {
  const items = await queryAll(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': usageFilePk(id), ':prefix': usagePartPrefix },
    ProjectionExpression: '#no, changed, unchanged, refused, failed',
    ExpressionAttributeNames: { '#no': 'no' },
    ConsistentRead: true,
  });
  return items.map((item) => parseItem(countsSchema, item));
}

/** The first refused rows of a file, part by part. */
export async function refusedRows(
  tables: Tables,
  id: string,
  parts: readonly PartCounts[],
  limit: number,
): Promise<RefusedRow[]> {
  const rows: RefusedRow[] = [];
  for (const { no, refused } of parts) {
    if (rows.length >= limit) break;
    if (refused > 0) rows.push(...((await getUsagePart(tables, id, no))?.rows ?? []));
  }
  return rows.slice(0, limit);
}
