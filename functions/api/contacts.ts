import type * as z from 'zod/mini';
import {
  contactPageSchema,
  contactQuerySchema,
  contactSchema,
  type contactRowSchema,
} from '../../schemas/api/contacts.ts';
import type { ContactRow } from '../../schemas/directory/contact.ts';
import { contactStateNames } from '../../schemas/directory-words.ts';
import { contactRow } from '../domain/contact-search.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import type { ContactView } from '../usecases/contact-search.ts';
import { pageOf, param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function contactOperations(
  useCases: Pick<UseCases, 'callerOf' | 'findContacts' | 'readContact'>,
): Pick<Operations<'api'>, 'findContacts' | 'readContact'> {
  return {
    findContacts: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(contactQuerySchema, event.rawQueryString);
      const { items, cursor } = await useCases.findContacts(caller, {
        ...pageOf(query),
        state: query.state,
        agencyId: query.agency,
        query: query.query,
      });
      return answer(200, contactPageSchema, { items: items.map(presentRow), cursor });
    }),
    readContact: signedIn(useCases, async (call) => {
      const view = await useCases.readContact(call.caller, param(call, 'id'));
      return answer(200, contactSchema, present(view), { etag: etagOf(view.contact.version) });
    }),
  };
}

function presentRow(row: ContactRow): z.input<typeof contactRowSchema> {
  const { contactId, agencyId, state, fullName, address, company } = row;
  return {
    ...{ id: contactId, agency: agencyId, state, stateName: contactStateNames[state] },
    ...{ fullName, address, company },
  };
}

function present({ contact, lists, lockedBy }: ContactView): z.input<typeof contactSchema> {
  const { position, phone, postalAddress, createdAt, updatedAt, version } = contact;
  return {
    ...presentRow(contactRow(contact)),
    ...{ position, phone, postalAddress, createdAt, updatedAt, version, lockedBy },
    lists: lists?.map(({ id, displayName, address }) => ({ id, displayName, address })),
  };
}
