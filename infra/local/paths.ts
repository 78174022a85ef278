import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/u, '');

/** Where `npm start` keeps everything of its own. */
export const localDir = join(root, '.local');

/** Where things lie under a state directory. Only `state` holds what must survive a stop. */
export function layout(stateDir: string) {
  return {
    state: join(stateDir, 'state'),
    logs: join(stateDir, 'logs'),
    /** What the emulator unpacks; emptied at each start. */
    temporary: join(stateDir, 'tmp'),
    assembly: join(stateDir, 'cdk.out'),
    bundles: join(stateDir, 'functions'),
    outputs: join(stateDir, 'outputs.json'),
    fingerprint: join(stateDir, 'fingerprint'),
    endpoints: join(stateDir, 'endpoints.json'),
    running: join(stateDir, 'running.json'),
  };
}

export type Layout = ReturnType<typeof layout>;
