import { serviceOfFlag } from '../../schemas/policies/services.ts';
import { getAccount } from '../store/account-store.ts';
import { lockHolder } from '../store/lock-store.ts';
import { getService } from '../store/service-store.ts';
import type { Asked, Broken } from './directory-rules.ts';
import { lacksManager, noManager } from './ict-manager.ts';
import { parseServiceId, serviceId } from './subjects/service.ts';

/** Rules over value-added services, said before anything is stored. */

/** Nobody uses what an account that is disabled or about to end is given. */
export async function accountInUse({ tables, subject }: Asked): Promise<Broken> {
  const account = await getAccount(tables, parseServiceId(subject?.id ?? '')?.accountId ?? '');
  return account?.state === 'ACTIVE' ? undefined : { code: 'account-not-in-use' };
}

/** A tick on a form about several services: there must be something to start, and somebody to approve it. */
export async function serviceFree(asked: Asked): Promise<Broken> {
  const { tables, agencyId, subject, field, value, requesters } = asked;
  const code = serviceOfFlag(field);
  if (value !== true || subject === undefined || code === undefined) return undefined;
  const [had, holder] = await Promise.all([
    getService(tables, subject.id, code),
    lockHolder(tables, 'service', serviceId(subject.id, code)),
  ]);
  if (had?.state === 'ACTIVE') return { code: 'has-service' };
  if (holder !== undefined) return { code: 'service-asked' };
  return (await lacksManager(tables, agencyId, code, requesters)) ? noManager([code]) : undefined;
}
