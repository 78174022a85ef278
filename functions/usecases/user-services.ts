import type { Request } from '../../schemas/cases/request.ts';
import { serviceCodes, type ServiceCode, type ServiceState } from '../../schemas/directory-words.ts';
import { getRequests } from '../store/case-store.ts';
import { lockHolders } from '../store/lock-store.ts';
import { listServices } from '../store/service-store.ts';
import type { Tables } from '../store/tables.ts';
import { maySee } from './case-access.ts';
import { waitsForOwn } from './own-task.ts';
import { serviceId } from './subjects/service.ts';
import type { Caller } from './types.ts';

/** A value-added service of the user's own account. */
export interface OwnService {
  readonly code: ServiceCode;
  readonly state: ServiceState;
  /** When the state began; absent for one that he never had. */
  readonly since?: string;
  /** The archive can still be read after archiving has ended (AMB-26). */
  readonly contentKept: boolean;
  /**
   * What is asked for now. The user finds his own; of what the administrator recorded he sees how far it is,
   * and the request itself when it waits for him.
   */
  readonly asked?: Pick<Request, 'procedure' | 'status' | 'since'> & { readonly id?: string };
}

/** All six services, as they are for the user who is signed in: three reads. */
export async function ownServices(tables: Tables, caller: Caller): Promise<readonly OwnService[]> {
  const accountId = caller.person.id;
  const [had, holders] = await Promise.all([
    listServices(tables, accountId),
    lockHolders(
      tables,
      'service',
      serviceCodes.map((code) => serviceId(accountId, code)),
    ),
  ]);
  const requests = holders.size === 0 ? [] : await getRequests(tables, [...holders.values()]);
  return serviceCodes.map((code) => {
    const service = had.find((each) => each.service === code);
    const asked = requests.find(({ id }) => id === holders.get(serviceId(accountId, code)));
    return {
      code,
      state: service?.state ?? 'NONE',
      contentKept: service?.contentKept === true,
      ...(service === undefined ? {} : { since: service.since }),
      ...(asked === undefined
        ? {}
        : {
            asked: {
              procedure: asked.procedure,
              status: asked.status,
              since: asked.since,
              ...(maySee(caller, asked) || waitsForOwn(caller, asked) ? { id: asked.id } : {}),
            },
          }),
    };
  });
}
