import type * as z from 'zod/mini';
import { relayPageSchema, relayQuerySchema, relaySchema } from '../../schemas/api/relays.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { relayStateNames } from '../../schemas/directory-words.ts';
import { maskedValues } from '../domain/shown-values.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import { pageOf, param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function relayOperations(
  useCases: Pick<UseCases, 'callerOf' | 'findRelays' | 'readRelay'>,
): Pick<Operations<'api'>, 'findRelays' | 'readRelay'> {
  return {
    findRelays: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(relayQuerySchema, event.rawQueryString);
      const { items, cursor } = await useCases.findRelays(caller, {
        ...pageOf(query),
        ...(query.state === undefined ? {} : { state: query.state }),
        ...(query.agency === undefined ? {} : { agencyId: query.agency }),
        ...(query.query === undefined ? {} : { query: query.query }),
      });
      return answer(200, relayPageSchema, { items: items.map(present), cursor });
    }),
    readRelay: signedIn(useCases, async (call) => {
      const relay = await useCases.readRelay(call.caller, param(call, 'id'));
      return answer(200, relaySchema, present(relay), { etag: etagOf(relay.version) });
    }),
  };
}

function present(relay: Relay & { readonly lockedBy?: string }): z.input<typeof relaySchema> {
  return {
    id: relay.id,
    agency: relay.agencyId,
    state: relay.state,
    stateName: relayStateNames[relay.state],
    settings: maskedValues(relay.settings),
    configurations: relay.configurations.map(({ requestId, at, note }) => ({ request: requestId, at, note })),
    lockedBy: relay.lockedBy,
    createdAt: relay.createdAt,
    updatedAt: relay.updatedAt,
    activatedAt: relay.activatedAt,
    terminatedAt: relay.terminatedAt,
    version: relay.version,
  };
}
