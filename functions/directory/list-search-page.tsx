import type { JSX } from 'preact';
import type { ListEntry, MailingList } from '../../schemas/directory/list.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { listStateNames, listStates } from '../../schemas/directory-words.ts';
import { formatDate } from '../domain/format.ts';
import type { Page } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { AgencyForm, ChosenAgency } from '../web/components/agency-choice.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager, type Column } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { SearchForm } from '../web/components/search-form.tsx';
import { listPath } from '../web/paths.ts';
import type { Ui } from '../web/ui.ts';
import { MOST_EXPORTED } from './list-export.ts';
import { listsAddress, mayChoose, type ShownLists } from './list-filter.ts';
import { ListTag } from './list-state.tsx';
import { listTexts as texts } from './texts/lists.ts';

export interface ListsPageProps {
  readonly ui: Ui;
  readonly shown: ShownLists;
  readonly page: Page<ListEntry>;
  /** The ended ones among those of the page. */
  readonly ended: readonly MailingList[];
  /** Whose lists they are, for an officer who sees several agencies. */
  readonly agency: Agency | undefined;
  readonly isFirst: boolean;
  /** The procedure by which this officer makes a list. */
  readonly create: string | undefined;
}

/** The lists of one state, or what a search found (BR-39). */
export function ListsPage(props: ListsPageProps): JSX.Element {
  const { ui, shown, page, agency, isFirst, create } = props;
  const { t } = ui;
  const { choosingFor, query } = shown;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      {agency === undefined ? null : <ChosenAgency ui={ui} agency={agency} action="/lists" />}
      {choosingFor === undefined ? null : (
        <Panel tone="info" title={t(texts.choosing, { procedure: t(choosingFor.title) })}>
          <p>
            {t(texts.choosingNote)} <a href="/new">{t(texts.stopChoosing)}</a>
          </p>
        </Panel>
      )}
      {create === undefined || choosingFor !== undefined ? null : (
        <p>
          <a class="button" href={`/new/${create}`}>
            {t(texts.create)}
          </a>
        </p>
      )}
      <Tabs {...props} />
      <Search {...props} />
      {query === '' ? null : <h2>{t(texts.foundFor, { query })}</h2>}
      {page.items.length === 0 ? <Nothing {...props} /> : <ListsTable {...props} />}
      <Pager ui={ui} address={listsAddress('/lists', shown)} cursor={page.cursor} isFirst={isFirst} />
      {page.items.length === 0 || choosingFor !== undefined ? null : (
        <p>
          <a href={listsAddress('/lists/export.csv', shown)}>{t(texts.export)}</a>{' '}
          <span class="hint">{t(texts.exportNote, { n: MOST_EXPORTED })}</span>
        </p>
      )}
    </Layout>
  );
}

function Tabs({ ui, shown }: ListsPageProps): JSX.Element {
  const searched = shown.query !== '';
  return (
    <nav class="main-nav tabs" aria-label={ui.t(texts.lists)}>
      <ul>
        {listStates.map((state) => (
          <li key={state}>
            <a
              href={listsAddress('/lists', { ...shown, query: '', state })}
              {...(!searched && shown.state === state ? { 'aria-current': 'page' as const } : {})}
            >
              {ui.t(state === 'ACTIVE' ? texts.active : texts.ended)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Search({ ui, shown }: ListsPageProps): JSX.Element {
  return (
    <SearchForm
      ui={ui}
      method="get"
      action="/lists"
      texts={texts}
      query={shown.query}
      state={shown.query === '' ? undefined : shown.state}
      states={listStateNames}
    >
      <KeptValues shown={{ ...shown, query: '', state: undefined }} />
    </SearchForm>
  );
}

function KeptValues({ shown }: { readonly shown: ShownLists }): JSX.Element {
  const { agencyId, choosingFor } = shown;
  return (
    <>
      {agencyId === undefined ? null : <input type="hidden" name="agency" value={agencyId} />}
      {choosingFor === undefined ? null : <input type="hidden" name="for" value={choosingFor.id} />}
    </>
  );
}

function Nothing({ ui, shown, page }: ListsPageProps): JSX.Element {
  const { t } = ui;
  if (page.cursor !== undefined) return <EmptyState text={t(texts.noneOnPage)} />;
  if (shown.query === '')
    return <EmptyState text={t(shown.state === 'ENDED' ? texts.noneEnded : texts.noneActive)} />;
  const cleared = listsAddress('/lists', { ...shown, query: '', state: undefined });
  return <EmptyState text={t(texts.none)} action={{ href: cleared, text: t(texts.clear) }} />;
}

function ListsTable({ ui, shown, page, ended }: ListsPageProps): JSX.Element {
  const { t } = ui;
  const since: readonly Column<ListEntry>[] =
    ended.length === 0
      ? []
      : [
          {
            title: t(texts.ended),
            cell: ({ listId }) => {
              const at = ended.find(({ id }) => id === listId)?.ended?.at;
              return at === undefined ? '' : formatDate(at, ui.language);
            },
            narrow: true,
          },
        ];
  return (
    <DataTable
      caption={t(texts.title)}
      rows={page.items}
      keyOf={({ listId }) => listId}
      columns={[
        {
          title: t(texts.name),
          cell: (entry: ListEntry) => <NameLink ui={ui} entry={entry} shown={shown} />,
        },
        { title: t(texts.address), cell: ({ address }) => <Address address={address} /> },
        { title: t(texts.state), cell: ({ state }) => <ListTag ui={ui} state={state} />, narrow: true },
        ...since,
      ]}
    />
  );
}

/** To the list, or to the form that it is chosen for when its state allows that. */
function NameLink(props: {
  readonly ui: Ui;
  readonly entry: ListEntry;
  readonly shown: ShownLists;
}): JSX.Element {
  const { ui, entry, shown } = props;
  const { listId, displayName, state } = entry;
  const { choosingFor } = shown;
  if (choosingFor === undefined) return <a href={listPath(listId)}>{displayName}</a>;
  if (!mayChoose(choosingFor, state)) return <>{displayName}</>;
  return (
    <a href={`/new/${choosingFor.id}?subject=${encodeURIComponent(listId)}`}>
      <span class="visually-hidden">{ui.t(texts.choose)} </span>
      {displayName}
    </a>
  );
}

/** Who sees several agencies names one first. */
export function ChooseAgencyPage(props: {
  readonly ui: Ui;
  readonly agencies: readonly Agency[];
  readonly shown: ShownLists;
}): JSX.Element {
  const { ui, agencies, shown } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <AgencyForm
        ui={ui}
        lead={texts.chooseAgencyLead}
        agencies={agencies}
        chosen={shown.agencyId}
        action="/lists"
      >
        <KeptValues shown={{ ...shown, agencyId: undefined }} />
        {shown.query === '' ? null : <input type="hidden" name="query" value={shown.query} />}
      </AgencyForm>
    </Layout>
  );
}
