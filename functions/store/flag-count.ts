import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { usageIndexKeys } from './keys/usage.ts';
import type { Tables } from './tables.ts';

/** How many mailboxes of an agency are flagged: reads what is flagged, and no account that is not. */
export interface FlagCounts {
  readonly nearlyFull: number;
  /** Listed as silent for more than 90 days, or never used. */
  readonly inactive: number;
}

export async function countFlags(tables: Tables, agencyId: string): Promise<FlagCounts> {
  const [nearlyFull, inactive] = await Promise.all([
    countOf(tables, usageIndexKeys.nearlyFull(agencyId)),
    countOf(tables, usageIndexKeys.listed(agencyId)),
  ]);
  return { nearlyFull, inactive };
}

async function countOf({ client, directory }: Tables, key: string): Promise<number> {
  let count = 0;
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: directory,
        IndexName: 'by-agency',
        KeyConditionExpression: 'agencyKey = :key',
        ExpressionAttributeValues: { ':key': key },
        Select: 'COUNT',
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return count;
}
