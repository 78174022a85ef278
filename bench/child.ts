import { spawnSync } from 'node:child_process';

/** Runs a script in a fresh Node process; what it prints is thrown away. @returns the number it writes to descriptor 3. */
export function numberFrom(script: string, env: Readonly<Record<string, string>>): number {
  const { status, output } = spawnSync(process.execPath, ['--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: {
      AWS_REGION: 'ap-southeast-5',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      ...env,
    },
  });
  const number = Number.parseFloat(output[3] ?? '');
  if (status !== 0 || Number.isNaN(number)) throw new Error(`The measuring process ended with ${status}`);
  return number;
}
