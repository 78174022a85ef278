import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { languages } from '../../schemas/vocabulary.ts';
import { Overtaken } from '../domain/errors.ts';
import { applicationKey } from './keys/access.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

const applicationSchema = z.lazy(() =>
  z.object({
    name: z.string(),
    /** In small letters; the link was sent there, so whoever has it reads that mailbox. */
    email: z.string(),
    language: z.enum(languages),
    createdAt: z.string(),
    expiresAt: z.string(),
    /** The application that was sent with it. */
    requestId: z.optional(z.string()),
  }),
);
/** The link by which somebody applies for an agency, stored under the hash of its token. */
export type Application = z.infer<typeof applicationSchema>;

export async function putApplication(tables: Tables, hash: string, application: Application): Promise<void> {
  const ttl = Math.floor(Date.parse(application.expiresAt) / 1000);
  const item = { ...applicationKey(hash), ...application, ttl };
  await tables.client.send(new PutCommand({ TableName: tables.directory, Item: item }));
}

export async function getApplication(tables: Tables, hash: string): Promise<Application | undefined> {
  const item = await getItem(tables.client, tables.directory, applicationKey(hash));
  return item === undefined ? undefined : parseItem(applicationSchema, item);
}

/** The link is used up in the transaction of the request that it brings. */
export function useApplicationOperation({ directory }: Tables, hash: string, requestId: string): Operation {
  return {
    write: {
      Update: {
        TableName: directory,
        Key: applicationKey(hash),
        UpdateExpression: 'SET requestId = :id',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(requestId)',
        ExpressionAttributeValues: { ':id': requestId },
      },
    },
    otherwise: () => new Overtaken('The link was used meanwhile'),
  };
}
