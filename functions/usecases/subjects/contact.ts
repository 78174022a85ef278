import { contactUnchanged, getContact } from '../../store/contact-store.ts';
import type { SubjectStore } from './subject.ts';

/** Contacts of the address book as subjects of requests (4.22, 4.23). */
export const contactSubject: SubjectStore = {
  readAction: 'contact.read',
  async read(tables, id) {
    const contact = await getContact(tables, id);
    if (contact === undefined) return undefined;
    const { version, agencyId, state, fullName, address, position, company, phone, postalAddress } = contact;
    const given = { position, company, phone, postalAddress };
    const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return {
      ...{ kind: 'contact', id, version, agencyId, state, title: fullName },
      settings: { fullName, address, ...settings },
    };
  },
  target: ({ agencyId }) => ({ agencyId }),
  unchanged: (tables, { id, version }) => contactUnchanged(tables, { id, version }),
  ended: () => Promise.resolve(undefined),
};
