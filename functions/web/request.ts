import * as z from 'zod/mini';
import type { UploadedFile } from './upload.ts';

/** What a page needs of an API Gateway event (payload format 2.0). Everything else of it is ignored. */
const eventSchema = z.lazy(() =>
  z.object({
    rawPath: z.string(),
    rawQueryString: z.optional(z.string()),
    cookies: z.optional(z.array(z.string())),
    headers: z.record(z.string(), z.optional(z.string())),
    requestContext: z.object({
      http: z.object({ method: z.string(), sourceIp: z.optional(z.string()) }),
    }),
    body: z.optional(z.nullable(z.string())),
    isBase64Encoded: z.optional(z.boolean()),
  }),
);

export interface WebRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Fields of a posted form; empty otherwise. */
  readonly form: URLSearchParams;
  /** Files that came with the form, by the name of their field. */
  readonly files?: ReadonlyMap<string, UploadedFile>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Network address of the caller. */
  readonly address: string;
}

/** A thousand addresses for a list, and what stands around them. */
const MAX_FORM_BYTES = 128 * 1024;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** A request that no page can answer: too large, not a form, not text. */
export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest';
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** @throws UnreadableRequest with the status to answer with. */
export function readRequest(event: unknown): WebRequest {
  const raw = eventSchema.parse(event);
  const headers = Object.fromEntries(
    Object.entries(raw.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const query = raw.rawQueryString ?? '';
  refuseControls(query);
  return {
    method: raw.requestContext.http.method.toUpperCase(),
    path: readPath(raw.rawPath),
    query: new URLSearchParams(query),
    form: readForm(raw, headers['content-type']),
    cookies: readCookies([...(raw.cookies ?? []), headers['cookie'] ?? '']),
    headers,
    address: raw.requestContext.http.sourceIp ?? '',
  };
}

function readPath(rawPath: string): string {
  refuseControls(rawPath);
  try {
    return decodeURIComponent(rawPath);
  } catch (error) {
    throw new UnreadableRequest(400, 'The path is not properly encoded', { cause: error });
  }
}

function readForm(event: z.infer<typeof eventSchema>, contentType: string | undefined): URLSearchParams {
  const body = event.body ?? '';
  if (body === '') return new URLSearchParams();
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== FORM_TYPE) {
    throw new UnreadableRequest(415, 'The body is not a form');
  }
  const bytes = event.isBase64Encoded === true ? Buffer.from(body, 'base64') : Buffer.from(body);
  if (bytes.length > MAX_FORM_BYTES) throw new UnreadableRequest(413, 'The form is too large');
  const text = bytes.toString('utf8');
  refuseControls(text);
  return new URLSearchParams(text);
}

function refuseControls(encoded: string): void {
  if (encoded.includes('%00') || encoded.includes('\0')) {
    throw new UnreadableRequest(400, 'Null bytes are not text');
  }
}

/** The first value of a name wins, as in browsers, which send the most specific cookie first. */
function readCookies(lines: readonly string[]): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of lines.join(';').split(';')) {
    const [name = '', ...value] = pair.split('=');
    const key = name.trim();
    if (key !== '' && !cookies.has(key)) cookies.set(key, value.join('=').trim());
  }
  return cookies;
}
