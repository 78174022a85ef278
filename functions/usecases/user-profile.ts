import { catalogue, changesIn } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { fields3b, language } from '../../schemas/forms/account-fields.ts';
import { formOf } from '../../schemas/forms.ts';
import type { AccountCategory } from '../../schemas/directory-words.ts';
import { IdempotentReplay, InvalidInput, SubjectLocked } from '../domain/errors.ts';
import { lockHolder } from '../store/lock-store.ts';
import type { Basics } from './deps.ts';
import { submitRequest, type SubmitDeps } from './submit-request.ts';
import type { Caller, IdempotencyKey } from './types.ts';
import { ownAccount } from './user-module.ts';

/** USER-SELF-CARE.1: the user keeps his own profile, as far as it is his (AMB-102). */

export const profileProcedure = 'USER-SELF-CARE';

/** The form as a category has it: Jadual 3B knows no post. */
export function profileForm(category: AccountCategory): FormDefinition {
  const form = formOf(catalogue[profileProcedure].form);
  if (category === 'PUBLIC_SERVANT') return form;
  const known = new Set([...fields3b, language].map(({ name }) => name));
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      rows: section.rows.filter((row) => row.fields.every(({ name }) => known.has(name))),
    })),
  };
}

/** Whether the account is in a state in which its user may change it. */
export function mayChangeProfile({ state }: Pick<Account, 'state'>): boolean {
  return changesIn(catalogue[profileProcedure], state);
}

/** Said before anybody fills in a form that could not be sent. @throws SubjectLocked while a change is open */
export async function assertProfileFree(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
): Promise<void> {
  const open = await lockHolder(tables, 'account', person.id);
  if (open !== undefined) throw new SubjectLocked(open);
}

/**
 * @returns the request; the same click sent twice gives the same one
 * @throws InvalidInput, also for every field that is not the user's; VersionConflict; SubjectLocked;
 * IdempotencyMismatch
 */
export async function saveOwnProfile(
  deps: SubmitDeps,
  caller: Caller,
  input: {
    readonly form: Readonly<Record<string, unknown>>;
    /** Version of the account that the form was filled in against. */
    readonly ifVersion?: number | undefined;
    readonly idempotency?: IdempotencyKey;
  },
): Promise<{ id: string }> {
  const account = await ownAccount(deps, caller);
  const own = new Set(fieldsOf(profileForm(account.category)).map(({ name }) => name));
  const foreign = Object.keys(input.form).filter((name) => !own.has(name));
  if (foreign.length > 0) {
    throw new InvalidInput(foreign.map((name) => ({ field: name.slice(0, 100), code: 'unknown-field' })));
  }
  try {
    return await submitRequest(deps, caller, {
      procedure: profileProcedure,
      subjectId: account.id,
      ...input,
    });
  } catch (error) {
    if (error instanceof IdempotentReplay) return { id: error.result };
    throw error;
  }
}
