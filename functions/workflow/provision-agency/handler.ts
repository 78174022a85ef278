import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/provision-agency.ts';
import { createCalendarMailer } from '../../mail/calendar-sender.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { mailSettings } from '../../platform/mail-settings.ts';
import { stepFunctionsMachines } from '../../platform/machines.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { agencyActions, provisionAgency } from '../../usecases/provision-agency.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    mailer: createCalendarMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
    passwordLinks: {
      publicUrl: environment.PUBLIC_URL,
      serviceDeskAddress: environment.SERVICE_DESK_ADDRESS,
      lifeHours: Number(environment.PASSWORD_LINK_HOURS),
    },
  };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(agencyActions),
});

/** Writes what a procedure does to an agency as a whole: it joins, moves on, ends. */
export const handler = workflowTask({ logger: createLogger('provision-agency'), input }, (event) =>
  provisionAgency(deps(), event),
);
