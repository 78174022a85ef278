import type { Request, Task } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { malaysianDate } from './calendar.ts';
import { onDay, type Counts } from './counts.ts';

type Counted = Pick<Request, 'procedure' | 'status' | 'createdAt' | 'updatedAt' | 'endedAt'>;

/** Requests that are open, by procedure. */
export function openCounts(request: Counted | undefined): Counts {
  return request === undefined || isEndStatus(request.status) ? {} : { [`open:${request.procedure}`]: 1 };
}

/** What a month counts, and in which month (`yyyy-mm`). */
export interface MonthCounts {
  readonly month: string;
  readonly counts: Counts;
}

/** A new request counts on the day on which it was sent. */
export function createdCounts({ procedure, createdAt }: Counted): MonthCounts {
  const date = malaysianDate(createdAt);
  return {
    month: date.slice(0, 7),
    counts: { ...onDay(date, { created: 1 }), [`created:${procedure}`]: 1 },
  };
}

/** One that has ended counts on that day, with how long it took, in seconds. */
export function endedCounts(request: Counted): MonthCounts {
  const { procedure, status, createdAt, endedAt = request.updatedAt } = request;
  const date = malaysianDate(endedAt);
  return {
    month: date.slice(0, 7),
    counts: {
      ...onDay(date, { ended: 1 }),
      [`ended:${procedure}:${status}`]: 1,
      [`took:${procedure}`]: secondsBetween(createdAt, endedAt),
    },
  };
}

/**
 * A step that a person has decided, with how long it waited for him. What the system decided waited for nobody: a step
 * that was passed over, a day that came.
 */
export function takenCounts({
  state,
  step,
  openedAt,
  decision,
}: Pick<Task, 'state' | 'step' | 'openedAt' | 'decision'>): MonthCounts | undefined {
  if (state !== 'decided' || decision === undefined || decision.channel === 'system') return undefined;
  return {
    month: malaysianDate(decision.at).slice(0, 7),
    counts: { [`n:${step}`]: 1, [`s:${step}`]: secondsBetween(openedAt, decision.at) },
  };
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}
