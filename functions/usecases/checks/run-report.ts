import * as z from 'zod/mini';
import { checkEntrySchema, type CheckEntry, type CheckRun } from '../../../schemas/directory/check-run.ts';
import { malaysianDate, plusDays } from '../../domain/calendar.ts';
import { isReported } from '../../domain/scheduled-checks.ts';
import type { Mailer } from '../../mail/sender.ts';
import type { Sweep, SweepRun } from '../../platform/sweep-handler.ts';
import { beginRun, endRun, lastRuns, putEntries } from '../../store/check-run-store.ts';
import type { Basics, WithMail } from '../deps.ts';

/** What a check looked at, did and told on a day, kept for who wants to know (spec C.7). */

export type ReportDeps = Basics & WithMail & SweepRun;

export interface Ran {
  readonly entries: readonly object[];
  /** What is to be said of the run beside its entries. */
  readonly notes: readonly string[];
}

/** Entries of one run that are kept; all are counted. */
const mostEntries = 1000;
/** Days without a run that are named. */
const mostDays = 31;

/** What was found and left as it is, is no action. */
const nothingDone: ReadonlySet<string> = new Set(['later']);

/**
 * Runs a check and keeps what it did. A preview, and a run for one case alone, leave nothing behind. A second run on one
 * day finds nothing more to do, for what was done is due no more, and says that it is the second; a run after days
 * without one says which days it makes up for.
 * @throws what the check throws, after what it did is kept
 */
export async function reportedRun<Deps extends ReportDeps>(
  deps: Deps,
  name: string,
  check: Sweep<Deps>,
): Promise<Ran> {
  if (deps.preview || deps.only !== undefined || !isReported(name))
    return { entries: await check(deps), notes: [] };
  const { tables, clock } = deps;
  const at = clock.now();
  const of = { name, day: malaysianDate(at), at };
  const caughtUp = await missedDays(deps, name, of.day);
  const before = await beginRun(tables, { ...of, caughtUp });
  const sent = { count: 0 };
  const entries: object[] = [];
  const failures: unknown[] = [];
  try {
    const all = await check({ ...deps, mailer: counting(deps.mailer, sent), entries });
    if (entries.length === 0) entries.push(...all);
  } catch (error) {
    failures.push(...(error instanceof AggregateError ? (error.errors as unknown[]) : [error]));
    throw error;
  } finally {
    const said = entries.map((entry) => z.parse(checkEntrySchema, entry));
    const kept = said.filter(isAction).slice(0, mostEntries);
    await putEntries(tables, of, kept);
    await endRun(
      tables,
      { ...of, at: clock.now() },
      {
        examined: said.length + failures.length,
        actions: said.filter(isAction).length,
        notices: sent.count,
        faults: failures.length,
        entries: kept.length,
      },
    );
  }
  return { entries, notes: notesOf(before, caughtUp) };
}

export function isAction({ did }: CheckEntry): boolean {
  return !nothingDone.has(did);
}

function notesOf(before: CheckRun | undefined, caughtUp: readonly string[]): string[] {
  if (before !== undefined) {
    return [
      before.endedAt === undefined
        ? `It was broken off today, at ${before.startedAt}: this run goes on.`
        : `It ran already today, at ${before.startedAt}: nothing is done twice.`,
    ];
  }
  return caughtUp.length === 0 ? [] : [`It did not run on ${caughtUp.join(', ')}: that is made up for.`];
}

/** The days since the last run on which there was none. */
async function missedDays({ tables }: Basics, name: string, day: string): Promise<string[]> {
  const [last] = await lastRuns(tables, name, { limit: 1, before: plusDays(day, -1) });
  if (last === undefined) return [];
  const days: string[] = [];
  for (
    let missed = plusDays(last.day, 1);
    missed < day && days.length < mostDays;
    missed = plusDays(missed, 1)
  )
    days.push(missed);
  return days;
}

function counting(mailer: Mailer, sent: { count: number }): Mailer {
  return {
    send: async (mail) => {
      const answer = await mailer.send(mail);
      sent.count += 1;
      return answer;
    },
  };
}
