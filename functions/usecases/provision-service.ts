import type { FormValues } from '../../schemas/cases/request.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { switchedOff, switchedOn, type ServiceContext, type ServiceResult } from '../domain/service.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { accountOperations, getAccount } from '../store/account-store.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { historyOperation } from '../store/membership-store.ts';
import { getService, serviceOperation } from '../store/service-store.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';
import { parseServiceId } from './subjects/service.ts';

export const serviceActions = ['switch-on', 'switch-off'] as const;
export type ServiceAction = (typeof serviceActions)[number];

const actions: { readonly [A in ServiceAction]: (context: ServiceContext) => ServiceResult } = {
  'switch-on': switchedOn,
  'switch-off': switchedOff,
};

/**
 * Switches a value-added service on or off: the service, its account with all that lists show of it, the account's
 * history, a marker and the record in one transaction. `subject-changed` when the account has ended meanwhile, or is not
 * in use: the record says which.
 */
export function provisionService(
  deps: Basics,
  input: ProvisionDirectoryInput<ServiceAction>,
): Promise<DirectoryResult> {
  return onConflictRetry(() => run(deps, input));
}

async function run(deps: Basics, input: ProvisionDirectoryInput<ServiceAction>): Promise<DirectoryResult> {
  const { tables, clock, random } = deps;
  const { taskId, step, action } = input;
  const found = await currentCase(deps, input.request);
  const { request } = found;
  const marker = `${taskId}#${step}`;
  const done = await getMarker(tables, request.id, marker);
  if (done !== undefined) return { outcome: done['outcome'] === 'applied' ? 'applied' : 'subject-changed' };
  assertNotEnded(request);
  const at = clock.now();
  const { outcome, operations, version, data } = await changed(deps, found, input, at);
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  const { subject } = request;
  if (version !== undefined && subject !== undefined) change.set({ subject: { ...subject, version } });
  change.write(
    ...operations,
    markerOperation(tables, request.id, marker, { outcome, at }, () => new Overtaken('Applied meanwhile')),
  );
  change.record({
    ...{ step, kind: 'provisioned', actor: 'SYSTEM' },
    data: { taskId, action, outcome, ...data },
  });
  await change.commit();
  return { outcome };
}

interface Changed {
  readonly outcome: 'applied' | 'subject-changed';
  readonly operations: readonly Operation[];
  /** The service's, once it is written. */
  readonly version?: number;
  readonly data: Readonly<Record<string, unknown>>;
}

async function changed(
  { tables }: Basics,
  { request, tasks }: Case,
  { step, taskId, action }: ProvisionDirectoryInput<ServiceAction>,
  at: string,
): Promise<Changed> {
  const named = parseServiceId(request.subject?.id ?? '');
  if (named === undefined) throw new CorruptItem(`${request.id} is about no service`);
  const { accountId, code } = named;
  const [before, service] = await Promise.all([
    getAccount(tables, accountId),
    getService(tables, accountId, code),
  ]);
  const configured: FormValues = tasks.find(({ id }) => id === taskId)?.decision?.data ?? {};
  const result = actions[action]({ account: before, service, code, requestId: request.id, at, configured });
  if ('why' in result) {
    return {
      outcome: 'subject-changed',
      operations: [],
      data: { account: accountId, service: code, why: result.why },
    };
  }
  const { account: after, service: written } = result;
  const { state, settings } = written;
  return {
    outcome: 'applied',
    version: written.version,
    operations: [
      serviceOperation(tables, written, () => new Overtaken('The service changed meanwhile')),
      ...accountOperations(tables, {
        before,
        after,
        otherwise: () => new Overtaken('The account changed meanwhile'),
      }),
      historyOperation(tables, {
        ...{ accountId, at, requestId: request.id, step, action },
        before: { services: before?.services ?? [] },
        after: { services: after.services ?? [] },
      }),
    ],
    data: { account: accountId, service: code, state, settings },
  };
}
