import { describe, expect, it } from 'vitest';
import { appOf, resourcesOf } from '../support/stacks.ts';

describe.each([
  ['rows of bulk requests', 'Rows', 'local'],
  ['rows of bulk requests', 'Rows', 'production'],
  ['parts of files of usage', 'UsageQueue', 'local'],
  ['parts of files of usage', 'UsageQueue', 'production'],
] as const)('the %s (%s) in stage %s', (_, construct, stage) => {
  const resources = resourcesOf(appOf(stage));
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
  const queues = ofType('AWS::SQS::Queue').filter(({ logicalId }) => logicalId.startsWith(construct));
  const sources = ofType('AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => Properties)
    .filter((source) => JSON.stringify(source['EventSourceArn']).includes(`"${construct}`));

  it('come one by one: a row that fails does not bring back the others', () => {
    expect(sources).toHaveLength(2);
    for (const source of sources)
      expect(source['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  });

  it('are done by few at once, so that people are not kept waiting', () => {
    for (const source of sources) {
      const { MaximumConcurrency } = source['ScalingConfig'] as { MaximumConcurrency: number };
      expect(MaximumConcurrency).toBeLessThanOrEqual(4);
    }
  });

  it('that fail too often go to a queue of their own, from which the same function notes it', () => {
    const [lost] = queues.filter(({ Properties }) => Properties['RedrivePolicy'] === undefined);
    const [queue] = queues.filter(({ Properties }) => Properties['RedrivePolicy'] !== undefined);
    expect(queue?.Properties['RedrivePolicy']).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': [lost?.logicalId, 'Arn'] },
      maxReceiveCount: 5,
    });
    expect(new Set(sources.map((source) => JSON.stringify(source['FunctionName']))).size).toBe(1);
    expect(JSON.stringify(sources)).toContain(lost?.logicalId);
  });

  it('are hidden for longer than a batch takes', () => {
    for (const { Properties } of queues) expect(Properties['VisibilityTimeout']).toBeGreaterThan(60);
  });

  it('leave no file for longer than a day', () => {
    const rules = ofType('AWS::S3::Bucket').flatMap(
      ({ Properties }) =>
        (Properties['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] } | undefined)?.Rules ??
        [],
    );
    expect(rules.find(({ Prefix }) => Prefix === 'bulk/')).toMatchObject({
      ExpirationInDays: 1,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      Status: 'Enabled',
    });
  });
});
