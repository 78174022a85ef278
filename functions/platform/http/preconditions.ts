import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { MalformedHeader, PreconditionRequired } from './errors.ts';
import { headerOf, type HttpEvent } from './event.ts';

export interface IdempotencyKey {
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

/**
 * The caller's `Idempotency-Key` with what it stands for. All of it is stored, so values of secret fields are left
 * out of the hash, and a path that is itself a secret gives way to a `route`.
 * @throws MalformedHeader
 */
export function idempotencyKeyOf(
  event: HttpEvent,
  body: unknown,
  secretFields: () => ReadonlySet<string>,
  route = `${event.requestContext.http.method} ${event.rawPath}`,
): IdempotencyKey | undefined {
  const key = headerOf(event, 'idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/u.test(key)) {
    throw new MalformedHeader('Idempotency-Key: 1 to 200 printable characters without spaces');
  }
  const canonical = canonicalize(withoutSecrets(body, secretFields())) ?? '';
  return {
    key,
    route,
    bodyHash: createHash('sha256').update(canonical).digest('base64url'),
  };
}

function withoutSecrets(value: unknown, secretFields: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, secretFields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !secretFields.has(name))
      .map(([name, inner]) => [name, withoutSecrets(inner, secretFields)]),
  );
}

/** `ETag` of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that the caller saw (`If-Match`); undefined without the header or for `*`.
 * @throws MalformedHeader
 */
export function ifMatchOf(event: HttpEvent): number | undefined {
  const header = headerOf(event, 'if-match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/u.exec(header)?.[1];
  if (version === undefined) throw new MalformedHeader('If-Match: the ETag that was read, or *');
  return Number(version);
}

/** For changes that nobody should make blindly. @throws PreconditionRequired, MalformedHeader */
export function requiredIfMatchOf(event: HttpEvent): number {
  const version = ifMatchOf(event);
  if (version === undefined) throw new PreconditionRequired('Send If-Match with the ETag that was read');
  return version;
}
