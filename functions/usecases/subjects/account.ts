import type { Procedure } from '../../../schemas/catalogue.ts';
import type { FormValue, FormValues } from '../../../schemas/cases/request.ts';
import type { DirectoryRuleName } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';
import { settingsOf } from '../../domain/account-data.ts';
import { cancelledTermination } from '../../domain/account-life.ts';
import { Forbidden, Overtaken, type FieldError } from '../../domain/errors.ts';
import { accountOf, accountOperations, accountUnchanged, getAccount } from '../../store/account-store.ts';
import { historyOperation, listDuties } from '../../store/membership-store.ts';
import type { Tables } from '../../store/tables.ts';
import { hasOtherAccount } from '../account-needs.ts';
import type { EndedSubject, EndingRequest, SubjectStore, SubjectView } from './subject.ts';

/** Accounts as subjects of requests. */
export const accountSubject: SubjectStore = {
  readAction: 'account.read',
  async read(tables, id) {
    const account = await getAccount(tables, id);
    if (account === undefined) return undefined;
    const { version, agencyId, state, displayName, address, privateEmail, superiorEmail, language } = account;
    return {
      ...{ kind: 'account', id, version, agencyId, state, title: displayName, settings: settingsOf(account) },
      contacts: {
        USER: { email: privateEmail ?? address, name: displayName, language },
        ...(superiorEmail === undefined ? {} : { SUPERVISOR: { email: superiorEmail, language } }),
      },
    };
  },
  target: ({ agencyId, id }) => ({ agencyId, persons: [id] }),
  unchanged: (tables, { id, version }) => accountUnchanged(tables, { id, version }),
  ended: endedTermination,
  check: checkRules,
};

type Broken = Pick<FieldError, 'code' | 'params'> | undefined;

const ruleFunctions: {
  readonly [R in DirectoryRuleName]: (
    tables: Tables,
    subject: SubjectView,
    value: FormValue | undefined,
  ) => Promise<Broken>;
} = { successor: checkSuccessor, 'one-account': checkPerson };

async function checkRules(
  tables: Tables,
  { form }: Pick<Procedure, 'form'>,
  subject: SubjectView,
  values: FormValues,
): Promise<FieldError[]> {
  const { directoryRules = [] } = formOf(form);
  const errors = directoryRules.map(async ({ rule, field, source }): Promise<FieldError[]> => {
    const broken = await ruleFunctions[rule](tables, subject, values[field]);
    return broken === undefined ? [] : [{ field, source, ...broken }];
  });
  return (await Promise.all(errors)).flat();
}

/** An identity number is not changed into that of somebody who has an account in the agency. */
async function checkPerson(
  tables: Tables,
  { id: accountId, agencyId }: SubjectView,
  identity: FormValue | undefined,
): Promise<Broken> {
  const other = await hasOtherAccount(tables, { agencyId, identity, accountId });
  return other ? { code: 'has-account' } : undefined;
}

/**
 * An account is made and changed in one transaction each, so that ending a request leaves nothing half done; but a
 * termination holds its account until the end. Before its day it is taken back. A deleted account stands with its case
 * alone: without it nobody could restore or remove it.
 * @throws Forbidden `account-deleted`
 */
async function endedTermination(
  tables: Tables,
  id: string,
  { id: requestId, procedure, currentTask }: EndingRequest,
  at: string,
): Promise<EndedSubject | undefined> {
  const before = await getAccount(tables, id);
  if (before?.termination?.requestId !== requestId) return undefined;
  if (before.state === 'DELETED' && before.removedAt === undefined) {
    throw new Forbidden('account-deleted', 'Restore or remove the account by its case');
  }
  const cancelled = before.state === 'TERMINATION_SCHEDULED' ? cancelledTermination(before) : undefined;
  if (cancelled === undefined) return undefined;
  const after = { ...cancelled, updatedAt: at, version: before.version + 1 };
  const difference = {
    before: { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  };
  const entry = {
    accountId: id,
    at,
    requestId,
    step: currentTask?.step ?? procedure,
    action: 'cancel-termination',
  };
  return {
    operations: [
      ...accountOperations(tables, {
        ...{ before, after },
        otherwise: () => new Overtaken('The account changed meanwhile'),
      }),
      historyOperation(tables, { ...entry, ...difference }),
    ],
    version: after.version,
    secrets: [],
    record: { account: id, ...difference },
  };
}

/** Who owns or handles lists is ended only when another account of the agency takes them over (AMB-62). */
async function checkSuccessor(
  tables: Tables,
  subject: SubjectView,
  named: FormValue | undefined,
): Promise<Broken> {
  if (typeof named !== 'string') {
    const duties = await listDuties(tables, subject.id);
    const count = new Set(duties.map(({ listId }) => listId)).size;
    return count === 0 ? undefined : { code: 'successor-required', params: { count } };
  }
  const successor = await accountOf(tables, 'address', named);
  const fits =
    successor?.agencyId === subject.agencyId && successor.state === 'ACTIVE' && successor.id !== subject.id;
  return fits ? undefined : { code: 'successor-unknown' };
}
