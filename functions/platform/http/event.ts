import * as z from 'zod/mini';

/** What the JSON side needs of an API Gateway event (payload format 2.0). Everything else of it is ignored. */
export const eventSchema = z.lazy(() =>
  z.object({
    rawPath: z.string(),
    rawQueryString: z.optional(z.string()),
    cookies: z.optional(z.array(z.string())),
    headers: z.optional(z.record(z.string(), z.optional(z.string()))),
    body: z.optional(z.nullable(z.string())),
    isBase64Encoded: z.optional(z.boolean()),
    requestContext: z.object({
      http: z.object({ method: z.string(), sourceIp: z.optional(z.string()) }),
      authorizer: z.optional(
        z.object({ jwt: z.optional(z.object({ claims: z.record(z.string(), z.unknown()) })) }),
      ),
    }),
  }),
);
export type HttpEvent = z.infer<typeof eventSchema>;

/** The answer as API Gateway takes it. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: string[];
  readonly body: string;
}

/** Header names have no case. */
export function headerOf(event: HttpEvent, name: string): string | undefined {
  const headers = event.headers ?? {};
  const found = headers[name] ?? headers[name.toLowerCase()];
  if (found !== undefined) return found;
  const key = Object.keys(headers).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : headers[key];
}

/** Who the token says he is; roles, agency and state are read from Directory, never from claims. */
export function officerIdOf(event: HttpEvent): string | undefined {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  const name = claims['username'] ?? claims['cognito:username'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
