import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod/mini';
import { clockAt, type Clock } from './clock.ts';
import { scheduled } from './scheduled.ts';

const input = z.object({
  name: z.string(),
  /** The time the sweep takes for now; the real time when absent. */
  now: z.optional(z.iso.datetime({ offset: true })),
  preview: z.optional(z.boolean()),
  /** The request that alone is looked at; for sweeps that can. */
  only: z.optional(z.string()),
});

export interface SweepRun {
  readonly preview: boolean;
  readonly only: string | undefined;
  /** Takes what is found, as it is found: it is known also of a run that fails in the end. */
  readonly entries?: object[] | undefined;
}

interface Reported {
  readonly entries: readonly object[];
  readonly notes: readonly string[];
}

/** A sweep: what it did, or in a preview what it would do. */
export type Sweep<Deps> = (deps: Deps & SweepRun) => Promise<readonly object[]>;

/** Runs the sweep that is asked for. The report says what was found and done. */
export function sweepHandler<Deps extends { readonly clock: Clock }>(options: {
  readonly logger: Logger;
  readonly deps: () => Deps;
  readonly sweeps: Readonly<Record<string, Sweep<Deps>>>;
  /** Sweeps that can look at one request, account or agency alone. */
  readonly single?: readonly string[];
  /** Runs a sweep and keeps what it did. */
  readonly report?: (deps: Deps & SweepRun, name: string, sweep: Sweep<Deps>) => Promise<Reported>;
}) {
  const { logger, deps, sweeps, single = [], report = unreported } = options;
  return scheduled({ logger, input }, async ({ name, now, preview = false, only }) => {
    const sweep = Object.hasOwn(sweeps, name) ? sweeps[name] : undefined;
    if (only !== undefined && !single.includes(name)) {
      return { ok: false, lines: [`The sweep ${name} looks at everything or nothing`], entries: [] };
    }
    if (sweep === undefined) {
      const known = Object.keys(sweeps).join(', ');
      return { ok: false, lines: [`There is no sweep ${name}. There are: ${known}`], entries: [] };
    }
    const made = deps();
    const clock = now === undefined ? {} : { clock: clockAt(now) };
    const { entries, notes } = await report({ ...made, ...clock, preview, only }, name, sweep);
    const lines = entries.map((entry) => Object.values(entry).join(' '));
    return {
      ok: true,
      lines: [...lines, ...notes, `${name}: ${String(entries.length)}${preview ? ' (preview)' : ''}`],
      entries,
    };
  });
}

async function unreported<Deps>(deps: Deps & SweepRun, _name: string, sweep: Sweep<Deps>): Promise<Reported> {
  return { entries: await sweep(deps), notes: [] };
}
