import type { FormDefinition } from '../../schemas/field.ts';
import type { FieldError } from '../domain/errors.ts';
import type { Basics } from './deps.ts';
import { brokenDirectoryRules, type Asked } from './directory-rules.ts';
import type { Caller } from './types.ts';

/**
 * What only the directory can refuse in a form, said on the page on which it is looked at once more. Sending it asks
 * again: this is for who fills it in.
 */
export async function refusedByDirectory(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  { person }: Caller,
  { directoryRules }: FormDefinition,
  of: Pick<Asked, 'subject' | 'values'>,
): Promise<FieldError[]> {
  if (person.agencyId === undefined) return [];
  return brokenDirectoryRules(directoryRules, {
    tables,
    at: clock.now(),
    agencyId: person.agencyId,
    requesters: [person.id],
    ...of,
  });
}
