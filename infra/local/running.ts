import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Layout } from './paths.ts';
import { endProcess, isAlive } from './processes.ts';

/** The processes of a running system; `starter` while one is being started. */
const Running = z.object({
  starter: z.optional(z.int()),
  emulator: z.optional(z.int()),
  edge: z.optional(z.int()),
});
export type Running = z.infer<typeof Running>;

const saveSeconds = 60;
const edgeSeconds = 5;

export async function remember(files: Layout, running: Running): Promise<void> {
  await writeFile(files.running, JSON.stringify(running));
}

/** What runs now. A process id that the machine has given to somebody else since is not ours. */
export function runningNow(files: Layout): Running {
  if (!existsSync(files.running)) return {};
  const { starter, emulator, edge } = Running.parse(JSON.parse(readFileSync(files.running, 'utf8')));
  return {
    ...(isOurs(starter, 'start.ts') ? { starter } : {}),
    ...(isOurs(emulator, 'ministack') ? { emulator } : {}),
    ...(isOurs(edge, 'edge.ts') ? { edge } : {}),
  };
}

/** Ends both, the emulator with time to save. @returns whether it saved, that is ended by itself. */
export async function endRunning(files: Layout): Promise<boolean> {
  const { emulator, edge } = runningNow(files);
  if (edge !== undefined) await endProcess(edge, edgeSeconds);
  const saved = emulator === undefined || (await endProcess(emulator, saveSeconds));
  await rm(files.running, { force: true });
  return saved;
}

function isOurs(pid: number | undefined, word: string): pid is number {
  return pid !== undefined && isAlive(pid) && commandLineOf(pid).includes(word);
}

function commandLineOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}
