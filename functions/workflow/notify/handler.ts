import { SESClient } from '@aws-sdk/client-ses';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/notify.ts';
import { noticeIds } from '../../../schemas/notice-ids.ts';
import { endStatuses } from '../../../schemas/vocabulary.ts';
import { createCalendarMailer } from '../../mail/calendar-sender.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { mailSettings } from '../../platform/mail-settings.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import type { NoticeDeps } from '../../usecases/send-notice.ts';
import { sendMachineNotice } from '../../usecases/send-machine-notice.ts';

const deps = once((): NoticeDeps => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    mailer: createCalendarMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
  };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  notice: z.optional(z.enum(noticeIds)),
  ends: z.optional(z.enum(endStatuses)),
});

/** Sends a notice that the machine sends by itself, and ends the request where the machine ends. */
export const handler = workflowTask({ logger: createLogger('notify'), input }, (event) =>
  sendMachineNotice(deps(), event),
);
