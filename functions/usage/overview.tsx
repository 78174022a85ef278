import type { Agency } from '../../schemas/directory/officer.ts';
import { Forbidden } from '../domain/errors.ts';
import { may, reach, rolesThatMay } from '../domain/permissions.ts';
import { findUsage, usageLists, type UsageList } from '../usecases/usage/overview.ts';
import type { Caller } from '../usecases/types.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { UsagePageDeps } from './deps.ts';
import { filesPath } from './files-page.tsx';
import { OverviewPage } from './overview-page.tsx';

const PAGE = 25;
const longestQuery = 200;

export function overviewRoutes(deps: UsagePageDeps): readonly WebRoute[] {
  return [
    get(
      '/usage',
      signedIn(async (visit) => overview(deps, visit)),
    ),
  ];
}

export interface Where {
  /** The agency that a reader of several has chosen. */
  readonly agency: Agency | undefined;
  /** Those that he may choose from; none for a reader of one. */
  readonly agencies: readonly Agency[];
  /** Whether it is known whose mailboxes are shown. */
  readonly mayAsk: boolean;
}

/** @throws Forbidden for who sees the use of no mailboxes */
export async function whereOf(
  { agencies }: UsagePageDeps,
  { caller, request }: SignedInVisit,
): Promise<Where> {
  const reached = reach(caller.person, 'usage.read');
  if (reached === undefined) throw new Forbidden('usage-read', 'This role does not see the use of mailboxes');
  if ('agencyId' in reached) return { agency: undefined, agencies: [], mayAsk: true };
  const all = (await agencies()).filter(({ id }) => may(caller.person, 'usage.read', { agencyId: id }));
  const agency = all.find(({ id }) => id === request.query.get('agency'));
  return { agency, agencies: all, mayAsk: agency !== undefined };
}

export function sendsFiles({ person }: Caller): boolean {
  return person.state !== 'ENDED' && person.roles.some((role) => rolesThatMay('usage.ingest').has(role));
}

async function overview(deps: UsagePageDeps, visit: SignedInVisit): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  if (reach(caller.person, 'usage.read') === undefined && sendsFiles(caller)) return redirect(filesPath);
  const { agency, agencies, mayAsk } = await whereOf(deps, visit);
  const query = (request.query.get('query') ?? '').trim().slice(0, longestQuery);
  const list = query === '' ? listOf(request.query.get('list')) : 'found';
  const cursor = request.query.get('cursor') ?? undefined;
  const page = mayAsk
    ? await findUsage(deps, caller, { list, query, agencyId: agency?.id, limit: PAGE, cursor })
    : undefined;
  return html(
    <OverviewPage
      ui={ui}
      list={list}
      query={query}
      page={page}
      isFirst={cursor === undefined}
      agency={agency}
      agencies={agencies}
      sendsFiles={sendsFiles(caller)}
    />,
  );
}

function listOf(text: string | null): UsageList {
  return usageLists.find((each) => each === text && each !== 'found') ?? 'nearly-full';
}
