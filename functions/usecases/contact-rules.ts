import { getContact } from '../store/contact-store.ts';
import { ownerOf } from '../store/reservation-store.ts';
import type { Asked, Broken } from './directory-rules.ts';

/**
 * What is there already ends it, by its name (S3 §4.21 T1, BR-40). An address that an open application wants is left to
 * its reservation, which knows whose that is.
 */
export async function contactThere({ tables, subject, value }: Asked): Promise<Broken> {
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
      return undefined;
  }
}
