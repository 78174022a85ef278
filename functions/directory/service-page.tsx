import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import { services } from '../../schemas/policies/services.ts';
import { serviceStandings, type ServiceCode, type ServiceStanding } from '../../schemas/directory-words.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import type { ServiceRow } from '../usecases/services.ts';
import type { Page } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { CaseLink } from '../web/components/case-link.tsx';
import { AgencyChoice } from '../web/components/agency-choice.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { AccountTag } from '../web/components/status-tag.tsx';
import { accountPath } from '../web/paths.ts';
import { configuredText, servicePath } from '../web/service-words.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { MOST_EXPORTED } from './service-export.ts';
import { inAgencyOf, isApplication, proceduresAbout, ServiceFacts } from './service-parts.tsx';
import { servicesTexts as texts } from './texts/services.ts';

interface ServicePageProps {
  readonly ui: Ui;
  readonly service: ServiceCode;
  readonly state: ServiceStanding;
  /** Absent until a reader of several agencies has chosen one. */
  readonly page: Page<ServiceRow> | undefined;
  /** How many accounts have it now. */
  readonly count: number | undefined;
  readonly isFirst: boolean;
  readonly roles: readonly Role[];
  /** Whether the reader may open the applications. */
  readonly readsCases: boolean;
  readonly agency: Agency | undefined;
  readonly agencies: readonly Agency[];
}

/** One service: what it is, and who has it or had it. */
export function ServicePage(props: ServicePageProps): JSX.Element {
  const { ui, service, page, agency, agencies, roles } = props;
  const { t } = ui;
  const name = t(services[service].name);
  return (
    <Layout ui={ui} title={name} back={{ href: inAgencyOf('/services', agency), text: t(texts.back) }}>
      <h1>{name}</h1>
      <ServiceFacts ui={ui} description={services[service]} />
      <AgencyChoice
        ui={ui}
        lead={texts.chooseLead}
        agency={agency}
        agencies={agencies}
        action={servicePath(service)}
      />
      <div class="actions">
        {proceduresAbout(service, roles).map((row) => (
          <a key={row.id} class="button secondary" href={`/accounts?for=${row.id}`}>
            {t(isApplication(row) ? texts.applyFor : texts.end)}
          </a>
        ))}
      </div>
      {page === undefined ? null : <Accounts {...props} page={page} />}
    </Layout>
  );
}

function Accounts(props: ServicePageProps & { readonly page: Page<ServiceRow> }): JSX.Element {
  const { ui, service, state, page, isFirst, agency } = props;
  const { t } = ui;
  return (
    <>
      <Tabs {...props} />
      {state === 'RESTING' ? <p class="hint">{t(texts.restingNote)}</p> : null}
      {page.items.length === 0 ? (
        <EmptyState text={t(texts[`none${state}`])} />
      ) : (
        <AccountsTable {...props} />
      )}
      <Pager
        ui={ui}
        address={inAgencyOf(servicePath(service), agency, state)}
        cursor={page.cursor}
        isFirst={isFirst}
      />
      {page.items.length === 0 ? null : (
        <p>
          <a href={inAgencyOf(`${servicePath(service)}/export.csv`, agency, state)}>{t(texts.export)}</a>{' '}
          <span class="hint">{t(texts.exportNote, { n: MOST_EXPORTED })}</span>
        </p>
      )}
    </>
  );
}

function Tabs({ ui, service, state, count, agency }: ServicePageProps): JSX.Element {
  return (
    <nav class="main-nav tabs" aria-label={ui.t(texts.states)}>
      <ul>
        {serviceStandings.map((each) => (
          <li key={each}>
            <a
              href={inAgencyOf(servicePath(service), agency, each)}
              {...(each === state ? { 'aria-current': 'page' as const } : {})}
            >
              {ui.t(texts[each])}
              {each !== 'ACTIVE' || count === undefined ? '' : ` (${count.toLocaleString('en-MY')})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountsTable({
  ui,
  service,
  page,
  readsCases,
}: ServicePageProps & { readonly page: Page<ServiceRow> }): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(services[service].name)}
      rows={page.items}
      keyOf={(row) => row.service.accountId}
      columns={[
        {
          title: t(texts.account),
          cell: ({ account }: ServiceRow) =>
            account === undefined ? (
              t(texts.gone)
            ) : (
              <>
                <a href={`${accountPath(account.accountId)}#services`}>{account.displayName}</a>
                <span class="sub">
                  <Address address={account.address} />
                </span>
              </>
            ),
        },
        {
          title: t(texts.accountState),
          cell: ({ account }) => (account === undefined ? '' : <AccountTag ui={ui} state={account.state} />),
          narrow: true,
        },
        {
          title: t(texts.since),
          cell: (row) => <Ago ui={ui} at={row.service.since} />,
          narrow: true,
        },
        ...(service === 'ONLINE_ARCHIVING'
          ? [{ title: t(texts.configured), cell: (row: ServiceRow) => configuredText(row.service, t) }]
          : []),
        {
          title: t(texts.request),
          cell: ({ service: { changedBy } }) => (readsCases ? <CaseLink id={changedBy} /> : changedBy),
          narrow: true,
        },
      ]}
    />
  );
}
