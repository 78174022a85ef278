import type { Account, Mailbox } from '../../schemas/directory/account.ts';
import { inactiveDays, nearlyFullPercent, type UsageRefusal } from '../../schemas/policies/usage.ts';
import { malaysianDate, plusDays } from './calendar.ts';

/** What a measurement says about a mailbox, and what follows from it. Sizes are megabytes, days Malaysian. */

/** One row as it came in, from the API or from a file. */
export interface UsageRow {
  readonly address: string;
  readonly day: string;
  readonly usedMegabytes: number;
  /** Storage that the platform gives the mailbox; checked, not taken over. */
  readonly quota?: number | undefined;
  readonly lastActivity?: string | undefined;
}

const figures = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text is a day of the calendar, `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  if (!figures.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What is wrong with a row whoever's mailbox it is. */
export function refusalOfRow(row: UsageRow, today: string): UsageRefusal | undefined {
  if (!isDay(row.day)) return 'day';
  if (row.day > today) return 'future';
  if (row.lastActivity !== undefined && !isDay(row.lastActivity)) return 'activity-day';
  if (row.lastActivity !== undefined && row.lastActivity > row.day) return 'activity-late';
  const sizes = [row.usedMegabytes, row.quota ?? 0];
  if (!sizes.every((size) => Number.isFinite(size))) return 'no-number';
  return sizes.some((size) => size < 0) ? 'negative' : undefined;
}

/** Reaches, not exceeds: 90 % of 500 MB is 450 MB. Counted in whole units: no share is lost to a fraction. */
export function isNearlyFull(usedMb: number, quotaMb: number): boolean {
  return usedMb * 100 >= nearlyFullPercent.value * quotaMb;
}

/** The 91st day of silence: the first on which it is more than 90 days. */
export function silentOn(last: string): string {
  return plusDays(last, inactiveDays.value + 1);
}

/** What a measurement makes of a mailbox. */
export type Measured =
  | { readonly result: 'refused'; readonly code: UsageRefusal }
  | { readonly result: 'unchanged' }
  | {
      readonly result: 'changed';
      readonly mailbox: Mailbox;
      /** It has come to 90 % of this storage; or left it. */
      readonly nearlyFull?: 'reached' | 'left';
      /** Somebody has used an account that stood among the silent ones. */
      readonly heard?: boolean;
    };

/**
 * Takes a measurement in. Nothing moves backwards: an older day than what stands is late, and a later activity stays.
 * Told once for each crossing of 90 %, again after it fell below or the storage changed (AMB-80).
 */
export function measured(
  { state, storageMb, id }: Pick<Account, 'id' | 'state' | 'storageMb'>,
  before: Mailbox | undefined,
  row: UsageRow,
  measuredAt: string,
): Measured {
  const refuse = (code: UsageRefusal): Measured => ({ result: 'refused', code });
  if (state === 'DELETED') return refuse('ended');
  if (row.quota !== undefined && row.quota !== storageMb) return refuse('quota-differs');
  if (row.usedMegabytes > storageMb) return refuse('over-quota');
  const stands =
    before?.day ?? (before?.measuredAt === undefined ? undefined : malaysianDate(before.measuredAt));
  if (stands !== undefined && row.day < stands) return refuse('late');
  const lastActivity = newest(before?.lastActivity, row.lastActivity);
  const same = before?.day === row.day && before.usedMb === row.usedMegabytes;
  if (same && before.lastActivity === lastActivity) return { result: 'unchanged' };
  const full = isNearlyFull(row.usedMegabytes, storageMb);
  const crossed = full ? before?.nearlyFullOf !== storageMb : before?.nearlyFullOf !== undefined;
  const heard = before?.listed === true && isHeard(before, lastActivity);
  const { nearlyFullOf: _was, listed: _listed, ...rest } = before ?? { accountId: id, usedMb: 0 };
  return {
    result: 'changed',
    mailbox: {
      ...rest,
      ...{ usedMb: row.usedMegabytes, day: row.day, measuredAt, watched: true },
      ...(lastActivity === undefined ? {} : { lastActivity }),
      ...(full ? { nearlyFullOf: storageMb } : {}),
      ...(before?.listed === true && !heard ? { listed: true } : {}),
    },
    ...(crossed ? { nearlyFull: full ? ('reached' as const) : ('left' as const) } : {}),
    ...(heard ? { heard } : {}),
  };
}

/** Whether there was activity since what was known before. */
export function isHeard(before: Mailbox, lastActivity: string | undefined): boolean {
  return lastActivity !== undefined && lastActivity > (before.lastActivity ?? '');
}

export function newest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
