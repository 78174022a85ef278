import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { summed, type Counts } from '../domain/counts.ts';
import { Overtaken } from '../domain/errors.ts';
import type { Key } from './keys/key.ts';
import type { Item, Tables } from './tables.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, and what it means when its condition does not hold. */
export interface Operation {
  readonly write: Write;
  /** Called with the item that stood in the way. */
  readonly otherwise?: (present: Item | undefined) => Error;
  /** What it adds to an item of counts: all that a transaction adds to one item becomes one write. */
  readonly adds?: { readonly table: string; readonly key: Key; readonly counts: Counts };
}

/** Adds to an item of counts, which begins with zero. */
export function countOperation(table: string, key: Key, counts: Counts): Operation {
  const entries = Object.entries(counts);
  return {
    adds: { table, key, counts },
    write: {
      Update: {
        TableName: table,
        Key: { ...key },
        UpdateExpression: `ADD ${entries.map((_, index) => `#c${String(index)} :c${String(index)}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(
          entries.map(([name], index) => [`#c${String(index)}`, name]),
        ),
        ExpressionAttributeValues: Object.fromEntries(
          entries.map(([, value], index) => [`:c${String(index)}`, value]),
        ),
      },
    },
  };
}

const countAttempts = 8;

/**
 * Writes all or nothing. Where only counts stood in each other's way, it is tried again at once: nothing that was read
 * has changed.
 * @throws the first operation's `otherwise` whose condition failed; Overtaken when another transaction was
 * faster, which `onConflictRetry` repeats.
 */
export async function transact(tables: Tables, wanted: readonly Operation[]): Promise<void> {
  const operations = withCountsMerged(wanted);
  for (let attempt = 1; ; attempt += 1) {
    const stoodInTheWay = await write(tables, operations, attempt === countAttempts);
    if (stoodInTheWay === undefined) return;
    // Spread, so that those who met once do not meet again.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
  }
}

/** All that is added to one item of counts as one operation, after the others. */
function withCountsMerged(operations: readonly Operation[]): readonly Operation[] {
  const counting = operations.flatMap(({ adds }) => (adds === undefined ? [] : [adds]));
  if (counting.length < 2) return operations;
  const items = new Map<string, (typeof counting)[number]>();
  for (const { table, key, counts } of counting) {
    const name = `${table} ${key.pk} ${key.sk}`;
    items.set(name, { table, key, counts: summed([items.get(name)?.counts ?? {}, counts]) });
  }
  const merged = [...items.values()].flatMap(({ table, key, counts }) =>
    Object.keys(counts).length === 0 ? [] : [countOperation(table, key, counts)],
  );
  return [...operations.filter(({ adds }) => adds === undefined), ...merged];
}

/** @returns `counts` when only counts stood in the way and there is another try */
async function write(
  { client }: Tables,
  operations: readonly Operation[],
  isLast: boolean,
): Promise<'counts' | undefined> {
  try {
    await client.send(
      new TransactWriteCommand({ TransactItems: operations.map((each) => returning(each.write)) }),
    );
    return undefined;
  } catch (error) {
    const reasons = cancellationReasons(error);
    if (reasons === undefined) throw error;
    if (!isLast && reasons.every(({ Code }, index) => isHarmless(Code, operations[index]))) return 'counts';
    for (const [index, reason] of reasons.entries()) {
      const otherwise = operations[index]?.otherwise;
      if (reason.Code === 'ConditionalCheckFailed' && otherwise !== undefined)
        throw otherwise(present(reason));
    }
    throw new Overtaken('Another transaction was faster', { cause: error });
  }
}

function isHarmless(code: string | undefined, operation: Operation | undefined): boolean {
  return (
    code === undefined || code === 'None' || (code === 'TransactionConflict' && operation?.adds !== undefined)
  );
}

function returning(write: Write): Write {
  const all = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  if (write.Put !== undefined) return { Put: { ...write.Put, ...all } };
  if (write.Update !== undefined) return { Update: { ...write.Update, ...all } };
  if (write.Delete !== undefined) return { Delete: { ...write.Delete, ...all } };
  if (write.ConditionCheck !== undefined) return { ConditionCheck: { ...write.ConditionCheck, ...all } };
  return write;
}

interface Reason {
  readonly Code?: string;
  /** As DynamoDB writes it: the document client does not translate what an error carries. */
  readonly Item?: Record<string, AttributeValue>;
}

function present({ Item }: Reason): Item | undefined {
  return Item === undefined ? undefined : unmarshall(Item);
}

/** Undefined for every error that is not a cancelled transaction whose reasons are conditions or conflicts. */
function cancellationReasons(error: unknown): readonly Reason[] | undefined {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  const reasons = (error as Error & { CancellationReasons?: readonly Reason[] }).CancellationReasons ?? [];
  const known = ['None', 'ConditionalCheckFailed', 'TransactionConflict', undefined];
  return reasons.every((reason) => known.includes(reason.Code)) ? reasons : undefined;
}

const attempts = 6;

/** Runs `work` again from its reading when another transaction was faster. */
export async function onConflictRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === attempts) throw error;
    }
  }
}
