import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { calendarText } from '../../functions/mail/calendar-mail.ts';
import { InvalidInput, NotFound } from '../../functions/domain/errors.ts';
import { getBooking } from '../../functions/store/booking-store.ts';
import { withdrawInvitations } from '../../functions/usecases/booking-mail.ts';
import { getReference, referenceOperation } from '../../functions/store/reference-store.ts';
import { decideByLink } from '../../functions/usecases/decide-by-link.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { endRequest } from '../../functions/usecases/end-request.ts';
import { findBookings, readBooking, readBookingMonth } from '../../functions/usecases/bookings.ts';
import { findTasks } from '../../functions/usecases/find-tasks.ts';
import { readTask } from '../../functions/usecases/read-task.ts';
import { readCase } from '../../functions/usecases/read-case.ts';
import { seedRooms } from '../../infra/local/seed-rooms.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { World } from '../support/doubles-world.ts';
import type { FormInput } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

/** Bookings of conference rooms (S4 G¶11, G¶12), on every way and to every end. It is 2 March 2026, 10:00 in Malaysia. */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
  await seedRooms(world.tables);
});

const booking: FormInput = {
  ...{ purpose: 'Mesyuarat Pemandu', official: true, date: '2026-03-05', start: '09:00', end: '10:30' },
  ...{ room1: 'putrajaya', users1: '6', room2: 'kuala-lumpur', users2: '4' },
  ...{ contactName: 'Salmah', contactEmail: 'salmah@kpc.example', contactPhone: '03-8000 8000' },
  participants: 'ali@luar.example\nsiti@luar.example',
};
const month = '2026-03';
const day = 24 * 3600;

async function book(change: FormInput = {}, by = 'admin'): Promise<string> {
  const id = await world.submit({ procedure: 'TELEPRESENCE-BOOKING', form: { ...booking, ...change } }, by);
  await world.machines.settle();
  return id;
}
const confirmed = ['mampu1', { outcome: 'confirmed' }] as const;
const refused = ['mampu1', { outcome: 'refused', reason: 'Bilik diselenggara' }] as const;
const cancelled = ['admin', { outcome: 'cancelled', reason: 'Ditangguhkan' }] as const;
const changed = (change: FormInput) =>
  ['admin', { outcome: 'changed', data: { ...booking, ...change } }] as const;

const status = async (id: string) => (await world.case(id)).request.status;
const bookingOf = async (id: string) => getBooking(world.tables, `B-${id}`);
async function held(id: string): Promise<void> {
  world.clock.advance(4 * day);
  await decideDated({ ...world.deps, preview: false, only: id });
  await world.machines.settle();
}
/** What is taken, as `date start-end room`. */
async function taken(by = 'mampu1'): Promise<string[]> {
  const view = await readBookingMonth(world.deps, await world.caller(by), month);
  return view.taken.map(({ date, start, end, room }) => `${date} ${start}-${end} ${room}`);
}
/** The mails since last asked, as `to subject`, without their references. */
function told(): string[] {
  return world.mailer.sent.splice(0).map(({ to, subject }) => `${to} ${subject.split(':')[0] ?? ''}`);
}
async function wrong(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidInput)) throw new Error('It was taken', { cause: error });
  return error.errors.map(({ field, code }) => `${field} ${code}`);
}

describe('rooms that are asked for', () => {
  it('are taken from the form on, in each location', async () => {
    await book();
    expect(await taken()).toEqual([
      '2026-03-05 09:00-10:30 kuala-lumpur',
      '2026-03-05 09:00-10:30 putrajaya',
    ]);
  });

  it.each([
    ['the same time', '09:00', '10:30'],
    ['a time that ends in it', '08:00', '09:30'],
    ['a time that begins in it', '10:00', '12:00'],
    ['a time around it', '08:00', '17:00'],
  ])('are not given to anybody else at %s', async (_, start, end) => {
    await book();
    const other = { start, end, room1: 'johor-bahru', room2: 'putrajaya' };
    expect(await wrong(book(other, 'stranger'))).toEqual(['room1 rooms-free']);
    expect(await taken()).toHaveLength(2);
  });

  it('are named with the times at which somebody else has them', async () => {
    await book();
    const other = { start: '08:00', end: '09:30', room1: 'johor-bahru', room2: 'putrajaya' };
    const error = await book(other, 'stranger').catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      errors: [{ code: 'rooms-free', params: { date: '2026-03-05' } }],
    });
    const { params } = (error as InvalidInput).errors[0] ?? {};
    expect(params?.['rooms']).toMatch(/^[^;]*Putrajaya[^;]*, 09:00–09:30$/u);
  });

  it('are free right before it, right after it, and on another day', async () => {
    await book();
    await book({ start: '08:00', end: '09:00' }, 'stranger');
    await book({ start: '10:30', end: '11:00' });
    await book({ date: '2026-03-06' });
    expect(await taken()).toHaveLength(8);
  });

  it('are had by one alone of two who ask at once, and by both where their times differ', async () => {
    const both = await Promise.allSettled([book(), book({}, 'stranger')]);
    expect(both.map(({ status: how }) => how).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await taken()).toHaveLength(2);
    await Promise.all([
      book({ start: '12:00', end: '13:00' }),
      book({ start: '13:00', end: '14:00' }, 'stranger'),
      book({ start: '14:00', end: '15:00' }),
    ]);
    expect(await taken()).toHaveLength(8);
  });

  it('leave no case behind when somebody was faster', async () => {
    await book();
    await wrong(book({}, 'stranger'));
    const { items } = await findBookings(world.deps, await world.caller('stranger'), { limit: 10 });
    expect(items).toEqual([]);
  });

  it('must be on MAMPU’s list', async () => {
    expect(await wrong(book({ room2: 'kuching' }))).toEqual(['room2 choice']);
  });
});

describe('a time that is near', () => {
  it('is judged by the day in Malaysia, whatever the day is elsewhere', async () => {
    // 23:30 on 2 March in Malaysia, then half past midnight on the 3rd; in UTC both are the 2nd.
    world.clock.advance(13.5 * 3600);
    await expect(book()).resolves.toMatch(/^TPB-/u);
    world.clock.advance(3600);
    expect(await wrong(book({ room1: 'johor-bahru' }))).toEqual(['date days-ahead']);
  });

  it('that has passed is not confirmed any more: MAMPU can only refuse', async () => {
    const id = await book();
    world.clock.advance(3 * day);
    expect(await wrong(world.next(id, ...confirmed))).toEqual([' not-begun']);
    await world.next(id, ...refused);
    expect(await status(id)).toBe('REFUSED');
  });

  it('that has passed is neither given up nor changed', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    world.clock.advance(71.5 * 3600);
    expect(await status(id)).toBe('CONFIRMED');
    expect(await wrong(world.next(id, ...cancelled))).toEqual([' not-begun']);
    expect(await wrong(world.next(id, ...changed({ participants: '' })))).toEqual(['start not-begun']);
  });
});

describe('MAMPU’s decision', () => {
  it('is asked of each of its administrators by a link with the time, and told to the agency', async () => {
    const id = await book();
    expect(await status(id)).toBe('BOOKED_REQUESTED');
    const [mail] = world.mailer.sent;
    expect(mail?.text).toContain('5 Mac 2026');
    expect(told()).toEqual([
      'mampu1@contoh.example Kelulusan diperlukan',
      'mampu2@contoh.example Approval needed',
    ]);
    const token = /\/l\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
    await decideByLink(world.deps, token, { outcome: 'confirmed' });
    await world.machines.settle();
    expect(await status(id)).toBe('CONFIRMED');
    expect(told()).toEqual([
      'admin@contoh.example Keputusan tempahan persidangan dalam talian',
      'admin2@contoh.example Decision on a conference booking',
      ...['salmah@kpc.example', 'ali@luar.example', 'siti@luar.example'].map(
        (to) => `${to} Jemputan persidangan dalam talian`,
      ),
    ]);
  });

  it('that refuses frees the rooms and says why', async () => {
    const id = await book();
    told();
    await world.next(id, ...refused);
    expect([await status(id), (await bookingOf(id))?.state]).toEqual(['REFUSED', 'REFUSED']);
    expect(world.mailer.sent.at(0)?.text).toContain('Bilik diselenggara');
    expect(told()).toEqual([
      'admin@contoh.example Keputusan tempahan persidangan dalam talian',
      'admin2@contoh.example Decision on a conference booking',
    ]);
    expect(await taken()).toEqual([]);
    await expect(book({}, 'stranger')).resolves.toMatch(/^TPB-/u);
  });
});

describe('the invitation', () => {
  it('brings each reader the conference for his own calendar, with the rooms by name', async () => {
    const id = await book();
    told();
    await world.next(id, ...confirmed);
    const invitations = world.mailer.sent.filter(({ calendar }) => calendar !== undefined);
    expect(invitations.map(({ to }) => to)).toEqual([
      'salmah@kpc.example',
      'ali@luar.example',
      'siti@luar.example',
    ]);
    const event = invitations[0]?.calendar;
    expect(event).toMatchObject({
      ...{ method: 'REQUEST', uid: `B-${id}@govuc`, sequence: 0, summary: 'Mesyuarat Pemandu' },
      ...{ begins: '2026-03-05T01:00:00.000Z', ends: '2026-03-05T02:30:00.000Z' },
      location: 'Bilik Telepresence MAMPU (Putrajaya); Bilik Telepresence INTAN (Kuala Lumpur)',
    });
    const text = event === undefined ? '' : calendarText(event, { from: 'a@b.my', to: 'ali@luar.example' });
    expect(text).toContain('DTSTART:20260305T010000Z');
    expect(text).not.toContain('siti@luar.example');
  });

  it('stands in the record by number and, apart from it, by name; no address is in the record itself', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    const sent = (await world.records(id)).find(({ data }) => data['notice'] === 'conference');
    expect(sent).toMatchObject({ step: 'TELEPRESENCE-BOOKING.3', data: { count: 3 } });
    expect(JSON.stringify(sent?.data)).not.toContain('@');
  });

  it('is updated when a change is confirmed, and withdrawn from who is left out of it', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    told();
    await world.next(
      id,
      ...changed({ start: '14:00', end: '15:00', room2: 'johor-bahru', participants: 'siti@luar.example' }),
    );
    expect(await status(id)).toBe('BOOKED_REQUESTED');
    // The first times are free at once, the new ones taken.
    expect(await taken()).toEqual(['2026-03-05 14:00-15:00 putrajaya', '2026-03-05 14:00-15:00 johor-bahru']);
    told();
    await world.next(id, ...confirmed);
    const events = world.mailer.sent.flatMap(({ to, calendar }) =>
      calendar === undefined
        ? []
        : [`${to} ${calendar.method} ${String(calendar.sequence)} ${calendar.begins}`],
    );
    expect(events).toEqual([
      'salmah@kpc.example REQUEST 1 2026-03-05T06:00:00.000Z',
      'siti@luar.example REQUEST 1 2026-03-05T06:00:00.000Z',
      'ali@luar.example CANCEL 1 2026-03-05T06:00:00.000Z',
    ]);
  });

  it('is withdrawn from everybody when the booking is given up, and MAMPU is told', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    told();
    await world.next(id, ...cancelled);
    expect([await status(id), (await bookingOf(id))?.state]).toEqual(['CANCELLED', 'CANCELLED']);
    const withdrawn = world.mailer.sent.filter(({ calendar }) => calendar?.method === 'CANCEL');
    expect(withdrawn.map(({ to, calendar }) => `${to} ${String(calendar?.sequence)}`)).toEqual([
      'salmah@kpc.example 1',
      'ali@luar.example 1',
      'siti@luar.example 1',
    ]);
    expect(told().slice(3)).toEqual([
      'mampu1@contoh.example Persidangan dalam talian dibatalkan',
      'mampu2@contoh.example Online conference withdrawn',
    ]);
    expect(await taken()).toEqual([]);
  });

  it('is withdrawn for the time that it named when MAMPU refuses the change', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    await world.next(id, ...changed({ date: '2026-03-20' }));
    told();
    await world.next(id, ...refused);
    const events = world.mailer.sent.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar]));
    expect(events.map(({ method, begins }) => `${method} ${begins}`)).toEqual(
      Array.from({ length: 3 }, () => 'CANCEL 2026-03-05T01:00:00.000Z'),
    );
    expect(await taken()).toEqual([]);
  });

  it('is sent once to each, also when the sending broke off', async () => {
    const id = await book();
    const send = world.mailer.send.bind(world.mailer);
    let broken = false;
    world.mailer.send = (mail) => {
      if (mail.to !== 'siti@luar.example' || broken) return send(mail);
      broken = true;
      return Promise.reject(new Error('Throttling'));
    };
    told();
    await world.next(id, ...confirmed);
    await world.repaired();
    expect(broken).toBe(true);
    expect(
      told()
        .filter((each) => each.includes('Jemputan'))
        .toSorted(),
    ).toEqual([
      'ali@luar.example Jemputan persidangan dalam talian',
      'salmah@kpc.example Jemputan persidangan dalam talian',
      'siti@luar.example Jemputan persidangan dalam talian',
    ]);
  });
});

describe('a booking that waits for MAMPU', () => {
  const withdrawn = { outcome: 'withdrawn', reason: 'Ditangguhkan' };

  it('is taken back by its agency: the rooms are free, and MAMPU is told', async () => {
    const id = await book();
    told();
    await world.next(id, 'admin2', withdrawn);
    expect([await status(id), (await bookingOf(id))?.state]).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await taken()).toEqual([]);
    expect(told().toSorted()).toEqual([
      'mampu1@contoh.example Persidangan dalam talian dibatalkan',
      'mampu2@contoh.example Online conference withdrawn',
    ]);
    const { request, tasks } = await world.case(id);
    expect(tasks[0]?.decision?.by).toEqual({ officerId: 'admin2', role: 'AGENCY_ADMIN' });
    expect(request.lastDecision?.outcome).toBe('withdrawn');
  });

  it('is taken back after a change, too, and whoever was invited before is told', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    await world.next(id, ...changed({ start: '14:00', end: '15:00' }));
    told();
    await world.next(id, 'admin', withdrawn);
    expect(await taken()).toEqual([]);
    expect(told().filter((each) => each.startsWith('ali@'))).toHaveLength(1);
  });

  it.each([
    ['by MAMPU, which refuses', 'mampu1', withdrawn],
    ['by another agency', 'stranger', withdrawn],
  ])('is not taken back %s', async (_who, by, input) => {
    const id = await book();
    await expect(world.next(id, by, input)).rejects.toThrow();
    expect(await status(id)).toBe('BOOKED_REQUESTED');
  });

  it('is confirmed by MAMPU alone, and offers its agency nothing but to take it back', async () => {
    const id = await book();
    await expect(world.next(id, 'admin', { outcome: 'confirmed' })).rejects.toMatchObject({
      rule: 'not-holder',
    });
    const [task] = (await world.case(id)).tasks;
    const offered = async (by: string) =>
      (await readTask(world.deps, await world.caller(by), task?.id ?? '')).offered.map((each) => each.id);
    expect([await offered('admin'), await offered('mampu1')]).toEqual([
      ['withdrawn'],
      ['confirmed', 'refused'],
    ]);
  });
});

describe('a change', () => {
  it('to a time that somebody else has is refused, and the booking stays as it was', async () => {
    await book({ start: '14:00', end: '15:00' }, 'stranger');
    const id = await book();
    await world.next(id, ...confirmed);
    const again = world.next(id, ...changed({ start: '14:30', end: '15:30' }));
    expect(await wrong(again)).toEqual(['room1 rooms-free']);
    expect((await bookingOf(id))?.state).toBe('CONFIRMED');
    expect(await taken()).toContain('2026-03-05 09:00-10:30 putrajaya');
  });

  it('of the participants alone keeps the rooms, also shortly before the day', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    world.clock.advance(2 * day);
    await world.next(id, ...changed({ participants: 'baharu@luar.example' }));
    await world.next(id, ...confirmed);
    expect((await bookingOf(id))?.invited).toEqual(['salmah@kpc.example', 'baharu@luar.example']);
    expect(await taken()).toHaveLength(2);
  });
});

describe('the day of use', () => {
  it('is over at midnight in Malaysia: then the administrator is asked about the equipment', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    const task = await world.openTask(id);
    expect(task.decidesAt).toBe('2026-03-05T16:00:00.000Z');
    told();
    await held(id);
    expect([await status(id), (await bookingOf(id))?.state]).toEqual(['HELD', 'HELD']);
    expect(told()).toEqual([
      'admin@contoh.example Keadaan peralatan persidangan',
      'admin2@contoh.example State of the conference equipment',
    ]);
  });

  it('ends the case when the equipment was left in good condition (BR-60)', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    await held(id);
    await world.next(id, 'admin', { outcome: 'good' });
    expect([await status(id), (await bookingOf(id))?.state]).toEqual(['COMPLETED', 'CLOSED']);
    // What was held stays in the calendar.
    expect(await taken()).toHaveLength(2);
  });

  it('brings MAMPU the damage that is reported, in the words of who reports it (BR-59)', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    await held(id);
    expect(await wrong(world.next(id, 'admin', { outcome: 'fault' }))).toEqual(['fault required']);
    told();
    await world.next(id, 'admin', { outcome: 'fault', data: { fault: 'Skrin pecah' } });
    expect(await bookingOf(id)).toMatchObject({ state: 'CLOSED', fault: 'Skrin pecah' });
    expect(world.mailer.sent[0]?.text).toContain('Skrin pecah');
    expect(told()).toEqual([
      'mampu1@contoh.example Kerosakan peralatan persidangan dilaporkan',
      'mampu2@contoh.example Fault of conference equipment reported',
    ]);
  });
});

describe('a booking for an agency that is not on 1GovUC', () => {
  it('is recorded, decided, changed and closed by MAMPU alone (AMB-84)', async () => {
    const id = await book({ agencyName: 'Majlis Daerah Contoh' }, 'mampu1');
    await world.next(id, ...confirmed);
    await world.next(id, 'mampu2', {
      outcome: 'changed',
      data: { ...booking, agencyName: 'Majlis Daerah Contoh', room3: 'johor-bahru', users3: '2' },
    });
    told();
    await world.next(id, ...confirmed);
    expect(told().slice(0, 2)).toEqual([
      'mampu1@contoh.example Keputusan tempahan persidangan dalam talian',
      'mampu2@contoh.example Decision on a conference booking',
    ]);
    await held(id);
    const { items } = await findTasks(world.deps, await world.caller('mampu2'), { limit: 10 });
    expect(items.map(({ task }) => task.requestId)).toEqual([id]);
    await world.next(id, 'mampu2', { outcome: 'good' });
    expect(await status(id)).toBe('COMPLETED');
    const { form } = await readCase(world.deps, await world.caller('mampu1'), id);
    expect(form.sections[0]?.rows.flatMap(({ fields }) => fields).map(({ name }) => name)).toContain(
      'agencyName',
    );
  });

  it('is not for administrators of agencies to see or decide', async () => {
    const id = await book({ agencyName: 'Majlis Daerah Contoh' }, 'mampu1');
    await world.next(id, ...confirmed);
    await expect(world.next(id, ...cancelled)).rejects.toThrow(NotFound);
  });
});

it('a room that MAMPU has taken off its list is named so in the case, and by no id', async () => {
  const id = await book();
  const { choices, version } = await getReference(world.tables, 'rooms');
  const left = choices.filter(({ value }) => value !== 'kuala-lumpur');
  await world.write(referenceOperation(world.tables, 'rooms', { choices: left, version: version + 1 }));
  const { form } = await readCase(world.deps, await world.caller('admin'), id);
  const room = fieldsOf(form).find(({ name }) => name === 'room2');
  expect(room?.choices?.find(({ value }) => value === 'kuala-lumpur')?.label.en).toBe(
    'No longer on the list',
  );
  expect(room?.choices).toHaveLength(3);
});

describe('the calendar', () => {
  it('names an agency its own bookings, and of others shows that the room is taken', async () => {
    const own = await book();
    await book({ start: '11:00', end: '12:00' }, 'stranger');
    const seen = async (by: string) => {
      const view = await readBookingMonth(world.deps, await world.caller(by), month);
      return view.taken.map(({ start, booking: found }) => `${start} ${found?.id ?? 'taken'}`);
    };
    expect(await seen('admin')).toEqual([
      ...[`09:00 B-${own}`, `09:00 B-${own}`, '11:00 taken', '11:00 taken'],
    ]);
    expect((await seen('mampu1')).filter((each) => each.endsWith('taken'))).toEqual([]);
  });

  it('hides another agency’s booking, and is closed to other roles', async () => {
    const id = `B-${await book({}, 'stranger')}`;
    await expect(readBooking(world.deps, await world.caller('admin'), id)).rejects.toThrow(NotFound);
    await expect(readBooking(world.deps, await world.caller('mampu1'), id)).resolves.toBeDefined();
    await expect(readBookingMonth(world.deps, await world.caller('desk'), month)).rejects.toThrow();
    await expect(findBookings(world.deps, await world.caller('tech'), { limit: 5 })).rejects.toThrow();
    expect(await wrong(readBookingMonth(world.deps, await world.caller('admin'), '2026-13'))).toEqual([
      'month month',
    ]);
  });

  it('lists bookings by the day of use, page by page', async () => {
    for (const date of ['2026-03-10', '2026-03-05', '2026-03-08']) await book({ date });
    const admin = await world.caller('admin');
    const first = await findBookings(world.deps, admin, { limit: 2 });
    const second = await findBookings(world.deps, admin, { limit: 2, cursor: first.cursor ?? '' });
    const dates = [...first.items, ...second.items].map(({ settings }) => settings['date']);
    expect(dates).toEqual(['2026-03-10', '2026-03-08', '2026-03-05']);
    expect(second.cursor).toBeUndefined();
  });
});

describe('a booking whose case is ended from outside', () => {
  it('is taken out of the calendars once, however often it is tried', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    told();
    const of = { marker: 'agency-ends#PTA', step: 'TELEPRESENCE-BOOKING.4', taskId: 'PTA-2026-000001' };
    for (let run = 1; run <= 2; run += 1) await withdrawInvitations(world.deps, await world.case(id), of);
    await endRequest(world.deps, id, { reason: 'Agensi ditamatkan', actor: 'SYSTEM' });
    await withdrawInvitations(world.deps, await world.case(id), of);
    const events = world.mailer.sent.map(
      ({ to, calendar }) => `${to} ${calendar?.method ?? ''} ${String(calendar?.sequence)}`,
    );
    expect(events).toEqual(
      ['salmah@kpc.example', 'ali@luar.example', 'siti@luar.example'].map((to) => `${to} CANCEL 1`),
    );
  });

  it('invited nobody yet while MAMPU has not decided', async () => {
    const id = await book();
    told();
    const of = { marker: 'agency-ends#PTA', step: 'TELEPRESENCE-BOOKING.3', taskId: 'PTA-2026-000001' };
    await withdrawInvitations(world.deps, await world.case(id), of);
    expect(told()).toEqual([]);
  });

  it('gives its rooms back', async () => {
    const id = await book();
    await world.next(id, ...confirmed);
    await endRequest(world.deps, id, { reason: 'Agensi ditamatkan', actor: 'SYSTEM' });
    await world.machines.settle();
    expect([await status(id), (await bookingOf(id))?.state]).toEqual(['ENDED', 'CANCELLED']);
    expect(await taken()).toEqual([]);
  });
});
