import { humanStep, type HumanStep, type Procedure } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { isEndStatus, type EndStatus } from '../../schemas/vocabulary.ts';
import { Fenced } from './errors.ts';

/** Each legal move follows from the catalogue; whatever is not one is a fault, never written. */

/** @throws Fenced when this step cannot follow on what was decided last. */
export function assertMayOpen(procedure: Procedure, request: Request, step: HumanStep): void {
  if (isEndStatus(request.status)) throw new Fenced(`${request.id} has ended`);
  if (!leadsTo(procedure, request, step.no) && !(request.lastDecision === undefined && '' in step.notices)) {
    throw new Fenced(
      `${request.id} cannot go to step ${step.no} from ${request.lastDecision?.outcome ?? 'the start'}`,
    );
  }
}

/** @throws Fenced when the request cannot end like this after what was decided last. */
export function assertMayEnd(procedure: Procedure, request: Request, status: EndStatus): void {
  if (isEndStatus(request.status) || !leadsTo(procedure, request, status)) {
    throw new Fenced(`${request.id} cannot end as ${status}`);
  }
}

function leadsTo(procedure: Procedure, { lastDecision }: Request, where: string): boolean {
  if (lastDecision === undefined) return procedure.leadsTo?.includes(where) === true;
  return (
    humanStep(procedure, lastDecision.step)?.outcomes[lastDecision.outcome]?.leadsTo.includes(where) ?? false
  );
}

/**
 * @throws Fenced when the request was ended from outside while its machine was at work. `as` is the end that this
 * very step brings: run again, it finds the request ended by itself.
 */
export function assertNotEnded(request: Request, as?: EndStatus): void {
  if (isEndStatus(request.status) && request.status !== as) throw new Fenced(`${request.id} has ended`);
}

/** @throws Fenced when an execution of an older generation speaks. */
export function assertGeneration(request: Request, generation: number): void {
  if (request.generation !== generation) {
    throw new Fenced(
      `${request.id} is at generation ${String(request.generation)}, not ${String(generation)}`,
    );
  }
}
