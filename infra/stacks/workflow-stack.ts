import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { catalogue } from '../../schemas/catalogue.ts';
import {
  allowAccountSwitches,
  allowBulkFiles,
  allowDigests,
  allowMail,
  allowRelaySecrets,
  allowRows,
  allowSealing,
  allowStart,
  allowTable,
  allowTaskAnswer,
} from '../access.ts';
import { ProcedureMachine } from '../constructs/procedure-machine.ts';
import { RowQueue } from '../constructs/row-queue.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import {
  accountPoolVariables,
  bulkVariables,
  commonVariables,
  fileVariables,
  identityKeyVariables,
  limitVariables,
  linkVariables,
  machineVariables,
  mailVariables,
  noticeVariables,
  rowQueueVariables,
  secretVariables,
  tableVariables,
} from '../environment.ts';
import type { Environments, FunctionName } from '../functions.ts';
import { namePrefix } from '../stage-names.ts';
import { removalPolicy } from '../constructs/removal-policy.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';

export interface WorkflowStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly bundles: string;
  readonly data: DataStack;
  readonly identity: IdentityStack;
}

/** One machine for each row of the catalogue, and the tasks that all of them share. */
export class WorkflowStack extends Stack {
  readonly #props: WorkflowStackProps;
  readonly machines: readonly ProcedureMachine[];
  readonly functions: readonly ServiceFunction<FunctionName>[];
  readonly rows: RowQueue;

  constructor(scope: Construct, id: string, workflow: WorkflowStackProps) {
    super(scope, id, workflow);
    this.#props = workflow;
    const { settings, data, identity } = workflow;
    const base = { ...commonVariables(settings), ...tableVariables(data) };
    const limits = limitVariables(settings);
    const mail = { ...mailVariables(settings), ...noticeVariables(settings) };

    const openTask = this.task('OpenTask', 'open-task', {
      ...base,
      ...mail,
      ...limits,
      ...linkVariables(settings),
      ...identityKeyVariables(data),
    });
    const notify = this.task('Notify', 'notify', { ...base, ...mail });
    const provisionRelay = this.task('ProvisionRelay', 'provision-relay', {
      ...base,
      ...secretVariables(settings),
    });
    const provisionAccount = this.task('ProvisionAccount', 'provision-account', {
      ...base,
      ...limits,
      ...accountPoolVariables(identity),
    });
    // Lists, contacts and services: tables alone, no pool and no secrets.
    const provisionDirectory = this.task('ProvisionDirectory', 'provision-directory', base);
    // An agency's officers are invited by mail; what it has ends as cases of their own.
    const provisionAgency = this.task('ProvisionAgency', 'provision-agency', {
      ...base,
      ...mail,
      ...machineVariables(this, settings),
      ...secretVariables(settings),
      PASSWORD_LINK_HOURS: String(settings.limits.passwordLinkHours),
    });
    const startRequest = this.task('StartRequest', 'start-request', {
      ...base,
      ...machineVariables(this, settings),
    });
    this.rows = new RowQueue(this, 'Rows', { settings });
    const bulkSteps = this.task('BulkSteps', 'bulk-steps', {
      ...base,
      ...bulkVariables(settings),
      ...fileVariables(data),
      ...identityKeyVariables(data),
      ...rowQueueVariables(this.rows),
    });
    const bulkRows = this.task(
      'BulkRows',
      'bulk-rows',
      {
        ...base,
        ...mail,
        ...limits,
        ...linkVariables(settings),
        ...accountPoolVariables(identity),
        ...machineVariables(this, settings),
        LOST_ROWS_ARN: this.rows.lost.queueArn,
      },
      60,
    );
    const recordFault = this.task('RecordFault', 'record-fault', base);
    const provisioning = [provisionRelay, provisionAccount, provisionDirectory, provisionAgency];
    const bulk = [bulkSteps, bulkRows];
    this.functions = [openTask, notify, ...provisioning, startRequest, ...bulk, recordFault];

    for (const each of this.functions) allowTable(each, data.tables.cases, data.key, 'write');
    allowTable(bulkSteps, data.tables.directory, data.key, 'read');
    // A mail brings a fresh access code, or a link to the first sign-in: both are kept in Directory, as digests. What is
    // started is no longer pending at its account.
    for (const each of [openTask, notify, ...provisioning, startRequest, bulkRows])
      allowTable(each, data.tables.directory, data.key, 'write');
    for (const each of [openTask, bulkSteps]) allowDigests(each, data.identityKeys);
    for (const each of [provisionAccount, bulkRows]) allowAccountSwitches(each, identity);
    for (const each of [openTask, provisionAccount, bulkRows, provisionAgency])
      allowTaskAnswer(each, settings);
    for (const each of [startRequest, bulkRows, provisionAgency]) allowStart(each, settings);
    for (const each of [openTask, bulkRows]) allowMail(each, settings);
    // Invitations to conferences carry a calendar; what an agency booked is withdrawn when it ends.
    for (const each of [notify, provisionAgency]) allowMail(each, settings, ['SendEmail', 'SendRawEmail']);
    // The file with the rows is read, sealed row by row, and deleted.
    allowBulkFiles(bulkSteps, data.files, data.key, ['GetObject', 'DeleteObject']);
    allowSealing(bulkSteps, data.identityKeys);
    // Checked rows are written many at once.
    bulkSteps.allow(['dynamodb:BatchWriteItem'], data.tables.cases.arns);
    allowRows(bulkSteps, settings, this.rows);
    this.rows.feed(bulkRows);
    // The password of a relay that has ended or was replaced.
    allowRelaySecrets(provisionRelay, settings, ['DeleteSecret']);

    const logGroup = new LogGroup(this, 'Executions', {
      logGroupName: `/aws/vendedlogs/states/${namePrefix(settings)}`,
      retention: settings.logRetentionDays,
      removalPolicy: removalPolicy(settings),
    });
    this.machines = Object.values(catalogue).map(
      (procedure) =>
        new ProcedureMachine(this, procedure.id, {
          procedure,
          settings,
          logGroup,
          functions: {
            OpenTask: openTask.function,
            Notify: notify.function,
            ProvisionRelay: provisionRelay.function,
            ProvisionAccount: provisionAccount.function,
            ProvisionDirectory: provisionDirectory.function,
            ProvisionAgency: provisionAgency.function,
            StartRequest: startRequest.function,
            BulkSteps: bulkSteps.function,
            RecordFault: recordFault.function,
          },
        }),
    );
    new CfnOutput(this, 'Machines', { value: machineVariables(this, settings).MACHINES });
  }

  private task<Name extends FunctionName>(
    id: string,
    name: Name,
    environment: Environments[Name],
    timeoutSeconds = 30,
  ): ServiceFunction<Name> {
    const { settings, bundles } = this.#props;
    return new ServiceFunction(this, id, {
      name,
      settings,
      bundles,
      environment,
      memoryMegabytes: 512,
      timeoutSeconds,
    });
  }
}
