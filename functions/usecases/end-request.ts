import type { Actor, Task } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { NotFound } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { getCase } from '../store/case-store.ts';
import { unlockOperations } from '../store/lock-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { firstStepOf } from './case-access.ts';
import { deliverOutcome } from './deliver-outcome.ts';
import type { Basics, WithMachines } from './deps.ts';
import { releaseReserved } from './reservations.ts';
import { retireSecrets } from './secrets.ts';
import { subjectStore } from './subjects/registry.ts';

/**
 * Ends a request from outside, e.g. because its agency ends (architecture 4.5): the task on which the machine waits is
 * cancelled, a relay that it made and that is not in service yet is terminated, and the machine is told `Ended`, which
 * every machine catches. When that call is lost, the reconcile sweep repeats it.
 * @throws NotFound
 */
export async function endRequest(
  deps: Basics & WithMachines,
  requestId: string,
  { reason, actor }: { readonly reason: string; readonly actor: Actor | 'SYSTEM' },
): Promise<void> {
  const { tables, clock, random } = deps;
  const waiting = await onConflictRetry(async (): Promise<Task | undefined> => {
    const found = await getCase(tables, requestId);
    if (found === undefined) throw new NotFound(`There is no request ${requestId}`);
    const { request, tasks } = found;
    if (isEndStatus(request.status)) return undefined;
    // Also one whose outcome no machine has taken yet: it is not used any more.
    const awaited = tasks.findLast(
      ({ state, deliveredAt }) => state !== 'cancelled' && deliveredAt === undefined,
    );
    const at = clock.now();
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.set({ status: 'ENDED', endedAt: at }).unset('faulted', 'secrets', 'reserved');
    change.write(
      ...unlockOperations(tables, request),
      ...releaseReserved(tables, request.id, request.reserved ?? []),
    );
    const { subject } = request;
    const ended =
      subject === undefined
        ? undefined
        : await subjectStore(subject.kind).ended(tables, subject.id, request, at);
    if (subject !== undefined && ended !== undefined) {
      change.write(...ended.operations).set({ subject: { ...subject, version: ended.version } });
    }
    const secrets = new Set([...Object.values(request.secrets ?? {}), ...(ended?.secrets ?? [])]);
    change.write(...retireSecrets(deps, request.id, [...secrets]));
    const cancelled: Task | undefined =
      awaited === undefined ? undefined : { ...awaited, state: 'cancelled', version: awaited.version + 1 };
    if (cancelled !== undefined) change.task(cancelled).inbox(cancelled, 'delete');
    const step = request.currentTask?.step ?? firstStepOf(request);
    const data = { status: 'ENDED', ...ended?.record };
    change.record({ step, kind: 'ended', actor, data, personal: { reason } });
    await change.commit();
    return cancelled;
  });
  if (waiting !== undefined) await deliverOutcome(deps, waiting);
}
