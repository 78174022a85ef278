import type { Clock } from './clock.ts';

/**
 * Keeps what was found for so many seconds of this process, for answers that anybody may ask for as often as he likes.
 * Those who ask at once wait for the same; what failed is not kept.
 */
export function keptFor<K, T>(
  seconds: number,
  clock: Clock,
  find: (key: K) => Promise<T>,
): (key: K) => Promise<T> {
  const kept = new Map<K, { readonly until: number; readonly found: Promise<T> }>();
  return async (key) => {
    const now = Date.parse(clock.now());
    const known = kept.get(key);
    if (known !== undefined && now < known.until) return known.found;
    const fresh = { until: now + seconds * 1000, found: find(key) };
    kept.set(key, fresh);
    try {
      return await fresh.found;
    } catch (error) {
      if (kept.get(key) === fresh) kept.delete(key);
      throw error;
    }
  };
}
