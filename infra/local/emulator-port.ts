import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './paths.ts';
import { isFree, type Ports } from './ports.ts';

/**
 * The emulator writes its own port into the addresses of queues and keeps them over a stop: on another port it would
 * deliver nothing from them. So it listens where it did before, as long as there is a state from before.
 */
export async function withKeptPort(ports: Ports, files: Layout, log: (line: string) => void): Promise<Ports> {
  const emulator = Number(await readFile(fileOf(files), 'utf8').catch(() => ''));
  if (!Number.isInteger(emulator) || emulator === 0) return ports;
  if (await isFree(emulator)) return { ...ports, emulator };
  log(
    `         Port ${emulator}, on which the emulator was, is taken: queues deliver nothing until npm run reset.`,
  );
  return ports;
}

export async function keepPort({ emulator }: Ports, files: Layout): Promise<void> {
  await writeFile(fileOf(files), String(emulator));
}

function fileOf({ state }: Layout): string {
  return join(state, 'emulator-port');
}
