import type { Text } from '../vocabulary.ts';
import type { ComponentName } from './components.ts';

/** One route of the JSON API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** The function that answers. */
  readonly by: 'api' | 'officers' | 'public';
  readonly tag: string;
  readonly summary: Text;
  readonly request?: ComponentName;
  readonly success: { readonly status: 200 | 201 | 204; readonly body?: ComponentName };
  /** Codes of the problems it can answer, besides those of every route. */
  readonly problems: readonly string[];
  /** Takes `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** Takes `If-Match`; `required` where a change without it is refused. */
  readonly ifMatch?: 'optional' | 'required';
  /** The answer carries `ETag`, the version of what it shows. */
  readonly etag?: boolean;
}

/** What reads: a list can be asked wrongly, one thing cannot be found. */
export function get<Body extends ComponentName>(path: string, tag: string, body: Body, summary: Text) {
  const list = !path.endsWith('}') && !path.endsWith('/records');
  return {
    method: 'GET',
    path,
    by: 'api',
    tag,
    summary,
    success: { status: 200, body },
    problems: list ? ['invalid-input'] : ['not-found'],
  } as const;
}

/** What an administrator makes. */
export function create(path: string, request: ComponentName, body: ComponentName, summary: Text) {
  return {
    method: 'POST',
    path,
    by: 'officers',
    tag: 'Directory',
    summary,
    request,
    success: { status: 201, body },
    problems: ['invalid-input', 'forbidden', 'taken', 'idempotency-mismatch'],
    idempotent: true,
    etag: true,
  } as const;
}

/** What an administrator changes, who must have seen its present version. */
export function change(
  method: 'PUT' | 'POST',
  path: string,
  request: ComponentName | undefined,
  body: ComponentName,
  summary: Text,
) {
  return {
    method,
    path,
    by: 'officers',
    tag: 'Directory',
    summary,
    ...(request === undefined ? {} : { request }),
    success: { status: 200, body },
    problems: [
      'invalid-input',
      'forbidden',
      'not-found',
      'taken',
      'version-conflict',
      'precondition-required',
    ],
    ifMatch: 'required',
    etag: true,
  } as const;
}

/** The same route with more problems that it can answer. */
export function withProblems<R extends Route>(route: R, more: readonly string[]): R {
  return { ...route, problems: [...route.problems, ...more] };
}
