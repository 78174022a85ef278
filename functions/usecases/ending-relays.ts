import { relayEndedWithAgency } from '../domain/relay.ts';
import { Overtaken } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { unlockedOperation } from '../store/lock-store.ts';
import { listKey } from '../store/keys/key.ts';
import { getRelay, listRelays, relayOperations } from '../store/relay-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import { isOvertaken, partSize, type EndedPart, type Ending } from './ending.ts';
import type { ProvisionAgencyDeps } from './provision-agency.ts';
import { retireSecrets } from './secrets.ts';

/** Each relay ends with a record of its own; its secret is retired in the same transaction. */
export async function endRelays(deps: ProvisionAgencyDeps, ending: Ending): Promise<EndedPart> {
  const page = await listRelays(deps.tables, {
    ...{ agencyId: ending.agency.id, limit: partSize },
    ...(ending.after === undefined ? {} : { before: ending.after }),
  });
  let ended = 0;
  for (const { id, state } of page) {
    if (state !== 'TERMINATED' && (await endRelay(deps, ending, id))) ended += 1;
  }
  const last = page.at(-1);
  const next = last === undefined || page.length < partSize ? undefined : listKey(last.createdAt, last.id);
  return { next, did: { relays: ended } };
}

async function endRelay(deps: ProvisionAgencyDeps, { input, at }: Ending, id: string): Promise<boolean> {
  const { tables, random } = deps;
  try {
    return await onConflictRetry(async () => {
      const { request } = await currentCase(deps, input.request);
      const before = await getRelay(tables, id);
      const after =
        before === undefined ? undefined : relayEndedWithAgency(before, { requestId: request.id, at });
      if (before === undefined || after === undefined) return false;
      const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
      change.write(
        unlockedOperation(tables, 'relay', id),
        ...relayOperations(tables, {
          ...{ before, after },
          otherwise: () => new Overtaken('The relay changed meanwhile'),
        }),
        ...retireSecrets(deps, request.id, Object.values(before.secrets ?? {})),
      );
      change.record({
        ...{ step: input.step, kind: 'provisioned', actor: 'SYSTEM' as const },
        data: {
          ...{ taskId: input.taskId, action: input.action, relay: id },
          before: { state: before.state, version: before.version },
          after: { state: after.state, version: after.version },
        },
      });
      await change.commit();
      return true;
    });
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return false;
  }
}
