import type { FormValues } from '../../schemas/cases/request.ts';
import type { Downtime } from '../../schemas/directory/downtime.ts';
import { malaysianDate } from './calendar.ts';
import { InvalidInput, type FieldError } from './errors.ts';

/** A year mistyped by one digit must not make months without a figure: what lasts longer is entered in parts. */
const mostDays = 31;

/** What somebody enters of a downtime, and what is kept of it. */
export type DowntimeEntry = Pick<Downtime, 'startsAt' | 'scheduled' | 'note'> & { readonly endsAt?: string };

/**
 * From the fields of the form, which are right one by one. Maintenance is announced and has an end; a downtime has begun.
 * @throws InvalidInput
 */
export function downtimeEntry(values: FormValues, now: string): DowntimeEntry {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [startDate = '', startTime = ''] = [text('startDate'), text('startTime')];
  const [endDate, endTime] = [text('endDate'), text('endTime')];
  const scheduled = text('scheduled') === 'MAINTENANCE';
  const startsAt = instantOf(startDate, startTime);
  const errors: FieldError[] = [];
  if (endDate === undefined && endTime !== undefined) errors.push({ field: 'endDate', code: 'required' });
  if (endDate !== undefined && endTime === undefined) errors.push({ field: 'endTime', code: 'required' });
  if (scheduled && endDate === undefined && endTime === undefined)
    errors.push({ field: 'endDate', code: 'required' });
  const endsAt = endDate === undefined || endTime === undefined ? undefined : instantOf(endDate, endTime);
  if (endsAt !== undefined && endsAt <= startsAt) errors.push({ field: 'endTime', code: 'in-order' });
  if (endsAt !== undefined && Date.parse(endsAt) - Date.parse(startsAt) > mostDays * 24 * 3_600_000)
    errors.push({ field: 'endDate', code: 'lasts-too-long', params: { days: mostDays } });
  if (!scheduled && startsAt > now)
    errors.push({ field: 'startDate', code: 'not-after-today', params: { today: malaysianDate(now) } });
  if (!scheduled && endsAt !== undefined && endsAt > now)
    errors.push({ field: 'endDate', code: 'not-after-today', params: { today: malaysianDate(now) } });
  if (errors.length > 0) throw new InvalidInput(errors);
  return { startsAt, scheduled, note: text('note') ?? '', ...(endsAt === undefined ? {} : { endsAt }) };
}

/** The fields again, to be changed. */
export function downtimeValues({ startsAt, endsAt, scheduled, note }: DowntimeEntry): Record<string, string> {
  return {
    scheduled: scheduled ? 'MAINTENANCE' : 'DOWNTIME',
    startDate: malaysianDate(startsAt),
    startTime: malaysianTime(startsAt),
    ...(endsAt === undefined ? {} : { endDate: malaysianDate(endsAt), endTime: malaysianTime(endsAt) }),
    note,
  };
}

/** A Malaysian date and time of day as an instant. */
function instantOf(date: string, time: string): string {
  return new Date(`${date}T${time}:00+08:00`).toISOString();
}

function malaysianTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
}
