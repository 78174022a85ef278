import { describe, expect, it } from 'vitest';
import {
  bookingAction,
  endedBooking,
  hasBegun,
  instantOf,
  invitedBy,
  requested,
  roomTimes,
  slotsBetween,
  spansOf,
  timesOfSlot,
  type BookingAction,
} from '../../../functions/domain/booking.ts';
import { Fenced } from '../../../functions/domain/errors.ts';
import type { Booking } from '../../../schemas/directory/booking.ts';
import type { FormValues } from '../../../schemas/cases/request.ts';

const at = '2026-11-22T02:00:00.000Z';
const values: FormValues = {
  purpose: 'Mesyuarat',
  official: true,
  ...{ date: '2026-12-01', start: '09:00', end: '10:30' },
  ...{ room1: 'a', users1: '6', room2: 'b', users2: '1', room4: 'd', users4: '2' },
  ...{ contactName: 'Salmah', contactEmail: 'salmah@kpc.example', contactPhone: '03' },
  participants: 'Ali@luar.example\nSALMAH@kpc.example\nsiti@luar.example',
};
const of = { requestId: 'TPB-2026-000001', agencyId: 'kpc', values, at };

function after(...actions: readonly BookingAction[]): Booking {
  return actions.reduce(
    (booking, action) => bookingAction(action, booking, { at }),
    requested(undefined, of),
  );
}

describe('the half hours of a booking', () => {
  it('are all that it touches, and end before its end', () => {
    expect(slotsBetween('09:00', '10:30')).toEqual(['0900', '0930', '1000']);
    expect(slotsBetween('23:00', '23:30')).toEqual(['2300']);
  });

  it('are those of each of its rooms, in whatever rows of the form they stand', () => {
    const slots = ['0900', '0930', '1000'];
    expect(roomTimes(values)).toEqual(['a', 'b', 'd'].map((room) => ({ room, date: '2026-12-01', slots })));
  });

  it('are read as times of a day again', () => {
    expect(timesOfSlot('2330')).toEqual({ start: '23:30', end: '24:00' });
  });
});

describe('the time of a conference', () => {
  it('is Malaysian time: eight hours before it in UTC, on whatever day that is there', () => {
    expect(instantOf('2026-12-01', '09:00')).toBe('2026-12-01T01:00:00.000Z');
    expect(instantOf('2026-12-01', '07:30')).toBe('2026-11-30T23:30:00.000Z');
    // Clocks of other countries change on this day.
    expect(instantOf('2027-03-28', '09:00')).toBe('2027-03-28T01:00:00.000Z');
  });

  it('has come at its very beginning, and not a moment before', () => {
    expect(hasBegun(values, '2026-12-01T00:59:59.999Z')).toBe(false);
    expect(hasBegun(values, '2026-12-01T01:00:00.000Z')).toBe(true);
  });
});

describe('who is invited', () => {
  it('is the contact, then each participant once, whatever the letters of his address', () => {
    expect(invitedBy(values)).toEqual(['SALMAH@kpc.example', 'Ali@luar.example', 'siti@luar.example']);
  });

  it('is the contact alone when nobody else is named', () => {
    const { participants: _none, ...rest } = values;
    expect(invitedBy(rest)).toEqual(['salmah@kpc.example']);
  });
});

describe('a booking', () => {
  it('is confirmed, held and closed, with the damage that was reported', () => {
    const held = after('confirm-booking', 'hold-booking');
    expect(held).toMatchObject({ state: 'HELD', sequence: 0, version: 3 });
    const closed = bookingAction('close-booking', held, { at, fault: 'Skrin pecah' });
    expect(closed).toMatchObject({ state: 'CLOSED', fault: 'Skrin pecah', version: 4 });
  });

  it('is changed: it waits again, and its next invitation replaces the first, also for who is left out', () => {
    const again = requested(after('confirm-booking'), {
      ...of,
      values: { ...values, start: '10:00', participants: 'siti@luar.example\nbaharu@luar.example' },
    });
    expect(again).toMatchObject({ state: 'REQUESTED', sequence: 0, confirmed: values });
    const confirmed = bookingAction('confirm-booking', again, { at });
    expect(confirmed).toMatchObject({
      ...{ state: 'CONFIRMED', sequence: 1, uninvited: ['Ali@luar.example'] },
      invited: ['salmah@kpc.example', 'siti@luar.example', 'baharu@luar.example'],
      confirmed: { start: '10:00' },
    });
  });

  it('that is refused or given up invites nobody any more, and withdraws what was sent', () => {
    expect(after('refuse-booking')).toMatchObject({ state: 'REFUSED', uninvited: [] });
    const everybody = ['SALMAH@kpc.example', 'Ali@luar.example', 'siti@luar.example'];
    expect(after('confirm-booking', 'cancel-booking')).toMatchObject({
      ...{ state: 'CANCELLED', sequence: 1, invited: [], uninvited: everybody },
    });
  });

  it.each<[BookingAction, BookingAction[]]>([
    ['confirm-booking', ['confirm-booking']],
    ['withdraw-booking', ['confirm-booking']],
    ['hold-booking', []],
    ['cancel-booking', []],
    ['close-booking', ['confirm-booking']],
    ['refuse-booking', ['confirm-booking']],
    ['cancel-booking', ['confirm-booking', 'hold-booking']],
  ])('refuses %s after %j', (action, before) => {
    expect(() => after(...before, action)).toThrow(Fenced);
  });

  it('that is over is not asked for again', () => {
    expect(() => requested(after('refuse-booking'), of)).toThrow(Fenced);
  });

  it('of a request that is ended from outside is given up, unless it is over', () => {
    expect(endedBooking(after('confirm-booking'), at)).toMatchObject({ state: 'CANCELLED', version: 3 });
    expect(endedBooking(after('confirm-booking', 'hold-booking'), at)).toBeUndefined();
  });
});

describe('half hours', () => {
  it('are said as the times that they make together', () => {
    expect(spansOf(['1000', '0900', '0930', '1400'])).toEqual([
      { start: '09:00', end: '10:30' },
      { start: '14:00', end: '14:30' },
    ]);
  });
});
