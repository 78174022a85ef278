import { requestSchema } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { dueItems } from '../store/case-store.ts';
import { parseItem } from '../store/tables.ts';
import type { Basics } from './deps.ts';

/** A figure that an alarm watches. */
export interface Measure {
  readonly name: 'FaultedRequests' | 'OldestOpenTaskHours';
  readonly value: number;
}

/** How the open cases stand: requests that wait for an operator, and the hours of the one that waits longest. */
export async function caseHealth({ tables, clock }: Pick<Basics, 'tables' | 'clock'>): Promise<Measure[]> {
  const now = clock.now();
  let faulted = 0;
  let oldest = now;
  for await (const item of dueItems(tables, 'OPEN', now)) {
    const request = parseItem(requestSchema, item);
    if (request.faulted !== undefined) faulted += 1;
    if (!isEndStatus(request.status) && request.since < oldest) oldest = request.since;
  }
  const hours = (Date.parse(now) - Date.parse(oldest)) / 3_600_000;
  return [
    { name: 'FaultedRequests', value: faulted },
    { name: 'OldestOpenTaskHours', value: Math.round(hours * 10) / 10 },
  ];
}
