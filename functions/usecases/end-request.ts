import type { Actor, Task } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { NotFound } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { getCase } from '../store/case-store.ts';
import { unlockOperation } from '../store/lock-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import type { Basics, WithMachines } from './deps.ts';

/**
 * Ends a request from outside, e.g. because its agency ends (architecture 4.5): the open task is taken out of its
 * inbox and the waiting machine is told `Ended`, which every machine catches.
 * @throws NotFound
 */
export async function endRequest(
  deps: Basics & WithMachines,
  requestId: string,
  { reason, actor }: { readonly reason: string; readonly actor: Actor | 'SYSTEM' },
): Promise<void> {
  const { tables, clock, random, machines } = deps;
  const waiting = await onConflictRetry(async (): Promise<Task | undefined> => {
    const found = await getCase(tables, requestId);
    if (found === undefined) throw new NotFound(`There is no request ${requestId}`);
    const { request, tasks } = found;
    const open = tasks.find((task) => task.state === 'open');
    if (isEndStatus(request.status)) return undefined;
    const at = clock.now();
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.set({ status: 'ENDED', endedAt: at }).unset('faulted');
    if (request.subject !== undefined)
      change.write(unlockOperation(tables, request.subject.kind, request.subject.id));
    if (open !== undefined) {
      const { token: _gone, ...rest } = open;
      change.task({ ...rest, state: 'cancelled', version: open.version + 1 }).inbox(open, 'delete');
    }
    const step = request.currentTask?.step ?? `${request.procedure}.1`;
    change.record({ step, kind: 'ended', actor, data: { status: 'ENDED' }, personal: { reason } });
    await change.commit();
    return open;
  });
  if (waiting?.token !== undefined) await machines.fail(waiting.token, 'Ended');
}
