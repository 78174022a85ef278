import type { JSX } from 'preact';
import type { Downtime } from '../../schemas/directory/downtime.ts';
import { durationText } from '../domain/duration.ts';
import { formatMonth } from '../domain/format-month.ts';
import { percentText, type Uptime } from '../domain/uptime.ts';
import type { UptimeView } from '../usecases/uptime.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { uptimeTexts as texts } from './texts/uptime.ts';

interface Props {
  readonly ui: Ui;
  readonly view: UptimeView;
  readonly justDone: boolean;
}

/** Availability by month and year against 99.5 %, the maintenance that is ahead, and what was. */
export function UptimePage({ ui, view, justDone }: Props): JSX.Element {
  const { t } = ui;
  const { year, ahead, past, manages } = view;
  return (
    <Layout ui={ui} title={t(texts.title)} wide>
      {justDone ? (
        <Panel tone="success">
          <p>{t(texts.done)}</p>
        </Panel>
      ) : null}
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      {manages ? (
        <p class="no-print">
          <a class="button" href="/availability/new">
            {t(texts.enter)}
          </a>
        </p>
      ) : null}
      <h2>{t(texts.year, { year: year.year })}</h2>
      <Facts
        facts={[
          {
            label: t(texts.percent),
            value: (
              <>
                {percentText(year.percent)} <Met ui={ui} uptime={year} />
              </>
            ),
          },
          { label: t(texts.down), value: minutes(ui, year.down) },
          { label: t(texts.maintenance), value: minutes(ui, year.maintenance) },
        ]}
      />
      <h2>{t(texts.byMonth)}</h2>
      <Months ui={ui} view={view} />
      <h2>{t(texts.calendar)}</h2>
      {ahead.length === 0 ? (
        <EmptyState text={t(texts.nothingAhead)} />
      ) : (
        <Downtimes ui={ui} caption={t(texts.calendar)} downtimes={ahead} />
      )}
      <h2>{t(texts.past)}</h2>
      {past.length === 0 ? (
        <EmptyState text={t(texts.nothingPast)} />
      ) : (
        <Downtimes ui={ui} caption={t(texts.past)} downtimes={past} />
      )}
    </Layout>
  );
}

function Met({ ui, uptime }: { readonly ui: Ui; readonly uptime: Uptime }): JSX.Element {
  return (
    <span class={`tag ${uptime.met ? 'green' : 'red'}`}>{ui.t(uptime.met ? texts.met : texts.notMet)}</span>
  );
}

function minutes(ui: Ui, count: number): string {
  return count === 0 ? ui.t(texts.none) : durationText(count * 60, ui.language);
}

function Months({ ui, view }: { readonly ui: Ui; readonly view: UptimeView }): JSX.Element {
  const { t, language } = ui;
  const [present] = view.months;
  return (
    <DataTable
      caption={t(texts.byMonth)}
      rows={view.months}
      keyOf={({ month }) => month}
      columns={[
        {
          title: t(texts.month),
          cell: ({ month }) =>
            month === present?.month
              ? t(texts.running, { month: formatMonth(month, language) })
              : formatMonth(month, language),
        },
        { title: t(texts.percent), cell: ({ percent }) => percentText(percent), narrow: true },
        { title: t(texts.level), cell: (month) => <Met ui={ui} uptime={month} />, narrow: true },
        { title: t(texts.down), cell: ({ down }) => minutes(ui, down) },
        { title: t(texts.maintenance), cell: ({ maintenance }) => minutes(ui, maintenance) },
      ]}
    />
  );
}

function Downtimes(props: {
  readonly ui: Ui;
  readonly caption: string;
  readonly downtimes: readonly Downtime[];
}): JSX.Element {
  const { ui, caption, downtimes } = props;
  const { t } = ui;
  return (
    <DataTable
      caption={caption}
      rows={downtimes}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t(texts.starts),
          cell: ({ id, startsAt }) => (
            <a href={downtimePath(id)}>
              <At ui={ui} at={startsAt} />
            </a>
          ),
        },
        {
          title: t(texts.ends),
          cell: ({ endsAt }) => (endsAt === undefined ? t(texts.goesOn) : <At ui={ui} at={endsAt} />),
        },
        { title: t(texts.kind), cell: ({ scheduled }) => t(kindOf(scheduled)) },
        { title: t(texts.note), cell: ({ note }) => note },
      ]}
    />
  );
}

export function downtimePath(id: string): string {
  return `/availability/${encodeURIComponent(id)}`;
}

export function kindOf(scheduled: boolean) {
  return scheduled ? texts.scheduled : texts.unscheduled;
}
