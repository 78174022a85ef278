import { SendEmailCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarMail, calendarText, type CalendarEvent } from '../../../functions/mail/calendar-mail.ts';
import { createCalendarMailer } from '../../../functions/mail/calendar-sender.ts';
import { createSesMailer } from '../../../functions/mail/sender.ts';

const event: CalendarEvent = {
  method: 'REQUEST',
  uid: 'B-TPB-2026-000001@govuc',
  sequence: 2,
  begins: '2026-12-01T01:00:00.000Z',
  ends: '2026-12-01T02:30:00.000Z',
  at: '2026-11-22T02:00:00.000Z',
  summary: 'Mesyuarat; ICT, “pemandu”',
  location: 'Bilik A (Putrajaya); Bilik B (Johor Bahru)',
  description: 'Salmah\n03-8000 8000',
};
const mail = {
  from: 'GovUC <govuc@example.gov.my>',
  replyTo: 'meja.bantuan@example.gov.my',
  to: 'ali@luar.example',
  subject: 'Jemputan persidangan dalam talian: Tempahan “panjang” '.repeat(4).trim(),
  html: '<p>é</p>',
  text: 'é',
};

/** Lines of a calendar, those that were folded made whole again. */
function linesOf(change: Partial<CalendarEvent> = {}): readonly string[] {
  return calendarText({ ...event, ...change }, mail)
    .replaceAll('\r\n ', '')
    .split('\r\n');
}

describe('the calendar of an invitation', () => {
  it('asks to put the conference in, at its time in UTC, for this reader alone', () => {
    const lines = linesOf();
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:B-TPB-2026-000001@govuc',
        'SEQUENCE:2',
        'DTSTAMP:20261122T020000Z',
        'DTSTART:20261201T010000Z',
        'DTEND:20261201T023000Z',
        'STATUS:CONFIRMED',
        'SUMMARY:Mesyuarat\\; ICT\\, “pemandu”',
        'DESCRIPTION:Salmah\\n03-8000 8000',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      expect.stringMatching(/RSVP=FALSE.*mailto:ali@luar\.example$/iu),
    ]);
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toMatch(/mailto:govuc@example\.gov\.my$/iu);
  });

  it('takes it out again by the same name', () => {
    expect(linesOf({ method: 'CANCEL', sequence: 3 })).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'UID:B-TPB-2026-000001@govuc',
        'SEQUENCE:3',
        'STATUS:CANCELLED',
      ]),
    );
  });

  it('lets no value begin a line of its own', () => {
    const lines = linesOf({
      summary: 'Mesyuarat\r\nATTENDEE:mailto:siti@luar.example',
      location: 'A\nMETHOD:CANCEL',
      description: 'Satu\r\nBEGIN:VEVENT',
    });
    expect(lines.filter((line) => /^(?:ATTENDEE|METHOD|BEGIN:VEVENT)/u.test(line))).toHaveLength(3);
  });
});

describe('a mail with a calendar', () => {
  it('is text, HTML and calendar of one message, and the calendar as a file', () => {
    const parts = partsOf(calendarMail({ ...mail, event }));
    expect(parts.map(({ type }) => type)).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name="jemputan.ics"',
    ]);
    const ics = calendarText(event, mail);
    expect(parts.map(({ content }) => content)).toEqual(['é', '<p>é</p>', ics, ics]);
  });

  it('has no line that is too long, and a subject that reads as it was written', () => {
    const message = calendarMail({ ...mail, event });
    expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e]/u);
    const words = /^Subject: ([\s\S]*?)\r\n(?! )/mu.exec(message)?.[1] ?? '';
    const read = words
      .split('\r\n ')
      .map((word) => Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/u.exec(word)?.[1] ?? '', 'base64').toString('utf8'));
    expect(read.join('')).toBe(mail.subject);
  });

  it('cannot be given another header by a subject, nor another part by a body', () => {
    const message = calendarMail({
      ...{ ...mail, subject: 'Satu\r\nBcc: siti@luar.example', html: '--=_govuc_mixed--\r\n' },
      event,
    });
    expect(message).not.toContain('Bcc');
    expect(message.split('--=_govuc_mixed--')).toHaveLength(2);
  });

  it.each(['a@x.my\r\nBcc: b@x.my', 'Żaneta <a@x.my>'])('refuses the address %j', (replyTo) => {
    expect(() => calendarMail({ ...mail, replyTo, event })).toThrow(TypeError);
  });
});

describe('the mailer of invitations', () => {
  const ses = mockClient(SESClient);
  const options = {
    client: new SESClient({ region: 'ap-southeast-5' }),
    from: mail.from,
    replyTo: mail.replyTo,
  };
  const { to, subject, html, text } = mail;

  beforeEach(() => {
    ses.reset();
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'm-2' });
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
  });

  it('sends the whole message to one person', async () => {
    const sent = await createCalendarMailer(options).send({ to, subject, html, text, calendar: event });
    expect(sent).toEqual({ messageId: 'm-2' });
    const [call] = ses.commandCalls(SendRawEmailCommand).map(({ args }) => args[0].input);
    expect(call).toMatchObject({ Source: mail.from, Destinations: [to] });
    expect(Buffer.from(call?.RawMessage?.Data ?? '').toString('utf8')).toBe(calendarMail({ ...mail, event }));
  });

  it('sends what has no calendar as every mail is sent', async () => {
    await expect(createCalendarMailer(options).send({ to, subject, html, text })).resolves.toEqual({
      messageId: 'm-1',
    });
  });

  it('sends to one plain address alone', async () => {
    const send = createCalendarMailer(options).send({
      ...{ subject, html, text, calendar: event },
      to: 'a@x.my, b@x.my',
    });
    await expect(send).rejects.toThrow('A mail goes to one plain address');
    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(0);
  });

  it('is needed for it: the other one sends no invitation without its calendar', async () => {
    const send = createSesMailer(options).send({ to, subject, html, text, calendar: event });
    await expect(send).rejects.toThrow('This mailer sends no calendars');
  });
});

/** The parts that hold something, in their order. */
function partsOf(message: string): readonly { readonly type: string; readonly content: string }[] {
  return message.split(/--=_govuc_\w+(?:--)?\r\n/u).flatMap((part) => {
    const [head = '', body = ''] = part.split('\r\n\r\n');
    const type = /^Content-Type: (.*)$/mu.exec(head)?.[1]?.trim();
    if (type === undefined || type.startsWith('multipart/')) return [];
    return [{ type, content: Buffer.from(body, 'base64').toString('utf8') }];
  });
}
