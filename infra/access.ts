import { Stack } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { procedureIds } from '../schemas/catalogue.ts';
import type { RowQueue } from './constructs/row-queue.ts';
import type { ServiceFunction } from './constructs/service-function.ts';
import type { IndexedTable } from './constructs/tables.ts';
import type { FunctionName } from './functions.ts';
import { machineName, relaySecretPrefix } from './stage-names.ts';
import type { IdentityKeys } from './stacks/data-stack.ts';
import type { IdentityStack } from './stacks/identity-stack.ts';
import type { StageSettings } from './stage-settings.ts';

/** What a function may do. Every action is named; nothing here ends in a star. */
type AnyFunction = ServiceFunction<FunctionName>;

const lookActions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const readActions = [...lookActions, 'dynamodb:ConditionCheckItem'];
const keepActions = ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'];

/**
 * `look`: pages that only show. `keep`: the same, and sessions that are there are kept up to date and ended. `read`: also
 * in a transaction that writes elsewhere. `write`: everything but scans.
 */
type TableUse = 'look' | 'keep' | 'read' | 'write';
const tableActions: Readonly<Record<TableUse, readonly string[]>> = {
  look: lookActions,
  keep: [...lookActions, ...keepActions],
  read: readActions,
  write: [...readActions, 'dynamodb:PutItem', ...keepActions],
};

export function allowTable(to: AnyFunction, { arns }: IndexedTable, key: Key, how: TableUse): void {
  to.allow(tableActions[how], arns);
  allowKey(to, key, 'dynamodb', how === 'keep' || how === 'write' ? 'write' : 'read');
}

/** The key, only through the service whose data it encrypts. */
function allowKey(to: AnyFunction, key: Key, service: 'dynamodb' | 's3', how: 'read' | 'write'): void {
  to.function.addToRolePolicy(
    new PolicyStatement({
      actions:
        how === 'read'
          ? ['kms:Decrypt', 'kms:DescribeKey']
          : [
              'kms:Decrypt',
              'kms:DescribeKey',
              'kms:Encrypt',
              'kms:GenerateDataKey',
              'kms:ReEncryptFrom',
              'kms:ReEncryptTo',
            ],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
    }),
  );
}

/**
 * Files of requests: uploads, and the copies of those that were sent. A presigned address carries the rights of the
 * function that made it.
 */
export function allowFiles(to: AnyFunction, files: Bucket, key: Key): void {
  to.allow(['s3:GetObject', 's3:PutObject'], [files.arnForObjects('files/*'), files.arnForObjects('sent/*')]);
  allowKey(to, key, 's3', 'write');
}

/** Files of rows, from their upload until they are checked. */
export function allowBulkFiles(
  to: AnyFunction,
  files: Bucket,
  key: Key,
  actions: readonly ('PutObject' | 'GetObject' | 'DeleteObject')[],
  folder = 'bulk',
): void {
  to.allow(
    actions.map((action) => `s3:${action}`),
    [files.arnForObjects(`${folder}/*`)],
  );
  allowKey(to, key, 's3', actions.includes('PutObject') ? 'write' : 'read');
}

/** Files of the library: who publishes puts them, who reads gets them. */
export function allowLibrary(
  to: AnyFunction,
  files: Bucket,
  key: Key,
  actions: readonly ('PutObject' | 'GetObject')[],
): void {
  to.allow(
    actions.map((action) => `s3:${action}`),
    [files.arnForObjects('library/*')],
  );
  allowKey(to, key, 's3', actions.includes('PutObject') ? 'write' : 'read');
}

/** Rows of a log, many at once and each for itself. */
export function allowManyRows(to: AnyFunction, { table }: IndexedTable): void {
  to.allow(['dynamodb:BatchWriteItem'], [table.tableArn]);
}

/** Sending rows to their queue. The emulator has a right of its own for many at once. */
export function allowRows(to: AnyFunction, { emulated }: StageSettings, { queue }: RowQueue): void {
  to.allow(['sqs:SendMessage', ...(emulated ? ['sqs:SendMessageBatch'] : [])], [queue.queueArn]);
}

/** Sealing identity numbers. Reading one takes a right that nobody has. */
export function allowSealing(to: AnyFunction, { encrypts }: IdentityKeys): void {
  to.allow(['kms:Encrypt'], [encrypts.keyArn]);
}

/** Finding what is stored by its digest. */
export function allowDigests(to: AnyFunction, { digests }: IdentityKeys): void {
  to.allow(['kms:GenerateMac'], [digests.keyArn]);
}

export function allowStart(to: AnyFunction, settings: StageSettings): void {
  to.allow(['states:StartExecution'], machineArns(Stack.of(to), settings));
}

/** Giving a waiting machine its outcome, or a fault, or its end. */
export function allowTaskAnswer(to: AnyFunction, settings: StageSettings): void {
  to.allow(
    ['states:SendTaskSuccess', 'states:SendTaskFailure'],
    seen(settings, machineArns(Stack.of(to), settings)),
  );
}

export function allowExecutions(
  to: AnyFunction,
  settings: StageSettings,
  actions: readonly ('states:DescribeExecution' | 'states:StopExecution')[],
): void {
  const executions = machineArns(Stack.of(to), settings).map(
    (arn) => `${arn.replace(':stateMachine:', ':execution:')}:*`,
  );
  to.allow(actions, executions);
}

/** `SendRawEmail`: mails that carry a calendar. */
export function allowMail(
  to: AnyFunction,
  settings: StageSettings,
  calls: readonly ('SendEmail' | 'SendRawEmail')[] = ['SendEmail'],
): void {
  const stack = Stack.of(to);
  to.allow(
    calls.map((call) => `ses:${call}`),
    seen(settings, [
      stack.formatArn({ service: 'ses', resource: 'identity', resourceName: senderDomain(settings) }),
      stack.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSetName(settings),
      }),
    ]),
  );
}

/**
 * The emulator takes calls that name no resource (a task token, a mail of SES v1) for calls on every resource, and
 * would refuse a right to named ones.
 */
function seen({ emulated }: StageSettings, resources: readonly string[]): readonly string[] {
  return emulated ? ['*'] : resources;
}

export function allowRelaySecrets(
  to: AnyFunction,
  settings: StageSettings,
  actions: readonly SecretAction[],
): void {
  const stack = Stack.of(to);
  const secrets = `${stack.formatArn({ service: 'secretsmanager', resource: 'secret' })}:${relaySecretPrefix(settings)}*`;
  to.allow(
    actions.map((action) => `secretsmanager:${action}`),
    [secrets],
  );
}

export type SecretAction =
  'CreateSecret' | 'PutSecretValue' | 'GetSecretValue' | 'DeleteSecret' | 'DescribeSecret';

/** Switching the sign-ins of account holders on and off. */
export function allowAccountSwitches(to: AnyFunction, { accountPool }: IdentityStack): void {
  const actions = [
    'AdminCreateUser',
    'AdminDeleteUser',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminUserGlobalSignOut',
  ];
  to.allow(
    actions.map((action) => `cognito-idp:${action}`),
    [accountPool.userPoolArn],
  );
}

/** Setting the passwords of account holders, which this lets nobody read. */
export function allowAccountPasswords(to: AnyFunction, { accountPool }: IdentityStack): void {
  to.allow(['cognito-idp:AdminSetUserPassword'], [accountPool.userPoolArn]);
}

/** Seeing whether an account holder may sign in. */
export function allowAccountCheck(to: AnyFunction, { accountPool }: IdentityStack): void {
  to.allow(['cognito-idp:AdminGetUser'], [accountPool.userPoolArn]);
}

export function senderDomain({ sender }: Pick<StageSettings, 'sender'>): string {
  return sender.slice(sender.indexOf('@') + 1);
}

export function configurationSetName({ stage }: Pick<StageSettings, 'stage'>): string {
  return `govuc-${stage}-mail`;
}

/** ARNs by name: a machine and the functions it calls would otherwise wait for each other. */
export function machineArn(stack: Stack, settings: StageSettings, procedure: string): string {
  return `arn:${stack.partition}:states:${stack.region}:${stack.account}:stateMachine:${machineName(settings, procedure)}`;
}

function machineArns(stack: Stack, settings: StageSettings): string[] {
  return procedureIds.map((procedure) => machineArn(stack, settings, procedure));
}
