import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { accountStates } from '../../schemas/directory-words.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import { layout, localDir, type Layout } from './paths.ts';

const DemoUser = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  agency: z.string(),
  language: z.enum(['ms', 'en']),
});
export type DemoUser = z.infer<typeof DemoUser>;

const DemoAccountUser = z.object({
  /** The account's id, and the user name in the pool. */
  id: z.string(),
  loginId: z.string(),
  address: z.string(),
  password: z.string(),
  name: z.string(),
  agency: z.string(),
  state: z.enum(accountStates),
  language: z.enum(['ms', 'en']),
});
export type DemoAccountUser = z.infer<typeof DemoAccountUser>;

/** What `endpoints.json` holds: all that somebody needs who uses the running system from outside. */
const Endpoints = z.object({
  portalUrl: z.string(),
  apiUrl: z.string(),
  mailboxUrl: z.string(),
  awsEndpoint: z.string(),
  region: z.string(),
  userPoolId: z.string(),
  clientId: z.string(),
  /** The pool of account holders. */
  accountPoolId: z.string(),
  accountClientId: z.string(),
  /** Keys of KMS for identity numbers, as functions have them in their environment. */
  identityKeys: z.object({ IDENTITY_KEY: z.string(), IDENTITY_MAC_KEY: z.string() }),
  users: z.array(DemoUser),
  /** Account holders, for the user module. Who is disabled or deleted cannot sign in. */
  accountUsers: z.array(DemoAccountUser),
  /** For tests and for the curious. */
  tables: z.object({ cases: z.string(), directory: z.string() }),
  filesBucket: z.string(),
  apiId: z.string(),
  /** Function name by short name, e.g. `sweeps`. */
  functions: z.record(z.string(), z.string()),
  /** State machine ARN by procedure. */
  machines: z.string(),
});
export type Endpoints = z.infer<typeof Endpoints>;

export async function writeEndpoints(files: Layout, endpoints: Endpoints): Promise<void> {
  await writeFile(files.endpoints, `${JSON.stringify(endpoints, null, 2)}\n`);
}

/** @throws LocalCloudError when nothing has been started here. */
export async function readEndpoints(
  file = process.env['GOVUC_ENDPOINTS'] ?? layout(localDir).endpoints,
): Promise<Endpoints> {
  if (!existsSync(file)) throw new LocalCloudError('Nothing runs here: start the system with npm start.');
  return Endpoints.parse(JSON.parse(await readFile(file, 'utf8')));
}
