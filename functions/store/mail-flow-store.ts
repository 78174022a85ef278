import { BatchWriteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  mailFlowDays,
  mailFlowLookSchema,
  mailFlowRowSchema,
  type MailFlowLook,
  type MailFlowRow,
} from '../../schemas/directory/mail-flow.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { isConditionFailure } from './conditions.ts';
import { listKey } from './keys/key.ts';
import { logKey, mailFlowIndexKeys, mailFlowKey, mailFlowLookPk, mailFlowPk } from './keys/mail-flow.ts';
import { parseItem, partitionQuery, queryPage, type Item, type Tables } from './tables.ts';

const daySeconds = 24 * 3600;
/** Days that a look-up is kept: our figure. */
const lookDays = 365;
const batch = 25;
const besideEachOther = 8;

/** Writes rows; a row that is there already becomes the same item, but for the mark that it is normal. */
export async function putMailFlow(tables: Tables, rows: readonly MailFlowRow[]): Promise<void> {
  const waiting = Array.from({ length: Math.ceil(rows.length / batch) }, (_, no) =>
    rows.slice(no * batch, (no + 1) * batch).map(itemOf),
  );
  const work = async () => {
    for (let items = waiting.pop(); items !== undefined; items = waiting.pop()) await write(tables, items);
  };
  await Promise.all(Array.from({ length: besideEachOther }, work));
}

const attempts = 6;

async function write({ client, directory }: Tables, items: readonly Item[]): Promise<void> {
  let left: readonly Item[] = items;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > attempts) throw new Error('The table took not all rows');
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({
        RequestItems: { [directory]: left.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
    left = (UnprocessedItems?.[directory] ?? []).flatMap(({ PutRequest }) => PutRequest?.Item ?? []);
  }
}

function keyOf({ agencyId, at, digest }: Pick<MailFlowRow, 'agencyId' | 'at' | 'digest'>) {
  return mailFlowKey(agencyId, malaysianDate(at), at, digest);
}

function itemOf(row: MailFlowRow): Item {
  const { agencyId, sender, recipient, at, digest } = row;
  return {
    ...keyOf(row),
    agencyKey: mailFlowIndexKeys.sender(agencyId, sender),
    kindKey: mailFlowIndexKeys.recipient(agencyId, recipient),
    listKey: listKey(at, digest),
    ttl: Math.floor(Date.parse(at) / 1000) + mailFlowDays * daySeconds,
    ...row,
  };
}

export interface MailFlowPage {
  readonly limit: number;
  /** The list key to go on before: newest first. */
  readonly before?: string | undefined;
}

/** The rows of an agency's Malaysian day, newest first. */
export async function mailFlowOfDay(
  tables: Tables,
  agencyId: string,
  day: string,
  { limit, before }: MailFlowPage,
): Promise<MailFlowRow[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
    ExpressionAttributeValues: {
      ':pk': mailFlowPk(agencyId, day),
      ...(before === undefined ? {} : { ':before': before }),
    },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(mailFlowRowSchema, item));
}

/** The rows that an address sent or got between two instants, newest first. */
export async function mailFlowOfAddress(
  tables: Tables,
  of: { readonly agencyId: string; readonly address: string; readonly from: string; readonly to: string },
  { limit, before }: MailFlowPage,
): Promise<MailFlowRow[]> {
  const { agencyId, address, from, to } = of;
  const by = async (index: string, name: string, value: string) => {
    const { items } = await queryPage(tables.client, {
      TableName: tables.directory,
      IndexName: index,
      KeyConditionExpression: '#key = :key AND listKey BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#key': name },
      // The row at which the page before ended is read once more, and left out below.
      ExpressionAttributeValues: { ':key': value, ':from': from, ':to': before ?? to },
      ScanIndexForward: false,
      Limit: limit + 1,
    });
    return items;
  };
  const [sent, got] = await Promise.all([
    by('by-agency', 'agencyKey', mailFlowIndexKeys.sender(agencyId, address)),
    by('by-kind', 'kindKey', mailFlowIndexKeys.recipient(agencyId, address)),
  ]);
  const found = [...sent, ...got].map((item) => parseItem(mailFlowRowSchema, item));
  // Mail to oneself stands in both.
  const rows = new Map(found.map((row) => [listKey(row.at, row.digest), row]));
  return [...rows]
    .filter(([key]) => before === undefined || key < before)
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .slice(0, limit)
    .map(([, row]) => row);
}

/** Marks a row as normal. @returns whether there is such a row */
export async function markNormal(
  { client, directory }: Tables,
  row: Pick<MailFlowRow, 'agencyId' | 'at' | 'digest'>,
  normal: { readonly by: string; readonly at: string },
): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: directory,
        Key: keyOf(row),
        UpdateExpression: 'SET #normal = if_not_exists(#normal, :normal)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#normal': 'normal' },
        ExpressionAttributeValues: { ':normal': normal },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

export async function putLook(tables: Tables, id: string, look: MailFlowLook): Promise<void> {
  const ttl = Math.floor(Date.parse(look.at) / 1000) + lookDays * daySeconds;
  const Item = { ...logKey(mailFlowLookPk(look.agencyId), look.at, id), ...look, ttl };
  await tables.client.send(new PutCommand({ TableName: tables.directory, Item }));
}

/** The newest look-ups into the log of an agency, newest first. */
export async function listLooks(tables: Tables, agencyId: string, limit: number): Promise<MailFlowLook[]> {
  const { items } = await queryPage(tables.client, {
    ...partitionQuery(tables.directory, mailFlowLookPk(agencyId)),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(mailFlowLookSchema, item));
}
