import { bookingSchema, type Booking } from '../../schemas/directory/booking.ts';
import { roomTimes, textIn, type RoomTime } from '../domain/booking.ts';
import { InvalidInput } from '../domain/errors.ts';
import { getDirectoryItems } from './batch-get.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { bookingIndexKeys, bookingKey, roomDayKey, roomsPk } from './keys/bookings.ts';
import { getItem, parseItem, partitionQuery, queryAll, queryPage, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

export async function getBooking(tables: Tables, id: string): Promise<Booking | undefined> {
  const item = await getItem(tables.client, tables.directory, bookingKey(id));
  return item === undefined ? undefined : parseItem(bookingSchema, item);
}

/** Bookings by id; those that do not exist are left out. */
export async function getBookings(tables: Tables, ids: readonly string[]): Promise<Booking[]> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(bookingKey));
  return items.map((item) => parseItem(bookingSchema, item));
}

function bookingItem(booking: Booking): Item {
  return {
    ...bookingKey(booking.id),
    agencyKey: bookingIndexKeys.of(booking.agencyId),
    kindKey: bookingIndexKeys.all,
    listKey: bookingPosition(booking),
    ...booking,
  };
}

/** Writes a booking whose stored version is the one before. `otherwise` is what it means that it is not. */
export function bookingOperation(tables: Tables, booking: Booking, otherwise: () => Error): Operation {
  return {
    write: { Put: { TableName: tables.directory, Item: bookingItem(booking), ...versionBefore(booking) } },
    otherwise,
  };
}

export function bookingUnchanged(
  { directory }: Tables,
  { id, version }: Pick<Booking, 'id' | 'version'>,
  otherwise: () => Error,
): Operation {
  return {
    write: { ConditionCheck: { TableName: directory, Key: bookingKey(id), ...versionIs(version) } },
    otherwise,
  };
}

const attribute = (slot: string): string => `t${slot}`;

/**
 * Takes the rooms of a form for a booking, and gives back those that it had before instead: one write for each room on
 * each day. What it has already, it keeps.
 * @throws InvalidInput in the transaction, naming the first room field, when somebody else has one of them
 */
export function roomOperations(
  { directory }: Tables,
  bookingId: string,
  { take, had }: { readonly take: readonly RoomTime[]; readonly had: readonly RoomTime[] },
): Operation[] {
  const days = new Map<string, { key: ReturnType<typeof roomDayKey>; take: string[]; had: string[] }>();
  for (const [what, times] of [['take', take] as const, ['had', had] as const]) {
    for (const { room, date, slots } of times) {
      const key = roomDayKey(date, room);
      const day = days.get(key.sk) ?? { key, take: [], had: [] };
      day[what].push(...slots.map(attribute));
      days.set(key.sk, day);
    }
  }
  return [...days.values()].map(({ key, take: wanted, had: before }): Operation => {
    const given = before.filter((each) => !wanted.includes(each));
    const set = wanted.length === 0 ? '' : `SET ${wanted.map((each) => `${each} = :id`).join(', ')}`;
    const remove = given.length === 0 ? '' : `REMOVE ${given.join(', ')}`;
    // Half hours that are not its own are never given back.
    const condition = [...wanted, ...given].map((each) => `(attribute_not_exists(${each}) OR ${each} = :id)`);
    return {
      write: {
        Update: {
          TableName: directory,
          Key: key,
          UpdateExpression: `${set} ${remove}`.trim(),
          ConditionExpression: condition.join(' AND '),
          ExpressionAttributeValues: { ':id': bookingId },
        },
      },
      otherwise: () =>
        new InvalidInput([{ field: 'room1', code: 'rooms-taken', source: 'TELEPRESENCE-BOOKING.2' }]),
    };
  });
}

/** Gives back the rooms of a booking. */
export function freeRooms(tables: Tables, { id, settings }: Booking): Operation[] {
  return roomOperations(tables, id, { take: [], had: roomTimes(settings) });
}

/** A half hour of a room that a booking has. */
export interface TakenSlot {
  readonly room: string;
  readonly date: string;
  readonly slot: string;
  readonly bookingId: string;
}

/** What is taken in all rooms in a month (`2026-12`). */
export async function takenInMonth(tables: Tables, month: string): Promise<TakenSlot[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.directory, roomsPk(month)));
  return items.flatMap(takenIn);
}

/** What is taken of these rooms on these days. */
export async function takenOn(
  tables: Tables,
  times: readonly Pick<RoomTime, 'room' | 'date'>[],
): Promise<TakenSlot[]> {
  const items = await getDirectoryItems(
    tables,
    times.map(({ date, room }) => roomDayKey(date, room)),
  );
  return items.flatMap(takenIn);
}

function takenIn(item: Item): TakenSlot[] {
  const [date = '', room = ''] = splitOnce(String(item['sk']));
  return Object.entries(item).flatMap(([name, value]) =>
    /^t\d{4}$/u.test(name) && typeof value === 'string'
      ? [{ room, date, slot: name.slice(1), bookingId: value }]
      : [],
  );
}

function splitOnce(sk: string): readonly string[] {
  const at = sk.indexOf('#');
  return [sk.slice(0, at), sk.slice(at + 1)];
}

/** Bookings, the latest day of use first: of one agency, or all. `before` is the list key to go on from. */
export async function listBookings(
  tables: Tables,
  {
    agencyId,
    limit,
    before,
  }: { readonly agencyId?: string; readonly limit: number; readonly before?: string },
): Promise<Booking[]> {
  const [index, name, value] =
    agencyId === undefined
      ? ['by-kind', 'kindKey', bookingIndexKeys.all]
      : ['by-agency', 'agencyKey', bookingIndexKeys.of(agencyId)];
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: index,
    KeyConditionExpression: before === undefined ? '#key = :key' : '#key = :key AND listKey < :before',
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': value, ...(before === undefined ? {} : { ':before': before }) },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(bookingSchema, item));
}

/** Where a list of bookings goes on after this one. */
export function bookingPosition({ id, settings }: Booking): string {
  return bookingIndexKeys.list(textIn(settings, 'date'), textIn(settings, 'start'), id);
}
