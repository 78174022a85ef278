import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/bulk-rows.ts';
import { createSesMailer } from '../../mail/sender.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { limitsOf } from '../../platform/limits.ts';
import { createLogger } from '../../platform/logger.ts';
import { stepFunctionsMachines } from '../../platform/machines.ts';
import { mailSettings } from '../../platform/mail-settings.ts';
import { queueConsumer } from '../../platform/queue-consumer.ts';
import { cognitoSwitches } from '../../platform/user-pool.ts';
import { doRows } from '../../usecases/bulk-batch.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    signIns: cognitoSwitches(new CognitoIdentityProviderClient({}), environment.ACCOUNT_POOL_ID),
    limits: limitsOf(environment),
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
    lostRows: environment.LOST_ROWS_ARN,
  };
});

const message = z.object({ requestId: z.string(), row: z.number() });

/** Applies rows of bulk requests, as the queue brings them; what failed too often comes by another queue. */
export const handler = queueConsumer({ logger: createLogger('bulk-rows'), message }, (messages) => {
  const { lostRows, ...made } = deps();
  return doRows(
    made,
    messages.map(({ id, queue, content }) => ({
      ...{ id, requestId: content.requestId, no: content.row },
      lost: queue === lostRows,
    })),
  );
});
