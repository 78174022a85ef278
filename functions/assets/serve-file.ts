import { gzipSync } from 'node:zlib';
import type { StaticFile, StaticFiles } from './files.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What is needed of an API Gateway event. */
export interface FileEvent {
  readonly rawPath: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly http: { readonly method: string } };
}

export interface FileAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Answers with a file, packed when it is text and the caller takes it so. */
export function fileServer(files: StaticFiles): (event: FileEvent) => FileAnswer {
  const packed = new Map<string, Buffer>();
  return (event) => {
    const { method } = event.requestContext.http;
    const file = Object.hasOwn(files, event.rawPath) ? files[event.rawPath] : undefined;
    if (file === undefined) return plain(404, 'Not found');
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Method not allowed');
    const isText = typeof file.content === 'string';
    const pack = isText && /\bgzip\b/u.test(event.headers?.['accept-encoding'] ?? '');
    return {
      statusCode: 200,
      headers: {
        ...headersOf(file),
        ...(pack ? { 'content-encoding': 'gzip' } : {}),
        ...(isText ? { vary: 'accept-encoding' } : {}),
      },
      body: method === 'HEAD' ? '' : bytesOf(event.rawPath, file, pack, packed).toString('base64'),
      isBase64Encoded: true,
    };
  };
}

function bytesOf(path: string, file: StaticFile, pack: boolean, packed: Map<string, Buffer>): Buffer {
  if (!pack) return Buffer.from(file.content);
  const known = packed.get(path);
  if (known !== undefined) return known;
  const made = gzipSync(file.content);
  packed.set(path, made);
  return made;
}

function headersOf(file: StaticFile): Readonly<Record<string, string>> {
  const maxAge = file.maxAge ?? YEAR_SECONDS;
  return {
    'content-type': file.type,
    'cache-control':
      file.maxAge === undefined ? `public, max-age=${maxAge}, immutable` : `public, max-age=${maxAge}`,
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
  };
}

function plain(statusCode: number, body: string): FileAnswer {
  return {
    statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body,
    isBase64Encoded: false,
  };
}
