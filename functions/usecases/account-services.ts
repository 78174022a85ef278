import type { Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { AccountService } from '../../schemas/directory/service.ts';
import { serviceCodes, type ServiceCode, type ServiceState } from '../../schemas/directory-words.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { NotFound, type CorruptItem } from '../domain/errors.ts';
import { may, type Target } from '../domain/permissions.ts';
import { getAccount } from '../store/account-store.ts';
import { getRequests } from '../store/case-store.ts';
import { lockHolders } from '../store/lock-store.ts';
import { getAgency, listHolders } from '../store/officer-store.ts';
import { listServices } from '../store/service-store.ts';
import type { Tables } from '../store/tables.ts';
import { targetOf } from './case-access.ts';
import { asksManager } from './ict-manager.ts';
import { serviceId } from './subjects/service.ts';
import type { Caller } from './types.ts';

/** One of the six services, as an account has it. */
export interface ServiceOfAccount {
  readonly code: ServiceCode;
  /** As the subject of a request is named. */
  readonly id: string;
  readonly state: ServiceState;
  /** Absent when the account never had it. */
  readonly service?: AccountService;
  /** The open request that reserves it; its status where the caller may read the request. */
  readonly lockedBy?: { readonly requestId: string; readonly status?: Request['status'] };
  /** Ticked at the allocation, and not started yet (D-15). */
  readonly ticked: boolean;
  /** The agency asks its ICT Manager about it, and has none: nobody can apply (AMB-95). */
  readonly lacksManager: boolean;
  /** What is stored of it cannot be read: its state is not known. */
  readonly unreadable?: true;
}

/**
 * All six services of an account (D.12), whatever became of them. The account itself may have been read before. Who
 * hears of faults (`onFault`) is given the other services.
 * @throws NotFound, also for another agency's; CorruptItem where nobody hears of it
 */
export async function readAccountServices(
  { tables, onFault }: { readonly tables: Tables; readonly onFault?: (error: CorruptItem) => void },
  caller: Caller,
  accountId: string,
  known?: Account,
): Promise<readonly ServiceOfAccount[]> {
  const account = known ?? (await getAccount(tables, accountId));
  const mayRead = account !== undefined && may(caller.person, 'service.read', personOf(account));
  if (!mayRead) throw new NotFound(`There is no account ${accountId}`);
  const broken = new Set<string>();
  const [services, locks, agency, managers] = await Promise.all([
    listServices(
      tables,
      accountId,
      onFault &&
        ((code, error) => {
          broken.add(code);
          onFault(error);
        }),
    ),
    lockHolders(
      tables,
      'service',
      serviceCodes.map((code) => serviceId(accountId, code)),
    ),
    getAgency(tables, account.agencyId),
    listHolders(tables, 'ICT_MANAGER', account.agencyId),
  ]);
  const requests = await getRequests(tables, [...new Set(locks.values())]);
  const hasManager = managers.some(({ state }) => state === 'ACTIVE');
  return serviceCodes.map((code) => {
    const id = serviceId(accountId, code);
    const service = services.find((each) => each.service === code);
    const holder = locks.get(id);
    const request = requests.find((each) => each.id === holder);
    const readable = request !== undefined && may(caller.person, 'request.read', targetOf(request));
    return {
      ...{ code, id, state: service?.state ?? 'NONE', ticked: account.pendingServices.includes(code) },
      ...(service === undefined ? {} : { service }),
      ...(holder === undefined || (request !== undefined && isEndStatus(request.status))
        ? {}
        : { lockedBy: { requestId: holder, ...(readable ? { status: request.status } : {}) } }),
      ...(broken.has(code) ? { unreadable: true } : {}),
      lacksManager: asksManager(agency, code) && !hasManager,
    };
  });
}

/** As permissions see whose services they are. */
function personOf({ id, agencyId }: Account): Target {
  return { agencyId, persons: [id] };
}
