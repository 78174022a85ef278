import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Layout } from './paths.ts';
import type { Ports } from './ports.ts';
import type { Python } from './python.ts';
import { root } from './paths.ts';
import { startInBackground, waitUntil } from './processes.ts';

export const region = 'ap-southeast-5';
export const account = '000000000000';

/** By number, not by name: S3 addresses then carry the bucket in the path, and no look-up tries IPv6 first. */
export function awsEndpoint(ports: Ports): string {
  return `http://127.0.0.1:${ports.cloud}`;
}

/** The environment of whoever talks to the local cloud: never a real account's credentials. */
export function awsEnvironment(ports: Ports): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
  return {
    ...env,
    // The handlers and the tools run on the project's Node, whatever the machine has.
    PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
    AWS_ENDPOINT_URL: awsEndpoint(ports),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Starts MiniStack and waits until it answers. @returns its process id. */
export async function startEmulator(
  python: Python,
  { ports, files, persist }: { ports: Ports; files: Layout; persist: boolean },
): Promise<number> {
  const logFile = join(files.logs, 'cloud.log');
  const s3 = join(files.state, 's3');
  await mkdir(s3, { recursive: true });
  await mkdir(files.logs, { recursive: true });
  await rm(files.temporary, { recursive: true, force: true });
  await mkdir(files.temporary, { recursive: true });
  // The bundles are CommonJS; without this, Node would read them as this project's package.json says.
  await writeFile(join(files.temporary, 'package.json'), '{ "type": "commonjs" }\n');
  const pid = startInBackground(
    {
      command: python.command,
      args: ['-m', 'ministack.app'],
      cwd: files.state,
      env: {
        ...awsEnvironment(ports),
        ...(python.path === undefined ? {} : { PYTHONPATH: python.path }),
        GATEWAY_PORT: String(ports.emulator),
        // Functions may do what their roles allow, and no more.
        AUTH: 'true',
        BIND_HOST: '127.0.0.1',
        MINISTACK_REGION: region,
        PERSIST_STATE: persist ? '1' : '0',
        STATE_DIR: files.state,
        TMPDIR: files.temporary,
        S3_PERSIST: persist ? '1' : '0',
        S3_DATA_DIR: s3,
        SMTP_HOST: `127.0.0.1:${ports.smtp}`,
        // CDK's own custom resources find their SDK here.
        NODE_PATH: join(root, 'node_modules'),
        LAMBDA_WARM_TTL_SECONDS: '30',
        // Listeners on fixed ports that nothing here uses; two clouds could not start side by side.
        SFTP_ENABLED: '0',
        IOT_MTLS_ENABLED: '0',
        LOG_LEVEL: 'WARNING',
      },
    },
    logFile,
  );
  await waitUntil(async () => await answers(`http://127.0.0.1:${ports.emulator}/_ministack/health`), {
    pid,
    seconds: 60,
    what: 'The local cloud',
    logFile,
  });
  return pid;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}
