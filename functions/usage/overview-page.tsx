import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import { quotaOf, sizeText } from '../domain/quota.ts';
import { malaysianDate } from '../domain/calendar.ts';
import type { UsageList, UsageOfAccount } from '../usecases/usage/overview.ts';
import type { Page } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager, type Column } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { AccountTag } from '../web/components/status-tag.tsx';
import { accountPath } from '../web/paths.ts';
import { Ago, On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { AgencyChoice } from '../web/components/agency-choice.tsx';
import { addressOf } from './address.ts';
import { emptyTexts, listTexts, usageTexts as texts } from './texts/usage.ts';

export interface OverviewPageProps {
  readonly ui: Ui;
  readonly list: UsageList;
  readonly query: string;
  /** Absent until a reader of several agencies has chosen one. */
  readonly page: Page<UsageOfAccount> | undefined;
  readonly isFirst: boolean;
  readonly agency: Agency | undefined;
  readonly agencies: readonly Agency[];
  readonly sendsFiles: boolean;
}

/** The mailboxes of an agency by their use: those that need attention, and any that is searched for. */
export function OverviewPage(props: OverviewPageProps): JSX.Element {
  const { ui, page, agency, agencies, sendsFiles } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      {sendsFiles ? (
        <p>
          <a href="/usage/files">{t(texts.filesLink)}</a>
        </p>
      ) : null}
      <AgencyChoice ui={ui} lead={texts.chooseLead} agency={agency} agencies={agencies} action="/usage" />
      {page === undefined ? null : <Mailboxes {...props} page={page} />}
    </Layout>
  );
}

function Mailboxes(props: OverviewPageProps & { readonly page: Page<UsageOfAccount> }): JSX.Element {
  const { ui, list, query, page, isFirst, agency } = props;
  const { t } = ui;
  const caption = list === 'found' ? t(texts.searchLabel) : t(listTexts[list]);
  return (
    <>
      <Search ui={ui} query={query} agency={agency} />
      <Tabs ui={ui} list={list} agency={agency} />
      {list === 'inactive' ? (
        <p>
          <a href={addressOf('/usage/inactive', { agency: agency?.id })}>{t(texts.inactiveLink)}</a>
        </p>
      ) : null}
      {page.items.length === 0 ? (
        <EmptyState text={t(emptyTexts[list])} />
      ) : (
        <DataTable
          caption={caption}
          rows={page.items}
          keyOf={({ account }) => account.id}
          columns={columnsOf(ui, list)}
        />
      )}
      <Pager
        ui={ui}
        address={addressOf('/usage', {
          agency: agency?.id,
          ...(list === 'found' ? { query } : { list }),
        })}
        cursor={page.cursor}
        isFirst={isFirst}
      />
    </>
  );
}

function Search(props: {
  readonly ui: Ui;
  readonly query: string;
  readonly agency: Agency | undefined;
}): JSX.Element {
  const { ui, query, agency } = props;
  const { t } = ui;
  return (
    <form method="get" action="/usage" class="filters" role="search" autocomplete="off">
      {agency === undefined ? null : <input type="hidden" name="agency" value={agency.id} />}
      <div class="field wide">
        <label class="label" for="query">
          {t(texts.searchLabel)}
        </label>
        <span class="hint" id="query-hint">
          {t(texts.searchHint)}
        </span>
        <input
          type="search"
          id="query"
          name="query"
          value={query}
          aria-describedby="query-hint"
          maxLength={200}
        />
      </div>
      <button class="button secondary" type="submit">
        {t(texts.search)}
      </button>
    </form>
  );
}

function Tabs(props: {
  readonly ui: Ui;
  readonly list: UsageList;
  readonly agency: Agency | undefined;
}): JSX.Element {
  const { ui, list, agency } = props;
  return (
    <nav class="main-nav tabs" aria-label={ui.t(texts.lists)}>
      <ul>
        {(Object.keys(listTexts) as (keyof typeof listTexts)[]).map((each) => (
          <li key={each}>
            <a
              href={addressOf('/usage', { agency: agency?.id, list: each })}
              {...(each === list ? { 'aria-current': 'page' as const } : {})}
            >
              {ui.t(listTexts[each])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Row = UsageOfAccount;

function columnsOf(ui: Ui, list: UsageList): readonly Column<Row>[] {
  const { t } = ui;
  const own: Readonly<Partial<Record<UsageList, readonly Column<Row>[]>>> = {
    'nearly-full': [
      {
        title: t(texts.since),
        cell: ({ nearlyFull }) => (nearlyFull === undefined ? '' : <On ui={ui} date={nearlyFull.since} />),
        narrow: true,
      },
      {
        title: t(texts.told),
        cell: ({ nearlyFull }) =>
          nearlyFull?.toldAt === undefined ? t(texts.notTold) : <Ago ui={ui} at={nearlyFull.toldAt} />,
      },
    ],
    disabled: [
      {
        title: t(texts.disabledUntil),
        cell: ({ account }) =>
          account.disabled === undefined ? '' : <On ui={ui} date={account.disabled.until} />,
        narrow: true,
      },
    ],
    kept: [
      {
        title: t(listTexts.kept),
        cell: ({ silence }) =>
          silence?.kept === undefined ? (
            ''
          ) : (
            <>
              <On ui={ui} date={silence.kept.until} />
              <span class="sub">{silence.kept.reason}</span>
              <span class="sub">{silence.kept.byName}</span>
            </>
          ),
      },
    ],
  };
  return [
    { title: t(texts.account), cell: (row) => <AccountCell row={row} /> },
    {
      title: t(texts.state),
      cell: ({ account }) => <AccountTag ui={ui} state={account.state} />,
      narrow: true,
    },
    { title: t(texts.use), cell: (row) => <Use ui={ui} row={row} /> },
    { title: t(texts.lastActivity), cell: (row) => <LastActivity ui={ui} row={row} />, narrow: true },
    ...(own[list] ?? []),
  ];
}

export function AccountCell({ row: { account } }: { readonly row: Pick<Row, 'account'> }): JSX.Element {
  return (
    <>
      <a href={accountPath(account.id)}>{account.displayName}</a>
      <span class="sub">
        <Address address={account.address} />
      </span>
    </>
  );
}

export function Use({ ui, row }: { readonly ui: Ui; readonly row: Row }): JSX.Element {
  const { account, mailbox } = row;
  if (mailbox?.measuredAt === undefined) return <span class="muted">{ui.t(texts.notMeasured)}</span>;
  const { percent } = quotaOf(mailbox.usedMb, account.storageMb);
  return (
    <>
      {ui.t(texts.of, { used: sizeText(mailbox.usedMb), size: sizeText(account.storageMb), percent })}
      <span class="sub">
        {ui.t(texts.measured)} <On ui={ui} date={mailbox.day ?? malaysianDate(mailbox.measuredAt)} />
      </span>
    </>
  );
}

export function LastActivity({ ui, row }: { readonly ui: Ui; readonly row: Row }): JSX.Element {
  const { account, mailbox } = row;
  if (mailbox?.lastActivity !== undefined) return <On ui={ui} date={mailbox.lastActivity} />;
  return (
    <>
      {ui.t(texts.neverUsed)}
      <span class="sub">
        {ui.t(texts.createdOn)} <On ui={ui} date={malaysianDate(account.createdAt)} />
      </span>
    </>
  );
}
