import type { Metafile } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/functions.ts';
import { appOf, resourcesOf, statementsOf, type Statement } from '../support/stacks.ts';

/**
 * Rights against code. A right that is missing shows on the local cloud, which enforces IAM; a right that nothing
 * needs shows here.
 */
describe.each(functionNames)('the rights of the function %s', (name) => {
  it('are all for calls that its code can make', () => {
    const commands = commandsOf(name);
    const unneeded = actionsOf(name).filter((action) => !possible(action, commands));
    expect(unneeded).toEqual([]);
  });

  it('cover every service whose client it carries', () => {
    const services = new Set(actionsOf(name).map((action) => action.split(':')[0]));
    for (const [client, service] of Object.entries(serviceOf)) {
      const carries = Object.keys(inputsOf(name)).some((file) => file.includes(`@aws-sdk/${client}/`));
      expect(services.has(service), `${name} carries ${client}`).toBe(carries);
    }
  });
});

describe('the rights to write Directory', () => {
  it('are not those of what records faults', () => {
    const writes = (owner: string) =>
      statements
        .filter((each) => each.owner.startsWith(`${owner}Role`) && each.actions.includes('dynamodb:PutItem'))
        .some(({ resources }) => JSON.stringify(resources).includes('Directory'));
    expect(writes('RecordFault')).toBe(false);
    // What starts a service's own request takes it off those that the account waits for (D-15).
    const writers = ['ProvisionAccount', 'ProvisionDirectory', 'StartRequest', 'Sweeps'];
    expect(writers.map(writes)).toEqual([true, true, true, true]);
  });
});

describe('the rights to keep sessions, which stand in Directory', () => {
  it.each([
    ...['Portal', 'Officers', 'Users', 'Bulk', 'Directory'],
    ...['Tenants', 'Bookings', 'Usage', 'Reports', 'Library'],
  ])('are those of %s', (owner) => {
    const kept = statements.filter(
      ({ owner: of, actions, resources }) =>
        of.startsWith(`${owner}Role`) &&
        ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'].every((action) => actions.includes(action)) &&
        JSON.stringify(resources).includes('Directory'),
    );
    expect(kept.length).toBeGreaterThan(0);
  });

  it('are all that pages of the directory may write', () => {
    const writes = statements
      .filter(({ owner }) => owner.startsWith('DirectoryRole'))
      .flatMap(({ actions }) => actions)
      .filter((action) => /^dynamodb:(?:Put|Update|Delete|BatchWrite)/u.test(action));
    expect(writes.toSorted()).toEqual(['dynamodb:DeleteItem', 'dynamodb:UpdateItem']);
  });
});

describe('the rights to seal and to find identity numbers', () => {
  it.each(functionNames)('are those of %s, if its code asks KMS', (name) => {
    const commands = commandsOf(name);
    const asked = ['Encrypt', 'GenerateMac'].filter((each) => commands.has(`${each}Command`));
    const allowed = statements
      .filter(
        ({ owner, condition }) => owner.startsWith(`${constructOf(name)}Role`) && condition === undefined,
      )
      .flatMap(({ actions }) => actions)
      .filter((action) => action.startsWith('kms:'));
    expect(asked).toEqual(expect.arrayContaining(allowed.map((action) => action.replace('kms:', ''))));
    expect(allowed.length > 0).toBe(asked.length > 0);
  });
});

const serviceOf = {
  'client-dynamodb': 'dynamodb',
  'client-sfn': 'states',
  'client-ses': 'ses',
  'client-s3': 's3',
  'client-secrets-manager': 'secretsmanager',
  'client-cognito-identity-provider': 'cognito-idp',
} as const;

/** One action is behind several calls, or a call goes by another name. Rights to read a table go together. */
const reading = ['GetCommand', 'BatchGetCommand', 'QueryCommand'];
const callsOf: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:GetItem': reading,
  'dynamodb:BatchGetItem': reading,
  'dynamodb:Query': reading,
  'dynamodb:ConditionCheckItem': ['TransactWriteCommand'],
  'dynamodb:PutItem': ['PutCommand', 'TransactWriteCommand'],
  'dynamodb:UpdateItem': ['UpdateCommand', 'TransactWriteCommand'],
  'dynamodb:DeleteItem': ['DeleteCommand', 'TransactWriteCommand'],
  's3:GetObject': ['GetObjectCommand', 'HeadObjectCommand'],
  'dynamodb:BatchWriteItem': ['BatchWriteCommand'],
  's3:PutObject': ['PutObjectCommand', 'createPresignedPost'],
  'sqs:SendMessage': ['SendMessageBatchCommand'],
};
/** Lambda itself takes messages from a queue, in the name of the function that it feeds. */
const ofThePlatform =
  /^(?:(?:logs|xray|kms):|sqs:(?:ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueUrl|GetQueueAttributes)$)/u;

const folder = mkdtempSync(join(tmpdir(), 'govuc-bundles-'));
let outputs: Metafile['outputs'];
let statements: readonly Statement[];

beforeAll(async () => {
  ({ outputs } = await bundleFunctions(folder));
  statements = statementsOf(resourcesOf(appOf('production')));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function possible(action: string, commands: ReadonlySet<string>): boolean {
  if (ofThePlatform.test(action)) return true;
  const calls = callsOf[action] ?? [`${action.split(':')[1] ?? ''}Command`];
  return calls.some((call) => commands.has(call));
}

function actionsOf(name: string): string[] {
  return statements
    .filter(({ owner }) => owner.startsWith(`${constructOf(name)}Role`))
    .flatMap(({ actions }) => actions);
}

function constructOf(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** Files of the bundle that are left after tree shaking. */
function inputsOf(name: string): Metafile['outputs'][string]['inputs'] {
  const [, output] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.js`)) ?? [];
  if (output === undefined) throw new Error(`There is no bundle of ${name}`);
  return output.inputs;
}

function commandsOf(name: string): ReadonlySet<string> {
  const names = Object.entries(inputsOf(name))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /\/(\w+)\.(?:js|mjs)$/u.exec(file)?.[1] ?? '');
  return new Set(names);
}
