import { once as madeLater } from '../functions/platform/env.ts';

/** Stands in for `functions/platform/env.ts` in the bundles whose start is timed, so that what a function makes at its first call can be made at once. */

export { readEnvironment } from '../functions/platform/env.ts';

const makers: (() => unknown)[] = [];
Object.assign(globalThis, { makeEverything: () => makers.forEach((make) => make()) });

export function once<T>(make: () => T): () => T {
  const made = madeLater(make);
  makers.push(made);
  return made;
}
