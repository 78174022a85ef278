import { catalogue } from '../../../schemas/catalogue.ts';
import { Overtaken } from '../../domain/errors.ts';
import { relayOfEnded } from '../../domain/relay.ts';
import { getRelay, relayOperations, relayUnchanged } from '../../store/relay-store.ts';
import type { SubjectStore } from './subject.ts';

/** Relays as subjects of requests. */
export const relaySubject: SubjectStore = {
  readAction: 'relay.read',
  async read(tables, id) {
    const relay = await getRelay(tables, id);
    if (relay === undefined) return undefined;
    const { version, agencyId, state, settings, secrets } = relay;
    const name = settings['appName'];
    const title = typeof name === 'string' ? name : id;
    return {
      ...{ kind: 'relay', id, version, agencyId, state, title, settings },
      ...(secrets === undefined ? {} : { secrets }),
    };
  },
  target: ({ agencyId }) => ({ agencyId }),
  unchanged: (tables, { id, version }) => relayUnchanged(tables, { id, version }),
  async ended(tables, id, { procedure }, at) {
    const before = await getRelay(tables, id);
    const after = relayOfEnded(catalogue[procedure].subject.how, before, at);
    if (before === undefined || after === undefined) return undefined;
    return {
      operations: relayOperations(tables, {
        before,
        after,
        otherwise: () => new Overtaken('The relay changed meanwhile'),
      }),
      version: after.version,
      secrets: Object.values(before.secrets ?? {}),
      record: {
        relay: after.id,
        before: { state: before.state, version: before.version },
        after: { state: after.state, version: after.version },
      },
    };
  },
};
