import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Booking } from '../../schemas/directory/booking.ts';
import type { NamedValue } from '../mail/case-notice.ts';
import type { OutgoingMail } from '../mail/sender.ts';
import { instantOf, keepsRooms, roomsOf, textIn } from '../domain/booking.ts';
import { roomName } from '../domain/room-name.ts';
import { getBooking } from '../store/booking-store.ts';
import type { Case } from '../store/case-store.ts';
import { getReference } from '../store/reference-store.ts';
import type { Tables } from '../store/tables.ts';
import { noticeFacts } from './case-notice.ts';
import { emailReaders } from './email-readers.ts';
import type { Part } from './member-readers.ts';
import { sendNextPart, type PartMail } from './notice-parts.ts';
import type { Reader } from './recipients.ts';
import type { NoticeDeps } from './send-notice.ts';

/** What mails about a conference say, and what they bring to the calendars of those who are invited. */
export interface BookingMail {
  readonly more: readonly NamedValue[];
  readonly calendarFor: (reader: Reader) => OutgoingMail['calendar'];
}

/** Undefined for a request that is about no booking. */
export async function bookingMail(
  tables: Tables,
  { subject }: Request,
  method: 'REQUEST' | 'CANCEL',
): Promise<BookingMail | undefined> {
  const booking = subject?.kind === 'booking' ? await getBooking(tables, subject.id) : undefined;
  return booking === undefined ? undefined : mailOf(tables, booking, method);
}

async function mailOf(tables: Tables, booking: Booking, method: 'REQUEST' | 'CANCEL'): Promise<BookingMail> {
  // What is withdrawn is what was invited to, whatever a change asked for since.
  const values = booking.confirmed ?? booking.settings;
  const rooms = await roomNames(tables, values);
  return {
    more: facts(values, rooms),
    calendarFor: ({ isOfficer }) => (isOfficer ? undefined : eventOf(booking, { values, rooms, method })),
  };
}

/** The rooms of a form by their names, in its order. */
export async function roomNames(tables: Tables, values: FormValues): Promise<readonly string[]> {
  const { choices } = await getReference(tables, 'rooms');
  return roomsOf(values).flatMap(({ room }) => {
    const found = choices.find(({ value }) => value === room);
    return found === undefined ? [] : [roomName(found)];
  });
}

function facts(values: FormValues, rooms: readonly string[]): readonly NamedValue[] {
  const said = (name: string) => textIn(values, name);
  const fact = (ms: string, en: string, value: string, isDate = false): NamedValue[] =>
    value === '' ? [] : [{ label: { ms, en }, value, isDate }];
  return [
    ...fact('Agensi yang bukan pengguna 1GovUC', 'Agency that is not on 1GovUC', said('agencyName')),
    ...fact('Tarikh penggunaan', 'Day of use', said('date'), true),
    ...fact('Masa', 'Time', `${said('start')}–${said('end')}`),
    ...fact('Lokasi', 'Locations', rooms.join('; ')),
    ...fact('Pegawai untuk dihubungi', 'Contact', `${said('contactName')}, ${said('contactPhone')}`),
  ];
}

interface Invited {
  readonly values: FormValues;
  readonly rooms: readonly string[];
  readonly method: 'REQUEST' | 'CANCEL';
}

function eventOf(
  { id, sequence, updatedAt }: Booking,
  { values, rooms, method }: Invited,
): OutgoingMail['calendar'] {
  const said = (name: string) => textIn(values, name);
  return {
    method,
    uid: `${id}@govuc`,
    sequence,
    begins: instantOf(said('date'), said('start')),
    ends: instantOf(said('date'), said('end')),
    at: updatedAt,
    summary: said('purpose'),
    location: rooms.join('; '),
    description: ['contactName', 'contactPhone', 'contactEmail'].map(said).join('\n'),
  };
}

/** Whom a booking invites, or invites no longer: the contact by his name, an account holder by his own. */
export async function invitedPart(
  tables: Tables,
  { subject, contacts }: Request,
  which: 'now' | 'no-longer',
): Promise<Part> {
  const booking = subject?.kind === 'booking' ? await getBooking(tables, subject.id) : undefined;
  const addresses = (which === 'now' ? booking?.invited : booking?.uninvited) ?? [];
  const contact = contacts?.PARTICIPANT;
  const readers = await emailReaders(tables, addresses);
  return {
    readers: readers.map((reader) =>
      reader.email === contact?.email ? { ...reader, name: contact.name ?? reader.name } : reader,
    ),
  };
}

/**
 * Takes a booked conference out of the calendars of those who are invited, before its case is ended from outside. Run
 * again, it tells nobody twice.
 */
export async function withdrawInvitations(
  deps: NoticeDeps,
  found: Case,
  of: { readonly marker: string; readonly step: string; readonly taskId: string },
): Promise<void> {
  const { request, rounds } = found;
  const { tables } = deps;
  const { subject } = request;
  const booking = subject?.kind === 'booking' ? await getBooking(tables, subject.id) : undefined;
  if (booking === undefined || !keepsRooms(booking) || booking.invited.length === 0) return;
  const mail = await mailOf(tables, { ...booking, sequence: booking.sequence + 1 }, 'CANCEL');
  const part: PartMail = {
    ...of,
    ...{ notice: 'conference-off', request, form: rounds.at(-1)?.form ?? {}, except: new Set() },
    partOf: () => invitedPart(tables, request, 'now'),
    facts: { ...(await noticeFacts(tables, found, undefined)), more: mail.more },
    calendarFor: mail.calendarFor,
    linkFor: () => Promise.resolve({ url: `${deps.mail.publicUrl}/my` }),
  };
  // A hundred and one at most: one part.
  await sendNextPart(deps, part);
}
