import type { CaseRecord, Request, Round, Task } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import {
  createdCounts,
  endedCounts,
  openCounts,
  takenCounts,
  type MonthCounts,
} from '../domain/case-counts.ts';
import { countDifference } from '../domain/counts.ts';
import { Overtaken } from '../domain/errors.ts';
import { chainStart, nextRecord, type RecordEntry } from '../domain/record-chain.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { monthOperations, nowOperations, takenOperations } from './count-store.ts';
import { indexKeys, inboxKey, recordKey, requestKey, roundKey, taskKey } from './keys/cases.ts';
import { dueKey, shardOf } from './keys/due.ts';
import { listKey } from './keys/key.ts';
import type { Item, Tables } from './tables.ts';
import { transact, type Operation } from './transaction.ts';

/** What a change needs from outside: the time and a fresh salt for each record. */
export interface ChangeContext {
  readonly at: string;
  readonly salt: () => string;
}

/**
 * One change of one case: the request's new state, its records and whatever else belongs together, written in one
 * transaction. The request's version is the number of its records, so each change writes at least one.
 * The condition names status, version and generation as they were read (architecture 4.5).
 */
export class CaseChange {
  private readonly before: Request | undefined;
  private after: Request;
  private readonly records: CaseRecord[] = [];
  private readonly operations: Operation[] = [];
  private readonly decided: MonthCounts[] = [];
  private readonly tables: Tables;
  private readonly context: ChangeContext;

  private constructor(tables: Tables, context: ChangeContext, before: Request | undefined, after: Request) {
    this.tables = tables;
    this.context = context;
    this.before = before;
    this.after = after;
  }

  /** A change of a case that exists. */
  static of(tables: Tables, context: ChangeContext, request: Request): CaseChange {
    return new CaseChange(tables, context, request, { ...request, updatedAt: context.at });
  }

  /** A new case. */
  static create(
    tables: Tables,
    context: ChangeContext,
    request: Omit<Request, 'version' | 'lastHash'>,
  ): CaseChange {
    return new CaseChange(tables, context, undefined, { ...request, version: 0, lastHash: chainStart });
  }

  get request(): Request {
    return this.after;
  }

  /** Adds a record to the chain. */
  record(entry: RecordEntry): this {
    const { id, version, lastHash } = this.after;
    const record = nextRecord(
      { requestId: id, seq: version, hash: lastHash },
      entry,
      this.context.at,
      this.context.salt(),
    );
    this.records.push(record);
    this.after = { ...this.after, version: record.seq, lastHash: record.hash };
    return this;
  }

  set(patch: Partial<Omit<Request, 'id' | 'version' | 'lastHash'>>): this {
    const moved = patch.status !== undefined && patch.status !== this.after.status;
    this.after = { ...this.after, ...patch, ...(moved ? { since: this.context.at } : {}) };
    return this;
  }

  /** Takes optional values away. */
  unset(...names: ('faulted' | 'untold' | 'secrets' | 'currentTask' | 'reserved')[]): this {
    this.after = Object.fromEntries(
      Object.entries(this.after).filter(([name]) => !(names as string[]).includes(name)),
    ) as Request;
    return this;
  }

  round(round: Round): this {
    return this.write({
      write: {
        Put: { TableName: this.tables.cases, Item: { ...roundKey(round.requestId, round.no), ...round } },
      },
    });
  }

  /** Puts a new task, or a task whose stored version is the one before. */
  task(task: Task): this {
    const taken = takenCounts(task);
    if (taken !== undefined) this.decided.push(taken);
    return this.write(taskOperation(this.tables, task));
  }

  inbox(task: Task, how: 'put' | 'delete'): this {
    const agencyId = task.holder.scope === 'agency' ? task.agencyId : undefined;
    const key = inboxKey(task.holder.role, agencyId, task.openedAt, task.id);
    const { cases } = this.tables;
    return this.write({
      write:
        how === 'put'
          ? { Put: { TableName: cases, Item: { ...key, taskId: task.id } } }
          : { Delete: { TableName: cases, Key: key } },
    });
  }

  write(...operations: readonly Operation[]): this {
    this.operations.push(...operations);
    return this;
  }

  /**
   * Writes everything, or nothing. @returns the request as it stands now.
   * @throws Overtaken when the case changed since it was read; what the added operations throw.
   */
  async commit(): Promise<Request> {
    const { cases } = this.tables;
    await transact(this.tables, [
      ...this.operations,
      {
        write: { Put: { TableName: cases, Item: requestItem(this.after), ...this.condition() } },
        otherwise: () => new Overtaken('The case changed meanwhile'),
      },
      ...this.records.map((record) => ({
        write: {
          Put: {
            TableName: cases,
            Item: { ...recordKey(record.requestId, record.seq), ...record },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      })),
      ...this.countOperations(),
    ]);
    return this.after;
  }

  /** A case that begins or ends counts in its agency, and so does a decision that a person has taken. */
  private countOperations(): Operation[] {
    const { tables, before, after } = this;
    const months = [
      ...(before === undefined ? [createdCounts(after)] : []),
      ...(isEndStatus(after.status) && !(before !== undefined && isEndStatus(before.status))
        ? [endedCounts({ ...after, updatedAt: this.context.at })]
        : []),
    ];
    return [
      ...nowOperations(tables, 'cases', after, countDifference(openCounts(before), openCounts(after))),
      ...months.flatMap(({ month, counts }) => monthOperations(tables, 'cases', { ...after, month }, counts)),
      ...this.decided.flatMap(({ month, counts }) => takenOperations(tables, { ...after, month }, counts)),
    ];
  }

  private condition() {
    if (this.before === undefined) return versionIs(undefined);
    return {
      ConditionExpression: '#status = :status AND #version = :version AND #generation = :generation',
      ExpressionAttributeNames: { '#status': 'status', '#version': 'version', '#generation': 'generation' },
      ExpressionAttributeValues: {
        ':status': this.before.status,
        ':version': this.before.version,
        ':generation': this.before.generation,
      },
    };
  }
}

/** A new task, or a task whose stored version is the one before. */
export function taskOperation({ cases }: Tables, task: Task): Operation {
  return {
    write: { Put: { TableName: cases, Item: taskItem(task), ...versionBefore(task) } },
    otherwise: () => new Overtaken('The task changed meanwhile'),
  };
}

/** The request with the keys of its indexes. It stands in by-due until it has ended. */
export function requestItem(request: Request): Item {
  const due = isEndStatus(request.status)
    ? {}
    : { dueKey: dueKey('OPEN', shardOf(request.id)), dueAt: request.since };
  return {
    ...requestKey(request.id),
    agencyKey: indexKeys.agency(request.agencyId),
    procedureKey: indexKeys.procedure(request.procedure),
    statusKey: indexKeys.status(request.status),
    listKey: listKey(request.createdAt, request.id),
    ...due,
    ...request,
  };
}

/**
 * The task with its place in by-due: its day, or its next reminder, while open; then its delivery until the machine knows.
 */
export function taskItem(task: Task): Item {
  const shard = shardOf(task.requestId);
  const due =
    task.state === 'open'
      ? task.decidesAt === undefined
        ? { dueKey: dueKey('WAITING', shard), dueAt: task.remindedAt ?? task.openedAt }
        : { dueKey: dueKey('DATED', shard), dueAt: task.decidesAt }
      : task.deliveredAt === undefined
        ? { dueKey: dueKey('DELIVER', shard), dueAt: task.decision?.at ?? task.openedAt }
        : {};
  const open =
    task.state === 'open'
      ? {
          agencyKey: indexKeys.openTasks(task.agencyId, task.procedure),
          listKey: listKey(task.openedAt, task.id),
        }
      : {};
  return { ...taskKey(task.requestId, task.visit), ...open, ...due, ...task };
}
