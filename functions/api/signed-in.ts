import { defaultPageSize } from '../../schemas/api/common.ts';
import { NotSignedIn } from '../domain/errors.ts';
import type { Operation } from '../platform/http/dispatch.ts';
import { officerIdOf, type HttpAnswer, type HttpEvent } from '../platform/http/event.ts';
import type { Caller } from '../usecases/types.ts';
import type { UseCases } from './use-cases.ts';

/** One signed-in call. */
export interface Call {
  readonly caller: Caller;
  readonly event: HttpEvent;
  readonly params: Readonly<Record<string, string>>;
}

/** An operation for whoever the token names; role, agency and state are read on this very call. */
export function signedIn(
  { callerOf }: Pick<UseCases, 'callerOf'>,
  run: (call: Call) => Promise<HttpAnswer>,
): Operation {
  return async (event, params) => {
    const officerId = officerIdOf(event);
    if (officerId === undefined) throw new NotSignedIn('The token names nobody');
    return run({ caller: await callerOf(officerId), event, params });
  };
}

export function param({ params }: Call, name: string): string {
  return params[name] ?? '';
}

/** Which page of a list the caller wants. */
export function pageOf(query: { readonly limit?: string | undefined; readonly cursor?: string | undefined }) {
  return {
    limit: query.limit === undefined ? defaultPageSize : Number(query.limit),
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  };
}
