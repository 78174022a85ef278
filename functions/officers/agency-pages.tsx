import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import { formatDate } from '../domain/format.ts';
import { may, reach } from '../domain/permissions.ts';
import { findAgencies, readAgency, readAgencyAudit } from '../usecases/agencies.ts';
import { maySetAgency } from '../usecases/agency-settings.ts';
import { readRoleHolders, type AuditRow, type RoleRow } from '../usecases/officers.ts';
import type { Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { SettingsSection } from './agency-settings.tsx';
import type { OfficersDeps } from './deps.ts';
import { History } from './history.tsx';
import { MissingRoles, RoleHolders } from './officer-list.tsx';
import { agencyPath } from './paths.ts';
import { TenantFacts } from './tenant-facts.tsx';
import { settingsTexts } from './texts/agency-settings.ts';
import { agencyTexts as texts } from './texts/agencies.ts';

const onPage = 40;
const done = {
  created: texts.created,
  changed: texts.changed,
  ended: texts.ended,
  settings: settingsTexts.saved,
} as const;

export function agencyAddress(id: string, just?: keyof typeof done): string {
  return `${agencyPath(id)}${just === undefined ? '' : `?done=${just}`}`;
}

export async function showAgencies(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
): Promise<WebResponse> {
  const reached = reach(caller.person, 'agency.read');
  // Who sees one agency needs no list to get there.
  if (reached !== undefined && 'agencyId' in reached) return redirect(agencyPath(reached.agencyId));
  const cursor = request.query.get('cursor');
  const page = await findAgencies(deps, caller, { limit: onPage, ...(cursor === null ? {} : { cursor }) });
  const manages = may(caller.person, 'agency.manage', {});
  return html(<AgenciesPage ui={ui} page={page} isFirst={cursor === null} manages={manages} />);
}

function AgenciesPage(props: {
  readonly ui: Ui;
  readonly page: Page<Agency>;
  readonly isFirst: boolean;
  readonly manages: boolean;
}): JSX.Element {
  const { ui, page, isFirst, manages } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <div class="title-row">
        <h1>{t(texts.title)}</h1>
        {manages ? (
          <a class="button" href="/agencies/new">
            {t(texts.new)}
          </a>
        ) : null}
      </div>
      {page.items.length === 0 ? (
        <EmptyState text={t(texts.none)} />
      ) : (
        <DataTable
          caption={t(texts.title)}
          rows={page.items}
          keyOf={({ id }) => id}
          columns={[
            { title: t(texts.name), cell: ({ id, name }) => <a href={agencyAddress(id)}>{name}</a> },
            { title: t(texts.shortName), cell: ({ shortName }) => shortName },
            { title: t(texts.state), cell: (agency) => <AgencyTag ui={ui} agency={agency} /> },
          ]}
        />
      )}
      <Pager ui={ui} address="/agencies" cursor={page.cursor} isFirst={isFirst} />
    </Layout>
  );
}

function AgencyTag({ ui, agency }: { readonly ui: Ui; readonly agency: Agency }): JSX.Element {
  return <Tag ui={ui} text={texts[agency.state]} tone={agency.state === 'ACTIVE' ? 'green' : 'grey'} />;
}

export async function showAgency(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const agency = await readAgency(deps, caller, id);
  const [audit, rows] = await Promise.all([
    readAgencyAudit(deps, caller, id),
    readRoleHolders(deps, caller, id),
  ]);
  const just = Object.entries(done).find(([name]) => name === request.query.get('done'));
  return html(
    <AgencyPage
      ui={ui}
      agency={agency}
      audit={audit}
      rows={rows}
      manages={may(caller.person, 'agency.manage', {})}
      maySet={maySetAgency(caller, agency)}
      ownOnly={'agencyId' in (reach(caller.person, 'agency.read') ?? {})}
      message={just === undefined ? undefined : ui.t(just[1])}
    />,
  );
}

function AgencyPage(props: {
  readonly ui: Ui;
  readonly agency: Agency;
  readonly audit: readonly AuditRow[];
  readonly rows: readonly RoleRow[];
  readonly manages: boolean;
  readonly maySet: boolean;
  /** The reader sees no other agency. */
  readonly ownOnly: boolean;
  readonly message: string | undefined;
}): JSX.Element {
  const { ui, agency, audit, rows, manages, maySet, ownOnly, message } = props;
  const { t } = ui;
  const address = agencyAddress(agency.id);
  return (
    <Layout
      ui={ui}
      title={agency.name}
      {...(ownOnly ? {} : { back: { href: '/agencies', text: t(texts.back) } })}
      wide
    >
      {message === undefined ? null : (
        <Panel tone="success">
          <p>{message}</p>
        </Panel>
      )}
      <h1>{agency.name}</h1>
      <p class="summary-line">
        <AgencyTag ui={ui} agency={agency} />
      </p>
      {agency.state === 'ACTIVE' ? (
        <MissingRoles ui={ui} rows={rows.filter(({ role }) => role !== 'ICT_MANAGER')} />
      ) : null}
      <Facts
        facts={[
          { label: t(texts.shortName), value: agency.shortName },
          { label: t(texts.domain), value: agency.domain ?? '–' },
          { label: t(texts.postmaster), value: agency.postmasterAddress ?? '–' },
          { label: t(texts.fourEyes), value: t(agency.fourEyes === true ? texts.yes : texts.no) },
          { label: t(texts.registered), value: formatDate(agency.createdAt, ui.language) },
        ]}
      />
      <TenantFacts ui={ui} agency={agency} />
      <div class="actions">
        <a class="button secondary" href={`/officers?agency=${encodeURIComponent(agency.id)}`}>
          {t(texts.officers)}
        </a>
        {manages && agency.state === 'ACTIVE' ? (
          <>
            <a class="button secondary" href={`${address}/edit`}>
              {t(texts.change)}
            </a>
            <a class="button danger" href={`${address}/end`}>
              {t(texts.end)}
            </a>
          </>
        ) : null}
      </div>
      <SettingsSection ui={ui} agency={agency} rows={rows} maySet={maySet} />
      {agency.state === 'ACTIVE' ? <RoleHolders ui={ui} rows={rows} agency={agency} /> : null}
      <History ui={ui} rows={audit} />
    </Layout>
  );
}
