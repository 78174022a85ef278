import { describe, expect, it } from 'vitest';
import { anActiveRelay } from '../support/active-relay.ts';
import { aChangeForm, configuration, tmSignOff } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';

const system = await System.find();
const agency = await system.as('AGENCY_ADMIN');

async function changing(relayId: string): Promise<string> {
  const body = { procedure: 'RELAY-CHANGE', subject: relayId, form: aChangeForm(unique()) };
  const { id } = await agency.post('CreatedRequest', '/requests', body);
  return id;
}

async function decide(
  role: Parameters<System['as']>[0],
  requestId: string,
  step: string,
  decision: object,
): Promise<void> {
  const task = await system.openTask(requestId, `RELAY-CHANGE.${step}`);
  await (await system.as(role)).post('Decided', `/tasks/${task.id}/decision`, decision);
}

describe('a relay with an open change', () => {
  it('refuses a second change and a termination, naming the request that holds it', async () => {
    const relayId = await anActiveRelay(system);
    const first = await changing(relayId);
    const second = await agency.call('POST', '/requests', {
      body: { procedure: 'RELAY-CHANGE', subject: relayId, form: aChangeForm(unique()) },
    });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'subject-locked', lockedBy: first });
  });

  it('is free again when the change is withdrawn', async () => {
    const relayId = await anActiveRelay(system);
    const first = await changing(relayId);
    await decide('SERVICE_DESK', first, '4', {
      outcome: 'incomplete',
      fields: [{ field: 'appIp', reason: 'Salah' }],
    });
    await decide('AGENCY_ADMIN', first, '1', { outcome: 'withdrawn' });
    await waitFor('the withdrawal', async () => {
      const { status } = await agency.get('Request', `/requests/${first}`);
      return status === 'WITHDRAWN' ? true : undefined;
    });
    expect(await changing(relayId)).toMatch(/^RLC-/);
  });

  it('keeps its old settings, in service, until step 7 applies the new ones', async () => {
    const relayId = await anActiveRelay(system);
    const id = await changing(relayId);
    await decide('SERVICE_DESK', id, '4', { outcome: 'complete', data: tmSignOff });
    await decide('MAMPU_ADMIN', id, '6', { outcome: 'approved' });
    await system.openTask(id, 'RELAY-CHANGE.7');
    const before = await agency.get('Relay', `/relays/${relayId}`);
    expect([before.state, before.settings['appIp']]).toEqual(['ACTIVE', '10.1.2.3']);

    await decide('RELAY_TECH', id, '7', { outcome: 'configured', data: configuration });
    await system.openTask(id, 'RELAY-CHANGE.10');
    const after = await agency.get('Relay', `/relays/${relayId}`);
    expect([after.state, after.settings['appIp']]).toEqual(['ACTIVE', '10.9.8.7']);
  });
});
