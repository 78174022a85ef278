import { describe, expect, it } from 'vitest';
import { aBookingForm, aFreeTime } from '../support/bookings.ts';
import type { Body } from '../support/client.ts';
import type { FormInput } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';

/** Bookings of conference rooms through the API: what is taken, whose it is, and what is refused. */

const system = await System.find();
const agency = await system.as('AGENCY_ADMIN');
const stranger = await system.stranger();
const name = unique();
const { date } = aFreeTime(name);
const month = date.slice(0, 7);

const send = (client: typeof agency, form: FormInput) =>
  client.call('POST', '/requests', { body: { procedure: 'TELEPRESENCE-BOOKING', form } });
const problem = async (form: FormInput) => {
  const { status, body } = await send(agency, form);
  const { errors = [] } = body as Body<'Problem'>;
  return [status, ...errors.map(({ field, code }) => `${field} ${code}`)];
};

const created = (await send(agency, aBookingForm(name))).body as Body<'CreatedRequest'>;
const id = `B-${created.id}`;

describe('GET /api/bookings', () => {
  const seenBy = async (client: typeof agency) => {
    const { items } = await client.get('BookingMonth', `/bookings?month=${month}`);
    const { start } = aFreeTime(name);
    return items.filter((each) => each.date === date && each.start === start);
  };

  it('shows its agency and MAMPU what is booked, and everybody else that the rooms are taken', async () => {
    for (const client of [agency, await system.as('MAMPU_ADMIN')]) {
      expect(
        (await seenBy(client)).map(({ booking, room }) => `${booking ?? ''} ${room}`).toSorted(),
      ).toEqual([`${id} kuala-lumpur`, `${id} putrajaya`]);
    }
    const taken = await seenBy(stranger);
    expect(taken.map(({ room }) => room).toSorted()).toEqual(['kuala-lumpur', 'putrajaya']);
    expect(JSON.stringify(taken)).not.toMatch(new RegExp(`${name}|${created.id}|kpc`, 'u'));
  });

  it.each(['month=2026-13', 'month=2026', 'month=', 'room=putrajaya'])('refuses %s', async (query) => {
    expect((await agency.call('GET', `/bookings?${query}`)).status).toBe(422);
  });

  it('is closed to roles that have to do with no bookings', async () => {
    for (const role of ['SERVICE_DESK', 'RELAY_TECH', 'ICT_MANAGER'] as const) {
      expect((await (await system.as(role)).call('GET', '/bookings')).status).toBe(403);
    }
  });
});

describe('GET /api/bookings/{id}', () => {
  it('is there for its agency, with its version, and for nobody else', async () => {
    const { headers, body } = await agency.call('GET', `/bookings/${id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ id, request: created.id, state: 'REQUESTED', sequence: 0 });
    expect((await stranger.call('GET', `/bookings/${id}`)).status).toBe(404);
    expect((await agency.call('GET', '/bookings/B-TPB-2026-999999')).status).toBe(404);
  });
});

describe('POST /api/requests for a booking', () => {
  it.each<[string, FormInput, string]>([
    ['seven users', { users1: '7' }, 'users1 too-large'],
    ['one location', { room2: '', users2: '' }, 'room2 required'],
    ['a time over midnight', { start: '23:00', end: '01:00' }, 'end ends-later'],
    ['a day in the past', { date: '2026-01-05' }, 'date days-ahead'],
    ['no declaration', { official: false }, 'official required'],
    ['an instant with a zone', { start: '09:00+02:00' }, 'start too-long'],
    ['a room of nobody', { room1: 'bulan' }, 'room1 choice'],
    ['an agency that is not its own', { agencyName: 'Majlis Daerah' }, 'agencyName unknown-field'],
    ['users that are no number', { users1: 6 }, 'users1 wrong-type'],
  ])('refuses %s', async (_, change, expected) => {
    expect(await problem(aBookingForm(unique(), change))).toEqual(expect.arrayContaining([422, expected]));
  });

  it('gives rooms that two ask for at once to one of them', async () => {
    const form = aBookingForm(unique());
    const both = await Promise.all([send(agency, form), send(stranger, form)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });
});
