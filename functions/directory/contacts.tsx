import { NotFound } from '../domain/errors.ts';
import { reach } from '../domain/permissions.ts';
import { seesTickets } from '../usecases/contact-tickets.ts';
import { download, html, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { exportContacts } from './contact-export.ts';
import { readShown, registering, type ShownContacts } from './contact-filter.ts';
import { ContactsPage } from './contact-list-page.tsx';
import { ContactPage } from './contact-page.tsx';
import { TicketsPage } from './contact-tickets-page.tsx';
import type { ContactUseCases } from './contact-use-cases.ts';

const PAGE = 25;

/** Contacts of the address book: search first, then ask (4.21 to 4.23). What is asked for is sent from the portal's forms. */
export function contactRoutes(useCases: ContactUseCases): readonly WebRoute[] {
  return [
    get(
      '/contacts',
      signedIn((visit) => showContacts(visit, useCases)),
    ),
    get(
      '/contacts/export.csv',
      signedIn(async (visit) =>
        download(
          await exportContacts(visit, useCases, filterOf(visit, readShown(visit.request.query, visit))),
        ),
      ),
    ),
    // Before the contacts: its name is no id.
    get(
      '/contacts/tickets',
      signedIn((visit) => showTickets(visit, useCases)),
    ),
    get(
      '/contacts/{id}',
      signedIn(async ({ ui, caller }, { id }: { readonly id: string }) => {
        const view = await useCases.readContact(caller, id);
        return html(<ContactPage ui={ui} caller={caller} view={view} />);
      }),
    ),
  ];
}

/** A search goes over all agencies (BR-40); the list without words is that of the officer's own. */
function filterOf({ caller }: SignedInVisit, { state, query }: ShownContacts) {
  const own = query === '' ? caller.person.agencyId : undefined;
  return {
    ...(state === undefined ? {} : { state }),
    ...(query === '' ? {} : { query }),
    ...(own === undefined ? {} : { agencyId: own }),
  };
}

async function showContacts(visit: SignedInVisit, useCases: ContactUseCases): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const shown = readShown(request.query, visit);
  const cursor = request.query.get('cursor');
  const [page, agencies] = await Promise.all([
    useCases.findContacts(caller, {
      ...filterOf(visit, shown),
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    }),
    useCases.agencies(),
  ]);
  return html(
    <ContactsPage
      ui={ui}
      caller={caller}
      shown={shown}
      page={page}
      agencies={agencies}
      isFirst={cursor === null}
      register={registering(caller)}
      seesTickets={seesTickets(caller)}
    />,
  );
}

async function showTickets(visit: SignedInVisit, useCases: ContactUseCases): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const cursor = request.query.get('cursor');
  const [page, agencies] = await Promise.all([
    useCases.findTickets(caller, { limit: PAGE, ...(cursor === null ? {} : { cursor }) }),
    useCases.agencies(),
  ]);
  if (page === undefined) throw new NotFound('This role sees no tickets');
  const reached = reach(caller.person, 'request.read');
  return html(
    <TicketsPage
      ui={ui}
      page={page}
      agencies={agencies}
      isFirst={cursor === null}
      acrossAgencies={reached !== undefined && !('agencyId' in reached)}
    />,
  );
}
