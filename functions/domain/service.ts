import type { FormValues } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { AccountService } from '../../schemas/directory/service.ts';
import { serviceCodes, type ServiceCode } from '../../schemas/directory-words.ts';

/** What the procedures of value-added services do to an account (spec C.2, C.3, C.5). Pure: nothing is written here. */

export interface ServiceContext {
  readonly account: Account | undefined;
  readonly service: AccountService | undefined;
  readonly code: ServiceCode;
  readonly requestId: string;
  readonly at: string;
  /** What was entered when it was configured. */
  readonly configured: FormValues;
}

/** The service and its account as they are to be written, or why nothing is. */
export type ServiceResult =
  | { readonly account: Account; readonly service: AccountService }
  | { readonly why: 'account-ended' | 'account-not-in-use' | 'is-on' | 'is-off' };

/** Only an account in use is given something: one that was disabled or is about to end asks again later. */
export function switchedOn(context: ServiceContext): ServiceResult {
  const { account, service, code, requestId, at, configured } = context;
  if (account === undefined || account.state === 'DELETED') return { why: 'account-ended' };
  if (account.state !== 'ACTIVE') return { why: 'account-not-in-use' };
  if (service?.state === 'ACTIVE') return { why: 'is-on' };
  return {
    account: withServices(account, [...(account.services ?? []), code], at),
    service: {
      ...{ accountId: account.id, agencyId: account.agencyId, service: code, state: 'ACTIVE' },
      ...{ since: at, changedBy: requestId, settings: settingsOf(configured) },
      version: (service?.version ?? 0) + 1,
    },
  };
}

/** What is in an archive is kept, to be read only: nothing deletes it by itself (AMB-26). */
export function switchedOff(context: ServiceContext): ServiceResult {
  const { account, service, code, requestId, at } = context;
  if (account === undefined || account.state === 'DELETED') return { why: 'account-ended' };
  if (service?.state !== 'ACTIVE') return { why: 'is-off' };
  const left = (account.services ?? []).filter((each) => each !== code);
  return {
    account: withServices(account, left, at),
    service: {
      ...service,
      ...{ state: 'TERMINATED', since: at, changedBy: requestId, version: service.version + 1 },
      ...(code === 'ONLINE_ARCHIVING' ? { contentKept: true } : {}),
    },
  };
}

/** In the order of the document. */
function withServices(account: Account, on: readonly ServiceCode[], at: string): Account {
  const { services: _before, ...rest } = account;
  const services = serviceCodes.filter((code) => on.includes(code));
  return {
    ...rest,
    ...(services.length === 0 ? {} : { services }),
    updatedAt: at,
    version: account.version + 1,
  };
}

/** What was entered with the configuration, without the note, which stands with the decision. */
function settingsOf(configured: FormValues): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(configured).filter(
      (entry): entry is [string, string | boolean] => entry[0] !== 'note' && typeof entry[1] !== 'object',
    ),
  );
}
