import type * as z from 'zod/mini';
import type { accountEntrySchema, accountSchema } from '../../schemas/api/accounts.ts';
import type { AccountEntry } from '../../schemas/directory/account.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import { accountCategoryNames, accountStateNames } from '../../schemas/directory-words.ts';
import { entryOf } from '../domain/account-search.ts';
import { maskedValues } from '../domain/shown-values.ts';
import type { AccountView } from '../usecases/account-types.ts';

/** Accounts as other systems see them. Of an identity number they get its mask. */

export function presentEntry(entry: AccountEntry): z.input<typeof accountEntrySchema> {
  const { accountId, agencyId, state, displayName, address, loginId } = entry;
  return {
    ...{ id: accountId, agency: agencyId, state, stateName: accountStateNames[state] },
    ...{ displayName, address, loginId },
  };
}

export function presentAccount(view: AccountView): z.input<typeof accountSchema> {
  const { account, mailbox, memberships, duties, history, elsewhere, lockedBy } = view;
  const { category, identity, settings, storageMb, pendingServices, language } = account;
  return {
    ...presentEntry(entryOf(account)),
    ...{ category, categoryName: accountCategoryNames[category], identity: identity?.masked },
    ...{ settings: maskedValues(settings), storageMb, usedMb: mailbox?.usedMb, pendingServices, language },
    ...{ privateEmail: account.privateEmail, superiorEmail: account.superiorEmail },
    disabled: disabledOf(view),
    termination: terminationOf(view),
    memberOf: memberships.map(({ membership, list }) => ({
      ...listOf(membership.listId, list),
      state: membership.state,
    })),
    duties: duties.map(({ duty, list }) => ({ ...listOf(duty.listId, list), duty: duty.duty })),
    history: history.map(({ at, requestId, step, action, before, after }) => ({
      ...{ at, request: requestId, step, action, before, after },
    })),
    otherAccounts: elsewhere.map(presentEntry),
    lockedBy,
    ...{ createdAt: account.createdAt, updatedAt: account.updatedAt },
    ...{ deletedAt: account.deletedAt, removedAt: account.removedAt, version: account.version },
  };
}

function disabledOf({ account: { disabled, acceptOnlyFrom } }: AccountView) {
  if (disabled === undefined) return undefined;
  const { requestId, reason, until, description } = disabled;
  return { request: requestId, reason, until, description, acceptsOnlyFrom: acceptOnlyFrom };
}

function terminationOf({ account: { termination } }: AccountView) {
  if (termination === undefined) return undefined;
  const { requestId, cause, effectiveOn } = termination;
  return { request: requestId, cause, effectiveOn };
}

function listOf(id: string, list: MailingList | undefined) {
  return { id, displayName: list?.displayName, address: list?.address };
}
