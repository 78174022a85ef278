import { createServer } from 'node:net';
import { LocalCloudError } from './local-cloud-error.ts';

export interface Ports {
  readonly portal: number;
  readonly cloud: number;
  readonly mailbox: number;
  readonly smtp: number;
  /** Where the emulator itself listens, behind the local cloud's port: always a free one. */
  readonly emulator: number;
}

const fixed = {
  portal: { port: 8080, variable: 'GOVUC_PORT_PORTAL', what: 'the portal' },
  cloud: { port: 4566, variable: 'GOVUC_PORT_CLOUD', what: 'the local cloud' },
  mailbox: { port: 1080, variable: 'GOVUC_PORT_MAILBOX', what: 'the mail inbox' },
  smtp: { port: 1025, variable: 'GOVUC_PORT_SMTP', what: 'the mail server' },
} as const;

type Use = keyof typeof fixed;
const uses = Object.keys(fixed) as readonly Use[];

/** The stable ports, each of which a variable can move: two checkouts can run side by side. */
export async function fixedPorts(env: NodeJS.ProcessEnv): Promise<Ports> {
  const { emulator } = await freePorts();
  return {
    emulator,
    portal: portFrom(env, 'portal'),
    cloud: portFrom(env, 'cloud'),
    mailbox: portFrom(env, 'mailbox'),
    smtp: portFrom(env, 'smtp'),
  };
}

function portFrom(env: NodeJS.ProcessEnv, use: Use): number {
  const { port, variable } = fixed[use];
  const given = env[variable];
  if (given === undefined || given === '') return port;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new LocalCloudError(`${variable} is "${given}", which is not a port number (1 to 65535).`);
  }
  return number;
}

/** Ports that nobody uses now. All are held until all are known, so that none is given twice. */
export async function freePorts(): Promise<Ports> {
  const held = await Promise.all([hold(0), hold(0), hold(0), hold(0), hold(0)]);
  const [portal, cloud, mailbox, smtp, emulator] = held;
  await Promise.all(held.map(async ({ release }) => release()));
  return {
    portal: portal.port,
    cloud: cloud.port,
    mailbox: mailbox.port,
    smtp: smtp.port,
    emulator: emulator.port,
  };
}

/** @throws LocalCloudError naming the first port that is taken, and what to do. */
export async function refuseTakenPorts(ports: Ports): Promise<void> {
  for (const use of uses) {
    try {
      const { release } = await hold(ports[use]);
      await release();
    } catch (error) {
      const { variable, what } = fixed[use];
      throw new LocalCloudError(
        `Port ${ports[use]}, which ${what} needs, cannot be used (${codeOf(error)}): ` +
          `stop the program that listens there, or choose another port with ${variable}=NUMBER npm start.`,
      );
    }
  }
}

/** Whether nobody listens there. */
export async function isFree(port: number): Promise<boolean> {
  try {
    const { release } = await hold(port);
    await release();
    return true;
  } catch {
    return false;
  }
}

async function hold(port: number): Promise<{ port: number; release: () => Promise<void> }> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        release: async () => {
          await new Promise<void>((done) => {
            server.close(() => {
              done();
            });
          });
        },
      });
    });
  });
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return code === 'EADDRINUSE' ? 'it is taken' : code === 'EACCES' ? 'it needs more rights' : code;
}
