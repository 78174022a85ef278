import { requestSchema, type Request } from '../../schemas/cases/request.ts';
import { NotFound } from '../domain/errors.ts';
import { getRequest } from '../store/case-store.ts';
import { dueItems } from '../store/due-store.ts';
import { parseItem } from '../store/tables.ts';
import type { Basics, WithMachines } from './deps.ts';

type Marked<Mark extends 'faulted' | 'untold'> = Request & { readonly [M in Mark]: NonNullable<Request[M]> };

/** The requests that wait for an operator. */
export function faultedRequests(deps: Basics): Promise<Marked<'faulted'>[]> {
  return openRequests(deps, (request): request is Marked<'faulted'> => request.faulted !== undefined);
}

/** The open requests whose newest notice found no reader: somebody must be given the role. */
export function untoldRequests(deps: Basics): Promise<Marked<'untold'>[]> {
  return openRequests(deps, (request): request is Marked<'untold'> => request.untold !== undefined);
}

async function openRequests<Found extends Request>(
  { tables, clock }: Basics,
  isWanted: (request: Request) => request is Found,
): Promise<Found[]> {
  const found: Found[] = [];
  for await (const item of dueItems(tables, 'OPEN', clock.now())) {
    const request = parseItem(requestSchema, item);
    if (isWanted(request)) found.push(request);
  }
  return found;
}

/** Kills the execution of a request, to try what a lost machine does. @throws NotFound */
export async function stopExecution(
  { tables, machines }: Basics & WithMachines,
  requestId: string,
): Promise<string> {
  const request = await getRequest(tables, requestId);
  if (request === undefined) throw new NotFound(`There is no request ${requestId}`);
  return machines.stop(request.procedure, { requestId, generation: request.generation });
}
