import { Duration, Stack, TimeZone, type StackProps } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import {
  allowAccountCheck,
  allowAccountSwitches,
  allowExecutions,
  allowMail,
  allowRelaySecrets,
  allowRows,
  allowStart,
  allowTable,
  allowTaskAnswer,
  configurationSetName,
  senderDomain,
} from '../access.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import {
  accountPoolVariables,
  commonVariables,
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
import type { StageSettings } from '../stage-settings.ts';
import { sweepSchedules, type SweepSchedule } from '../sweeps.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';
import type { WorkflowStack } from './workflow-stack.ts';

export interface SweepsStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly bundles: string;
  readonly data: DataStack;
  readonly identity: IdentityStack;
  readonly workflow: WorkflowStack;
}

/** What runs without anybody asking: scheduled checks, mail events, and the operator's tool beside them. */
export class SweepsStack extends Stack {
  readonly #props: SweepsStackProps;
  readonly functions: readonly ServiceFunction<FunctionName>[];

  constructor(scope: Construct, id: string, operations: SweepsStackProps) {
    super(scope, id, operations);
    this.#props = operations;
    const { settings, data, identity, workflow } = operations;
    const base = {
      ...commonVariables(settings),
      ...tableVariables(data),
      ...machineVariables(this, settings),
      ...accountPoolVariables(identity),
    };

    const sweeps = this.work('Sweeps', 'sweeps', 300, {
      ...base,
      ...mailVariables(settings),
      ...linkVariables(settings),
      ...noticeVariables(settings),
      ...secretVariables(settings),
      ...rowQueueVariables(workflow.rows),
      REMINDER_DAYS: String(settings.limits.reminderDays),
    });
    const checks = this.work('Checks', 'checks', 300, {
      ...commonVariables(settings),
      ...tableVariables(data),
      ...machineVariables(this, settings),
      ...mailVariables(settings),
      ...noticeVariables(settings),
      USAGE_CONFIRMATION_MONTHS: String(settings.confirmationMonths ?? ''),
    });
    const ops = this.work('Ops', 'ops', 60, base);
    const mailEvents = this.work('MailEvents', 'mail-events', 30, commonVariables(settings));
    this.functions = [sweeps, checks, ops, mailEvents];

    for (const each of [sweeps, ops]) {
      allowTable(each, data.tables.cases, data.key, 'write');
      // The sweeps note what they did to an account; an application that is ended takes along the relay that it made.
      allowTable(each, data.tables.directory, data.key, 'write');
      allowStart(each, settings);
      allowTaskAnswer(each, settings);
    }
    // A check finds what is due in the Directory, tells people, and starts the tasks that they are given.
    allowTable(checks, data.tables.cases, data.key, 'write');
    allowTable(checks, data.tables.directory, data.key, 'write');
    allowStart(checks, settings);
    allowMail(checks, settings);
    allowAccountSwitches(sweeps, identity);
    allowAccountCheck(ops, identity);
    allowExecutions(sweeps, settings, ['states:DescribeExecution']);
    allowExecutions(ops, settings, ['states:DescribeExecution', 'states:StopExecution']);
    allowMail(sweeps, settings);
    // A row whose message was lost is sent again.
    allowRows(sweeps, settings, workflow.rows);
    allowRelaySecrets(sweeps, settings, ['DeleteSecret']);

    if (settings.schedulesOn) this.schedule({ sweeps, checks });
    this.mail(mailEvents);
  }

  private schedule(functions: Readonly<Record<SweepSchedule['by'], ServiceFunction<FunctionName>>>): void {
    const lost = new Queue(this, 'LostRuns', { enforceSSL: true, retentionPeriod: Duration.days(14) });
    for (const { name, by, when } of sweepSchedules) {
      new Schedule(this, `Schedule-${name}`, {
        scheduleName: `${namePrefix(this.#props.settings)}-${name}`,
        schedule: expressionOf(when),
        target: new LambdaInvoke(functions[by].function, {
          input: ScheduleTargetInput.fromObject({ name }),
          deadLetterQueue: lost,
          retryAttempts: 2,
          maxEventAge: Duration.hours(1),
        }),
      });
    }
  }

  /** SES tells about mail that did not arrive. */
  private mail(mailEvents: ServiceFunction<'mail-events'>): void {
    const { settings } = this.#props;
    const configurationSet = new ConfigurationSet(this, 'Mail', {
      configurationSetName: configurationSetName(settings),
      reputationMetrics: true,
      sendingEnabled: true,
    });
    const topic = new Topic(this, 'MailEventsTopic', { enforceSSL: true });
    topic.addSubscription(new LambdaSubscription(mailEvents.function));
    configurationSet.addEventDestination('Undelivered', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(senderDomain(settings)),
      configurationSet,
    });
  }

  private work<Name extends FunctionName>(
    id: string,
    name: Name,
    timeoutSeconds: number,
    environment: Environments[Name],
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

function expressionOf(when: SweepSchedule['when']): ScheduleExpression {
  if ('everyMinutes' in when) return ScheduleExpression.rate(Duration.minutes(when.everyMinutes));
  const [hour = '0', minute = '0'] = when.dailyAt.split(':');
  return ScheduleExpression.cron({
    hour: String(Number(hour)),
    minute: String(Number(minute)),
    timeZone: TimeZone.of('Asia/Kuala_Lumpur'),
  });
}
