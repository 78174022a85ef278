import { TooManyAttempts } from '../domain/errors.ts';
import { epochSeconds } from '../platform/clock.ts';
import { hashToken } from '../platform/random.ts';
import { countAttempt, forgetAttempts, uncountAttempt } from '../store/throttle-store.ts';
import type { Basics } from './deps.ts';

/** At most `limit` attempts in `windowSeconds`, counted from the first one. */
export interface Limit {
  readonly limit: number;
  readonly windowSeconds: number;
}

export interface Attempt {
  /** It was none that counts: take it back. */
  forgive(): Promise<void>;
  /** All attempts up to now are forgotten. */
  forget(): Promise<void>;
}

/**
 * Counts an attempt before it is made, so that a hundred at once are not let through together. What is counted is
 * stored as a hash: people type passwords into the wrong field.
 * @throws TooManyAttempts
 */
export async function attempt(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  kind: string,
  what: string,
  { limit, windowSeconds }: Limit,
): Promise<Attempt> {
  const key = `${kind}#${hashToken(what)}`;
  const now = epochSeconds(clock.now());
  const { count, endsAt } = await countAttempt(tables, key, now, windowSeconds);
  if (count > limit) throw new TooManyAttempts(Math.max(1, endsAt - now));
  return {
    forgive: async () => uncountAttempt(tables, key, now),
    forget: async () => forgetAttempts(tables, key),
  };
}
