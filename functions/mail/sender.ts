import { SendEmailCommand } from '@aws-sdk/client-ses';
import type { SESClient } from '@aws-sdk/client-ses';
import type { CalendarEvent } from './calendar-mail.ts';

export interface Mailer {
  /** Sends one mail to one person. Resolves when the mail system has taken it over. */
  send(mail: OutgoingMail): Promise<{ messageId: string }>;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** An invitation to put in the calendar, or to take out of it. */
  readonly calendar?: CalendarEvent | undefined;
}

export interface SesMailerOptions {
  readonly client: SESClient;
  /** Sender as mails show it, e.g. `GovUC <govuc@example.gov.my>`. */
  readonly from: string;
  /** The service desk: an answer goes to people. */
  readonly replyTo: string;
}

/** Sends by Amazon SES. Its errors are passed on: the caller retries. */
export function createSesMailer({ client, from, replyTo }: SesMailerOptions): Mailer {
  return {
    async send({ to, subject, html, text, calendar }) {
      assertOneAddress(to);
      if (calendar !== undefined) throw new TypeError('This mailer sends no calendars');
      const { MessageId } = await client.send(
        new SendEmailCommand({
          Source: from,
          ReplyToAddresses: [replyTo],
          Destination: { ToAddresses: [to] },
          Message: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } },
        }),
      );
      if (!MessageId) throw new Error('SES took the mail without a message id');
      return { messageId: MessageId };
    },
  };
}

function utf8(data: string): { Data: string; Charset: string } {
  return { Data: data, Charset: 'UTF-8' };
}

/** SES reads an address as a header does, so one string could name several people. The error names nobody. */
export function assertOneAddress(to: string): void {
  if (!/^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/u.test(to))
    throw new TypeError('A mail goes to one plain address');
}
