import { mkdir, rm } from 'node:fs/promises';
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
import { keepPort, withKeptPort } from './emulator-port.ts';
import { awsEndpoint, region, startEmulator } from './emulator.ts';
import { writeEndpoints, type Endpoints } from './endpoints.ts';
import { invoke } from './invoke.ts';
import { layout } from './paths.ts';
import { fixedPorts, freePorts, refuseTakenPorts, type Ports } from './ports.ts';
import { pythonWithEmulator } from './python.ts';
import { endRunning, remember } from './running.ts';
import { demoAccountUsers, demoUsers, seedDemo } from './seed.ts';
import { edgeAnswers, startEdge } from './start-edge.ts';

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
  const chosen = await (choice === 'fixed' ? fixedPorts(process.env) : freePorts());
  const ports = persist ? await withKeptPort(chosen, files, log) : chosen;
  await refuseTakenPorts(ports);
  await mkdir(files.state, { recursive: true });
  await mkdir(files.logs, { recursive: true });
  if (persist) await keepPort(ports, files);
  await rm(files.endpoints, { force: true });
  const phase = phases(log);
  try {
    const settings = settingsOf(ports, persist);
    await remember(files, { starter: process.pid });
    const hash = await fingerprint(settings);
    // Needs no cloud, so it runs beside what comes first.
    const assembly = (await probablyDeployed(files, hash)) ? undefined : synthesize(files, ports, settings);
    assembly?.catch(() => undefined);
    const python = await phase('Python and the emulator', async () => await pythonWithEmulator(log));
    const running = await phase('local cloud and mail inbox', async () => {
      const emulator = await startEmulator(python, { ports, files, persist });
      await remember(files, { starter: process.pid, emulator });
      const edge = startEdge(ports, files, persist ? undefined : { parent: process.pid, emulator });
      await remember(files, { starter: process.pid, emulator, edge });
      await edgeAnswers(edge, ports, files);
      return { emulator, edge };
    });

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
    await writeEndpoints(files, endpoints);
    await phase('reconcile sweep', async () => reconcile(endpoints, log));
    await remember(files, running);
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

/** What this run sets over the stage's own settings. */
function settingsOf(ports: Ports, persist: boolean): object {
  return { publicUrl: portalUrl(ports), schedulesOn: persist };
}

/** Is what runs there made from the sources as they are now? */
export async function isUpToDate(stateDir: string): Promise<boolean> {
  const settings = settingsOf(await fixedPorts(process.env), true);
  return await probablyDeployed(layout(stateDir), await fingerprint(settings));
}

/** Starts again what the last stop cut off. A fault here is no reason to refuse the rest of the system. */
async function reconcile(endpoints: Endpoints, log: (line: string) => void): Promise<void> {
  try {
    await invoke(endpoints, 'sweeps', { name: 'reconcile' });
  } catch (error) {
    log(`         The reconcile sweep failed, so old requests may stand still: ${String(error)}`);
  }
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
    accountPoolId: outputs.AccountPoolId,
    accountClientId: outputs.AccountClientId,
    identityKeys: { IDENTITY_KEY: outputs.IdentityKeyArn, IDENTITY_MAC_KEY: outputs.IdentityMacKeyArn },
    users: [...demoUsers],
    accountUsers: [...demoAccountUsers],
    tables: { cases: outputs.CasesTable, directory: outputs.DirectoryTable },
    filesBucket: outputs.FilesBucket,
    apiId: outputs.ApiId,
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
