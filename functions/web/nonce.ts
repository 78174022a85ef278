import { createHash } from 'node:crypto';
import type { IdempotencyKey } from '../usecases/types.ts';
import type { ShownValues } from '../domain/shown-values.ts';

/**
 * What a form's hidden nonce is to a use case: the same click sent twice is one submission. `shown` holds no secret,
 * so none enters the hash.
 */
export function idempotencyOf(
  form: URLSearchParams,
  route: string,
  shown: ShownValues,
): { readonly idempotency: IdempotencyKey } | undefined {
  const key = form.get('nonce') ?? '';
  if (!/^[\w-]{16,100}$/u.test(key)) return undefined;
  const canonical = JSON.stringify(Object.entries(shown).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    idempotency: { key, route, bodyHash: createHash('sha256').update(canonical).digest('base64url') },
  };
}
