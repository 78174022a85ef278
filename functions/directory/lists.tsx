import { catalogue, startedByOneOf } from '../../schemas/catalogue.ts';
import { reach } from '../domain/permissions.ts';
import type { Basics } from '../usecases/deps.ts';
import { caseAbout, waitingTask } from '../web/case-about.ts';
import { download, html, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { addToAccount, addToList } from './list-add.tsx';
import { exportLists, exportMembers } from './list-export.ts';
import { readShown } from './list-filter.ts';
import { ListPage } from './list-page.tsx';
import { ChooseAgencyPage, ListsPage } from './list-search-page.tsx';
import { listUseCases, type ListUseCases } from './list-use-cases.ts';

const PAGE = 25;
const MEMBERS = 50;
const HISTORY = 10;

/** Mailing lists (4.13 to 4.19): find one, look at it, choose members. What is chosen goes to the portal's forms. */
export function listRoutes(deps: Basics): readonly WebRoute[] {
  return listPages(listUseCases(deps));
}

export function listPages(useCases: ListUseCases): readonly WebRoute[] {
  type Id = { readonly id: string };
  return [
    get(
      '/lists',
      signedIn((visit) => showLists(visit, useCases)),
    ),
    get(
      '/lists/export.csv',
      signedIn(async (visit) =>
        download(await exportLists(visit, useCases, readShown(visit.request.query, visit))),
      ),
    ),
    get(
      '/lists/{id}',
      signedIn((visit, { id }: Id) => showList(visit, useCases, id)),
    ),
    get(
      '/lists/{id}/members.csv',
      signedIn(async (visit, { id }: Id) => download(await exportMembers(visit, useCases, id))),
    ),
    // A search is posted with what was chosen before it, which is too much for an address. It changes nothing.
    ...[get, post].flatMap((method) => [
      method(
        '/lists/{id}/add',
        signedIn((visit, { id }: Id) => addToList(visit, useCases, id)),
      ),
      method(
        '/lists/member-of/{id}',
        signedIn((visit, { id }: Id) => addToAccount(visit, useCases, id)),
      ),
    ]),
  ];
}

async function showLists(visit: SignedInVisit, useCases: ListUseCases): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const shown = readShown(request.query, visit);
  const agencies = acrossAgencies(visit) ? await useCases.agencies() : undefined;
  const agency = agencies?.find(({ id }) => id === shown.agencyId);
  if (agencies !== undefined && agency === undefined) {
    return html(<ChooseAgencyPage ui={ui} agencies={agencies} shown={shown} />);
  }
  const { state, query, agencyId } = shown;
  const cursor = request.query.get('cursor');
  const page = await useCases.findLists(caller, {
    limit: PAGE,
    ...(state === undefined ? {} : { state }),
    ...(query === '' ? {} : { query }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(cursor === null ? {} : { cursor }),
  });
  const ended = page.items.filter((each) => each.state === 'ENDED');
  return html(
    <ListsPage
      ui={ui}
      shown={shown}
      page={page}
      ended={ended.length === 0 ? [] : await useCases.listsOf(ended)}
      agency={agency}
      isFirst={cursor === null}
      create={createdBy(visit)}
    />,
  );
}

/** Whether the reader names the agency whose lists he looks at. */
function acrossAgencies({ caller }: SignedInVisit): boolean {
  const reached = reach(caller.person, 'list.read');
  return reached !== undefined && !('agencyId' in reached);
}

/** The procedure by which this officer makes a list. */
function createdBy({ caller }: SignedInVisit): string | undefined {
  return Object.values(catalogue).find(
    (row) =>
      row.subject.kind === 'list' &&
      row.subject.how === 'creates' &&
      startedByOneOf(row, caller.person.roles),
  )?.id;
}

async function showList(visit: SignedInVisit, useCases: ListUseCases, id: string): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const [cursor, older] = [request.query.get('cursor'), request.query.get('older')];
  const view = await useCases.readList(caller, id);
  const [members, history, became, waiting] = await Promise.all([
    useCases.findMembers(caller, id, { limit: MEMBERS, ...(cursor === null ? {} : { cursor }) }),
    useCases.findHistory(caller, id, { limit: HISTORY, ...(older === null ? {} : { cursor: older }) }),
    caseAbout(useCases, caller, { kind: 'list', id }, request.query.get('case')),
    waitingTask(useCases, caller, view.list.ended?.requestId),
  ]);
  return html(
    <ListPage
      ui={ui}
      view={view}
      roles={caller.person.roles}
      acrossAgencies={acrossAgencies(visit)}
      became={became}
      waiting={waiting}
      members={members}
      membersFirst={cursor === null}
      history={history}
      historyFirst={older === null}
    />,
  );
}
