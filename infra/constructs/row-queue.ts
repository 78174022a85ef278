import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import { removalPolicy } from './removal-policy.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageSettings } from '../stage-settings.ts';

/** Longer than a batch takes: what is at work is not given out again. */
const hiddenSeconds = 120;
const tries = 5;

/**
 * The rows of bulk requests on their way: a message names a request and a row, nothing else. What fails comes again;
 * what fails too often goes to a second queue, from which the same function notes that it failed.
 */
export class RowQueue extends Construct {
  readonly queue: Queue;
  readonly lost: Queue;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(hiddenSeconds),
      retentionPeriod: Duration.days(14),
      removalPolicy: removalPolicy(settings),
    };
    this.lost = new Queue(this, 'Lost', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      deadLetterQueue: { queue: this.lost, maxReceiveCount: tries },
    });
  }

  /** Few at once: the tables, the pool of users and the mail service stay free for people. */
  feed(to: ServiceFunction<FunctionName>): void {
    const common = { batchSize: 10, reportBatchItemFailures: true };
    to.function.addEventSource(new SqsEventSource(this.queue, { ...common, maxConcurrency: 4 }));
    to.function.addEventSource(new SqsEventSource(this.lost, { ...common, maxConcurrency: 2 }));
  }
}
