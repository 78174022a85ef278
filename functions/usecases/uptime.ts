import type { Downtime } from '../../schemas/directory/downtime.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { instantsOfMonth, plusMonths } from '../domain/months.ts';
import { may, reach } from '../domain/permissions.ts';
import { uptimeOf, type Uptime } from '../domain/uptime.ts';
import { getDowntime, listDowntimes } from '../store/downtime-store.ts';
import type { Basics } from './deps.ts';
import { auditRows, type AuditRow } from './officers.ts';
import type { Caller } from './types.ts';

const monthsShown = 12;

export interface MonthUptime extends Uptime {
  /** `yyyy-mm` */
  readonly month: string;
}

export interface UptimeView {
  /** This month first, back over a year. */
  readonly months: readonly MonthUptime[];
  /** From the beginning of the calendar year until now. */
  readonly year: Uptime & { readonly year: string };
  /** Maintenance that is ahead or going on, the nearest first. */
  readonly ahead: readonly Downtime[];
  /** What has begun in these months, the newest first. */
  readonly past: readonly Downtime[];
  /** Whether the caller enters maintenance and downtimes. */
  readonly manages: boolean;
}

/**
 * Availability by month and year against 99.5 %, without scheduled maintenance (S4 G¶5, BR-63, AMB-90).
 * @throws Forbidden
 */
export async function readUptime(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  caller: Caller,
): Promise<UptimeView> {
  const manages = mayManage(caller);
  assertReads(caller);
  const now = clock.now();
  const all = (await listDowntimes(tables)).filter(({ withdrawn }) => withdrawn !== true);
  const thisMonth = malaysianDate(now).slice(0, 7);
  const months = Array.from({ length: monthsShown }, (_, index) => plusMonths(thisMonth, -index));
  const year = thisMonth.slice(0, 4);
  const { from } = instantsOfMonth(`${year}-01`);
  const first = instantsOfMonth(months.at(-1) ?? thisMonth).from;
  return {
    months: months.map((month) => ({ month, ...uptimeOf(all, instantsOfMonth(month), now) })),
    year: { year, ...uptimeOf(all, { from, to: now }, now) },
    ahead: all
      .filter(({ scheduled, endsAt }) => scheduled && (endsAt ?? now) > now)
      .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)),
    past: all
      .filter(({ startsAt, endsAt }) => startsAt <= now && (endsAt ?? now) >= first)
      .toSorted((one, other) => other.startsAt.localeCompare(one.startsAt)),
    manages,
  };
}

/** Who enters it, and who reads reports. @throws Forbidden */
export function assertReads(caller: Caller): void {
  if (!mayManage(caller) && reach(caller.person, 'report.read') === undefined)
    throw new Forbidden('uptime-read', 'This role reads no availability');
}

export function mayManage({ person }: Caller): boolean {
  return may(person, 'availability.manage', {});
}

/** One entry with what was done to it, by whom, before and after. @throws Forbidden, NotFound */
export async function readDowntime(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  id: string,
): Promise<{ readonly downtime: Downtime; readonly history: readonly AuditRow[] }> {
  assertReads(caller);
  const downtime = await getDowntime(tables, id);
  if (downtime === undefined) throw new NotFound(`There is no downtime ${id}`);
  // Who is named in the history is the business of those who keep it.
  const history = mayManage(caller) ? await auditRows({ tables }, { kind: 'DOWNTIME', id }) : [];
  return { downtime, history };
}
