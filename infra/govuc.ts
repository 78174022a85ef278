import { App, Tags, type Stack } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { namePrefix } from './stage-names.ts';
import type { StageSettings } from './stage-settings.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { MonitoringStack } from './stacks/monitoring-stack.ts';
import { SweepsStack } from './stacks/sweeps-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import { WorkflowStack } from './stacks/workflow-stack.ts';

/** The feature flags of cdk.json, also where the CDK's own tool is not what starts the app. */
export function govucApp(outdir?: string): App {
  const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return new App({ context, ...(outdir === undefined ? {} : { outdir }) });
}

/** All stacks of one stage. */
export function addStacks(app: App, settings: StageSettings, bundles: string): readonly Stack[] {
  const { account, region } = settings;
  const env = account === undefined ? { region } : { account, region };
  const props = (description: string) => ({
    env,
    settings,
    description: `GovUC ${settings.stage}: ${description}`,
  });
  const prefix = namePrefix(settings);

  const data = new DataStack(app, `${prefix}-data`, props('tables, files and their key'));
  const identity = new IdentityStack(app, `${prefix}-identity`, props('sign-in'));
  const workflow = new WorkflowStack(app, `${prefix}-workflow`, {
    ...props('procedures'),
    bundles,
    data,
    identity,
  });
  const web = new WebStack(app, `${prefix}-web`, { ...props('portal and API'), bundles, data, identity });
  const sweeps = new SweepsStack(app, `${prefix}-sweeps`, {
    ...props('scheduled checks'),
    bundles,
    data,
    identity,
    workflow,
  });
  const stacks: Stack[] = [data, identity, workflow, web, sweeps];
  if (settings.monitoringOn) {
    stacks.push(
      new MonitoringStack(app, `${prefix}-monitoring`, {
        ...props('dashboard and alarms'),
        workflow,
        web,
        sweeps,
      }),
    );
  }
  Tags.of(app).add('system', 'govuc');
  Tags.of(app).add('stage', settings.stage);
  return stacks;
}
