import { describe, expect, it } from 'vitest';
import { bookingDaysOf, earliestBooking } from '../../functions/domain/booking-days.ts';
import { InvalidInput, type FieldError } from '../../functions/domain/errors.ts';
import { parseForm, type FieldContext } from '../../functions/domain/form.ts';
import { formFor } from '../../functions/domain/form-for-role.ts';
import { telepresenceForm } from '../../schemas/forms/telepresence.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import type { FormInput } from '../support/forms.ts';

const rooms = ['a', 'b', 'c'].map((value) => ({ value, label: { ms: value, en: value } }));
const context: FieldContext = {
  ...{ today: '2026-11-22', supplied: new Set(), fixed: {}, choices: { rooms } },
};
const booking: FormInput = {
  ...{ purpose: 'Mesyuarat', official: 'true', date: '2026-11-25', start: '09:00', end: '10:30' },
  ...{ room1: 'a', users1: '6', room2: 'b', users2: '1' },
  ...{ contactName: 'Salmah', contactEmail: 'salmah@kpc.example', contactPhone: '03-8000 8000' },
};

/** What is wrong with the form, as `field code`. */
function wrong(
  change: FormInput,
  of: { readonly role?: Role } & Pick<FieldContext, 'before' | 'bookingDays'> = {},
): readonly string[] {
  return errorsOf(change, of).map(({ field, code }) => `${field} ${code}`);
}

function errorsOf(
  change: FormInput,
  {
    role = 'AGENCY_ADMIN',
    ...of
  }: { readonly role?: Role } & Pick<FieldContext, 'before' | 'bookingDays'> = {},
): readonly FieldError[] {
  try {
    parseForm(formFor(telepresenceForm, role), { ...booking, ...change }, { ...context, ...of });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
}

describe('a booking of a conference', () => {
  it('is taken when it keeps every rule', () => {
    expect(wrong({})).toEqual([]);
  });

  it('is made three calendar days before the day of use, or earlier (BR-55, AMB-83)', () => {
    expect(wrong({ date: '2026-11-24' })).toEqual(['date days-ahead']);
    expect(wrong({ date: '2026-11-22' })).toEqual(['date days-ahead']);
    expect(wrong({ date: '2026-11-25' })).toEqual([]);
    const [error] = errorsOf({ date: '2026-11-24' });
    expect(error).toMatchObject({ source: 'S4 G¶11, BR-55', params: { days: 3, earliest: '2026-11-25' } });
  });

  it('is made three working days before, where the stage counts those: without weekends and public holidays', () => {
    // Sunday, so Monday, Tuesday and Wednesday lie between; with a holiday on Tuesday, Thursday too.
    const working = { working: true, holidays: [] };
    expect(wrong({ date: '2026-11-24' }, { bookingDays: working })).toEqual(['date days-ahead']);
    expect(wrong({ date: '2026-11-25' }, { bookingDays: working })).toEqual([]);
    const holiday = { working: true, holidays: ['2026-11-24'] };
    expect(wrong({ date: '2026-11-25' }, { bookingDays: holiday })).toEqual(['date days-ahead']);
    expect(wrong({ date: '2026-11-26' }, { bookingDays: holiday })).toEqual([]);
    expect(earliestBooking('2026-11-26', working)).toBe('2026-12-01');
    expect(bookingDaysOf('working,2026-11-24')).toEqual(holiday);
    expect(bookingDaysOf('calendar')).toEqual({ working: false, holidays: [] });
  });

  it('is not made for the past, nor further ahead than a year', () => {
    expect(wrong({ date: '2026-11-21' })).toEqual(['date days-ahead']);
    expect(wrong({ date: '2027-11-23' })).toEqual(['date too-far']);
    expect(wrong({ date: '2027-02-29' })).toEqual(['date date']);
  });

  it('may keep its day when the rest is changed shortly before', () => {
    expect(
      wrong({ date: '2026-11-23', participants: 'ali@luar.example' }, { before: { date: '2026-11-23' } }),
    ).toEqual([]);
    expect(wrong({ date: '2026-11-24' }, { before: { date: '2026-11-23' } })).toEqual(['date days-ahead']);
  });

  it('is for official use: without the declaration it is not taken (BR-57)', () => {
    expect(wrong({ official: '' })).toEqual(['official required']);
    expect(wrong({ official: 'false' })).toEqual(['official required']);
  });

  it('has at most six users at each location, and no limit over all (BR-56, AMB-85)', () => {
    expect(wrong({ users1: '7' })).toEqual(['users1 too-large']);
    expect(wrong({ users2: '0' })).toEqual(['users2 too-small']);
    expect(wrong({ users1: '-1' })).toEqual(['users1 number']);
    expect(wrong({ users1: '2.5' })).toEqual(['users1 number']);
    expect(wrong({ users1: '6', users2: '6', room3: 'c', users3: '6' })).toEqual([]);
  });

  it('has two locations or more, all of them different', () => {
    expect(wrong({ room2: '', users2: '' })).toEqual(['room2 required', 'users2 required']);
    expect(wrong({ room2: 'a' })).toEqual(['room2 all-different']);
    expect(wrong({ room3: 'b', users3: '1' })).toEqual(['room3 all-different']);
    expect(wrong({ room3: 'c' })).toEqual(['users3 all-or-none']);
    expect(wrong({ users3: '3' })).toEqual(['room3 all-or-none']);
    expect(wrong({ room1: 'nowhere' })).toEqual(['room1 choice']);
  });

  it('ends later on the same day: not at its beginning, and not after midnight', () => {
    expect(wrong({ end: '09:00' })).toEqual(['end ends-later']);
    expect(wrong({ start: '22:00', end: '01:00' })).toEqual(['end ends-later']);
    expect(wrong({ end: '24:00' })).toEqual(['end time']);
    expect(wrong({ start: '9:00' })).toEqual(['start time']);
  });

  it('begins and ends on the hour or half past it', () => {
    expect(wrong({ start: '09:15', end: '10:45' })).toEqual(['start half-hours', 'end half-hours']);
  });

  it('names the agency only when MAMPU books for one that is not on 1GovUC (AMB-84)', () => {
    expect(wrong({ agencyName: 'Majlis Daerah' })).toEqual(['agencyName unknown-field']);
    expect(wrong({}, { role: 'MAMPU_ADMIN' })).toEqual(['agencyName required']);
    expect(wrong({ agencyName: 'Majlis Daerah' }, { role: 'MAMPU_ADMIN' })).toEqual([]);
  });

  it('takes participants by their addresses, a hundred at most', () => {
    expect(wrong({ participants: 'ali@luar.example; siti@luar.example' })).toEqual([]);
    expect(wrong({ participants: 'ali' })).toEqual(['participants emails']);
    const many = Array.from({ length: 101 }, (_, no) => `p${String(no)}@luar.example`).join('\n');
    expect(wrong({ participants: many })).toEqual(['participants too-many-members']);
  });
});
