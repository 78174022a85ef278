import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { cleanLine, cleanLines } from './clean.ts';
import { mimeMessage, type MimeParts } from './mime.ts';

/**
 * A mail with a calendar invitation, or with one that withdraws it (RFC 5546, RFC 6047). In a deployed function it is a
 * file that the first such mail loads (infra/late-modules.ts).
 */

/** A conference in a calendar. Instants are ISO, in UTC: right in whatever zone the reader's calendar is. */
export interface CalendarEvent {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same for the invitation, its updates and its withdrawal. */
  readonly uid: string;
  readonly sequence: number;
  readonly begins: string;
  readonly ends: string;
  /** When it was written. */
  readonly at: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

export interface CalendarMail extends MimeParts {
  readonly event: CalendarEvent;
}

/** The whole message, ready for SES. @throws TypeError when an address could not stand in a header */
export function calendarMail({ event, ...mail }: CalendarMail): string {
  return mimeMessage(mail, { method: event.method, text: calendarText(event, mail) });
}

/** The event for this one reader: nobody sees who else is invited. */
export function calendarText(event: CalendarEvent, { from, to }: Pick<MimeParts, 'from' | 'to'>): string {
  const { method, uid, sequence, begins, ends, at, summary, location, description } = event;
  const cancels = method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'GovUC', product: 'GovUC', language: 'MS' },
    method: cancels ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const one = calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(at),
    start: new Date(begins),
    end: new Date(ends),
    summary: cleanLine(summary),
    location: cleanLine(location),
    description: cleanLines(description),
    status: cancels ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: '1GovUC', email: addressIn(from) },
  });
  one.createAttendee({ email: to, rsvp: false });
  return calendar.toString();
}

/** The address alone of `GovUC <govuc@example.gov.my>`. */
function addressIn(sender: string): string {
  return /<([^<>]+)>$/u.exec(sender)?.[1] ?? sender;
}
