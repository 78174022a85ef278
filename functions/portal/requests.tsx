import type { JSX } from 'preact';
import { catalogue, isProcedureId, procedureIds } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { statuses, statusNames, type Status } from '../../schemas/vocabulary.ts';
import { isDate } from '../domain/field-text.ts';
import { formatDateTime } from '../domain/format.ts';
import { reach } from '../domain/permissions.ts';
import type { Page, RequestFilter } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { SelectField } from '../web/components/select-field.tsx';
import { StatusTag, Tag } from '../web/components/status-tag.tsx';
import { csvOf } from '../web/csv.ts';
import { download, html, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { Ago, dateOf } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { requestPath } from './task-pages.tsx';
import { requestTexts as texts } from './texts/request.ts';
import type { PortalDeps } from './use-cases.ts';

const PAGE = 25;
const EXPORT_PAGE = 100;
const EXPORT_MOST = 1000;

/** The list of requests with its filters, and its export. */
export function requestsRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/requests',
      signedIn((visit) => showRequests(visit, useCases)),
    ),
    get(
      '/requests.csv',
      signedIn((visit) => exportRequests(visit, useCases)),
    ),
  ];
}

type Filter = Pick<RequestFilter, 'status' | 'procedure' | 'agencyId' | 'from' | 'to'>;

/** What does not name something known filters nothing. */
function readFilter(query: URLSearchParams, agencies: readonly Agency[]): Filter {
  const status = statuses.find((each) => each === query.get('status'));
  const procedure = query.get('procedure') ?? '';
  const agency = agencies.find((each) => each.id === query.get('agency'));
  return {
    ...(status === undefined ? {} : { status }),
    ...(isProcedureId(procedure) ? { procedure } : {}),
    ...(agency === undefined ? {} : { agencyId: agency.id }),
    ...readDate(query, 'from'),
    ...readDate(query, 'to'),
  };
}

function readDate(query: URLSearchParams, name: 'from' | 'to'): Filter {
  const date = query.get(name)?.trim() ?? '';
  return isDate(date) ? { [name]: date } : {};
}

function addressOf(path: string, { status, procedure, agencyId, from, to }: Filter): string {
  const query = new URLSearchParams();
  if (status !== undefined) query.set('status', status);
  if (procedure !== undefined) query.set('procedure', procedure);
  if (agencyId !== undefined) query.set('agency', agencyId);
  if (from !== undefined) query.set('from', from);
  if (to !== undefined) query.set('to', to);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

async function showRequests(
  { ui, caller, request }: SignedInVisit,
  useCases: PortalDeps['useCases'],
): Promise<WebResponse> {
  const agencies = await useCases.agencies();
  const filter = readFilter(request.query, agencies);
  const cursor = request.query.get('cursor');
  const page = await useCases.findRequests(caller, {
    ...filter,
    limit: PAGE,
    ...(cursor === null ? {} : { cursor }),
  });
  const reached = reach(caller.person, 'request.read');
  return html(
    <RequestsPage
      ui={ui}
      page={page}
      filter={filter}
      agencies={agencies}
      acrossAgencies={reached !== undefined && !('agencyId' in reached)}
      isFirst={cursor === null}
    />,
  );
}

interface RequestsPageProps {
  readonly ui: Ui;
  readonly page: Page<Request>;
  readonly filter: Filter;
  readonly agencies: readonly Agency[];
  /** Only who sees several agencies needs their names and a filter for them. */
  readonly acrossAgencies: boolean;
  readonly isFirst: boolean;
}

function RequestsPage(props: RequestsPageProps): JSX.Element {
  const { ui, page, filter, isFirst } = props;
  const { t } = ui;
  const filtered = Object.keys(filter).length > 0;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <Filters {...props} />
      {page.items.length === 0 ? (
        <EmptyState
          text={t(filtered ? texts.none : texts.noneYet)}
          {...(filtered ? { action: { href: '/requests', text: t(texts.clear) } } : {})}
        />
      ) : (
        <RequestsTable {...props} />
      )}
      <Pager ui={ui} address={addressOf('/requests', filter)} cursor={page.cursor} isFirst={isFirst} />
      {page.items.length === 0 ? null : (
        <p>
          <a href={addressOf('/requests.csv', filter)}>{t(texts.export)}</a>{' '}
          <span class="hint">{t(texts.exportNote, { n: EXPORT_MOST })}</span>
        </p>
      )}
    </Layout>
  );
}

function RequestsTable({ ui, page, agencies, acrossAgencies }: RequestsPageProps): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(texts.title)}
      rows={page.items}
      keyOf={(request) => request.id}
      columns={[
        {
          title: t(texts.application),
          cell: (request: Request) => (
            <>
              <a href={requestPath(request.id)}>{request.title}</a>
              <span class="sub">{t(catalogue[request.procedure].title)}</span>
            </>
          ),
        },
        ...(acrossAgencies
          ? [{ title: t(texts.agency), cell: (request: Request) => nameOf(agencies, request.agencyId) }]
          : []),
        { title: t(texts.reference), cell: (request) => request.id, narrow: true },
        {
          title: t(texts.status),
          cell: (request) => (
            <>
              <StatusTag ui={ui} status={request.status} />
              {request.untold === undefined ? null : <Tag ui={ui} text={texts.untoldMark} tone="red" />}
            </>
          ),
        },
        { title: t(texts.since), cell: (request) => <Ago ui={ui} at={request.since} />, narrow: true },
      ]}
    />
  );
}

function Filters({ ui, filter, agencies, acrossAgencies }: RequestsPageProps): JSX.Element {
  const { t } = ui;
  const any = { value: '', text: t(texts.any) };
  return (
    <form method="get" action="/requests" class="filters no-print">
      <SelectField
        id="status"
        label={t(texts.filterStatus)}
        value={filter.status ?? ''}
        options={[
          any,
          ...statuses.map((status: Status) => ({ value: status, text: t(statusNames[status]) })),
        ]}
      />
      <SelectField
        id="procedure"
        label={t(texts.filterProcedure)}
        value={filter.procedure ?? ''}
        options={[any, ...procedureIds.map((id) => ({ value: id, text: t(catalogue[id].title) }))]}
      />
      {acrossAgencies ? (
        <SelectField
          id="agency"
          label={t(texts.filterAgency)}
          value={filter.agencyId ?? ''}
          options={[any, ...agencies.map((agency) => ({ value: agency.id, text: agency.name }))]}
        />
      ) : null}
      <DateFilter id="from" label={t(texts.filterFrom)} value={filter.from} />
      <DateFilter id="to" label={t(texts.filterTo)} value={filter.to} />
      <button class="button secondary" type="submit">
        {t(texts.filter)}
      </button>
    </form>
  );
}

function DateFilter(props: { id: string; label: string; value: string | undefined }): JSX.Element {
  const { id, label, value } = props;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input type="date" id={id} name={id} value={value ?? ''} />
    </div>
  );
}

async function exportRequests(
  { ui, caller, request }: SignedInVisit,
  useCases: PortalDeps['useCases'],
): Promise<WebResponse> {
  const { t, language, now } = ui;
  const agencies = await useCases.agencies();
  const filter = readFilter(request.query, agencies);
  const rows: Request[] = [];
  let cursor: string | undefined;
  do {
    const page = await useCases.findRequests(caller, {
      ...filter,
      limit: EXPORT_PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && rows.length < EXPORT_MOST);
  const head = [
    texts.reference,
    texts.procedure,
    texts.application,
    texts.agency,
    texts.status,
    texts.since,
    texts.createdAt,
    texts.updated,
  ];
  return download({
    name: `${t(texts.title).toLowerCase()}-${dateOf(now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvOf([
      head.map((text) => t(text)),
      ...rows
        .slice(0, EXPORT_MOST)
        .map((row) => [
          row.id,
          t(catalogue[row.procedure].title),
          row.title,
          nameOf(agencies, row.agencyId),
          t(statusNames[row.status]),
          ...[row.since, row.createdAt, row.updatedAt].map((at) => formatDateTime(at, language)),
        ]),
    ]),
  });
}

function nameOf(agencies: readonly Agency[], id: string): string {
  return agencies.find((agency) => agency.id === id)?.name ?? '';
}
