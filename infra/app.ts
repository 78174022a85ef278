import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleDirectory, bundleFunctions } from './bundle.ts';
import { addStacks, govucApp } from './govuc.ts';
import { acceptNagExceptions } from './nag-exceptions.ts';
import { stageSettings } from './stage-settings.ts';

/**
 * The CDK app: `npx cdk synth`, `npx cdk deploy --all`, `-c stage=NAME` for a stage other than production. The local
 * cloud deploys the same stacks; it sets its address with `-c settings=JSON`.
 */
const app = govucApp();
const stage = String(app.node.tryGetContext('stage') ?? 'production');
const overrides = JSON.parse(String(app.node.tryGetContext('settings') ?? '{}')) as Record<string, unknown>;
const bundles = String(app.node.tryGetContext('bundles') ?? bundleDirectory);

await bundleFunctions(bundles);
const settings = stageSettings(stage, overrides);
const stacks = addStacks(app, settings, bundles);
if (settings.production) {
  acceptNagExceptions(stacks, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
app.synth();
