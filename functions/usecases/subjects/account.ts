import { settingsOf } from '../../domain/account-data.ts';
import { cancelledTermination } from '../../domain/account-life.ts';
import { Forbidden, Overtaken } from '../../domain/errors.ts';
import { accountOperations, accountUnchanged, getAccount } from '../../store/account-store.ts';
import { historyOperation } from '../../store/membership-store.ts';
import type { Tables } from '../../store/tables.ts';
import type { EndedSubject, EndingRequest, SubjectStore } from './subject.ts';

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
};

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
