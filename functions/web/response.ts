import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The answer as API Gateway takes it (payload format 2.0). */
export interface WebResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}

const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SCRIPT_POLICY = "script-src 'self'; connect-src 'self'";

/** Headers of everything that people open in a browser. Pages are never stored. */
const pageHeaders = {
  'content-security-policy': CONTENT_POLICY,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export interface PageOptions {
  readonly status?: number;
  /** The page carries a script of this site, which asks this site. */
  readonly script?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page from a whole document (`<html>…`). */
export function html(
  document: VNode,
  { status = 200, script = false, headers = {} }: PageOptions = {},
): WebResponse {
  return {
    statusCode: status,
    headers: {
      ...pageHeaders,
      ...(script ? { 'content-security-policy': `${CONTENT_POLICY}; ${SCRIPT_POLICY}` } : {}),
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    },
    body: `<!doctype html>${renderToString(document)}`,
  };
}

/** For pages whose address is itself a secret: the next page must not learn it. */
export const secretAddress = { 'referrer-policy': 'no-referrer' } as const;

/** To another page of this site, by GET. Takes paths only, so that nobody is sent elsewhere. */
export function redirect(path: string, cookies: readonly string[] = []): WebResponse {
  return {
    statusCode: 303,
    headers: { ...pageHeaders, location: localPath(path) ?? '/' },
    cookies: [...cookies],
    body: '',
  };
}

/** Data for a script of this site. */
export function json(data: unknown): WebResponse {
  return {
    statusCode: 200,
    headers: { ...pageHeaders, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(data),
  };
}

export function download(file: {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}): WebResponse {
  return {
    statusCode: 200,
    headers: {
      ...pageHeaders,
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name.replaceAll(/[^\w.-]/gu, '_')}"`,
    },
    body: file.body,
  };
}

export function withCookies(response: WebResponse, cookies: readonly string[]): WebResponse {
  if (cookies.length === 0) return response;
  return { ...response, cookies: [...(response.cookies ?? []), ...cookies] };
}

/**
 * A path on this site as a browser would follow it: dot segments folded, in ASCII. Undefined for everything else
 * (`//host`, `https:…`, backslashes, line breaks), also when it is that only once it is folded (`/.//host`).
 */
export function localPath(path: string | null | undefined): string | undefined {
  if (path === null || path === undefined || !isLocal(path)) return undefined;
  const { pathname, search, hash } = new URL(path, 'https://portal.invalid');
  const folded = pathname + search + hash;
  return isLocal(folded) ? folded : undefined;
}

function isLocal(path: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);
}
