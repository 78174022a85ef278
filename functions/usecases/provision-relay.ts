import type { Round } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { Overtaken } from '../domain/errors.ts';
import { relayAction, type RelayAction } from '../domain/relay.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { getRelay, relayOperations } from '../store/relay-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase, procedureOf } from './case-access.ts';
import type { Basics, MachineInput, WithVault } from './deps.ts';

export interface ProvisionInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
  readonly action: RelayAction;
}

/** A business result: returned and branched on, never thrown. */
export type ProvisionOutcome = 'applied' | 'subject-changed';

/**
 * Writes the relay, a marker and the record in one transaction. The marker is `taskId#step`: a retry applies once,
 * the next round of a loop applies again (architecture 3.5). Secrets that nothing needs any more go afterwards.
 */
export async function provisionRelay(
  deps: Basics & WithVault,
  input: ProvisionInput,
): Promise<{ outcome: ProvisionOutcome }> {
  const applied = await onConflictRetry(() => apply(deps, input));
  await Promise.all(applied.obsolete.map((name) => deps.vault.remove(name)));
  return { outcome: applied.outcome };
}

interface Applied {
  readonly outcome: ProvisionOutcome;
  /** Names of secrets to delete. */
  readonly obsolete: readonly string[];
}

async function apply(deps: Basics, input: ProvisionInput): Promise<Applied> {
  const { tables, clock, random } = deps;
  const found = await currentCase(deps, input.request);
  const { request } = found;
  const marker = `${input.taskId}#${input.step}`;
  const before = await getMarker(tables, request.id, marker);
  if (before !== undefined)
    return { outcome: outcomeOf(before['outcome']), obsolete: obsoleteOf(before['obsolete']) };

  assertNotEnded(request);
  const at = clock.now();
  const relay = request.subject === undefined ? undefined : await getRelay(tables, request.subject.id);
  const result = relayAction(input.action, {
    how: procedureOf(request).subject.how,
    request,
    round: newestRound(found),
    relay,
    note: noteOf(found, input.taskId),
    at,
  });
  const applied: Applied = { outcome: result.outcome, obsolete: result.obsolete };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  if (result.relay !== undefined) {
    change.write(
      ...relayOperations(tables, {
        before: relay,
        after: result.relay,
        otherwise: () => new Overtaken('The relay changed meanwhile'),
      }),
    );
    change.set({ subject: { kind: 'relay', id: result.relay.id, version: result.relay.version } });
  }
  if (input.action === 'discard') change.unset('secrets');
  change.write(
    markerOperation(tables, request.id, marker, { ...applied, at }, () => new Overtaken('Applied meanwhile')),
  );
  change.record({
    step: input.step,
    kind: 'provisioned',
    actor: 'SYSTEM',
    data: {
      taskId: input.taskId,
      action: input.action,
      outcome: result.outcome,
      ...states(relay, result.relay),
    },
  });
  await change.commit();
  return applied;
}

function newestRound({ rounds, request }: Case): Round {
  const round = rounds.at(-1);
  if (round === undefined) throw new Error(`${request.id} has no form`);
  return round;
}

/** What the technician wrote down. */
function noteOf({ tasks }: Case, taskId: string): string {
  const note = tasks.find((task) => task.id === taskId)?.decision?.data['configuration'];
  return typeof note === 'string' ? note : '';
}

function states(before: Relay | undefined, after: Relay | undefined): Record<string, unknown> {
  return {
    ...(before === undefined ? {} : { before: { state: before.state, version: before.version } }),
    ...(after === undefined
      ? {}
      : { relay: after.id, after: { state: after.state, version: after.version } }),
  };
}

function outcomeOf(value: unknown): ProvisionOutcome {
  return value === 'subject-changed' ? 'subject-changed' : 'applied';
}

function obsoleteOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
