import { requestSchema, type Request } from '../../schemas/cases/request.ts';
import { NotFound } from '../domain/errors.ts';
import { dueItems, getRequest } from '../store/case-store.ts';
import { parseItem } from '../store/tables.ts';
import type { Basics, WithMachines } from './deps.ts';

type Faulted = Request & { readonly faulted: NonNullable<Request['faulted']> };

/** The requests that wait for an operator. */
export async function faultedRequests({ tables, clock }: Basics): Promise<Faulted[]> {
  const found: Faulted[] = [];
  for await (const item of dueItems(tables, 'OPEN', clock.now())) {
    const { faulted, ...request } = parseItem(requestSchema, item);
    if (faulted !== undefined) found.push({ ...request, faulted });
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
