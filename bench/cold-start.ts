import type * as z from 'zod/mini';
import type { FunctionName } from '../infra/functions.ts';
import type { Bundle, Bundled } from './bundles.ts';
import { numbersFrom } from './child.ts';
import { median, printTable, verdict } from './table.ts';

const runs = 21;

interface Gates {
  readonly init: number;
  readonly size?: number;
}

function gatesOf(name: FunctionName): Gates {
  switch (name) {
    case 'api':
      return { init: 1.5 };
    case 'portal':
    case 'officers':
    case 'public':
    case 'users':
    case 'bulk':
    case 'directory':
    case 'tenants':
    case 'bookings':
    case 'usage':
    case 'reports':
    case 'library':
      return { init: 1.6 };
    default:
      return { init: 1.3, size: 1.35 };
  }
}

/**
 * CPU of loading each function with its clients and settings, and of what its first call then uses, against its limit.
 * Fresh processes in turn.
 */
export async function coldStart(bundled: readonly Bundled[]): Promise<void> {
  const timed = await Promise.all(
    bundled.map(async (each) => ({
      ...each,
      env: await environmentOf(each.name),
      own: [] as Started[],
      bare: [] as Started[],
    })),
  );
  for (let run = -1; run < runs; run += 1) {
    for (const { timed: bundle, limit, env, own, bare } of timed) {
      const pair = [() => own.push(startOf(bundle, env)), () => bare.push(startOf(limit, env))];
      // Who comes first changes with each run; the first run only warms the file cache.
      for (const measure of run % 2 === 0 ? pair : pair.toReversed()) measure();
      if (run === -1) own.length = bare.length = 0;
    }
  }
  console.log(`\nCold start: CPU of load and init ÷ limit, medians of ${runs} pairs of fresh processes\n`);
  printTable(
    [
      'function',
      'clients',
      'KB',
      '÷ limit',
      'gate',
      '',
      'init ms',
      '÷ limit',
      'gate',
      '',
      'with first uses ÷ limit',
    ],
    timed.map(({ name, clients, deployed, limit, own, bare }) => {
      const gates = gatesOf(name);
      const size = deployed.bytes / limit.bytes;
      const ratio = (part: keyof Started) =>
        median(own.map((each, run) => each[part] / (bare[run]?.init ?? Number.NaN)));
      const init = ratio('init');
      const milliseconds = median(own.map((each) => each.init)).toFixed(1);
      const start = [name, clients.map(shortName).join(' '), (deployed.bytes / 1024).toFixed(0)];
      // Without a client the limit is an empty file, and a ratio to it says nothing.
      if (clients.length === 0) return [...start, '–', '–', '', milliseconds, '–', '–', '', '–'];
      return [
        ...start,
        size.toFixed(2),
        ...(gates.size === undefined ? ['–', ''] : [gates.size.toFixed(2), verdict(size, gates.size)]),
        milliseconds,
        init.toFixed(2),
        gates.init.toFixed(2),
        verdict(init, gates.init),
        ratio('withFirstUses').toFixed(2),
      ];
    }),
  );
}

/** Milliseconds of CPU. */
interface Started {
  readonly init: number;
  readonly withFirstUses: number;
}

function startOf({ file }: Bundle, env: Readonly<Record<string, string>>): Started {
  const [init = Number.NaN, withFirstUses = Number.NaN] = numbersFrom(
    `const start = process.cpuUsage();
    const spent = () => { const { user, system } = process.cpuUsage(start); return (user + system) / 1000; };
    require(${JSON.stringify(file)});
    globalThis.makeEverything?.();
    const init = spent();
    globalThis.useFirst?.();
    require('node:fs').writeSync(3, init + ' ' + spent());`,
    env,
  );
  return { init, withFirstUses };
}

/** Every variable that the function's schema names. */
async function environmentOf(name: FunctionName): Promise<Record<string, string>> {
  const { Environment } = (await import(`../schemas/environment/${name}.ts`)) as {
    Environment: z.ZodMiniObject;
  };
  const values: Readonly<Record<string, string>> = {
    LOG_LEVEL: 'INFO',
    MACHINES: 'arn:machine:',
    PUBLIC_URL: 'https://govuc.example',
  };
  return Object.fromEntries(Object.keys(Environment.shape).map((key) => [key, values[key] ?? '1']));
}

function shortName(clientPackage: string): string {
  return clientPackage.replace(/^@aws-sdk\/(client-)?/u, '');
}
