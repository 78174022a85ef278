import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptNagExceptions, nagExceptions } from '../../infra/nag-exceptions.ts';
import { appOf } from '../support/stacks.ts';

describe('cdk-nag (AwsSolutions) on the production stage', { timeout: 60_000 }, () => {
  afterEach(() => {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  });

  it('finds nothing beyond the exceptions that nag-exceptions.ts explains', () => {
    expect(findings({ accepted: true })).toEqual([]);
  });

  it('finds each of the exceptions, so that none outlives its cause', () => {
    const found = findings({ accepted: false });
    const explained = nagExceptions(appOf('production').settings).map(({ id }) => id);
    expect([...new Set(found)].sort()).toEqual([...new Set(explained)].sort());
  });
});

/** Rules with a finding, as the report of the synth names them. */
function findings({ accepted }: { accepted: boolean }): string[] {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { app, stacks, settings } = appOf('production');
  if (accepted) acceptNagExceptions(stacks, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationFailed') throw error;
  }
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: { violations: { ruleName: string }[] }[];
  };
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}
