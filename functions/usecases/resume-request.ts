import { InvalidInput, NotFound, Overtaken } from '../domain/errors.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRequest } from '../store/case-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { firstStepOf } from './case-access.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';

/** What the machine of a request's present generation is given. */
export function machineInput(request: Request): MachineInput {
  return {
    requestId: request.id,
    generation: request.generation,
    resumeAt: request.generation === 1 ? '' : (request.currentTask?.step ?? ''),
  };
}

/**
 * Gives a request a new generation and starts its machine at the human step where it stood. The execution before can
 * write nothing from now on; what was decided is not asked again.
 * @throws NotFound, InvalidInput when the request has ended
 */
export async function resumeRequest(
  deps: Basics & WithMachines,
  requestId: string,
  why: string,
): Promise<Request> {
  const resumed = await onConflictRetry(async () => {
    const request = await getRequest(deps.tables, requestId);
    if (request === undefined) throw new NotFound(`There is no request ${requestId}`);
    if (isEndStatus(request.status)) throw new InvalidInput([{ field: 'requestId', code: 'ended' }]);
    return nextGeneration(deps, request, why);
  });
  await deps.machines.start(resumed.procedure, machineInput(resumed));
  await stopBefore(deps, resumed);
  return resumed;
}

/**
 * The execution before would wait for its token until its time is over, and count as failed then. It writes nothing
 * any more, so that it does not matter when it cannot be reached.
 */
async function stopBefore({ machines }: WithMachines, { id, procedure, generation }: Request): Promise<void> {
  await machines.stop(procedure, { requestId: id, generation: generation - 1 }).catch(() => undefined);
}

/**
 * The same for a request whose machine was found to be lost, as it stood before the machine was looked at.
 * @returns false when anything has happened to it since then: it ended, or somebody else resumed it
 */
export async function resumeLost(
  deps: Basics & WithMachines,
  request: Request,
  why: string,
): Promise<boolean> {
  try {
    const resumed = await nextGeneration(deps, request, why);
    await deps.machines.start(resumed.procedure, machineInput(resumed));
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

function nextGeneration({ tables, clock, random }: Basics, request: Request, why: string): Promise<Request> {
  const generation = request.generation + 1;
  const change = CaseChange.of(tables, { at: clock.now(), salt: () => random.token() }, request);
  change.set({ generation }).unset('faulted');
  const step = request.currentTask?.step ?? firstStepOf(request);
  change.record({ step, kind: 'resumed', actor: 'SYSTEM', data: { generation, why } });
  return change.commit();
}
