import type { AccountNeed, Outcome } from '../../schemas/catalogue.ts';
import type { FormValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { serviceFlag } from '../../schemas/policies/services.ts';
import { serviceCodes } from '../../schemas/directory-words.ts';
import type { FieldError } from '../domain/errors.ts';
import { isSealed } from '../domain/form.ts';
import { byIdentity } from '../store/account-search.ts';
import { getAccount } from '../store/account-store.ts';
import type { Case } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { enteredSoFar } from './field-context.ts';
import { lacksManager, noManager } from './ict-manager.ts';

/**
 * What an outcome needs of its account and does not find. Said to who decides: what the machine finds later leads the
 * case elsewhere, and nobody would know why.
 */
export async function missingNeeds(tables: Tables, { needs }: Outcome, found: Of): Promise<FieldError[]> {
  if (needs === undefined) return [];
  const { subject } = found.request;
  const account = subject?.kind === 'account' ? await getAccount(tables, subject.id) : undefined;
  const missing = await Promise.all(needs.map((need) => needFunctions[need](tables, found, account)));
  return missing.flatMap((error) => (error === undefined ? [] : [{ field: '', ...error }]));
}

type Missing = Pick<FieldError, 'code' | 'params'> | undefined;
type Of = Pick<Case, 'request' | 'rounds' | 'tasks'>;

const needFunctions: {
  readonly [N in AccountNeed]: (tables: Tables, found: Of, account: Account | undefined) => Promise<Missing>;
} = {
  living: (_tables, _found, account) =>
    Promise.resolve(account?.state === 'DELETED' ? { code: 'account-ended' } : undefined),
  only: async (tables, { request: { agencyId }, rounds }, account) => {
    const identity = account?.identity ?? rounds.at(-1)?.form['identityNumber'];
    const other = await hasOtherAccount(tables, { agencyId, identity, accountId: account?.id });
    return other ? { code: 'has-account' } : undefined;
  },
  agency: async (tables, { request: { agencyId } }) => {
    const agency = await getAgency(tables, agencyId);
    return agency?.state === 'ENDED' || agency?.endingBy !== undefined ? { code: 'agency-ended' } : undefined;
  },
  'ict-manager': async (tables, found) => {
    const entered = enteredSoFar(found);
    const ticked = serviceCodes.filter((code) => entered[serviceFlag(code)] === true);
    const { agencyId, createdBy } = found.request;
    const requesters = [createdBy.officerId];
    const lacking = await Promise.all(ticked.map((code) => lacksManager(tables, agencyId, code, requesters)));
    const unanswered = ticked.filter((_, index) => lacking[index] === true);
    return unanswered.length === 0 ? undefined : noManager(unanswered);
  },
};

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
