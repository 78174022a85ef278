import type { JSX } from 'preact';
import { gradeChoices } from '../../schemas/policies/accounts.ts';
import type { FieldError } from '../domain/errors.ts';
import { livingAccounts } from '../domain/figures.ts';
import { formatMonth } from '../domain/format-month.ts';
import { sizeText } from '../domain/quota.ts';
import { minimumStorage, storageText } from '../domain/storage.ts';
import type { ReportFilter, UsageReport, UsageRow } from '../usecases/reports.ts';
import { FigureTable, Figures } from '../web/components/figures.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import {
  gradeRows,
  numberText,
  packageRows,
  presentRows,
  procedureRows,
  serviceRows,
  spanRows,
  sum,
} from '../web/figure-rows.ts';
import { figureTexts } from '../web/texts/figures.ts';
import type { Ui } from '../web/ui.ts';
import { addressOf, ReportFilters } from './filter.tsx';
import { reportTexts as texts } from './texts/reports.ts';

export interface UsagePageProps {
  readonly ui: Ui;
  readonly report: UsageReport;
  readonly filter: ReportFilter;
  readonly errors: readonly FieldError[];
}

/** Use by agency, ministry and month: one agency with all its figures, or all of them with their sum. */
export function UsagePage({ ui, report, filter, errors }: UsagePageProps): JSX.Element {
  const { t, language } = ui;
  const { scope, span, rows } = report;
  const period = { from: formatMonth(span.from, language), to: formatMonth(span.to, language) };
  const [first] = rows;
  return (
    <Layout
      ui={ui}
      title={t(texts.usage)}
      back={{ href: '/reports', text: t(texts.back) }}
      wide
      hasErrors={errors.length > 0}
    >
      <h1>{t(texts.usage)}</h1>
      <ReportFilters
        {...{ ui, filter, errors }}
        action="/reports/usage"
        agencies={scope.agencies}
        withMinistry
      />
      <p class="summary-line">
        <strong>{scope.agency?.name ?? filter.ministry ?? t(texts.allAgencies)}</strong>
        <span>{t(span.from === span.to ? figureTexts.oneMonth : figureTexts.period, period)}</span>
        <a class="no-print" href={addressOf('/reports/usage.csv', filter)}>
          {t(texts.csv)}
        </a>
      </p>
      <p class="hint no-print">{t(texts.print)}</p>
      {first === undefined ? (
        <EmptyState text={t(texts.noAgencies)} />
      ) : scope.agency === undefined ? (
        <Several ui={ui} report={report} filter={filter} />
      ) : (
        <>
          <Figures ui={ui} figures={first.figures} />
          <Below ui={ui} report={report} />
        </>
      )}
    </Layout>
  );
}

function Several({ ui, report, filter }: Omit<UsagePageProps, 'errors'>): JSX.Element {
  const { t, language } = ui;
  const { total, rows, span } = report;
  const period = { from: formatMonth(span.from, language), to: formatMonth(span.to, language) };
  return (
    <>
      <h2>{t(texts.byAgency)}</h2>
      <AgencyTable ui={ui} rows={rows} filter={filter} />
      <h2>{t(texts.total)}</h2>
      <FigureTable
        ui={ui}
        title={t(span.from === span.to ? figureTexts.oneMonth : figureTexts.period, period)}
        rows={spanRows(t, total.span)}
      />
      <FigureTable ui={ui} title={t(figureTexts.createdBy)} rows={procedureRows(t, total.span.created)} />
      <FigureTable ui={ui} title={t(figureTexts.present)} rows={presentRows(t, total.present)} />
      <FigureTable ui={ui} title={t(figureTexts.byPackage)} rows={packageRows(t, total.present)} />
      <FigureTable ui={ui} title={t(figureTexts.byGrade)} rows={gradeRows(t, total.present)} />
      <FigureTable ui={ui} title={t(figureTexts.byService)} rows={serviceRows(t, total.present)} />
    </>
  );
}

function AgencyTable({
  ui,
  rows,
  filter,
}: {
  readonly ui: Ui;
  readonly rows: readonly UsageRow[];
  readonly filter: ReportFilter;
}): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(texts.byAgency)}
      rows={rows}
      keyOf={({ agency }) => agency.id}
      columns={[
        {
          title: t(texts.agency),
          cell: ({ agency }) => (
            <a href={addressOf('/reports/usage', { ...filter, ministry: undefined, agencyId: agency.id })}>
              {agency.name}
            </a>
          ),
        },
        { title: t(texts.ministry), cell: ({ agency }) => agency.ministry ?? '–' },
        {
          title: t(texts.accounts),
          cell: ({ figures }) => numberText(livingAccounts(figures)),
          narrow: true,
        },
        {
          title: t(texts.allotted),
          cell: ({ figures }) => sizeText(figures.present.storageMb),
          narrow: true,
        },
        { title: t(texts.used), cell: ({ figures }) => sizeText(figures.present.usedMb), narrow: true },
        {
          title: t(texts.created),
          cell: ({ figures }) => numberText(sum(figures.span.created)),
          narrow: true,
        },
        {
          title: t(texts.provisioned),
          cell: ({ figures }) => numberText(figures.span.provisioned),
          narrow: true,
        },
        { title: t(texts.removed), cell: ({ figures }) => numberText(figures.span.deleted), narrow: true },
      ]}
    />
  );
}

/** D-07: allowed with a reason, and shown here. */
function Below({ ui, report }: Pick<UsagePageProps, 'ui' | 'report'>): JSX.Element | null {
  const { t } = ui;
  if (report.below.length === 0) return null;
  const gradeName = (grade: string | undefined): string => {
    const choice = gradeChoices.find(({ value }) => value === grade);
    return choice === undefined ? '–' : t(choice.label);
  };
  return (
    <section>
      <h2>{t(texts.below)}</h2>
      <p class="hint">{t(texts.belowLead)}</p>
      <DataTable
        caption={t(texts.below)}
        rows={report.below}
        keyOf={({ accountId }) => accountId}
        columns={[
          {
            title: t(texts.account),
            cell: ({ accountId, displayName, address }) => (
              <>
                <a href={`/accounts/${encodeURIComponent(accountId)}`}>{displayName}</a>
                <span class="sub">{address}</span>
              </>
            ),
          },
          { title: t(texts.grade), cell: ({ grade }) => gradeName(grade), narrow: true },
          { title: t(texts.size), cell: ({ storageMb }) => storageText(storageMb), narrow: true },
          { title: t(texts.minimum), cell: ({ grade }) => storageText(minimumStorage(grade)), narrow: true },
          { title: t(texts.reason), cell: ({ reason }) => reason ?? '–' },
        ]}
      />
    </section>
  );
}
