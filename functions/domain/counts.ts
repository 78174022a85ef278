/** Numbers by name, as they are added up. */
export type Counts = Readonly<Record<string, number>>;

/** What becomes of counts; names that change nothing are left out. */
export function countDifference(before: Counts, after: Counts): Counts {
  return summed([after, negated(before)]);
}

/** Sums by name, without those that are zero. */
export function summed(all: readonly Counts[]): Counts {
  const sums: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, value] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + value;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));
}

function negated(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, -value]));
}

/** Counts whose name begins so, by the rest of their name. */
export function countsUnder(counts: Counts, prefix: string): Counts {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}

/** A count of a day within the counts of its month: `d22:created`. `date` is `yyyy-mm-dd`. */
export function dayName(date: string, name: string): string {
  return `d${date.slice(8, 10)}:${name}`;
}

/** Both, of a month: in all and on the day. */
export function onDay(date: string, counts: Counts): Counts {
  const daily = Object.entries(counts).map(([name, value]) => [dayName(date, name), value] as const);
  return { ...counts, ...Object.fromEntries(daily) };
}
