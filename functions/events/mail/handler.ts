import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/mail-events.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';

/** What SES tells about a mail that did not arrive, by SNS. Addresses are left out of logs and metrics. */

const logger = createLogger('mail-events');
const metrics = once(
  () => new Metrics({ namespace: 'GovUC', serviceName: readEnvironment(Environment).STAGE }),
);

const event = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });
const message = z.object({
  /** `eventType` of event publishing, `notificationType` of feedback notifications. */
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  mail: z.object({ messageId: z.string() }),
});

/** Counts undelivered mail by kind; the alarm on `UndeliveredMail` calls a person. */
export const handler = middy({ timeoutEarlyInMillis: 0 }).handler(
  (input: unknown): Promise<{ counted: number }> => {
    const { Records } = z.parse(event, input);
    for (const { Sns } of Records) {
      const { eventType, notificationType, mail } = z.parse(message, JSON.parse(Sns.Message));
      const kind = eventType ?? notificationType ?? 'Unknown';
      metrics().addMetric('UndeliveredMail', MetricUnit.Count, 1);
      logger.warn('mail not delivered', { kind, messageId: mail.messageId });
    }
    metrics().publishStoredMetrics();
    return Promise.resolve({ counted: Records.length });
  },
);
