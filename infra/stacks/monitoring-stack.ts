import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Metric,
  Stats,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { namePrefix } from '../stage-names.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { SweepsStack } from './sweeps-stack.ts';
import type { WebStack } from './web-stack.ts';
import type { WorkflowStack } from './workflow-stack.ts';

export interface MonitoringStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly workflow: WorkflowStack;
  readonly web: WebStack;
  readonly sweeps: SweepsStack;
}

/** Alarms for what a person must act on, and one page that shows how things stand. */
export class MonitoringStack extends Stack {
  readonly #props: MonitoringStackProps;

  constructor(scope: Construct, id: string, monitoring: MonitoringStackProps) {
    super(scope, id, monitoring);
    this.#props = monitoring;
    const { settings, workflow, web, sweeps } = monitoring;
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    if (settings.alarmAddress !== null) topic.addSubscription(new EmailSubscription(settings.alarmAddress));

    const own = {
      oldestTask: ownMetric('OldestOpenTaskHours', settings, Stats.MAXIMUM),
      faulted: ownMetric('FaultedRequests', settings, Stats.MAXIMUM),
      withoutHolder: ownMetric('TasksWithoutHolder', settings, Stats.MAXIMUM),
      undelivered: ownMetric('UndeliveredMail', settings, Stats.SUM),
    };
    const failed = workflow.machines.map(({ machine }) => machine.metricFailed({ period: minutes }));
    const errors = [...workflow.functions, ...web.functions, ...sweeps.functions].map((each) =>
      each.function.metricErrors({ period: minutes }),
    );

    const alarm = (name: string, metric: IMetric, threshold: number, description: string): void => {
      const each = new Alarm(this, name, {
        alarmName: `${namePrefix(settings)}-${name}`,
        alarmDescription: description,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      each.addAlarmAction(new SnsAction(topic));
    };
    const reminded = settings.limits.reminderDays * 24 * 2;
    alarm(
      'oldest-open-task',
      own.oldestTask,
      reminded,
      `A task is open for ${reminded} hours: reminders did not help.`,
    );
    alarm(
      'faulted-requests',
      own.faulted,
      1,
      'A request stands still after a fault: see docs for operators, "resume".',
    );
    alarm(
      'tasks-without-holder',
      own.withoutHolder,
      1,
      'A task waits for a role that nobody can act in: name an officer for it.',
    );
    alarm('undelivered-mail', own.undelivered, 1, 'A notice did not reach its recipient: check the address.');
    alarm(
      'web-errors',
      web.api.httpApi.metricServerError({ period: minutes }),
      5,
      'The portal or the API answers with errors.',
    );
    for (const { node, machine } of workflow.machines) {
      alarm(
        `failed-${node.id}`,
        machine.metricFailed({ period: minutes }),
        1,
        `An execution of ${node.id} has failed.`,
      );
    }
    for (const each of [...workflow.functions, ...sweeps.functions]) {
      alarm(
        `errors-${each.node.id}`,
        each.function.metricErrors({ period: minutes }),
        1,
        `The function ${each.node.id} fails.`,
      );
    }
    this.dashboard(own, failed, errors);
  }

  private dashboard(own: Readonly<Record<string, IMetric>>, failed: IMetric[], errors: IMetric[]): void {
    const { settings, web } = this.#props;
    const widget = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: namePrefix(settings),
      defaultInterval: Duration.days(7),
      widgets: [
        [
          widget(
            'Oldest open task, faulted requests',
            [own['oldestTask'], own['faulted']].filter((each) => each !== undefined),
          ),
          widget(
            'Undelivered mail',
            [own['undelivered']].filter((each) => each !== undefined),
          ),
        ],
        [widget('Failed executions', failed), widget('Errors of functions', errors)],
        [
          widget('Requests', [web.api.httpApi.metricCount()]),
          widget('Latency', [web.api.httpApi.metricLatency({ statistic: 'p95' })]),
        ],
      ],
    });
  }
}

const minutes = Duration.minutes(5);

/** A metric that a function of ours writes; its one dimension is the stage. */
function ownMetric(metricName: string, { stage }: StageSettings, statistic: string): Metric {
  return new Metric({
    namespace: 'GovUC',
    metricName,
    dimensionsMap: { service: stage },
    statistic,
    period: minutes,
  });
}
