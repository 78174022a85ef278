import type { Agency } from '../../schemas/directory/officer.ts';
import type { AgencyFigures, PresentFigures, SpanFigures } from '../../schemas/directory/figures.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { summed, type Counts } from '../domain/counts.ts';
import { presentTogether, spansTogether } from '../domain/figures.ts';
import { InvalidInput } from '../domain/errors.ts';
import { isMonth, monthsBetween } from '../domain/months.ts';
import { turnaroundOf, type ProcedureTaken } from '../domain/turnaround.ts';
import { listBelowMinimum, type BelowMinimum } from '../store/below-minimum-store.ts';
import { readMonths } from '../store/count-store.ts';
import { someAtATime, type MonthSpan } from './agency-counts.ts';
import { agencyFigures } from './agency-figures.ts';
import type { Basics } from './deps.ts';
import { reportScope, type ReportDeps, type ReportScope } from './report-scope.ts';
import type { Caller } from './types.ts';

const mostMonths = 36;
const mostBelow = 200;

/** What a report is asked for. Months are `yyyy-mm`; this month unless said. */
export interface ReportFilter {
  readonly agencyId?: string | undefined;
  /** Of several agencies, only those of this ministry; empty for those of none. */
  readonly ministry?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface UsageRow {
  readonly agency: Agency;
  readonly figures: AgencyFigures;
}

export interface UsageReport {
  readonly scope: ReportScope;
  readonly span: MonthSpan;
  /** By ministry, then by name. */
  readonly rows: readonly UsageRow[];
  readonly total: { readonly present: PresentFigures; readonly span: SpanFigures };
  /** Accounts with less storage than their minimum, with the reason (D-07): of one agency. */
  readonly below: readonly BelowMinimum[];
}

/** Use by agency, ministry and month (USAGE-REPORT, REQ-CIR-26). @throws Forbidden, NotFound, InvalidInput */
export async function usageReport(
  deps: ReportDeps,
  caller: Caller,
  filter: ReportFilter,
): Promise<UsageReport> {
  const { tables, clock } = deps;
  const scope = await reportScope(deps, caller, filter.agencyId);
  const span = spanOf(deps, filter);
  const agencies = agenciesIn(scope, filter.ministry);
  const rows = await someAtATime(agencies, async (agency) => ({
    agency,
    figures: await agencyFigures(tables, agency.id, span, clock.now()),
  }));
  return {
    ...{ scope, span, rows },
    total: {
      present: presentTogether(rows.map(({ figures }) => figures.present)),
      span: spansTogether(rows.map(({ figures }) => figures.span)),
    },
    below: scope.agency === undefined ? [] : await listBelowMinimum(tables, scope.agency.id, mostBelow),
  };
}

export interface TurnaroundReport {
  readonly scope: ReportScope;
  readonly span: MonthSpan;
  readonly procedures: readonly ProcedureTaken[];
}

/** How long requests take, and each step that waits for a person. @throws Forbidden, NotFound, InvalidInput */
export async function turnaroundReport(
  deps: ReportDeps,
  caller: Caller,
  filter: ReportFilter,
): Promise<TurnaroundReport> {
  const { tables } = deps;
  const scope = await reportScope(deps, caller, filter.agencyId);
  const span = spanOf(deps, filter);
  const agencies = agenciesIn(scope, filter.ministry);
  // What the centre books or handles for nobody in particular took its time, too.
  const all =
    scope.agency === undefined && filter.ministry === undefined ? [...agencies, centralAgency] : agencies;
  const counted = await someAtATime(all, async ({ id }) => {
    const [ended, taken] = await Promise.all([
      readMonths(tables, 'cases', id, span),
      readMonths(tables, 'cases', id, { ...span, kind: 'TOOK' }),
    ]);
    return { ended: together(ended), taken: together(taken) };
  });
  const procedures = turnaroundOf(
    summed(counted.map(({ ended }) => ended)),
    summed(counted.map(({ taken }) => taken)),
  );
  return { scope, span, procedures };
}

function together(months: readonly { readonly counts: Counts }[]): Counts {
  return summed(months.map(({ counts }) => counts));
}

function agenciesIn({ agency, agencies }: ReportScope, ministry: string | undefined): readonly Agency[] {
  if (agency !== undefined) return [agency];
  return agencies
    .filter((each) => ministry === undefined || (each.ministry ?? '') === ministry)
    .toSorted(byMinistry);
}

/** Those of none stand last. */
function byMinistry(one: Agency, other: Agency): number {
  const [first, second] = [one.ministry ?? '', other.ministry ?? ''];
  if (first === second) return one.name.localeCompare(other.name);
  if (first === '' || second === '') return first === '' ? 1 : -1;
  return first.localeCompare(second);
}

/** @throws InvalidInput `from`, `to` */
function spanOf({ clock }: Pick<Basics, 'clock'>, filter: ReportFilter): MonthSpan {
  const thisMonth = malaysianDate(clock.now()).slice(0, 7);
  const { to = filter.from ?? thisMonth } = filter;
  const { from = to } = filter;
  const wrong = [
    ...(isMonth(from) ? [] : [{ field: 'from', code: 'month' }]),
    ...(isMonth(to) || filter.to === undefined ? [] : [{ field: 'to', code: 'month' }]),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
  if (to < from) throw new InvalidInput([{ field: 'to', code: 'in-order' }]);
  if (monthsBetween(from, to).length > mostMonths)
    throw new InvalidInput([{ field: 'from', code: 'too-many', params: { max: mostMonths } }]);
  return { from, to };
}
