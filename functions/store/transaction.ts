import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Overtaken } from '../domain/errors.ts';
import type { Item, Tables } from './tables.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, and what it means when its condition does not hold. */
export interface Operation {
  readonly write: Write;
  /** Called with the item that stood in the way. */
  readonly otherwise?: (present: Item | undefined) => Error;
}

/**
 * Writes all or nothing.
 * @throws the first operation's `otherwise` whose condition failed; Overtaken when another transaction was
 * faster, which `onConflictRetry` repeats.
 */
export async function transact({ client }: Tables, operations: readonly Operation[]): Promise<void> {
  try {
    await client.send(
      new TransactWriteCommand({ TransactItems: operations.map((each) => returning(each.write)) }),
    );
  } catch (error) {
    const reasons = cancellationReasons(error);
    if (reasons === undefined) throw error;
    for (const [index, reason] of reasons.entries()) {
      const otherwise = operations[index]?.otherwise;
      if (reason.Code === 'ConditionalCheckFailed' && otherwise !== undefined)
        throw otherwise(present(reason));
    }
    throw new Overtaken('Another transaction was faster', { cause: error });
  }
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
