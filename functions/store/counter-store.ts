import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { counterKey } from './keys/cases.ts';
import { parseItem, type Tables } from './tables.ts';

const counterSchema = z.lazy(() => z.object({ value: z.number() }));

/** The next number of a year's series. Gaps are allowed: a number that is not used is lost. */
export async function nextNumber(tables: Tables, prefix: string, year: number): Promise<number> {
  const { Attributes } = await tables.client.send(
    new UpdateCommand({
      TableName: tables.cases,
      Key: counterKey(prefix, year),
      UpdateExpression: 'ADD #value :one',
      ExpressionAttributeNames: { '#value': 'value' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return parseItem(counterSchema, Attributes ?? {}).value;
}
