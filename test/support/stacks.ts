import type { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionNames } from '../../infra/functions.ts';
import { addStacks, govucApp } from '../../infra/govuc.ts';
import { stageSettings, type StageSettings } from '../../infra/stage-settings.ts';

export interface SynthesizedApp {
  readonly app: App;
  readonly settings: StageSettings;
  readonly stacks: readonly Stack[];
}

/** The CDK app of a stage. The functions' code is a stand-in: what is looked at here is the infrastructure. */
export function appOf(stage: 'local' | 'production'): SynthesizedApp {
  const folder = mkdtempSync(join(tmpdir(), 'govuc-infra-'));
  const bundles = join(folder, 'functions');
  for (const name of functionNames) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'index.js'), 'exports.handler = async () => undefined;\n');
  }
  const app = govucApp(join(folder, 'cdk.out'));
  const settings = stageSettings(stage);
  return { app, settings, stacks: addStacks(app, settings, bundles) };
}

export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

/** Every resource of every stack, as CloudFormation gets it. */
export function resourcesOf({ stacks }: SynthesizedApp): readonly Resource[] {
  return stacks.flatMap((stack) => {
    const { Resources } = Template.fromStack(stack).toJSON() as {
      Resources: Record<string, Partial<Resource> & Pick<Resource, 'Type'>>;
    };
    return Object.entries(Resources).map(([logicalId, resource]) => ({
      ...resource,
      Properties: resource.Properties ?? {},
      stack: stack.stackName,
      logicalId,
    }));
  });
}

export interface Statement {
  readonly owner: string;
  readonly Effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly condition: unknown;
}

/** Every statement that a policy of ours makes. */
export function statementsOf(resources: readonly Resource[]): readonly Statement[] {
  return (
    resources
      // What does not fit into one policy, CDK puts into managed ones.
      .filter(({ Type }) => Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::ManagedPolicy')
      .flatMap(({ logicalId, Properties }) => {
        const { Statement: all } = Properties['PolicyDocument'] as {
          Statement: { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown }[];
        };
        return all.map(({ Effect, Action, Resource: on, Condition }) => ({
          owner: logicalId,
          Effect,
          actions: [Action].flat(),
          resources: [on].flat(),
          condition: Condition,
        }));
      })
  );
}
