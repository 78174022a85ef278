import { allocatedServices } from '../../schemas/procedures/service-children.ts';
import type { Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { createAgencyChild } from './agency-child.ts';
import { currentCase, procedureOf } from './case-access.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';
import { enteredSoFar } from './field-context.ts';
import { createFollowUp, followUpsOf } from './follow-up.ts';
import { createChild, type Started } from './service-child.ts';
import { firstInput } from './start-machine.ts';
import { subjectOfRequest } from './subjects/registry.ts';

export interface StartChildrenInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
}

/**
 * Starts the requests that the catalogue names, those for what was ticked among them (D-15): each is about one service of
 * the parent's account, or about its agency, its form what the parent's has of its fields. A marker stands in each child's own transaction, so that a retry
 * starts the same children and goes on with the rest.
 */
export async function startChildren(
  deps: Basics & WithMachines,
  input: StartChildrenInput,
): Promise<readonly Started[]> {
  const found = await currentCase(deps, input.request);
  const entered = enteredSoFar(found);
  const wanted = (procedureOf(found.request).children ?? []).filter(
    ({ field }) => field === undefined || entered[field] === true,
  );
  const started: Started[] = [];
  for (const child of wanted) {
    const create = async (): Promise<Started> => {
      const { request: parent } = await currentCase(deps, input.request);
      const marker = `${input.taskId}#${input.step}#${child.field ?? child.procedure}`;
      if (child.service === undefined) return createAgencyChild(deps, { child, parent, entered, marker });
      const accountId = await accountOf(deps.tables, parent);
      return createChild(deps, { child, parent, accountId, entered, marker });
    };
    started.push(await startedOne(deps, create));
  }
  for (const followUp of followUpsOf(procedureOf(found.request).followUps, found)) {
    const marker = `${input.taskId}#${input.step}#${followUp.procedure}`;
    const create = async (): Promise<Started> =>
      createFollowUp(deps, {
        ...{ followUp, marker, taskId: input.taskId },
        found: await currentCase(deps, input.request),
      });
    started.push(await startedOne(deps, create));
  }
  if (started.length > 0) await onConflictRetry(() => recordStarted(deps, input, started));
  return started;
}

/**
 * Starts what was ticked for an account that came with a row of a file: the file was reviewed when it was applied. What
 * has started is pending no more, so that a call after a failure goes on with the rest.
 */
export async function startTicked(
  deps: Basics & WithMachines,
  { parent, account, row }: { readonly parent: Request; readonly account: Account; readonly row: number },
): Promise<void> {
  for (const child of allocatedServices.filter(({ service }) => account.pendingServices.includes(service))) {
    const marker = `${parent.id}#${String(row)}#${child.field}`;
    await startedOne(deps, () =>
      createChild(deps, { child, parent, accountId: account.id, entered: {}, marker }),
    );
  }
}

/** What the machine hears: somebody else may have asked for everything meanwhile. */
export function startedOutcome(started: readonly Started[]): 'started' | 'nothing-to-start' {
  return started.some(({ id }) => id !== undefined) ? 'started' : 'nothing-to-start';
}

/** Creates a child, or finds it, and sees that its machine runs. */
async function startedOne({ machines }: WithMachines, create: () => Promise<Started>): Promise<Started> {
  const one = await onConflictRetry(create);
  if (one.id !== undefined) await machines.start(one.procedure, firstInput(one.id));
  return one;
}

/** The parent names its children, and what there was nothing to start for; each child names its parent. */
async function recordStarted(
  deps: Basics,
  input: StartChildrenInput,
  started: readonly Started[],
): Promise<void> {
  const { tables, clock, random } = deps;
  const { request } = await currentCase(deps, input.request);
  const marker = `${input.taskId}#${input.step}`;
  if ((await getMarker(tables, request.id, marker)) !== undefined) return;
  const at = clock.now();
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.write(
    markerOperation(tables, request.id, marker, { at }, () => new Overtaken('Recorded meanwhile')),
  );
  change.record({
    ...{ step: input.step, kind: 'children-started', actor: 'SYSTEM' },
    data: { taskId: input.taskId, children: started.map((each) => ({ ...each })) },
  });
  await change.commit();
}

/** The account that the parent is about: it made it, changes it, or asks for its services. */
async function accountOf(tables: Tables, { subject, id }: Request): Promise<string> {
  const view = await subjectOfRequest(tables, { subject });
  if (view?.kind !== 'account') throw new CorruptItem(`${id} is about no account`);
  return view.id;
}
