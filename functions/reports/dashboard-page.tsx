import type { ComponentChildren, JSX } from 'preact';
import { formatDate, formatDateTime } from '../domain/format.ts';
import { quotaOf, sizeText } from '../domain/quota.ts';
import type { Dashboard, Day } from '../usecases/dashboard.ts';
import { BarChart, DayChart } from '../web/components/charts.tsx';
import { NumberTable } from '../web/components/figures.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { numberText, packageRows, serviceRows, type FigureRow } from '../web/figure-rows.ts';
import { On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { AgencySelect } from './filter.tsx';
import { reportTexts as texts } from './texts/reports.ts';

interface Props {
  readonly ui: Ui;
  readonly board: Dashboard;
}

/** What administrators know from the present service, and packages, services and storage as charts with their tables. */
export function DashboardPage({ ui, board }: Props): JSX.Element {
  const { t, language } = ui;
  const { scope, present, at } = board;
  return (
    <Layout ui={ui} title={t(texts.dashboard)} wide>
      <h1>{t(texts.dashboard)}</h1>
      {scope.agencies.length === 0 ? null : (
        <form method="get" action="/dashboard" class="filters">
          <AgencySelect ui={ui} agencies={scope.agencies} chosen={scope.agency?.id} />
          <button class="button secondary" type="submit">
            {t(texts.show)}
          </button>
        </form>
      )}
      <p class="summary-line">
        <strong>{scope.agency?.name ?? t(texts.allAgencies)}</strong>
        <span>{t(texts.asOf, { at: formatDateTime(at, language) })}</span>
      </p>
      <Tiles ui={ui} board={board} />
      <Days ui={ui} days={board.days} />
      <Chart ui={ui} title={t(texts.packages)} rows={packageRows(t, present)} />
      <Chart ui={ui} title={t(texts.services)} rows={serviceRows(t, present)} />
      <Storage ui={ui} board={board} />
    </Layout>
  );
}

function Tiles({ ui, board }: Props): JSX.Element {
  const { t } = ui;
  const { present, scope, newRequests, inBulk, online, days } = board;
  const today = days.at(-1);
  const inAgency = scope.agency === undefined ? undefined : scope.agency.id;
  const list = (state: string): string | undefined =>
    inAgency === undefined
      ? undefined
      : `/accounts?state=${state}${scope.agencies.length === 0 ? '' : `&agency=${encodeURIComponent(inAgency)}`}`;
  return (
    <ul class="cards beside">
      <Tile title={t(texts.active)} number={present.accounts['ACTIVE']} href={list('ACTIVE')} />
      <Tile title={t(texts.disabled)} number={present.accounts['DISABLED']} href={list('DISABLED')} />
      <Tile
        title={t(texts.deletionRequested)}
        number={present.accounts['TERMINATION_SCHEDULED']}
        href={list('TERMINATION_SCHEDULED')}
      />
      <Tile title={t(texts.deleted)} number={present.accounts['DELETED']} href={list('DELETED')} />
      <Tile title={t(texts.newRequests)} number={newRequests} />
      <Tile title={t(texts.inBulk)} number={inBulk} />
      <Tile title={t(texts.online)} number={online}>
        {t(texts.onlineHint)}
      </Tile>
      <Tile title={t(texts.today)} number={today?.created}>
        {t(texts.todayLine, {
          created: numberText(today?.created ?? 0),
          provisioned: numberText(today?.provisioned ?? 0),
          deleted: numberText(today?.deleted ?? 0),
        })}
      </Tile>
    </ul>
  );
}

function Tile(props: {
  readonly title: string;
  readonly number: number | undefined;
  readonly href?: string | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { title, number = 0, href, children } = props;
  return (
    <li>
      <h2>{href === undefined ? title : <a href={href}>{title}</a>}</h2>
      <p class="reference">{numberText(number)}</p>
      {children === undefined ? null : <p class="hint">{children}</p>}
    </li>
  );
}

function Days({ ui, days }: { readonly ui: Ui; readonly days: readonly Day[] }): JSX.Element {
  const { t, language } = ui;
  const chart = (title: string, count: (day: Day) => number): JSX.Element => (
    <li>
      <h3>{title}</h3>
      <DayChart
        title={title}
        days={days.map((day) => ({ label: formatDate(day.date, language), number: count(day) }))}
      />
    </li>
  );
  const busy = days.filter((day) => day.created + day.ended + day.provisioned + day.deleted > 0);
  return (
    <section>
      <h2>{t(texts.perDay)}</h2>
      <p class="hint">{t(texts.lastDays)}</p>
      <ul class="cards beside">
        {chart(t(texts.requestsPerDay), ({ created }) => created)}
        {chart(t(texts.provisionedPerDay), ({ provisioned }) => provisioned)}
        {chart(t(texts.deletedPerDay), ({ deleted }) => deleted)}
      </ul>
      {busy.length === 0 ? <p>{t(texts.quietDays)}</p> : <DayTable ui={ui} days={busy.toReversed()} />}
    </section>
  );
}

/** Days on which something happened, the newest first. */
function DayTable({ ui, days }: { readonly ui: Ui; readonly days: readonly Day[] }): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(texts.perDay)}
      rows={days}
      keyOf={({ date }) => date}
      columns={[
        { title: t(texts.day), cell: ({ date }) => <On ui={ui} date={date} /> },
        { title: t(texts.created), cell: ({ created }) => numberText(created), narrow: true },
        { title: t(texts.ended), cell: ({ ended }) => numberText(ended), narrow: true },
        { title: t(texts.provisioned), cell: ({ provisioned }) => numberText(provisioned), narrow: true },
        { title: t(texts.removed), cell: ({ deleted }) => numberText(deleted), narrow: true },
      ]}
    />
  );
}

/** A chart with its table beside it; below it on a phone. */
function Chart({
  ui,
  title,
  rows,
}: {
  readonly ui: Ui;
  readonly title: string;
  readonly rows: readonly FigureRow[];
}): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="cards beside">
        <li>
          <BarChart title={title} bars={rows} />
        </li>
        <li>
          <NumberTable ui={ui} caption={title} rows={rows} />
        </li>
      </ul>
    </section>
  );
}

function Storage({ ui, board }: Props): JSX.Element {
  const { t } = ui;
  const { storageMb, usedMb, measured } = board.present;
  const rows: readonly FigureRow[] = [
    { name: t(texts.storageUsed), value: sizeText(usedMb), number: usedMb },
    { name: t(texts.storageAllotted), value: sizeText(storageMb), number: storageMb },
  ];
  const percent = storageMb === 0 ? 0 : quotaOf(usedMb, storageMb).percent;
  return (
    <section>
      <h2>{t(texts.storage)}</h2>
      <ul class="cards beside">
        <li>
          <BarChart
            title={t(texts.storage)}
            bars={rows.slice(0, 1).map((row) => ({
              ...row,
              of: Math.max(storageMb, 1),
              value: `${t(texts.usedOf, { used: sizeText(usedMb), all: sizeText(storageMb) })} (${String(percent)} %)`,
            }))}
          />
          {measured === 0 ? <p class="hint">{t(texts.notMeasured)}</p> : null}
        </li>
        <li>
          <NumberTable ui={ui} caption={t(texts.storage)} rows={rows} />
        </li>
      </ul>
    </section>
  );
}
