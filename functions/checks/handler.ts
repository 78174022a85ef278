import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { Environment } from '../../schemas/environment/checks.ts';
import { createSesMailer } from '../mail/sender.ts';
import { basics } from '../platform/basics.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { mailSettings } from '../platform/mail-settings.ts';
import { sweepHandler } from '../platform/sweep-handler.ts';
import { reportedRun } from '../usecases/checks/run-report.ts';
import { checks } from '../usecases/checks/table.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
    confirmationMonths: Number(environment.USAGE_CONFIRMATION_MONTHS) || undefined,
  };
});

/** Runs one of the scheduled checks of the circular (spec C.7), which stand in `usecases/checks/table.ts`. */
export const handler = sweepHandler({
  logger: createLogger('checks'),
  deps,
  sweeps: checks,
  single: ['quota-90', 'inactive-90'],
  report: reportedRun,
});
