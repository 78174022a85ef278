/** The time, passed in wherever it matters. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

export function clockAt(instant: string): Clock {
  const fixed = new Date(instant).toISOString();
  return { now: () => fixed };
}

/** `instant` plus a number of seconds, ISO 8601 in UTC. */
export function plusSeconds(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** Seconds since 1970, as DynamoDB's time to live wants them. */
export function epochSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
