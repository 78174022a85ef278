import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../schemas/environment/sweeps.ts';
import { createSesMailer } from '../mail/sender.ts';
import { basics } from '../platform/basics.ts';
import { clockAt } from '../platform/clock.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { mailSettings } from '../platform/mail-settings.ts';
import { sqsRowSender } from '../platform/row-queue.ts';
import { scheduled } from '../platform/scheduled.ts';
import { cognitoSwitches } from '../platform/user-pool.ts';
import { secretsManagerVault } from '../platform/vault.ts';
import { sweepBulk } from '../usecases/bulk-sweep.ts';
import { caseHealth } from '../usecases/case-health.ts';
import { decideDated } from '../usecases/dated-tasks.ts';
import { remindOfDisabled } from '../usecases/disabled-until.ts';
import { reconcileSignIns } from '../usecases/reconcile-accounts.ts';
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

type SweepDeps = ReturnType<typeof deps> & { readonly preview: boolean; readonly only: string | undefined };

/** Each sweep by its name: what it did, or in a preview what it would do. */
const sweeps: Readonly<Record<string, (deps: SweepDeps) => Promise<readonly object[]>>> = {
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
async function health(deps: SweepDeps): Promise<readonly object[]> {
  const measures = await caseHealth(deps);
  if (deps.preview) return measures;
  for (const { name, value } of measures) deps.metrics.addMetric(name, MetricUnit.NoUnit, value);
  deps.metrics.publishStoredMetrics();
  return measures;
}

const input = z.object({
  name: z.string(),
  /** The time the sweep takes for now; the real time when absent. */
  now: z.optional(z.iso.datetime({ offset: true })),
  preview: z.optional(z.boolean()),
  /** The request that alone is looked at; for sweeps that can. */
  only: z.optional(z.string()),
});

/** Runs one sweep. The report says what was found and done. */
export const handler = scheduled(
  { logger: createLogger('sweeps'), input },
  async ({ name, now, preview = false, only }) => {
    const sweep = sweeps[name];
    if (only !== undefined && name !== 'dated-tasks') {
      return { ok: false, lines: [`The sweep ${name} looks at everything or nothing`], entries: [] };
    }
    if (sweep === undefined) {
      return {
        ok: false,
        lines: [`There is no sweep ${name}. There are: ${Object.keys(sweeps).join(', ')}`],
        entries: [],
      };
    }
    const made = deps();
    const entries = await sweep({
      ...made,
      ...(now === undefined ? {} : { clock: clockAt(now) }),
      preview,
      only,
    });
    const lines = entries.map((entry) => Object.values(entry).join(' '));
    return {
      ok: true,
      lines: [...lines, `${name}: ${String(entries.length)}${preview ? ' (preview)' : ''}`],
      entries,
    };
  },
);
