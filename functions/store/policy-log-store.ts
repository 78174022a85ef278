import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { policyLogSchema, type PolicyLogEntry } from '../../schemas/directory/policy-log.ts';
import { logKey, policyLogPk } from './keys/mail-flow.ts';
import { parseItem, partitionQuery, queryPage, type Tables } from './tables.ts';

/** Days that a refusal is kept: our figure. */
const keptDays = 365;

/** Notes a refused message. */
export async function putPolicyLog(tables: Tables, id: string, entry: PolicyLogEntry): Promise<void> {
  const ttl = Math.floor(Date.parse(entry.at) / 1000) + keptDays * 24 * 3600;
  await tables.client.send(
    new PutCommand({
      TableName: tables.directory,
      Item: { ...logKey(policyLogPk(entry.agencyId), entry.at, id), ...entry, ttl },
    }),
  );
}

/** The newest refusals of an agency, newest first. */
export async function listPolicyLog(
  tables: Tables,
  agencyId: string,
  limit: number,
): Promise<PolicyLogEntry[]> {
  const { items } = await queryPage(tables.client, {
    ...partitionQuery(tables.directory, policyLogPk(agencyId)),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(policyLogSchema, item));
}
