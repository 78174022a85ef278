import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { auditEntrySchema, type AuditEntry } from '../../schemas/directory/officer.ts';
import { auditKey, auditPk, type AuditedKind } from './keys/directory.ts';
import { parseItem, partitionQuery, queryPage, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** What the entry is about: `version` is the one that the act led to. */
export interface Audited {
  readonly kind: AuditedKind;
  readonly id: string;
  readonly version: number;
}

/** An entry in the transaction of the act that it describes. */
export function auditOperation(tables: Tables, about: Audited, entry: AuditEntry): Operation {
  return { write: { Put: { TableName: tables.directory, Item: itemOf(about, entry) } } };
}

/** An entry of something that happened outside the tables. */
export async function putAudit(tables: Tables, about: Audited, entry: AuditEntry): Promise<void> {
  await tables.client.send(new PutCommand({ TableName: tables.directory, Item: itemOf(about, entry) }));
}

/** The newest entries, newest first. */
export async function listAudit(
  tables: Tables,
  { kind, id }: Pick<Audited, 'kind' | 'id'>,
  limit: number,
): Promise<AuditEntry[]> {
  const { items } = await queryPage(tables.client, {
    ...partitionQuery(tables.directory, auditPk(kind, id)),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(auditEntrySchema, item));
}

function itemOf({ kind, id, version }: Audited, entry: AuditEntry) {
  return { ...auditKey(kind, id, { ...entry, seq: version }), ...entry };
}
