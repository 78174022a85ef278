import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { calendarMail } from './calendar-mail.ts';
import { assertOneAddress, createSesMailer, type Mailer, type SesMailerOptions } from './sender.ts';

/** Sends by Amazon SES, also mails that carry a calendar: those go as whole messages. Its errors are passed on. */
export function createCalendarMailer(options: SesMailerOptions): Mailer {
  const { client, from, replyTo } = options;
  const plain = createSesMailer(options);
  return {
    async send(mail) {
      const { calendar, ...rest } = mail;
      if (calendar === undefined) return plain.send(mail);
      assertOneAddress(mail.to);
      // In a deployed function the module is a file that is loaded now.
      const message = calendarMail({ ...rest, from, replyTo, event: calendar });
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [mail.to],
          RawMessage: { Data: Buffer.from(message, 'utf8') },
        }),
      );
      if (!MessageId) throw new Error('SES took the mail without a message id');
      return { messageId: MessageId };
    },
  };
}
