import type { FormValues } from '../../schemas/cases/request.ts';
import { withSealed, type ParsedFields } from '../domain/form.ts';
import type { WithIdentities } from './deps.ts';

/** The values as they may be stored: identity numbers are encrypted now (architecture 7). */
export async function sealedValues(
  { identities }: WithIdentities,
  parsed: Pick<ParsedFields, 'values' | 'identities'>,
): Promise<FormValues> {
  const sealed = await Promise.all(
    Object.entries(parsed.identities).map(
      async ([field, number]) => [field, await identities.seal(number)] as const,
    ),
  );
  return withSealed(parsed.values, Object.fromEntries(sealed));
}
