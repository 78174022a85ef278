import { App } from 'aws-cdk-lib';
import { bundleDirectory, bundleFunctions } from './bundle.ts';
import { addStacks } from './govuc.ts';
import { stageSettings } from './stage-settings.ts';

/**
 * The CDK app: `npx cdk synth`, or `npx cdk deploy --all -c stage=production`. The local cloud deploys the same
 * stacks; it sets its address with `-c settings=JSON`.
 */
const app = new App();
const stage = String(app.node.tryGetContext('stage') ?? 'local');
const overrides = JSON.parse(String(app.node.tryGetContext('settings') ?? '{}')) as Record<string, unknown>;
const bundles = String(app.node.tryGetContext('bundles') ?? bundleDirectory);

await bundleFunctions(bundles);
addStacks(app, stageSettings(stage, overrides), bundles);
app.synth();
