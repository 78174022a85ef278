import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalCloudError } from './local-cloud-error.ts';

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs to its end, quietly. @throws Error with the end of what it printed, if it fails. */
export async function run({ command, args, cwd, env }: Run): Promise<string> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let all = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      all += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      all += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${all.slice(-4000)}`),
        );
    });
  });
}

/** Starts a process that outlives this one; what it prints goes to the log file. @returns its process id. */
export function startInBackground(what: Run, logFile: string): number {
  const log = openSync(logFile, 'a');
  try {
    const child = spawn(what.command, what.args, {
      cwd: what.cwd,
      env: what.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.once('error', () => undefined);
    child.unref();
    if (child.pid === undefined)
      throw new LocalCloudError(`${what.command} could not be started; see ${logFile}.`);
    return child.pid;
  } finally {
    closeSync(log);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** A child that has ended but was not waited for yet still answers to signal 0. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return false;
  try {
    return / Z /u.test(readFileSync(file, 'utf8').replace(/\(.*\)/u, ''));
  } catch {
    return true;
  }
}

/** Waits until `ready` says yes. @throws LocalCloudError when the process ends first or the time is over. */
export async function waitUntil(
  ready: () => Promise<boolean>,
  { pid, seconds, what, logFile }: { pid: number; seconds: number; what: string; logFile: string },
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await ready()) return;
    if (!isAlive(pid)) throw new LocalCloudError(`${what} ended while starting; ${logFile} says why.`);
    await sleep(50);
  }
  throw new LocalCloudError(`${what} did not answer within ${seconds} seconds; ${logFile} may say why.`);
}

/** Asks a process to end, waits, and ends it by force only after `graceSeconds`. @returns whether it ended by itself. */
export async function endProcess(pid: number, graceSeconds: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, 'SIGTERM');
  const end = Date.now() + graceSeconds * 1000;
  while (Date.now() < end) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  process.kill(pid, 'SIGKILL');
  return false;
}

/** Does something accept connections there? */
export async function listens(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (yes: boolean) => () => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
    socket.setTimeout(1000, answer(false));
  });
}
