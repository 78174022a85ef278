import { leadDays, slotMinutes } from '../../schemas/policies/bookings.ts';
import { calendarDays, earliestBooking } from './booking-days.ts';
import type { RuleInput, RuleResult } from './rules.ts';

/** Rules over the form of a booking. Days and times are those of Malaysia, whatever the zone of who fills it in. */

const kept: RuleResult = { broken: [] };

/** BR-55: calendar days, `date - today >= 3`, unless the stage counts working days (AMB-83). A day that was booked in time stays so when the rest changes. */
export function daysAhead({ rule, parsed: { values }, context }: RuleInput): RuleResult {
  const [field = ''] = rule.fields;
  const date = values[field];
  if (typeof date !== 'string' || date === context.before?.[field]) return kept;
  const earliest = earliestBooking(context.today, context.bookingDays ?? calendarDays);
  if (date >= earliest) return kept;
  return { broken: [{ field, code: rule.rule, params: { days: leadDays, earliest } }] };
}

/** Times are of one day: what would go over midnight ends before it begins. */
export function endsLater({ rule, parsed: { values } }: RuleInput): RuleResult {
  const [start = '', end = ''] = rule.fields;
  const [from, to] = [values[start], values[end]];
  const later = typeof from !== 'string' || typeof to !== 'string' || to > from;
  return later ? kept : { broken: [{ field: end, code: rule.rule }] };
}

/** Rooms are booked by half hours. */
export function halfHours({ rule, parsed: { values } }: RuleInput): RuleResult {
  const broken = rule.fields.filter((name) => {
    const time = values[name];
    return typeof time === 'string' && Number(time.slice(3)) % slotMinutes !== 0;
  });
  return { broken: broken.map((field) => ({ field, code: rule.rule })) };
}

/** The later of two that are the same is wrong. */
export function allDifferent({ rule, parsed: { values } }: RuleInput): RuleResult {
  const given = rule.fields.filter((name) => values[name] !== undefined);
  const again = given.filter((name, index) =>
    given.slice(0, index).some((earlier) => values[earlier] === values[name]),
  );
  return { broken: again.map((field) => ({ field, code: rule.rule })) };
}
