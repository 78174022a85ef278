import { spawnSync } from 'node:child_process';

/** Runs a script in a fresh Node process; what it prints is thrown away. @returns the numbers it writes to descriptor 3. */
export function numbersFrom(script: string, env: Readonly<Record<string, string>>): readonly number[] {
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
  const numbers = (output[3] ?? '').split(' ').map(Number.parseFloat);
  if (status !== 0 || numbers.some(Number.isNaN))
    throw new Error(`The measuring process ended with ${status}`);
  return numbers;
}

export function numberFrom(script: string, env: Readonly<Record<string, string>>): number {
  return numbersFrom(script, env)[0] ?? Number.NaN;
}
