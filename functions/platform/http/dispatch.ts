import type { Route } from '../../../schemas/api/route.ts';
import { routes, type OperationId, type OperationOf } from '../../../schemas/api/routes.ts';
import { NotFound } from '../../domain/errors.ts';
import { MethodNotAllowed } from './errors.ts';
import type { HttpAnswer, HttpEvent } from './event.ts';

/** One operation: `params` are the decoded parts of its path. */
export type Operation = (event: HttpEvent, params: Readonly<Record<string, string>>) => Promise<HttpAnswer>;

/** All operations of one function. A route without its operation does not compile. */
export type Operations<By extends Route['by']> = Readonly<Record<OperationOf<By>, Operation>>;

/**
 * Finds the operation of a call.
 * @throws NotFound, MethodNotAllowed
 */
export function dispatch<By extends Route['by']>(
  by: By,
  operations: Operations<By>,
): (event: HttpEvent) => Promise<HttpAnswer> {
  const table = new Map<string, Operation>(Object.entries(operations));
  return async (event) => {
    const { id, params } = find(by, event);
    const operation = table.get(id);
    if (operation === undefined) throw new NotFound('No such address');
    return operation(event, params);
  };
}

/** The route of a call for the log, e.g. `GET /api/requests/{id}`. */
export function routeName(by: Route['by'], event: HttpEvent): string {
  const { method } = event.requestContext.http;
  const fitting = fittingRoutes(by, event.rawPath)[0];
  return fitting === undefined ? `${method} (unknown)` : `${method} ${fitting.route.path}`;
}

interface Fitting {
  readonly id: OperationId;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function find(by: Route['by'], event: HttpEvent): Fitting {
  const fitting = fittingRoutes(by, event.rawPath);
  const found = fitting.find(({ route }) => route.method === event.requestContext.http.method);
  if (found !== undefined) return found;
  if (fitting.length === 0) throw new NotFound('No such address');
  throw new MethodNotAllowed(fitting.map(({ route }) => route.method));
}

function fittingRoutes(by: Route['by'], rawPath: string): readonly Fitting[] {
  const path = rawPath.replace(/\/$/u, '').split('/');
  return (Object.entries(routes) as [OperationId, Route][])
    .filter(([, route]) => route.by === by)
    .flatMap(([id, route]) => {
      const params = match(route.path.split('/'), path);
      return params === undefined ? [] : [{ id, route, params }];
    });
}

function match(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const value = path[index] ?? '';
    if (part.startsWith('{')) {
      const decoded = decode(value);
      if (decoded === undefined) return undefined;
      params[part.slice(1, -1)] = decoded;
    } else if (part !== value) return undefined;
  }
  return params;
}

/** Ids and tokens are short and plain; anything else names nothing. */
function decode(value: string): string | undefined {
  try {
    const decoded = decodeURIComponent(value);
    return /^[\w.~@+-]{1,200}$/u.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}
