import { agencyIdOfName, getAgency, listAgencies, officerIdOfAddress } from '../store/officer-store.ts';
import type { Asked, Broken } from './directory-rules.ts';

/** Rules of an agency that applies, and of whom it appoints (AGENCY-ONBOARDING). */

const mostAgencies = 1000;

/** The application itself has the name since it was sent. */
export async function shortNameFree({ tables, subject, value }: Asked): Promise<Broken> {
  if (typeof value !== 'string') return undefined;
  const id = await agencyIdOfName(tables, value);
  return id === undefined || id === subject?.id ? undefined : { code: 'short-name-free' };
}

/** The agency's own domain is kept (BR-71), so no other agency has it. */
export async function domainFree({ tables, subject, value }: Asked): Promise<Broken> {
  if (typeof value !== 'string') return undefined;
  const domain = value.toLowerCase();
  const agencies = await listAgencies(tables, { limit: mostAgencies });
  const other = agencies.find(
    (each) => each.domain?.toLowerCase() === domain && each.state !== 'ENDED' && each.id !== subject?.id,
  );
  // The index lags: it may have ended a moment ago.
  const now = other === undefined ? undefined : await getAgency(tables, other.id);
  return now === undefined || now.state === 'ENDED' ? undefined : { code: 'domain-free' };
}

/** Each person has one office in the system, under one address. */
export async function newOfficer({ tables, value }: Asked): Promise<Broken> {
  if (typeof value !== 'string') return undefined;
  return (await officerIdOfAddress(tables, value)) === undefined ? undefined : { code: 'new-officer' };
}
