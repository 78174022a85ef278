import type { Agency } from '../../schemas/directory/officer.ts';
import { serviceStandings, type ServiceCode, type ServiceStanding } from '../../schemas/directory-words.ts';
import { NotFound } from '../domain/errors.ts';
import { may, reach } from '../domain/permissions.ts';
import type { Basics } from '../usecases/deps.ts';
import { servicePath, serviceOfSlug } from '../web/service-words.ts';
import { download, html, redirect, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { exportServices } from './service-export.ts';
import { ServicePage } from './service-page.tsx';
import { serviceUseCases, type ServiceUseCases } from './service-use-cases.ts';
import { ServicesPage } from './services-page.tsx';

const PAGE = 25;

/** What the value-added services are, and who has which: the usage view of the administrator (S1 §2, S2 §2). */
export function serviceRoutes(deps: Basics): readonly WebRoute[] {
  return servicePages(serviceUseCases(deps));
}

export function servicePages(useCases: ServiceUseCases): readonly WebRoute[] {
  type Params = { readonly service: string };
  return [
    get(
      '/services',
      signedIn((visit) => showServices(visit, useCases)),
    ),
    get(
      '/services/{service}',
      signedIn((visit, params: Params) => showService(visit, useCases, codeOf(params.service))),
    ),
    get(
      '/services/{service}/export.csv',
      signedIn(async (visit, params: Params) => {
        const service = codeOf(params.service);
        const { agency, mayAsk } = await agencyOf(visit, useCases);
        if (!mayAsk) return redirect(servicePath(service));
        const filter = { service, state: tabOf(visit), ...inAgency(agency) };
        return download(await exportServices(visit, useCases, filter, agency));
      }),
    ),
  ];
}

function codeOf(slug: string): ServiceCode {
  const code = serviceOfSlug(slug);
  if (code === undefined) throw new NotFound(`There is no service ${slug}`);
  return code;
}

function tabOf({ request }: SignedInVisit): ServiceStanding {
  const wanted = request.query.get('state');
  return serviceStandings.find((each) => each === wanted) ?? 'ACTIVE';
}

interface Where {
  /** The agency that a reader of several has chosen. */
  readonly agency: Agency | undefined;
  /** Those that he may choose from; none for a reader of one. */
  readonly agencies: readonly Agency[];
  /** Whether it is known whose services are shown. */
  readonly mayAsk: boolean;
}

async function agencyOf({ caller, request }: SignedInVisit, useCases: ServiceUseCases): Promise<Where> {
  const reached = reach(caller.person, 'service.read');
  if (reached !== undefined && 'agencyId' in reached)
    return { agency: undefined, agencies: [], mayAsk: true };
  const agencies = await useCases.agencies();
  const agency = agencies.find(({ id }) => id === request.query.get('agency'));
  return { agency, agencies, mayAsk: agency !== undefined };
}

function inAgency(agency: Agency | undefined): { readonly agencyId?: string } {
  return agency === undefined ? {} : { agencyId: agency.id };
}

async function showServices(visit: SignedInVisit, useCases: ServiceUseCases): Promise<WebResponse> {
  const { ui, caller } = visit;
  const { agency, agencies, mayAsk } = await agencyOf(visit, useCases);
  // Also says who may not read them at all.
  const counts =
    mayAsk || reach(caller.person, 'service.read') === undefined
      ? await useCases.countServices(caller, agency?.id)
      : undefined;
  return html(
    <ServicesPage ui={ui} roles={caller.person.roles} counts={counts} agency={agency} agencies={agencies} />,
  );
}

async function showService(
  visit: SignedInVisit,
  useCases: ServiceUseCases,
  service: ServiceCode,
): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const { agency, agencies, mayAsk } = await agencyOf(visit, useCases);
  const state = tabOf(visit);
  const cursor = request.query.get('cursor');
  const asks = mayAsk || reach(caller.person, 'service.read') === undefined;
  const [page, count] = asks
    ? await Promise.all([
        useCases.findServices(caller, {
          ...{ service, state, limit: PAGE },
          ...inAgency(agency),
          ...(cursor === null ? {} : { cursor }),
        }),
        useCases.countService(caller, service, agency?.id),
      ])
    : [];
  return html(
    <ServicePage
      ui={ui}
      service={service}
      state={state}
      page={page}
      count={count}
      isFirst={cursor === null}
      roles={caller.person.roles}
      readsCases={may(caller.person, 'request.read', {
        agencyId: agency?.id ?? caller.person.agencyId,
        about: 'service',
      })}
      agency={agency}
      agencies={agencies}
    />,
  );
}
