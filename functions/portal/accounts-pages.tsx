import type { JSX } from 'preact';
import type { AccountEntry } from '../../schemas/directory/account.ts';
import { services as serviceDescriptions } from '../../schemas/policies/services.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { AccountCounts } from '../usecases/account-types.ts';
import type { Page } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { AgencyForm, ChosenAgency } from '../web/components/agency-choice.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { AccountTag } from '../web/components/status-tag.tsx';
import { accountPath } from '../web/paths.ts';
import type { Ui } from '../web/ui.ts';
import { MOST_EXPORTED } from './accounts-export.ts';
import { accountsAddress, chosenAddress, mayChoose, type ShownAccounts } from './accounts-filter.ts';
import type { Queue } from './accounts-queues.ts';
import { AccountSearch, AccountTabs, KeptValues } from './accounts-search.tsx';
import { accountsTexts as texts } from './texts/accounts.ts';

export { accountPath } from '../web/paths.ts';

export interface AccountsPageProps {
  readonly ui: Ui;
  readonly shown: ShownAccounts;
  /** `identity`: found by a number that must not stand in any address of this page. */
  readonly by: 'words' | 'identity';
  readonly page: Page<AccountEntry>;
  readonly counts: AccountCounts | undefined;
  /** Whose accounts they are, for an officer who sees several agencies. */
  readonly agency: Agency | undefined;
  readonly agencies: readonly Agency[];
  readonly acrossAgencies: boolean;
  readonly isFirst: boolean;
  /** Other places of the module that the reader may go to. */
  readonly queues: readonly Queue[];
  /** Whether the reader manages the accounts of his agency. */
  readonly managed: boolean;
}

/** One of the four lists, or what a search found. */
export function AccountsPage(props: AccountsPageProps): JSX.Element {
  const { ui, shown, by, page, agency, isFirst } = props;
  const { t } = ui;
  const searched = shown.query !== '';
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      {agency === undefined ? null : <ChosenAgency ui={ui} agency={agency} action="/accounts" />}
      <Choosing ui={ui} shown={shown} />
      <Modules {...props} />
      <AccountTabs {...props} />
      <AccountSearch {...props} />
      {searched ? <Found {...props} /> : null}
      {page.items.length === 0 ? <Nothing {...props} /> : <AccountsTable {...props} />}
      {by === 'identity' ? null : (
        <Pager ui={ui} address={accountsAddress('/accounts', shown)} cursor={page.cursor} isFirst={isFirst} />
      )}
      {page.items.length === 0 || by === 'identity' || shown.choosingFor !== undefined ? null : (
        <p>
          <a href={accountsAddress('/accounts.csv', shown)}>{t(texts.export)}</a>{' '}
          <span class="hint">{t(texts.exportNote, { n: MOST_EXPORTED })}</span>
        </p>
      )}
    </Layout>
  );
}

/** What an account is chosen for, and the way out. */
function Choosing({ ui, shown }: Pick<AccountsPageProps, 'ui' | 'shown'>): JSX.Element | null {
  const { choosingFor } = shown;
  if (choosingFor === undefined) return null;
  return (
    <Panel tone="info" title={ui.t(texts.choosing, { procedure: ui.t(choosingFor.title) })}>
      <p>
        {ui.t(texts.choosingNote)} <a href="/new">{ui.t(texts.stopChoosing)}</a>
      </p>
    </Panel>
  );
}

/** The other places of the module that the present service has in its menu. */
function Modules({ ui, shown, queues, managed }: AccountsPageProps): JSX.Element | null {
  if (queues.length === 0 || shown.choosingFor !== undefined) return null;
  const { agencyId } = shown;
  const agency = agencyId === undefined ? '' : `?${String(new URLSearchParams({ agency: agencyId }))}`;
  return (
    <nav class="section-links" aria-label={ui.t(texts.modules)}>
      <ul>
        {queues.map(({ path, title }) => (
          <li key={path}>
            <a href={`${path}${agency}`}>{ui.t(title)}</a>
          </li>
        ))}
        {managed ? (
          <li>
            <a href="/accounts/bulk">{ui.t(texts.bulk)}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function Found({ ui, shown, by }: AccountsPageProps): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h2>{by === 'identity' ? t(texts.foundByIdentity) : t(texts.foundFor, { query: shown.query })}</h2>
      {by === 'identity' ? <p class="hint">{t(texts.identityNote)}</p> : null}
    </>
  );
}

function Nothing({ ui, shown, page }: AccountsPageProps): JSX.Element {
  const { t } = ui;
  if (page.cursor !== undefined) return <EmptyState text={t(texts.noneOnPage)} />;
  if (shown.query === '') return <EmptyState text={t(texts.noneInList)} />;
  const cleared = accountsAddress('/accounts', { ...shown, query: '' });
  return <EmptyState text={t(texts.none)} action={{ href: cleared, text: t(texts.clear) }} />;
}

function AccountsTable({
  ui,
  shown,
  page,
  agencies,
  acrossAgencies,
  agency,
}: AccountsPageProps): JSX.Element {
  const { t } = ui;
  const { choosingFor } = shown;
  return (
    <DataTable
      caption={t(texts.title)}
      rows={page.items}
      keyOf={(entry) => entry.accountId}
      columns={[
        {
          title: t(texts.name),
          cell: (entry: AccountEntry) => <NameLink ui={ui} entry={entry} shown={shown} />,
        },
        { title: t(texts.address), cell: (entry) => <Address address={entry.address} /> },
        { title: t(texts.login), cell: (entry) => entry.loginId },
        ...(page.items.some(({ services = [] }) => services.length > 0)
          ? [
              {
                title: t(texts.services),
                cell: (entry: AccountEntry) => <ServiceTags services={entry.services} />,
              },
            ]
          : []),
        ...(acrossAgencies && agency === undefined
          ? [
              {
                title: t(texts.agency),
                cell: (entry: AccountEntry) => agencies.find(({ id }) => id === entry.agencyId)?.name ?? '',
              },
            ]
          : []),
        {
          title: t(texts.state),
          cell: (entry) => <AccountTag ui={ui} state={entry.state} />,
          narrow: choosingFor === undefined,
        },
      ]}
    />
  );
}

/** The value-added services that an account has, by their short names. */
function ServiceTags({ services = [] }: Pick<AccountEntry, 'services'>): JSX.Element {
  return (
    <>
      {services.map((code) => (
        <span key={code}>
          <span class="tag blue">{serviceDescriptions[code].short}</span>{' '}
        </span>
      ))}
    </>
  );
}

/** To the account, or to the form that it is chosen for when its state allows that. */
function NameLink(props: {
  readonly ui: Ui;
  readonly entry: AccountEntry;
  readonly shown: ShownAccounts;
}): JSX.Element {
  const { ui, entry, shown } = props;
  const { choosingFor } = shown;
  if (choosingFor === undefined) return <a href={accountPath(entry.accountId)}>{entry.displayName}</a>;
  if (!mayChoose(choosingFor, entry.state)) return <>{entry.displayName}</>;
  return (
    <a href={chosenAddress(choosingFor, entry.accountId)}>
      <span class="visually-hidden">{ui.t(texts.choose)} </span>
      {entry.displayName}
    </a>
  );
}

/** Who sees several agencies names one first. */
export function ChooseAgencyPage(props: {
  readonly ui: Ui;
  readonly agencies: readonly Agency[];
  readonly shown: ShownAccounts;
  readonly title?: string;
  readonly action?: string;
}): JSX.Element {
  const { ui, agencies, shown, action = '/accounts' } = props;
  const { t } = ui;
  const title = props.title ?? t(texts.title);
  return (
    <Layout ui={ui} title={title}>
      <h1>{title}</h1>
      <AgencyForm
        ui={ui}
        lead={texts.chooseAgencyLead}
        agencies={agencies}
        chosen={shown.agencyId}
        action={action}
      >
        <KeptValues shown={{ ...shown, agencyId: undefined }} />
      </AgencyForm>
    </Layout>
  );
}
