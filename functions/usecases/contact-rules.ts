import { getContact } from '../store/contact-store.ts';
import { listAgencies } from '../store/officer-store.ts';
import { ownerOf } from '../store/reservation-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Asked, Broken } from './directory-rules.ts';

/** Far more than there are. */
const mostAgencies = 1000;

/**
 * What is there already ends it, by its name (S3 §4.21 T1, BR-40). An address that an open application wants is left to
 * its reservation, which knows whose that is. The domains of agencies are for accounts and lists: a contact would take
 * an address from the agency that it belongs to.
 */
export async function noContactYet({ tables, subject, value }: Asked): Promise<Broken> {
  if (typeof value !== 'string' || value === '') return undefined;
  const owner = await ownerOf(tables, 'address', value);
  switch (owner?.kind) {
    case 'contact': {
      if (owner.id === subject?.id) return undefined;
      const contact = await getContact(tables, owner.id);
      return { code: 'contact-there', params: { name: contact?.fullName ?? value } };
    }
    case 'account':
      return { code: 'account-there' };
    case 'list':
      return { code: 'list-there' };
    default:
      return (await isInside(tables, value)) ? { code: 'contact-inside' } : undefined;
  }
}

/** Whether an address lies in the domain of an agency of 1GovUC. */
async function isInside(tables: Tables, address: string): Promise<boolean> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const agencies = await listAgencies(tables, { limit: mostAgencies });
  return agencies.some((agency) => agency.domain?.toLowerCase() === domain);
}
