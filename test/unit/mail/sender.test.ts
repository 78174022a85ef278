import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSesMailer } from '../../../functions/mail/sender.ts';

const ses = mockClient(SESClient);
const mailer = createSesMailer({
  client: new SESClient({ region: 'ap-southeast-5' }),
  from: 'GovUC <govuc@example.gov.my>',
  replyTo: 'meja.bantuan@example.gov.my',
});
const mail = { to: 'siti@example.gov.my', subject: 'Kelulusan “diperlukan”', html: '<p>é</p>', text: 'é' };

describe('the SES mailer', () => {
  beforeEach(() => {
    ses.reset();
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
  });

  it('sends one mail to one person in UTF-8, answers go to the service desk', async () => {
    await expect(mailer.send(mail)).resolves.toEqual({ messageId: 'm-1' });
    expect(ses.commandCalls(SendEmailCommand).map((call) => call.args[0].input)).toEqual([
      {
        Source: 'GovUC <govuc@example.gov.my>',
        ReplyToAddresses: ['meja.bantuan@example.gov.my'],
        Destination: { ToAddresses: ['siti@example.gov.my'] },
        Message: {
          Subject: { Data: 'Kelulusan “diperlukan”', Charset: 'UTF-8' },
          Body: {
            Html: { Data: '<p>é</p>', Charset: 'UTF-8' },
            Text: { Data: 'é', Charset: 'UTF-8' },
          },
        },
      },
    ]);
  });

  it.each([
    'a@x.my, b@x.my',
    'a@x.my;b@x.my',
    'a@x.my\r\nBcc: b@x.my',
    'Ali <a@x.my>',
    'a@x.my b@x.my',
    'ali',
    '',
  ])('refuses %j, which is not one plain address, and names nobody in the error', async (to) => {
    await expect(mailer.send({ ...mail, to })).rejects.toThrow(
      new TypeError('A mail goes to one plain address'),
    );
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(0);
  });

  it('passes a fault of SES on, so that the caller tries again', async () => {
    ses.on(SendEmailCommand).rejects(new Error('Throttling'));
    await expect(mailer.send(mail)).rejects.toThrow('Throttling');
  });
});
