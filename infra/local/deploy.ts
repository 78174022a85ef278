import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  CreateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { clientSettings } from './aws-clients.ts';
import { account, awsEndpoint, awsEnvironment, region } from './emulator.ts';
import { root, type Layout } from './paths.ts';
import type { Ports } from './ports.ts';
import { run } from './processes.ts';

/** What the stacks tell about themselves, under the names of `CfnOutput`. */
const Outputs = z.object({
  CasesTable: z.string(),
  DirectoryTable: z.string(),
  FilesBucket: z.string(),
  UserPoolId: z.string(),
  ClientId: z.string(),
  AccountPoolId: z.string(),
  AccountClientId: z.string(),
  IdentityKeyArn: z.string(),
  IdentityMacKeyArn: z.string(),
  ApiId: z.string(),
  Machines: z.string(),
});
export type Outputs = z.infer<typeof Outputs>;

/** What the deployed code is made from. */
const sources = ['infra', 'functions', 'schemas', 'statemachines', 'package-lock.json', 'cdk.json'];
const notDeployed = join('infra', 'local');
const deploymentSecret = 'govuc/local/deployment';

/** A fingerprint of everything that decides what is deployed. */
export async function fingerprint(settings: object): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash.update(relative(root, file)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if (relative(root, path) === notDeployed) return [];
  try {
    const names = (await readdir(path)).sort();
    return (await Promise.all(names.map(async (name) => await filesOf(join(path, name))))).flat();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** Makes the cloud assembly: bundles and templates. Needs no running cloud. */
export async function synthesize(files: Layout, ports: Ports, settings: object): Promise<void> {
  await rm(files.assembly, { recursive: true, force: true });
  await mkdir(files.assembly, { recursive: true });
  const context = { stage: 'local', settings: JSON.stringify(settings), bundles: files.bundles };
  await run({
    command: process.execPath,
    args: ['--import', 'tsx', join(root, 'infra/app.ts')],
    cwd: root,
    env: { ...awsEnvironment(ports), CDK_OUTDIR: files.assembly, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
}

/** Deploys the assembly with the CDK's own tool, as to AWS. */
export async function deploy(files: Layout, ports: Ports): Promise<Outputs> {
  const cdk = async (...args: string[]) => {
    await run({
      command: process.execPath,
      args: [join(root, 'node_modules/aws-cdk/bin/cdk'), ...args, '--app', files.assembly],
      cwd: root,
      env: { ...awsEnvironment(ports), CI: 'true' },
    });
  };
  await cdk('bootstrap', `aws://${account}/${region}`);
  // Through a change set, a deploy without changes breaks the next one in the emulator.
  await cdk(
    'deploy',
    '--all',
    '--method=direct',
    '--require-approval=never',
    '--concurrency=4',
    '--outputs-file',
    files.outputs,
  );
  return await readOutputs(files);
}

async function readOutputs(files: Layout): Promise<Outputs> {
  const byStack = JSON.parse(await readFile(files.outputs, 'utf8')) as Record<string, Record<string, string>>;
  return Outputs.parse(Object.assign({}, ...Object.values(byStack)));
}

/**
 * What was deployed last is remembered inside the cloud, so that it is lost together with the deployment when the
 * cloud ends by force.
 */
export async function lastDeployment(ports: Ports): Promise<string | undefined> {
  try {
    const { SecretString } = await secretsClient(ports).send(
      new GetSecretValueCommand({ SecretId: deploymentSecret }),
    );
    return SecretString;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

/** A guess, made before the cloud is there to be asked. */
export async function probablyDeployed(files: Layout, hash: string): Promise<boolean> {
  return existsSync(files.fingerprint) && (await readFile(files.fingerprint, 'utf8')) === hash;
}

export async function rememberDeployment(files: Layout, ports: Ports, hash: string): Promise<void> {
  await writeFile(files.fingerprint, hash);
  const client = secretsClient(ports);
  if ((await lastDeployment(ports)) === undefined) {
    await client.send(new CreateSecretCommand({ Name: deploymentSecret, SecretString: hash }));
  } else {
    await client.send(new PutSecretValueCommand({ SecretId: deploymentSecret, SecretString: hash }));
  }
}

/** The outputs of the last deployment, if it was this one. */
export async function deployedAlready(
  files: Layout,
  ports: Ports,
  hash: string,
): Promise<Outputs | undefined> {
  if (!existsSync(files.outputs) || (await lastDeployment(ports)) !== hash) return undefined;
  return await readOutputs(files);
}

function secretsClient(ports: Ports): SecretsManagerClient {
  return new SecretsManagerClient(clientSettings({ awsEndpoint: awsEndpoint(ports), region }));
}
