import type { WebResponse } from './response.ts';

/** `'/tasks/{id}'` gives `{ id: string }`. */
export type PathParams<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Readonly<Record<Name, string>> & PathParams<Rest>
  : unknown;

export interface Route<Visit> {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
  readonly answer: (
    visit: Visit,
    params: Readonly<Record<string, string>>,
  ) => Promise<WebResponse> | WebResponse;
  /** Its form may have been opened before a session began elsewhere, and so lacks the session's token. */
  readonly startsSession?: boolean;
}

type Answer<Visit, Pattern extends string> = (
  visit: Visit,
  params: PathParams<Pattern>,
) => Promise<WebResponse> | WebResponse;

export function get<Visit, Pattern extends string>(
  pattern: Pattern,
  answer: Answer<Visit, Pattern>,
): Route<Visit> {
  return { method: 'GET', pattern, answer: answer as Route<Visit>['answer'] };
}

export function post<Visit, Pattern extends string>(
  pattern: Pattern,
  answer: Answer<Visit, Pattern>,
): Route<Visit> {
  return { method: 'POST', pattern, answer: answer as Route<Visit>['answer'] };
}

/** A form by which one signs in. */
export function postToSignIn<Visit, Pattern extends string>(
  pattern: Pattern,
  answer: Answer<Visit, Pattern>,
): Route<Visit> {
  return { ...post(pattern, answer), startsSession: true };
}

export type Found<Visit> =
  | {
      readonly found: 'route';
      readonly route: Route<Visit>;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly found: 'other-method' }
  | { readonly found: 'nothing' };

/** The first route that fits. A HEAD is answered as the GET it asks about. */
export function findRoute<Visit>(
  routes: readonly Route<Visit>[],
  method: string,
  path: string,
): Found<Visit> {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const segments = segmentsOf(path);
  let otherMethod = false;
  for (const route of routes) {
    const params = match(segmentsOf(route.pattern), segments);
    if (params === undefined) continue;
    if (route.method === wanted) return { found: 'route', route, params };
    otherMethod = true;
  }
  return { found: otherMethod ? 'other-method' : 'nothing' };
}

function segmentsOf(path: string): readonly string[] {
  return path.replace(/\/+$/u, '').split('/');
}

function match(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const value = path[index] ?? '';
    if (part.startsWith('{') && part.endsWith('}')) {
      if (value === '') return undefined;
      params[part.slice(1, -1)] = value;
    } else if (part !== value) return undefined;
  }
  return params;
}
