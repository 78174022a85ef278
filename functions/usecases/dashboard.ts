import type { PresentFigures } from '../../schemas/directory/figures.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { dayName, summed, type Counts } from '../domain/counts.ts';
import { presentFigures, presentTogether } from '../domain/figures.ts';
import { lastDays } from '../domain/months.ts';
import { plusSeconds } from '../platform/clock.ts';
import type { CountedMonth } from '../store/count-store.ts';
import { countOnline } from '../store/online-store.ts';
import { readAgencyCounts, someAtATime } from './agency-counts.ts';
import { reportScope, type ReportDeps, type ReportScope } from './report-scope.ts';
import type { Caller } from './types.ts';

const daysShown = 30;
const onlineMinutes = 30;

/** What happened on a day. */
export interface Day {
  /** `yyyy-mm-dd` */
  readonly date: string;
  readonly created: number;
  readonly ended: number;
  readonly provisioned: number;
  readonly deleted: number;
}

export interface Dashboard {
  readonly scope: ReportScope;
  readonly at: string;
  readonly present: PresentFigures;
  /** Requests for new accounts that wait. */
  readonly newRequests: number;
  /** Requests for many accounts at once that are open. */
  readonly inBulk: number;
  /** Administrators seen in the portal in the last half hour. */
  readonly online: number;
  /** The last thirty, the oldest first. */
  readonly days: readonly Day[];
}

/** The figures that administrators know from the present service. @throws Forbidden, NotFound */
export async function readDashboard(
  deps: ReportDeps,
  caller: Caller,
  agencyId: string | undefined,
): Promise<Dashboard> {
  const { tables, clock } = deps;
  const scope = await reportScope(deps, caller, agencyId);
  const at = clock.now();
  const dates = lastDays(malaysianDate(at), daysShown);
  const span = { from: (dates[0] ?? '').slice(0, 7), to: malaysianDate(at).slice(0, 7) };
  const agencies = scope.agency === undefined ? [...scope.agencies, centralAgency] : [scope.agency];
  const [counted, online] = await Promise.all([
    someAtATime(agencies, ({ id }) => readAgencyCounts(tables, id, span)),
    countOnline(tables, scope.agency?.id, plusSeconds(at, -onlineMinutes * 60)),
  ]);
  const present = presentTogether(counted.map(({ now, flags }) => presentFigures(now, flags)));
  const open = (procedure: string): number => present.open[procedure] ?? 0;
  const inMonth = byMonth(counted.flatMap(({ months }) => [...months.directory, ...months.cases]));
  return {
    ...{ scope, at, present, online },
    newRequests: open('IPMS-4.3') + open('IPMS-4.4'),
    inBulk: open('IPMS-BULK'),
    days: dates.map((date) => dayOf(inMonth.get(date.slice(0, 7)) ?? {}, date)),
  };
}

function byMonth(months: readonly CountedMonth[]): ReadonlyMap<string, Counts> {
  return new Map(
    [...new Set(months.map(({ month }) => month))].map((month) => [
      month,
      summed(months.filter((each) => each.month === month).map(({ counts }) => counts)),
    ]),
  );
}

function dayOf(counts: Counts, date: string): Day {
  const count = (name: string): number => counts[dayName(date, name)] ?? 0;
  return {
    date,
    created: count('created'),
    ended: count('ended'),
    provisioned: count('provisioned'),
    deleted: count('deleted'),
  };
}
