/** How long the service could be used (S4 G¶5, BR-63): downtime of scheduled maintenance does not count. */

/** Percent that the circular asks for. */
export const requiredUptime = 99.5;

export interface Outage {
  /** ISO instants; without an end it is still going on. */
  readonly startsAt: string;
  readonly endsAt?: string | undefined;
  readonly scheduled: boolean;
}

export interface Uptime {
  /** Minutes that have passed of the period. */
  readonly minutes: number;
  /** Minutes of scheduled maintenance, which are taken out. */
  readonly maintenance: number;
  /** Minutes down outside of them. */
  readonly down: number;
  /** Of the minutes without maintenance; 100 when there are none. */
  readonly percent: number;
  readonly met: boolean;
}

type Span = readonly [from: number, to: number];

/** Of a period, as far as it has passed. What overlaps counts once; what lies across its ends counts in part. */
export function uptimeOf(
  outages: readonly Outage[],
  { from, to }: { readonly from: string; readonly to: string },
  now: string,
): Uptime {
  const [start, end] = [Date.parse(from), Math.min(Date.parse(to), Date.parse(now))];
  const within = (scheduled: boolean): Span[] =>
    outages
      .filter((each) => each.scheduled === scheduled)
      .map(({ startsAt, endsAt }): Span => [
        Math.max(start, Date.parse(startsAt)),
        Math.min(end, endsAt === undefined ? end : Date.parse(endsAt)),
      ])
      .filter(([first, last]) => first < last);
  const maintenance = lengthOf(within(true));
  // What is down during maintenance is maintenance.
  const down = lengthOf([...within(true), ...within(false)]) - maintenance;
  const passed = Math.max(0, end - start);
  const counted = passed - maintenance;
  const percent = counted <= 0 ? 100 : ((counted - down) * 100) / counted;
  return {
    minutes: minutesOf(passed),
    maintenance: minutesOf(maintenance),
    down: minutesOf(down),
    percent,
    met: percent >= requiredUptime,
  };
}

/** What the spans cover together, in milliseconds. */
function lengthOf(spans: readonly Span[]): number {
  let length = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [first, last] of spans.toSorted(([one], [other]) => one - other)) {
    length += Math.max(0, last - Math.max(first, until));
    until = Math.max(until, last);
  }
  return length;
}

function minutesOf(milliseconds: number): number {
  return Math.round(milliseconds / 60_000);
}

/** Three decimals, cut and not rounded: what is below 99.5 is never shown as 99.5. */
export function percentText(percent: number): string {
  return `${(Math.floor(percent * 1000) / 1000).toFixed(3)} %`;
}
