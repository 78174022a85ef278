import type { SubjectKindName } from '../../schemas/catalogue.ts';
import { NotFound } from '../domain/errors.ts';
import type { Caller, CaseView, TaskView } from '../usecases/types.ts';

/** Cases that the page of a subject speaks of. What the reader may not see is not there. */

interface Cases {
  readCase(caller: Caller, id: string): Promise<CaseView>;
  readTask(caller: Caller, id: string): Promise<TaskView>;
}

/** The case that somebody comes from, if it is about this subject. */
export async function caseAbout(
  cases: Pick<Cases, 'readCase'>,
  caller: Caller,
  about: { readonly kind: SubjectKindName; readonly id: string },
  requestId: string | null,
): Promise<CaseView | undefined> {
  const found = requestId === null ? undefined : await orNothing(cases.readCase(caller, requestId));
  const { subject } = found?.request ?? {};
  return subject?.kind === about.kind && subject.id === about.id ? found : undefined;
}

/** The task that waits for its day in a case: an end before its date, what has ended and can be restored. */
export async function waitingTask(
  cases: Cases,
  caller: Caller,
  requestId: string | undefined,
): Promise<TaskView | undefined> {
  const found = requestId === undefined ? undefined : await orNothing(cases.readCase(caller, requestId));
  const open = found?.tasks.find(({ state }) => state === 'open');
  return open === undefined ? undefined : cases.readTask(caller, open.id);
}

async function orNothing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
