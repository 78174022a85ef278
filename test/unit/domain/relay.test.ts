import { describe, expect, it } from 'vitest';
import { Fenced } from '../../../functions/domain/errors.ts';
import { relayAction, relayActions, type RelayContext } from '../../../functions/domain/relay.ts';
import type { Relay } from '../../../schemas/directory/relay.ts';
import { aRelay, aRequest, aRound, at } from '../../support/builders.ts';
import { aRelayForm } from '../../support/forms.ts';

const later = '2026-03-09T02:00:00.000Z';
const mark = { supplied: true } as const;
const withPassword = { type: 'NEW', ...aRelayForm('Contoh'), authUsername: 'u', authPassword: mark };

function subjectOf({ id, version }: Relay) {
  return { subject: { kind: 'relay', id, version } } as const;
}

function context(more: Partial<RelayContext> = {}): RelayContext {
  const { relay } = more;
  return {
    how: 'creates',
    request: aRequest(relay === undefined ? {} : subjectOf(relay)),
    round: aRound(),
    relay: undefined,
    note: 'Port 25',
    at: later,
    ...more,
  };
}

describe('configuring a relay', () => {
  it('makes a new one of items 1 to 9, without notes and sign-offs', () => {
    const { outcome, relay, obsolete } = relayAction('configure', context());
    expect({ outcome, obsolete }).toEqual({ outcome: 'applied', obsolete: [] });
    expect(relay).toMatchObject({
      id: 'R-RLY-2026-000001',
      agencyId: 'kpc',
      state: 'CONFIGURED',
      version: 1,
      createdAt: later,
      configurations: [{ requestId: 'RLY-2026-000001', at: later, note: 'Port 25' }],
    });
    expect(relay?.settings).toHaveProperty('appName');
    for (const name of ['type', 'note1', 'preparerName', 'reviewerDate'])
      expect(relay?.settings).not.toHaveProperty(name);
  });

  it('after a failed test takes the newest form and adds a configuration', () => {
    const before = aRelay({ state: 'CONFIGURED' });
    const round = aRound({ no: 2, form: { ...aRound().form, appIp: '10.9.9.9' } });
    const { relay } = relayAction('configure', context({ relay: before, round }));
    expect(relay).toMatchObject({
      state: 'CONFIGURED',
      version: before.version + 1,
      updatedAt: later,
      createdAt: at,
    });
    expect(relay?.settings['appIp']).toBe('10.9.9.9');
    expect(relay?.configurations).toHaveLength(2);
  });

  it('leaves one in service in service', () => {
    const { relay } = relayAction('configure', context({ how: 'changes', relay: aRelay() }));
    expect(relay).toMatchObject({ state: 'ACTIVE', activatedAt: at });
  });
});

describe('the supplied password', () => {
  const round = aRound({ form: withPassword });
  const asked = { authPassword: 'new' };

  it('is the request’s, by name', () => {
    const { relay, obsolete } = relayAction(
      'configure',
      context({ request: aRequest({ secrets: asked }), round }),
    );
    expect([relay?.secrets, obsolete]).toEqual([asked, []]);
  });

  it('replaces that of the relay, which is then obsolete', () => {
    const before = aRelay({ secrets: { authPassword: 'old' } });
    const request = aRequest({ ...subjectOf(before), secrets: asked });
    const { relay, obsolete } = relayAction('configure', context({ relay: before, request, round }));
    expect([relay?.secrets, obsolete]).toEqual([asked, ['old']]);
  });

  it('of the relay stays when the form keeps it', () => {
    const before = aRelay({ secrets: { authPassword: 'old' } });
    const { relay, obsolete } = relayAction('configure', context({ relay: before, round }));
    expect([relay?.secrets, obsolete]).toEqual([{ authPassword: 'old' }, []]);
  });

  it('is obsolete when the newest form has none any more', () => {
    const before = aRelay({ secrets: { authPassword: 'old' } });
    const request = aRequest({ ...subjectOf(before), secrets: asked });
    const { relay, obsolete } = relayAction('configure', context({ relay: before, request }));
    expect(relay).not.toHaveProperty('secrets');
    expect(obsolete.toSorted()).toEqual(['new', 'old']);
  });

  it('is obsolete when the relay ends, and when the request is dropped', () => {
    const before = aRelay({ secrets: { authPassword: 'old' } });
    const request = aRequest({ ...subjectOf(before), secrets: asked });
    const ended = relayAction('terminate', context({ how: 'changes', relay: before, request }));
    expect(ended.relay).not.toHaveProperty('secrets');
    expect(ended.obsolete.toSorted()).toEqual(['new', 'old']);
    expect(relayAction('discard', context({ request })).obsolete).toEqual(['new']);
  });
});

describe('a relay', () => {
  it('goes into service after the test, and remembers when it first did', () => {
    const fresh = aRelay({ state: 'CONFIGURED', activatedAt: undefined });
    expect(relayAction('activate', context({ relay: fresh })).relay).toMatchObject({
      state: 'ACTIVE',
      activatedAt: later,
    });
    expect(relayAction('activate', context({ relay: aRelay() })).relay).toMatchObject({ activatedAt: at });
  });

  it('ends with the note of who removed it', () => {
    const { relay } = relayAction('terminate', context({ how: 'changes', relay: aRelay() }));
    expect(relay).toMatchObject({ state: 'TERMINATED', terminatedAt: later });
    expect(relay?.configurations.at(-1)?.note).toBe('Port 25');
  });

  it('that changed since the form was sent is not touched', () => {
    const relay = aRelay({ version: 7 });
    const request = aRequest({ subject: { kind: 'relay', id: relay.id, version: 6 } });
    for (const action of ['configure', 'activate', 'terminate'] as const) {
      expect(relayAction(action, context({ how: 'changes', relay, request }))).toEqual({
        outcome: 'subject-changed',
        obsolete: [],
      });
    }
  });

  it('that is dropped before it was made leaves nothing behind', () => {
    expect(relayAction('discard', context())).toEqual({ outcome: 'applied', obsolete: [] });
  });

  it.each(relayActions.filter((action) => action !== 'discard'))('that does not exist: %s', (action) => {
    const act = () => relayAction(action, context({ how: 'changes' }));
    expect(act).toThrow(Fenced);
  });

  it.each(['configure', 'activate'] as const)('that has ended: no %s', (action) => {
    const relay = aRelay({ state: 'TERMINATED' });
    expect(() => relayAction(action, context({ how: 'changes', relay }))).toThrow(Fenced);
  });
});

describe('discarding', () => {
  it('gives up the secrets of the request, but none that the relay names', () => {
    const relay = aRelay({ secrets: { authPassword: 'kept' } });
    const request = aRequest({ ...subjectOf(relay), secrets: { authPassword: 'kept', other: 'gone' } });
    expect(relayAction('discard', context({ relay, request })).obsolete).toEqual(['gone']);
  });
});
