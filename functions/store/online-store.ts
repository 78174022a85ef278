import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { onlineKey, onlinePk } from './keys/access.ts';
import { parseItem, queryAll, type Tables } from './tables.ts';

/**
 * Administrators who are in the portal: one small item each, written with the sign of life of his session, at most once a
 * minute. So who is online is one query, and no session is looked through.
 */
export interface Online {
  readonly officerId: string;
  /** Absent for those of the centre. */
  readonly agencyId?: string | undefined;
}

/** Roles of those who are counted. */
export const administrators: readonly OfficerRole[] = ['AGENCY_ADMIN', 'MAMPU_ADMIN', 'SYSTEM_ADMIN'];

/** `ttl`: seconds since 1970 when nobody asks for it any more. */
export async function seeOnline(tables: Tables, who: Online, seenAt: string, ttl: number): Promise<void> {
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: onlineKey(who.agencyId, who.officerId),
      UpdateExpression: 'SET seenAt = :seenAt, #ttl = :ttl',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':seenAt': seenAt, ':ttl': ttl },
    }),
  );
}

export async function leaveOnline(tables: Tables, who: Online): Promise<void> {
  await tables.client.send(
    new DeleteCommand({ TableName: tables.directory, Key: onlineKey(who.agencyId, who.officerId) }),
  );
}

const onlineSchema = z.lazy(() => z.object({ seenAt: z.string() }));

/** How many were seen since an instant: of an agency, or everywhere. */
export async function countOnline(
  tables: Tables,
  agencyId: string | undefined,
  since: string,
): Promise<number> {
  const items = await queryAll(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: agencyId === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :agency)',
    ExpressionAttributeValues: {
      ':pk': onlinePk,
      ...(agencyId === undefined ? {} : { ':agency': `${agencyId}#` }),
    },
  });
  return items.filter((item) => parseItem(onlineSchema, item).seenAt >= since).length;
}
