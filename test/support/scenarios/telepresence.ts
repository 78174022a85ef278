import { aBookingForm, aFreeTime, contactOf, participantOf } from '../bookings.ts';
import { clientOf } from '../client.ts';
import type { End, Move, Persons, Scenario, Setting, Told } from './scenario.ts';

/** TELEPRESENCE-BOOKING (S4 G¶11, G¶12): booked, confirmed by link, held, and the equipment looked at. */

const persons = (unique: string): Persons => ({
  PARTICIPANT: { email: contactOf(unique), language: 'ms' },
});

const confirms: Move = {
  step: '3',
  status: 'BOOKED_REQUESTED',
  told: [{ notice: 'N-29', role: 'MAMPU_ADMIN' }],
  by: 'MAMPU_ADMIN',
  byLink: true,
  outcome: 'confirmed',
};

const toldOfConfirmation: readonly Told[] = [
  { notice: 'N-50', role: 'AGENCY_ADMIN' },
  { notice: 'conference', role: 'PARTICIPANT', inParts: true },
];

const isHeld: Move = {
  step: '4',
  status: 'CONFIRMED',
  told: toldOfConfirmation,
  by: 'AGENCY_ADMIN',
  outcome: 'held',
  sweptInDays: 400,
};

const findsAllWell: Move = {
  step: '5',
  status: 'HELD',
  told: [{ notice: 'equipment', role: 'AGENCY_ADMIN' }],
  by: 'AGENCY_ADMIN',
  outcome: 'good',
};

/** Each who was invited has got the file that his calendar reads, whether he holds an account or not. */
async function calendarsArrived({ mailbox, unique }: Setting, requestId: string): Promise<void> {
  for (const to of [contactOf(unique), participantOf(unique)]) {
    const mail = await mailbox.waitFor({ to, opening: 'Jemputan', about: requestId });
    if (mail.files.join() !== 'jemputan.ics') throw new Error(`The invitation brought ${mail.files.join()}`);
  }
}

/** The booking is in this state, and its rooms are taken by it, or by nobody. */
function isBooking(state: string, taken: boolean): NonNullable<End['also']> {
  return async (setting, requestId) => {
    const { endpoints, people, subject, unique } = setting;
    const api = await clientOf(endpoints, people.holder('AGENCY_ADMIN'));
    if (state === 'CLOSED') await calendarsArrived(setting, requestId);
    const booking = await api.get('Booking', `/bookings/${subject ?? ''}`);
    if (booking.state !== state) throw new Error(`The booking is ${booking.state}, not ${state}`);
    const month = aFreeTime(unique).date.slice(0, 7);
    const { items } = await api.get('BookingMonth', `/bookings?month=${month}`);
    const found = items.some((each) => each.booking === subject);
    if (found !== taken) throw new Error(`The rooms are ${found ? 'still' : 'not'} taken`);
  };
}

export const telepresence: Scenario = {
  procedure: 'TELEPRESENCE-BOOKING',
  title: 'A conference is booked, confirmed by link and held; the equipment is in good condition',
  form: (unique) => aBookingForm(unique),
  persons,
  moves: [confirms, isHeld, findsAllWell],
  ends: { status: 'COMPLETED', told: [], also: isBooking('CLOSED', true) },
  steps: ['1', '2', '3', '4', '5'],
};

/** The other rooms, at the same time. */
export const telepresenceChanged: Scenario = {
  ...telepresence,
  title: 'A confirmed booking is changed, confirmed again and held; damage to the equipment is reported',
  moves: [
    confirms,
    {
      ...isHeld,
      sweptInDays: undefined,
      outcome: 'changed',
      form: (unique) => aBookingForm(unique, { room2: 'johor-bahru' }),
    },
    { ...confirms, told: [{ notice: 'N-29', role: 'MAMPU_ADMIN' }] },
    isHeld,
    { ...findsAllWell, outcome: 'fault', data: { fault: 'Skrin di Johor Bahru tidak menyala.' } },
  ],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-51', role: 'MAMPU_ADMIN' }],
    also: isBooking('CLOSED', true),
  },
  steps: ['1', '2', '3', '1', '2', '3', '4', '5'],
};

export const telepresenceRefused: Scenario = {
  ...telepresence,
  title: 'MAMPU refuses a booking with a reason; its rooms are free again',
  moves: [{ ...confirms, outcome: 'refused', reason: 'Bilik sedang diselenggara.' }],
  ends: {
    status: 'REFUSED',
    told: [{ notice: 'N-50', role: 'AGENCY_ADMIN' }],
    also: isBooking('REFUSED', false),
  },
  steps: ['1', '2', '3'],
};

export const telepresenceWithdrawn: Scenario = {
  ...telepresence,
  title: 'An agency takes back a booking that waits for MAMPU; its rooms are free again and MAMPU is told',
  moves: [
    {
      ...confirms,
      byLink: false,
      insteadBy: 'AGENCY_ADMIN',
      outcome: 'withdrawn',
      reason: 'Mesyuarat ditangguhkan.',
    },
  ],
  ends: {
    status: 'CANCELLED',
    told: [{ notice: 'conference-off', role: 'MAMPU_ADMIN' }],
    also: isBooking('CANCELLED', false),
  },
  steps: ['1', '2', '3'],
};

export const telepresenceCancelled: Scenario = {
  ...telepresence,
  title: 'A confirmed booking is given up; its rooms are free again and everybody is told',
  moves: [
    confirms,
    { ...isHeld, sweptInDays: undefined, outcome: 'cancelled', reason: 'Mesyuarat ditangguhkan.' },
  ],
  ends: {
    status: 'CANCELLED',
    told: [
      { notice: 'conference-off', role: 'PARTICIPANT', inParts: true },
      { notice: 'conference-off', role: 'MAMPU_ADMIN' },
    ],
    also: isBooking('CANCELLED', false),
  },
  steps: ['1', '2', '3', '4'],
};
