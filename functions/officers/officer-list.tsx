import type { JSX } from 'preact';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import { may, reach } from '../domain/permissions.ts';
import { findAgencies } from '../usecases/agencies.ts';
import { findOfficers, isActive, readRoleHolders, type RoleRow } from '../usecases/officers.ts';
import type { Caller, Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { Tag, type Tone } from '../web/components/status-tag.tsx';
import { html, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { OfficersDeps } from './deps.ts';
import { addressOf, filterOf, Filters, type Filter } from './officer-filter.tsx';
import { roleList } from './roles-input.tsx';
import { accessTexts } from './texts/access.ts';
import { officerTexts as texts } from './texts/officers.ts';

/** The officers, and who holds which role, so that nobody is missing for any step. */

const onPage = 40;

export async function showOfficers(visit: SignedInVisit, deps: OfficersDeps): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const filter = filterOf(request.query);
  const cursor = request.query.get('cursor');
  const agencies = await agenciesFor(deps, caller);
  const own = ownAgency(caller);
  const holdersOf = own ?? filter.agencyId;
  const [page, rows] = await Promise.all([
    findOfficers(deps, caller, { ...filter, limit: onPage, ...(cursor === null ? {} : { cursor }) }),
    readRoleHolders(deps, caller, holdersOf),
  ]);
  return html(
    <OfficersPage
      ui={ui}
      page={page}
      isFirst={cursor === null}
      filter={filter}
      agencies={agencies}
      rows={rows}
      holdersOf={agencies.find(({ id }) => id === holdersOf)}
      mayRegister={may(caller.person, 'officer.manage', { agencyId: own })}
      isCentral={own === undefined}
    />,
  );
}

/** The agency that an agency's administrator is bound to; undefined for who sees all. */
export function ownAgency({ person }: Caller): string | undefined {
  const far = reach(person, 'officer.read');
  return far !== undefined && 'agencyId' in far ? far.agencyId : undefined;
}

/** All agencies that the caller may name, by name. */
export async function agenciesFor(deps: OfficersDeps, caller: Caller): Promise<readonly Agency[]> {
  const agencies: Agency[] = [];
  for (let cursor: string | undefined; ;) {
    const page: Page<Agency> = await findAgencies(deps, caller, {
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    agencies.push(...page.items);
    if (page.cursor === undefined) return agencies;
    ({ cursor } = page);
  }
}

function OfficersPage(props: {
  readonly ui: Ui;
  readonly page: Page<Officer>;
  readonly isFirst: boolean;
  readonly filter: Filter;
  readonly agencies: readonly Agency[];
  readonly rows: readonly RoleRow[];
  readonly holdersOf: Agency | undefined;
  readonly mayRegister: boolean;
  readonly isCentral: boolean;
}): JSX.Element {
  const { ui, page, isFirst, filter, agencies, rows, holdersOf, mayRegister, isCentral } = props;
  const { t } = ui;
  const agencyName = (id: string | undefined) => agencies.find((each) => each.id === id)?.shortName ?? '–';
  return (
    <Layout ui={ui} title={t(texts.title)} wide>
      <div class="title-row">
        <h1>{t(texts.title)}</h1>
        {mayRegister ? (
          <a class="button" href="/officers/new">
            {t(texts.new)}
          </a>
        ) : null}
      </div>
      <p>
        <a
          href={`/officers/grants${holdersOf === undefined ? '' : `?agency=${encodeURIComponent(holdersOf.id)}`}`}
        >
          {t(accessTexts.grants)}
        </a>
      </p>
      <MissingRoles ui={ui} rows={rows} />
      <Filters ui={ui} filter={filter} agencies={isCentral ? agencies : []} />
      {page.items.length === 0 ? (
        <EmptyState text={t(texts.none)} />
      ) : (
        <DataTable
          caption={t(texts.title)}
          rows={page.items}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t(texts.name),
              cell: (officer) => (
                <>
                  <a href={`/officers/${encodeURIComponent(officer.id)}`}>{officer.name}</a>
                  <span class="sub">{officer.post}</span>
                </>
              ),
            },
            { title: t(texts.id), cell: ({ id }) => id, narrow: true },
            { title: t(texts.roles), cell: ({ roles }) => roleList(ui, roles) },
            ...(isCentral
              ? [
                  {
                    title: t(texts.agency),
                    cell: ({ agencyId }: Officer) => agencyName(agencyId),
                    narrow: true,
                  },
                ]
              : []),
            { title: t(texts.state), cell: ({ state }) => <OfficerTag ui={ui} state={state} /> },
          ]}
        />
      )}
      <Pager ui={ui} address={addressOf(filter)} cursor={page.cursor} isFirst={isFirst} />
      <RoleHolders ui={ui} rows={rows} agency={holdersOf} />
    </Layout>
  );
}

/** On top of a page: deciding roles that nobody holds. */
export function MissingRoles({
  ui,
  rows,
}: {
  readonly ui: Ui;
  readonly rows: readonly RoleRow[];
}): JSX.Element | null {
  const missing = rows.filter((row) => row.missing).map(({ role }) => role);
  if (missing.length === 0) return null;
  return (
    <Panel tone="warning" title={ui.t(texts.missingTitle)}>
      <p>{ui.t(texts.missing, { roles: roleList(ui, missing) })}</p>
      <p>
        <a href="#roles">{ui.t(texts.holdersTitle)}</a>
      </p>
    </Panel>
  );
}

/** Each role with its holders. */
export function RoleHolders(props: {
  readonly ui: Ui;
  readonly rows: readonly RoleRow[];
  readonly agency?: Agency | undefined;
}): JSX.Element {
  const { ui, rows, agency } = props;
  const { t } = ui;
  const title = agency === undefined ? t(texts.holdersCentral) : t(texts.holdersOf, { agency: agency.name });
  return (
    <section id="roles">
      <h2>{`${t(texts.holdersTitle)}: ${title}`}</h2>
      {rows.some(({ missing }) => missing) ? null : <p>{t(texts.nobodyMissing)}</p>}
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ role }) => role}
        columns={[
          {
            title: t(texts.role),
            cell: ({ role, deciding }) => (
              <>
                {t(roleNames[role])}
                {deciding ? <span class="sub">{t(texts.deciding)}</span> : null}
              </>
            ),
          },
          { title: t(texts.holders), cell: (row) => <Holders ui={ui} row={row} /> },
        ]}
      />
    </section>
  );
}

function Holders({ ui, row }: { readonly ui: Ui; readonly row: RoleRow }): JSX.Element {
  if (row.holders.length === 0) {
    return row.missing ? <Tag ui={ui} text={texts.nobody} tone="red" /> : <>{ui.t(texts.nobody)}</>;
  }
  return (
    <>
      {row.holders.map((holder, index) => (
        <span key={holder.id}>
          {index === 0 ? '' : ', '}
          <a href={`/officers/${encodeURIComponent(holder.id)}`}>
            {isActive(holder) ? holder.name : ui.t(texts.invitedHolder, { name: holder.name })}
          </a>
        </span>
      ))}
    </>
  );
}

const tones: Readonly<Record<Officer['state'], Tone>> = { INVITED: 'yellow', ACTIVE: 'green', ENDED: 'grey' };

export function OfficerTag({
  ui,
  state,
}: {
  readonly ui: Ui;
  readonly state: Officer['state'];
}): JSX.Element {
  return <Tag ui={ui} text={texts[state]} tone={tones[state]} />;
}
