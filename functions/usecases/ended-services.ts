import * as z from 'zod/mini';
import { serviceCodes } from '../../schemas/directory-words.ts';
import type { NamedValue } from '../mail/case-notice.ts';
import { Overtaken } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { lockHolders } from '../store/lock-store.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { currentCase } from './case-access.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';
import { endRequest } from './end-request.ts';
import { serviceId } from './subjects/service.ts';

/** What is open about services of an account ends with the account: nobody is asked about it any more. */

const markerSchema = z.lazy(() => z.object({ requests: z.array(z.string()) }));

interface Ending {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
}

/**
 * Ends the requests about services of an account that a step has ended, each with this case as the reason. Which ones
 * is noted first, with its record, so that a call that comes again ends the same.
 */
export async function endServiceRequests(
  deps: Basics & WithMachines,
  ending: Ending,
  accountId: string,
): Promise<void> {
  const reference = ending.request.requestId;
  const reason = `Akaun ini telah ditamatkan (${reference})`;
  for (const id of await noted(deps, ending, accountId)) {
    await endRequest(deps, id, { reason, actor: 'SYSTEM' });
  }
}

async function noted(
  deps: Basics,
  { request: input, step, taskId }: Ending,
  accountId: string,
): Promise<readonly string[]> {
  const { tables, clock, random } = deps;
  const { request } = await currentCase(deps, input);
  const marker = markerOf({ taskId, step });
  const before = await getMarker(tables, request.id, marker);
  if (before !== undefined) return z.parse(markerSchema, before).requests;
  const ids = serviceCodes.map((code) => serviceId(accountId, code));
  const requests = [...(await lockHolders(tables, 'service', ids)).values()].toSorted();
  if (requests.length === 0) return [];
  const at = clock.now();
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  const content = { requests, at };
  change.write(markerOperation(tables, request.id, marker, content, () => new Overtaken('Noted meanwhile')));
  const data = { taskId, action: 'end-requests', account: accountId, requests };
  change.record({ step, kind: 'provisioned', actor: 'SYSTEM', data });
  await change.commit();
  return requests;
}

/** The requests that a step has ended, as its notice names them. */
export async function endedBeside(
  { tables }: Pick<Basics, 'tables'>,
  requestId: string,
  at: { readonly taskId: string; readonly step: string },
): Promise<NamedValue[]> {
  const marker = await getMarker(tables, requestId, markerOf(at));
  if (marker === undefined) return [];
  const label = {
    ms: 'Permohonan perkhidmatan yang turut ditamatkan',
    en: 'Service requests that ended with it',
  };
  return [{ label, value: z.parse(markerSchema, marker).requests.join(', '), isDate: false }];
}

function markerOf({ taskId, step }: { readonly taskId: string; readonly step: string }): string {
  return `${taskId}#${step}#services`;
}
