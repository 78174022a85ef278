import type { Request } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { getRequest } from '../store/case-store.ts';
import type { Tables } from '../store/tables.ts';

/** What became of a request in the moment that a screen waits for it. */
export type Settled =
  /** It ended; by now it also has the subject that it made. */
  | {
      readonly how: 'ended';
      readonly status: Request['status'];
      readonly subject?: NonNullable<Request['subject']>;
    }
  /** What was to be done at once is done; now it waits for a person or for a day. */
  | { readonly how: 'waits' }
  /** It goes on, or a fault holds it up: its own page tells. */
  | { readonly how: 'goes-on' };

export interface AwaitEndDeps {
  readonly tables: Tables;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

const BETWEEN_MILLISECONDS = 150;

/**
 * Waits at most `milliseconds` until an immediate procedure has done its work (architecture 6). It reads the request
 * alone, consistently, and knows no caller: ask only for a request that the caller has just sent.
 */
export async function awaitEnd(
  { tables, pause }: AwaitEndDeps,
  requestId: string,
  milliseconds: number,
): Promise<Settled> {
  for (let waited = 0; ; waited += BETWEEN_MILLISECONDS) {
    const request = await getRequest(tables, requestId);
    if (request === undefined || request.faulted !== undefined) return { how: 'goes-on' };
    const { status, subject } = request;
    if (isEndStatus(status)) return { how: 'ended', status, ...(subject === undefined ? {} : { subject }) };
    if (request.currentTask !== undefined) return { how: 'waits' };
    if (waited >= milliseconds) return { how: 'goes-on' };
    await pause(BETWEEN_MILLISECONDS);
  }
}
