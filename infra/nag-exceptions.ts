import { Validations, type Stack } from 'aws-cdk-lib';
import { procedureIds } from '../schemas/catalogue.ts';
import { machineName, namePrefix, relaySecretPrefix } from './stage-names.ts';
import type { StageSettings } from './stage-settings.ts';

export interface NagException {
  readonly id: string;
  /** Last part of the names of the stacks it holds for. */
  readonly stacks: readonly ('data' | 'identity' | 'workflow' | 'web' | 'sweeps')[];
  readonly reason: string;
}

/** Findings of cdk-nag (AwsSolutions) that are accepted, each with its reason. A finding that is not here fails the synth. */
export function nagExceptions(settings: StageSettings): readonly NagException[] {
  const account = settings.account ?? '<AWS::AccountId>';
  const arn = (service: string, resource: string): string =>
    `arn:aws:${service}:${settings.region}:${account}:${resource}`;
  return [
    {
      id: 'AwsSolutions-SF1',
      stacks: ['workflow'],
      reason:
        'Only errors are logged, and never execution data: the history holds every event anyway, for 90 days, and a second copy of it would have to be guarded like the first.',
    },
    {
      id: 'AwsSolutions-IAM5[Resource::*]',
      stacks: ['workflow', 'web', 'sweeps'],
      reason:
        'X-Ray and the delivery of execution logs know no resources; CDK writes these statements. A test allows no other action on "*".',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${arn('secretsmanager', `secret:${relaySecretPrefix(settings)}*`)}]`,
      stacks: ['workflow', 'web', 'sweeps'],
      reason:
        'One secret for each relay that has credentials: the names begin alike, the rest is not known here.',
    },
    ...procedureIds.map((procedure): NagException => ({
      id: `AwsSolutions-IAM5[Resource::${arn('states', `execution:${machineName(settings, procedure)}:*`)}]`,
      stacks: ['sweeps'],
      reason: 'Executions of a named machine: a name is made for each request.',
    })),
    {
      id: `AwsSolutions-IAM5[Resource::${namePrefix(settings)}-data:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/files/*]`,
      stacks: ['web'],
      reason: 'Attachments of requests: a key is made for each.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${namePrefix(settings)}-data:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/sent/*]`,
      stacks: ['web'],
      reason: 'Copies of attachments whose form was sent: a key is made for each.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${namePrefix(settings)}-data:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/bulk/*]`,
      stacks: ['web', 'workflow'],
      reason: 'Files of rows: each lies under its agency and its hash, for a day at most.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${namePrefix(settings)}-data:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/bulk/usage/*]`,
      stacks: ['web'],
      reason:
        'Result files about the use of mailboxes: the portal writes them and one function reads them, each under its hash, for a day at most.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${namePrefix(settings)}-data:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/library/*]`,
      stacks: ['web'],
      reason: 'Documents of the library: a key is made for each version that is published.',
    },
    {
      id: 'AwsSolutions-IAM5[Resource::<ChecksFunctionBF2368CB.Arn>:*]',
      stacks: ['sweeps'],
      reason: 'CDK lets the schedules invoke every version of the one function that runs the checks.',
    },
    {
      id: 'AwsSolutions-IAM5[Resource::<SweepsFunction468D7283.Arn>:*]',
      stacks: ['sweeps'],
      reason: 'CDK lets the schedule invoke every version of the one function that it runs.',
    },
    {
      id: 'AwsSolutions-SQS3',
      stacks: ['sweeps'],
      reason: 'This queue is itself the dead-letter queue of the schedules, which cdk-nag does not see.',
    },
    {
      id: 'AwsSolutions-APIG4',
      stacks: ['web'],
      reason:
        'Pages are guarded by a session cookie, decisions by a link: both are checked in the function. infra/routes.ts says why for each route, and a test holds the API to it.',
    },
    {
      id: 'AwsSolutions-COG1',
      stacks: ['identity'],
      reason:
        'The password policy of account holders is that of IPMS-4.8: no lower case, and any symbol, of which the pool knows only some. Ours is checked before the pool is asked (AMB-52).',
    },
    {
      id: 'AwsSolutions-COG2',
      stacks: ['identity'],
      reason:
        'Account holders reach nothing but their own account, and no document asks them for a second factor. A test holds the officers’ pool to it.',
    },
    {
      id: 'AwsSolutions-COG8',
      stacks: ['identity'],
      reason:
        'Sign-in is throttled by the portal itself and second factors are required; the plus plan would add a price per officer for little more.',
    },
    {
      id: 'AwsSolutions-S1',
      stacks: ['data'],
      reason:
        'Objects are reached only by presigned addresses that a function makes after checking the permission, and each of these is a record of the case.',
    },
  ];
}

export function acceptNagExceptions(stacks: readonly Stack[], settings: StageSettings): void {
  for (const { id, stacks: names, reason } of nagExceptions(settings)) {
    for (const stack of stacks) {
      if (names.some((name) => stack.stackName.endsWith(`-${name}`))) {
        Validations.of(stack).acknowledge({ id, reason });
      }
    }
  }
}
