/** How long a session lives (architecture 8): of officers and of users alike. */

export interface SessionLimits {
  readonly idleMinutes: number;
  readonly maxHours: number;
}

interface Times {
  readonly createdAt: string;
  readonly seenAt: string;
}

export function isAlive({ createdAt, seenAt }: Times, now: string, limits: SessionLimits): boolean {
  return (
    secondsBetween(seenAt, now) < limits.idleMinutes * 60 &&
    secondsBetween(createdAt, now) < limits.maxHours * 3600
  );
}

/** A new password and the end of access end the sessions from before. */
export function isSince({ createdAt }: Times, accessSince: string | undefined): boolean {
  return accessSince === undefined || createdAt >= accessSince;
}

/** Not written at every visit: a minute is exact enough. */
export function isToBeTouched({ seenAt }: Times, now: string): boolean {
  return secondsBetween(seenAt, now) >= 60;
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
