import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { Environment } from '../../schemas/environment/sweeps.ts';
import { createSesMailer } from '../mail/sender.ts';
import { basics } from '../platform/basics.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { mailSettings } from '../platform/mail-settings.ts';
import { sqsRowSender } from '../platform/row-queue.ts';
import { sweepHandler, type Sweep, type SweepRun } from '../platform/sweep-handler.ts';
import { cognitoSwitches } from '../platform/user-pool.ts';
import { secretsManagerVault } from '../platform/vault.ts';
import { sweepBulk } from '../usecases/bulk-sweep.ts';
import { caseHealth } from '../usecases/case-health.ts';
import { decideDated } from '../usecases/dated-tasks.ts';
import { remindOfDisabled } from '../usecases/disabled-until.ts';
import { reconcileSignIns } from '../usecases/reconcile-accounts.ts';
import { reportedRun } from '../usecases/checks/run-report.ts';
import { reconcile } from '../usecases/reconcile.ts';
import { remind } from '../usecases/remind.ts';
import { sweepSecrets } from '../usecases/secrets.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    vault: secretsManagerVault(new SecretsManagerClient({}), environment.RELAY_SECRET_PREFIX),
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    signIns: cognitoSwitches(new CognitoIdentityProviderClient({}), environment.ACCOUNT_POOL_ID),
    rowSender: sqsRowSender(environment.ROW_QUEUE_URL),
    mail: mailSettings(environment),
    reminderDays: Number(environment.REMINDER_DAYS),
    metrics: new Metrics({ namespace: 'GovUC', serviceName: environment.STAGE }),
  };
});

type Deps = ReturnType<typeof deps>;

/** Each sweep by its name: what it did, or in a preview what it would do. */
const sweeps: Readonly<Record<string, Sweep<Deps>>> = {
  reconcile,
  reminders: remind,
  'orphan-secrets': sweepSecrets,
  'account-sign-ins': reconcileSignIns,
  'dated-tasks': decideDated,
  'bulk-rows': sweepBulk,
  'disabled-until': remindOfDisabled,
  health,
};

/** Gives the alarms their figures. */
async function health(deps: Deps & SweepRun): Promise<readonly object[]> {
  const measures = await caseHealth(deps);
  if (deps.preview) return measures;
  for (const { name, value } of measures) deps.metrics.addMetric(name, MetricUnit.NoUnit, value);
  deps.metrics.publishStoredMetrics();
  return measures;
}

/** Runs one sweep. */
export const handler = sweepHandler({
  logger: createLogger('sweeps'),
  deps,
  sweeps,
  single: ['dated-tasks', 'disabled-until'],
  report: reportedRun,
});
