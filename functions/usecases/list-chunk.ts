import type { MailingList } from '../../schemas/directory/list.ts';
import type { Case } from '../store/case-store.ts';
import { getLists } from '../store/list-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import type { Wrote } from './member-history.ts';

/** One transaction of a step that changes a list or its members. */

export interface ListStep {
  readonly found: Case;
  readonly step: string;
  readonly at: string;
  /** Which transaction of the step it is, from 1. */
  readonly part: number;
  /** Where the one before stopped. */
  readonly from: number;
}

export interface ListChunk {
  readonly outcome: 'applied' | 'more' | 'subject-changed';
  readonly operations: readonly Operation[];
  /** Where the next one goes on. */
  readonly next?: number;
  /** The list that the request is about, as it is to be written. */
  readonly list?: MailingList;
  /** For the record: without anything about persons, and what is about persons. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>> | undefined;
}

/** What was asked for does not fit what stands there now. `data` says why, for the record. */
export function refusedChunk(data: Readonly<Record<string, unknown>>): ListChunk {
  return { outcome: 'subject-changed', operations: [], data };
}

/** What the history of a list says of a transaction. */
export function wroteBy({ found, step, at, part }: ListStep): Wrote {
  return { requestId: found.request.id, step, at, part };
}

/** The list that a request is about, as it is now. */
export async function listOf(tables: Tables, { request }: Case): Promise<MailingList | undefined> {
  if (request.subject?.kind !== 'list') return undefined;
  const [list] = await getLists(tables, [request.subject.id]);
  return list;
}

/** What the newest form has in a field of kind `members`, from where the chunk before stopped. */
export function linesFrom({ found, from }: ListStep, field: string, limit: number) {
  const value = found.rounds.at(-1)?.form[field];
  const all = typeof value === 'string' ? value.split('\n').filter((line) => line !== '') : [];
  const next = from + limit;
  return { lines: all.slice(from, next), next, outcome: next < all.length ? 'more' : 'applied' } as const;
}
