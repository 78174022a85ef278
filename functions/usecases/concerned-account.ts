import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { accountOf } from '../store/account-store.ts';
import type { Tables } from '../store/tables.ts';

/**
 * The account of the user whom a form names as a person of the case, where he has to be an account holder of the agency:
 * the case stands among his own (CLIENT-INSTALL).
 */
export async function concernedAccount(
  tables: Tables,
  form: FormDefinition,
  values: FormValues,
): Promise<Account | undefined> {
  const holders = (form.directoryRules ?? []).flatMap(({ rule, field }) =>
    rule === 'own-account' ? [field] : [],
  );
  const field = fieldsOf(form).find(
    ({ name, contacts }) =>
      holders.includes(name) && contacts?.some(({ role, part }) => role === 'USER' && part === 'email'),
  );
  const address = values[field?.name ?? ''];
  return typeof address === 'string' ? accountOf(tables, 'address', address) : undefined;
}

/** As a person of the case: by his own name, and told in his own language. */
export function concernedPerson(account: Account | undefined): NonNullable<Request['contacts']> {
  if (account === undefined) return {};
  const { address: email, displayName: name, language } = account;
  return { USER: { email, name, language } };
}
