import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { secretKey } from './keys/cases.ts';
import { dueKey, shardOf } from './keys/due.ts';
import type { Item, Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** The note of a secret that is being made, or is no longer named. */
export const pendingSecretSchema = z.lazy(() => z.object({ name: z.string(), requestId: z.string() }));
export type PendingSecret = z.infer<typeof pendingSecretSchema>;

export async function putSecretNote(
  { client, cases }: Tables,
  note: PendingSecret,
  dueAt: string,
): Promise<void> {
  await client.send(new PutCommand({ TableName: cases, Item: noteItem(note, dueAt) }));
}

/** A note for a secret that its case no longer names, as part of a transaction. */
export function retiredSecretOperation({ cases }: Tables, note: PendingSecret, dueAt: string): Operation {
  return { write: { Put: { TableName: cases, Item: noteItem(note, dueAt) } } };
}

function noteItem(note: PendingSecret, dueAt: string): Item {
  return { ...secretKey(note.name), dueKey: dueKey('SECRET', shardOf(note.name)), dueAt, ...note };
}

export async function deleteSecretNote({ client, cases }: Tables, name: string): Promise<void> {
  await client.send(new DeleteCommand({ TableName: cases, Key: secretKey(name) }));
}

export function secretNoteOperation({ cases }: Tables, name: string): Operation {
  return { write: { Delete: { TableName: cases, Key: secretKey(name) } } };
}
