import type { Agency } from '../../schemas/directory/officer.ts';
import { contractNotice, contractReminderMonths } from '../../schemas/policies/agencies.ts';
import { minusMonths } from './calendar.ts';

type Contract = NonNullable<Agency['contract']>;

/** The latest Malaysian date on which an agency under contract plans its move (BR-53, AMB-88). */
export function latestPlanDate(contractEndsOn: string): string {
  return minusMonths(contractEndsOn, contractNotice.months);
}

/** When the agency is reminded next to plan; undefined when it has been for the last time, or is no longer bound (D-08). */
export function nextReminder({ endsOn, releasedOn, reminded = [] }: Contract): string | undefined {
  if (releasedOn !== undefined) return undefined;
  const [next] = contractReminderMonths.filter((months) => !reminded.includes(months));
  return next === undefined ? undefined : minusMonths(endsOn, next);
}

/**
 * The reminder that is due on a day: of several that were missed the latest alone, since each says the same. Undefined
 * when none is due, or the contract has ended.
 */
export function dueReminder(contract: Contract, today: string): number | undefined {
  const { endsOn, releasedOn, reminded = [] } = contract;
  if (releasedOn !== undefined || endsOn < today) return undefined;
  const due = contractReminderMonths.filter((months) => minusMonths(endsOn, months) <= today);
  const latest = due.at(-1);
  return latest === undefined || reminded.includes(latest) ? undefined : latest;
}

/** What is settled with a reminder: itself, and those before it that were missed. */
export function remindedWith(months: number): number[] {
  return contractReminderMonths.filter((each) => each >= months);
}
