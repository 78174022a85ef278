import type { Outcome } from '../../schemas/catalogue.ts';
import type { FormValue } from '../../schemas/cases/request.ts';
import type { FieldError } from '../domain/errors.ts';
import { isSealed } from '../domain/form.ts';
import { byIdentity } from '../store/account-search.ts';
import { getAccount } from '../store/account-store.ts';
import type { Case } from '../store/case-store.ts';
import type { Tables } from '../store/tables.ts';

/**
 * What an outcome needs of its account and does not find. Said to who decides: what the machine finds later leads the
 * case elsewhere, and nobody would know why.
 */
export async function missingNeeds(
  tables: Tables,
  { needs }: Outcome,
  { request, rounds }: Pick<Case, 'request' | 'rounds'>,
): Promise<FieldError[]> {
  if (needs === undefined) return [];
  const { subject, agencyId } = request;
  const account = subject?.kind === 'account' ? await getAccount(tables, subject.id) : undefined;
  if (needs === 'living') return account?.state === 'DELETED' ? [{ field: '', code: 'account-ended' }] : [];
  const identity = account?.identity ?? rounds.at(-1)?.form['identityNumber'];
  const other = await hasOtherAccount(tables, { agencyId, identity, accountId: account?.id });
  return other ? [{ field: '', code: 'has-account' }] : [];
}

/** Whether a person has another account in an agency; a deleted one counts no more (AMB-104). */
export async function hasOtherAccount(
  tables: Tables,
  of: {
    readonly agencyId: string;
    readonly identity: FormValue | undefined;
    readonly accountId: string | undefined;
  },
): Promise<boolean> {
  if (!isSealed(of.identity)) return false;
  const entries = await byIdentity(tables, of.identity.digest);
  return entries.some(
    ({ accountId, agencyId, state }) =>
      agencyId === of.agencyId && accountId !== of.accountId && state !== 'DELETED',
  );
}
