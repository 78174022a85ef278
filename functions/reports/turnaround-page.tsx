import type { JSX } from 'preact';
import type { Text } from '../../schemas/vocabulary.ts';
import type { FieldError } from '../domain/errors.ts';
import { formatMonth } from '../domain/format-month.ts';
import { durationText } from '../domain/duration.ts';
import type { ProcedureTaken } from '../domain/turnaround.ts';
import type { ReportFilter, TurnaroundReport } from '../usecases/reports.ts';
import { csvOf } from '../web/csv.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { Term } from '../web/components/term.tsx';
import { numberText } from '../web/figure-rows.ts';
import { figureTexts } from '../web/texts/figures.ts';
import { dateOf } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { addressOf, ReportFilters } from './filter.tsx';
import { reportTexts as texts } from './texts/reports.ts';

export interface TurnaroundPageProps {
  readonly ui: Ui;
  readonly report: TurnaroundReport;
  readonly filter: ReportFilter;
  readonly errors: readonly FieldError[];
}

/** How long each procedure takes, and each step of it that waits for somebody. */
export function TurnaroundPage({ ui, report, filter, errors }: TurnaroundPageProps): JSX.Element {
  const { t, language } = ui;
  const { scope, span, procedures } = report;
  const period = { from: formatMonth(span.from, language), to: formatMonth(span.to, language) };
  return (
    <Layout
      ui={ui}
      title={t(texts.turnaround)}
      back={{ href: '/reports', text: t(texts.back) }}
      wide
      hasErrors={errors.length > 0}
    >
      <h1>{t(texts.turnaround)}</h1>
      <ReportFilters {...{ ui, filter, errors }} action="/reports/turnaround" agencies={scope.agencies} />
      <p class="summary-line">
        <strong>{scope.agency?.name ?? t(texts.allAgencies)}</strong>
        <span>{t(span.from === span.to ? figureTexts.oneMonth : figureTexts.period, period)}</span>
        <a class="no-print" href={addressOf('/reports/turnaround.csv', filter)}>
          {t(texts.csv)}
        </a>
      </p>
      {procedures.length === 0 ? (
        <EmptyState text={t(texts.noTurnaround)} />
      ) : (
        procedures.map((each) => <OneProcedure key={each.procedure} ui={ui} taken={each} />)
      )}
    </Layout>
  );
}

interface Row {
  readonly title: Text;
  readonly count: number;
  readonly averageSeconds: number;
}

/** Its steps, then the whole of it. */
function rowsOf({ steps, count, averageSeconds }: ProcedureTaken): readonly Row[] {
  return [...steps, ...(count === 0 ? [] : [{ title: texts.whole, count, averageSeconds }])];
}

function OneProcedure({ ui, taken }: { readonly ui: Ui; readonly taken: ProcedureTaken }): JSX.Element {
  const { t, language } = ui;
  return (
    <section>
      <h2>
        <Term ui={ui} text={taken.title} />
      </h2>
      <DataTable
        caption={t(taken.title)}
        rows={rowsOf(taken)}
        keyOf={({ title }) => title.en}
        columns={[
          { title: t(texts.step), cell: ({ title }) => <Term ui={ui} text={title} /> },
          { title: t(texts.decidedCount), cell: ({ count }) => numberText(count), narrow: true },
          {
            title: t(texts.average),
            cell: ({ averageSeconds }) => durationText(averageSeconds, language),
            narrow: true,
          },
        ]}
      />
    </section>
  );
}

/** The same as a file; averages in seconds. */
export function turnaroundCsv(
  { t, now }: Ui,
  { procedures, span }: TurnaroundReport,
): { readonly name: string; readonly type: string; readonly body: string } {
  return {
    name: `1govuc-tempoh-${span.from}-${span.to}-${dateOf(now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvOf([
      [t(texts.procedure), t(texts.step), t(texts.decidedCount), `${t(texts.average)} (s)`],
      ...procedures.flatMap((each) =>
        rowsOf(each).map(({ title, count, averageSeconds }) => [
          t(each.title),
          t(title),
          String(count),
          String(averageSeconds),
        ]),
      ),
    ]),
  };
}
