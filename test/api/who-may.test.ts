import { describe, expect, it } from 'vitest';
import { anActiveRelay } from '../support/active-relay.ts';
import { aRelayForm, aTerminationForm, tmSignOff } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';

const system = await System.find();

describe('what another agency owns', () => {
  it('is answered like what does not exist', async () => {
    const requestId = await system.submitted();
    const { id: taskId } = await system.openTask(requestId, 'RELAY-APPLY.4');
    const stranger = await system.stranger();
    const pairs = [
      [`/requests/${requestId}`, '/requests/RLY-2020-000001'],
      [`/requests/${requestId}/records`, '/requests/RLY-2020-000001/records'],
      [`/tasks/${taskId}`, '/tasks/RLY-2020-000001.1'],
    ] as const;
    for (const [theirs, nothing] of pairs) {
      const [found, missing] = [await stranger.call('GET', theirs), await stranger.call('GET', nothing)];
      expect(found.status).toBe(404);
      expect(found.body).toEqual(missing.body);
    }
    const decide = (id: string) =>
      stranger.call('POST', `/tasks/${id}/decision`, { body: { outcome: 'complete', data: tmSignOff } });
    const [found, missing] = [await decide(taskId), await decide('RLY-2020-000001.1')];
    expect(found.status).toBe(404);
    expect(found.body).toEqual(missing.body);
  });

  it('stands in no list', async () => {
    const requestId = await system.submitted();
    const stranger = await system.stranger();
    const { items } = await stranger.get('RequestPage', '/requests?limit=100');
    expect(items.map(({ id }) => id)).not.toContain(requestId);
    const asked = await stranger.call('GET', `/requests?agency=${system.people.agency}`);
    expect(asked.status === 404 || (asked.body as { items: unknown[] }).items.length === 0).toBe(true);
  });
});

describe('who may do what', () => {
  it.each(['SERVICE_DESK', 'MAMPU_ADMIN', 'RELAY_TECH', 'APP_OWNER', 'AUDITOR', 'SYSTEM_ADMIN'] as const)(
    '%s cannot apply for a relay',
    async (role) => {
      const answer = await (
        await system.as(role)
      ).call('POST', '/requests', { body: { procedure: 'RELAY-APPLY', form: aRelayForm('x') } });
      expect(answer.status).toBe(403);
    },
  );

  it.each(['MAMPU_ADMIN', 'RELAY_TECH', 'AUDITOR', 'AGENCY_ADMIN'] as const)(
    '%s cannot do the desk’s task',
    async (role) => {
      const requestId = await system.submitted();
      const { id } = await system.openTask(requestId, 'RELAY-APPLY.4');
      const answer = await (
        await system.as(role)
      ).call('POST', `/tasks/${id}/decision`, { body: { outcome: 'complete', data: tmSignOff } });
      expect([403, 404]).toContain(answer.status);
      expect((await system.openTask(requestId, 'RELAY-APPLY.4')).id).toBe(id);
    },
  );

  it('an auditor reads all and decides nothing', async () => {
    const requestId = await system.submitted();
    const auditor = await system.as('AUDITOR');
    expect((await auditor.get('Request', `/requests/${requestId}`)).id).toBe(requestId);
    expect((await auditor.get('TaskPage', '/tasks')).items).toEqual([]);
  });

  it('an outcome that the task does not offer is refused', async () => {
    const requestId = await system.submitted();
    const { id } = await system.openTask(requestId, 'RELAY-APPLY.4');
    const desk = await system.as('SERVICE_DESK');
    for (const outcome of ['closed', 'approved', 'dance', 'toString']) {
      const answer = await desk.call('POST', `/tasks/${id}/decision`, { body: { outcome } });
      expect(answer.status, outcome).toBe(422);
    }
  });

  it('a refusal without a reason and a return without one are refused', async () => {
    const { taskId } = await system.awaitingMampu();
    const refused = await (
      await system.as('MAMPU_ADMIN')
    ).call('POST', `/tasks/${taskId}/decision`, { body: { outcome: 'refused' } });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
    const requestId = await system.submitted();
    const check = await system.openTask(requestId, 'RELAY-APPLY.4');
    const returned = await (
      await system.as('SERVICE_DESK')
    ).call('POST', `/tasks/${check.id}/decision`, { body: { outcome: 'incomplete' } });
    expect(returned.status).toBe(422);
  });

  it('a relay with an open change refuses a second one', async () => {
    const relayId = await anActiveRelay(system);
    const agency = await system.as('AGENCY_ADMIN');
    const end = () =>
      agency.call('POST', '/requests', {
        body: { procedure: 'RELAY-TERMINATE', subject: relayId, form: aTerminationForm() },
      });
    expect((await end()).status).toBe(201);
    const second = await end();
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'subject-locked' });
  }, 90_000);

  it('the relay of another agency cannot be ended', async () => {
    const agency = await system.as('AGENCY_ADMIN');
    const answer = await agency.call('POST', '/requests', {
      body: { procedure: 'RELAY-TERMINATE', subject: `none-${unique()}`, form: aTerminationForm() },
    });
    expect([404, 422]).toContain(answer.status);
  });
});
