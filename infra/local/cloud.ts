import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { functionNames } from '../functions.ts';
import { namePrefix } from '../stage-names.ts';
import {
  deploy,
  deployedAlready,
  fingerprint,
  probablyDeployed,
  rememberDeployment,
  synthesize,
  type Outputs,
} from './deploy.ts';
import type { EdgeSettings } from './edge.ts';
import { awsEndpoint, awsEnvironment, region, startEmulator } from './emulator.ts';
import { writeEndpoints, type Endpoints } from './endpoints.ts';
import { invoke } from './invoke.ts';
import { layout, root, type Layout } from './paths.ts';
import { fixedPorts, freePorts, refuseTakenPorts, type Ports } from './ports.ts';
import { listens, startInBackground, waitUntil } from './processes.ts';
import { pythonWithEmulator } from './python.ts';
import { endRunning, remember } from './running.ts';
import { demoUsers, seedDemo } from './seed.ts';

export interface LocalCloudOptions {
  /** Everything of this run lies here: state, logs, endpoints.json. */
  readonly stateDir: string;
  /** `fixed`: the documented ports. `free`: any, so that several can run side by side. */
  readonly ports: 'fixed' | 'free';
  readonly log: (line: string) => void;
  /** Keep the state over a stop, and keep running when the calling process ends. */
  readonly persist: boolean;
}

export interface LocalCloud {
  readonly endpointsFile: string;
  readonly endpoints: Endpoints;
  stop(): Promise<void>;
}

/**
 * Starts the whole system on this machine: emulator, the CDK app deployed on it, demo data, portal address, inbox.
 * @throws LocalCloudError with a sentence for whoever started it; nothing is left running then.
 */
export async function startLocalCloud({
  stateDir,
  ports: choice,
  log,
  persist,
}: LocalCloudOptions): Promise<LocalCloud> {
  const files = layout(stateDir);
  const ports = choice === 'fixed' ? fixedPorts(process.env) : await freePorts();
  await refuseTakenPorts(ports);
  await mkdir(files.state, { recursive: true });
  await mkdir(files.logs, { recursive: true });
  const phase = phases(log);
  try {
    const settings = { publicUrl: portalUrl(ports), schedulesOn: persist };
    await remember(files, { starter: process.pid });
    const hash = await fingerprint(settings);
    // Needs no cloud, so it runs beside what comes first.
    const assembly = (await probablyDeployed(files, hash)) ? undefined : synthesize(files, ports, settings);
    assembly?.catch(() => undefined);
    const python = await phase('Python and the emulator', async () => await pythonWithEmulator(log));
    const emulator = await phase(
      'local cloud',
      async () => await startEmulator(python, { ports, files, persist }),
    );
    await remember(files, { starter: process.pid, emulator });

    const outputs =
      (await deployedAlready(files, ports, hash)) ??
      (await phase('CDK app deployed', async () => {
        await (assembly ?? synthesize(files, ports, settings));
        const deployed = await deploy(files, ports);
        await rememberDeployment(files, ports, hash);
        return deployed;
      }));
    const endpoints = endpointsOf(ports, outputs);
    await phase('demo ministry', async () => {
      await seedDemo(endpoints);
    });
    const edge = await phase('portal address and mail inbox', async () => {
      const pid = startEdge(ports, files, outputs, { emulator, persist });
      await remember(files, { starter: process.pid, emulator, edge: pid });
      await edgeAnswers(pid, ports, files);
      return pid;
    });
    await writeEndpoints(files, endpoints);
    await phase('reconcile sweep', async () => reconcile(endpoints, log));
    await remember(files, { emulator, edge });
    return {
      endpointsFile: files.endpoints,
      endpoints,
      stop: async () => {
        await endRunning(files);
        await rm(files.endpoints, { force: true });
      },
    };
  } catch (error) {
    await endRunning(files);
    throw error;
  }
}

/** Starts again what the last stop cut off. A fault here is no reason to refuse the rest of the system. */
async function reconcile(endpoints: Endpoints, log: (line: string) => void): Promise<void> {
  try {
    await invoke(endpoints, 'sweeps', { name: 'reconcile' });
  } catch (error) {
    log(`         The reconcile sweep failed, so old requests may stand still: ${String(error)}`);
  }
}

/** The portal's address, the inbox, and, for a test run, the end of it all when its process is gone. */
function startEdge(
  ports: Ports,
  files: Layout,
  { ApiId }: Outputs,
  { emulator, persist }: { emulator: number; persist: boolean },
): number {
  const settings: EdgeSettings = {
    portalPort: ports.portal,
    cloudPort: ports.cloud,
    apiId: ApiId,
    mailboxPort: ports.mailbox,
    smtpPort: ports.smtp,
    mailDirectory: join(files.state, 'mail'),
    ...(persist ? {} : { follow: { parent: process.pid, emulator } }),
  };
  return startInBackground(
    {
      // The project's Node runs TypeScript by itself: a loader would cost 40 MB.
      command: 'node',
      args: [join(root, 'infra/local/edge.ts'), JSON.stringify(settings)],
      cwd: root,
      env: awsEnvironment(ports),
    },
    edgeLog(files),
  );
}

async function edgeAnswers(pid: number, ports: Ports, files: Layout): Promise<void> {
  const all = [ports.portal, ports.mailbox, ports.smtp];
  await waitUntil(async () => (await Promise.all(all.map(listens))).every(Boolean), {
    pid,
    seconds: 30,
    what: 'The portal address with the mail inbox',
    logFile: edgeLog(files),
  });
}

function edgeLog(files: Layout): string {
  return join(files.logs, 'edge.log');
}

function endpointsOf(ports: Ports, outputs: Outputs): Endpoints {
  const url = portalUrl(ports);
  return {
    portalUrl: url,
    apiUrl: `${url}/api`,
    mailboxUrl: `http://localhost:${ports.mailbox}`,
    awsEndpoint: awsEndpoint(ports),
    region,
    userPoolId: outputs.UserPoolId,
    clientId: outputs.ClientId,
    users: [...demoUsers],
    tables: { cases: outputs.CasesTable, directory: outputs.DirectoryTable },
    filesBucket: outputs.FilesBucket,
    functions: Object.fromEntries(
      functionNames.map((name) => [name, `${namePrefix({ stage: 'local' })}-${name}`]),
    ),
    machines: outputs.Machines,
  };
}

function portalUrl(ports: Ports): string {
  return `http://localhost:${ports.portal}`;
}

/** Says each phase when it is done, with its seconds. */
function phases(log: (line: string) => void) {
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
    return result;
  };
}
