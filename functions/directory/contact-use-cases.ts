import type { Request } from '../../schemas/cases/request.ts';
import type { ContactRow } from '../../schemas/directory/contact.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import {
  findContacts,
  readContact,
  type ContactFilter,
  type ContactView,
} from '../usecases/contact-search.ts';
import { findTickets } from '../usecases/contact-tickets.ts';
import type { Basics } from '../usecases/deps.ts';
import type { Caller, Page } from '../usecases/types.ts';

/** The use cases that the pages of contacts call, each with its dependencies in it. None changes anything. */
export interface ContactUseCases {
  /** @throws Forbidden, InvalidInput */
  findContacts(caller: Caller, filter: ContactFilter): Promise<Page<ContactRow>>;
  /** @throws NotFound */
  readContact(caller: Caller, id: string): Promise<ContactView>;
  /** Undefined for who sees no tickets. */
  findTickets(
    caller: Caller,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<Request> | undefined>;
  agencies(): Promise<readonly Agency[]>;
}

export function contactUseCases(deps: Basics): ContactUseCases {
  return {
    findContacts: (caller, filter) => findContacts(deps, caller, filter),
    readContact: (caller, id) => readContact(deps, caller, id),
    findTickets: (caller, page) => findTickets(deps, caller, page),
    agencies: agenciesForNames(deps),
  };
}
