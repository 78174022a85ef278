import type { Contact, FormValues, Request } from '../../schemas/cases/request.ts';
import type { Field } from '../../schemas/field.ts';
import type { Language, Role } from '../../schemas/vocabulary.ts';

type Contacts = NonNullable<Request['contacts']>;

/**
 * Persons of a case as the fields of a form or a decision name them, over those known before. Who is named for the
 * first time is written to in `language`.
 */
export function contactsFrom(
  fields: readonly Field[],
  values: FormValues,
  known: Request['contacts'],
  language: Language,
): Contacts {
  const contacts: Partial<Record<Role, Contact>> = { ...known };
  for (const field of fields) {
    const value = values[field.name];
    if (typeof value !== 'string') continue;
    for (const { role, part, when } of field.contacts ?? []) {
      if (when !== undefined && values[when.field] !== when.is) continue;
      contacts[role] = { ...(contacts[role] ?? { language }), [part]: value };
    }
  }
  return contacts;
}
