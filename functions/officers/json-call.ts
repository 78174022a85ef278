import { defaultPageSize } from '../../schemas/api/common.ts';
import { NotSignedIn } from '../domain/errors.ts';
import type { Operation } from '../platform/http/dispatch.ts';
import { officerIdOf, type HttpAnswer, type HttpEvent } from '../platform/http/event.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { idempotencyKeyOf } from '../platform/http/preconditions.ts';
import { callerOf } from '../usecases/caller.ts';
import type { Caller, IdempotencyKey } from '../usecases/types.ts';
import type { OfficersDeps } from './deps.ts';

/** One call of the JSON API by whoever the token names; role, agency and state are read on this very call. */
export interface Call {
  readonly caller: Caller;
  readonly event: HttpEvent;
  /** Id in the path; empty where it has none. */
  readonly id: string;
}

export function calling(deps: OfficersDeps, answer: (call: Call) => Promise<HttpAnswer>): Operation {
  return async (event, params) => {
    const officerId = officerIdOf(event);
    if (officerId === undefined) throw new NotSignedIn('The token names nobody');
    return answer({ caller: await callerOf(deps, officerId, 'api'), event, id: params['id'] ?? '' });
  };
}

/** A body and the key under which it counts once. */
export function bodyOf(event: HttpEvent): {
  readonly body: unknown;
  readonly once: { readonly idempotency?: IdempotencyKey };
} {
  const body = readJsonBody(event);
  const idempotency = idempotencyKeyOf(event, body, () => new Set());
  return { body, once: idempotency === undefined ? {} : { idempotency } };
}

/** Which page of a list the caller wants. */
export function pageOf(query: { readonly limit?: string | undefined; readonly cursor?: string | undefined }) {
  return {
    limit: query.limit === undefined ? defaultPageSize : Number(query.limit),
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  };
}
