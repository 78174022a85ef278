import { services } from '../../schemas/policies/services.ts';
import type { ServiceCode } from '../../schemas/directory-words.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { getAgency, listHolders } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Asked, Broken } from './directory-rules.ts';
import { parseServiceId } from './subjects/service.ts';

/** Whether an agency asks its ICT Manager about a service: a setting of the agency, on unless set (D-06, BR-11). */
export function asksManager(agency: Agency | undefined, service: ServiceCode): boolean {
  return agency?.managerNotAsked?.includes(service) !== true;
}

/**
 * Whether nobody could approve this service, though the agency asks its ICT Manager (AMB-95). Who asks for it does not
 * approve it.
 */
export async function lacksManager(
  tables: Tables,
  agencyId: string,
  service: ServiceCode,
  requesters: readonly string[] = [],
): Promise<boolean> {
  if (!asksManager(await getAgency(tables, agencyId), service)) return false;
  const holders = await listHolders(tables, 'ICT_MANAGER', agencyId);
  return !holders.some(({ id, state }) => state === 'ACTIVE' && !requesters.includes(id));
}

/** Said before anybody waits: an agency without an ICT Manager appoints one first. */
export async function hasManager({ tables, agencyId, subject, requesters }: Asked): Promise<Broken> {
  const code = parseServiceId(subject?.id ?? '')?.code;
  if (code === undefined || !(await lacksManager(tables, agencyId, code, requesters))) return undefined;
  return noManager([code]);
}

/** Which services nobody could approve. */
export function noManager(codes: readonly ServiceCode[]): NonNullable<Broken> {
  return {
    code: 'no-ict-manager',
    params: { services: codes.map((code) => services[code].short).join(', ') },
  };
}
