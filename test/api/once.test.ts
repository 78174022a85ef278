import { describe, expect, it } from 'vitest';
import { aRelayForm, tmSignOff } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';

const system = await System.find();
const agency = await system.as('AGENCY_ADMIN');

describe('the same submission twice', () => {
  it('under one Idempotency-Key is one request, even in the same second', async () => {
    const name = unique();
    const body = { procedure: 'RELAY-APPLY', form: aRelayForm(name) };
    const headers = { 'idempotency-key': name };
    const answers = await Promise.all(
      [1, 2, 3].map(() => agency.call('POST', '/requests', { body, headers })),
    );
    const later = await agency.call('POST', '/requests', { body, headers });
    expect([...answers, later].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set([...answers, later].map((each) => (each.body as { id: string }).id)).size).toBe(1);
  });

  it('with another body is refused', async () => {
    const headers = { 'idempotency-key': unique() };
    const send = (name: string) =>
      agency.call('POST', '/requests', {
        body: { procedure: 'RELAY-APPLY', form: aRelayForm(name) },
        headers,
      });
    expect((await send('a')).status).toBe(201);
    const second = await send('b');
    expect(second.status).toBe(422);
    expect(second.body).toMatchObject({ code: 'idempotency-mismatch' });
  });

  it('by two people under the same key is two requests', async () => {
    const headers = { 'idempotency-key': unique() };
    const body = { procedure: 'RELAY-APPLY', form: aRelayForm(unique()) };
    const first = await agency.call('POST', '/requests', { body, headers });
    const second = await (await system.as('AGENCY_ADMIN', 2)).call('POST', '/requests', { body, headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((first.body as { id: string }).id).not.toBe((second.body as { id: string }).id);
  });
});

describe('the same decision twice', () => {
  it('under one Idempotency-Key is answered as the first time', async () => {
    const requestId = await system.submitted();
    const task = await system.openTask(requestId, 'RELAY-APPLY.4');
    const desk = await system.as('SERVICE_DESK');
    const decide = () =>
      desk.call('POST', `/tasks/${task.id}/decision`, {
        body: { outcome: 'complete', data: tmSignOff },
        headers: { 'idempotency-key': `decide-${requestId}` },
      });
    const first = await decide();
    const second = await decide();
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toMatchObject({ task: task.id, decision: { outcome: 'complete' } });
  });

  it('without a key tells what was decided, by whom and when', async () => {
    const { taskId } = await system.awaitingMampu();
    const first = await system.as('MAMPU_ADMIN', 1);
    const second = await system.as('MAMPU_ADMIN', 2);
    await first.post('Decided', `/tasks/${taskId}/decision`, { outcome: 'approved' });
    const late = await second.call('POST', `/tasks/${taskId}/decision`, {
      body: { outcome: 'refused', reason: 'Lewat' },
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'already-decided',
      outcome: 'approved',
      by: system.people.holder('MAMPU_ADMIN').name,
    });
  });

  it('by two approvers in the same second has one effect, and both are told the truth', async () => {
    const { requestId, taskId } = await system.awaitingMampu();
    const decide = async (nth: number, body: object) =>
      (await system.as('MAMPU_ADMIN', nth)).call('POST', `/tasks/${taskId}/decision`, { body });
    const answers = await Promise.all([
      decide(1, { outcome: 'approved' }),
      decide(2, { outcome: 'refused', reason: 'Tidak jelas' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)?.body as { decision: { outcome: string } };
    const lost = answers.find(({ status }) => status === 409)?.body as { outcome: string };
    expect(lost.outcome).toBe(won.decision.outcome);
    const status = await waitFor('the next status', async () => {
      const request = await agency.get('Request', `/requests/${requestId}`);
      return request.status === 'AWAITING_MAMPU' ? undefined : request.status;
    });
    expect(status).toBe(won.decision.outcome === 'approved' ? 'CONFIGURING' : 'RECEIVED');
  });

  it('with If-Match of an older version is refused', async () => {
    const requestId = await system.submitted();
    const task = await system.openTask(requestId, 'RELAY-APPLY.4');
    const answer = await (
      await system.as('SERVICE_DESK')
    ).call('POST', `/tasks/${task.id}/decision`, {
      body: { outcome: 'complete', data: tmSignOff },
      headers: { 'if-match': '"999"' },
    });
    expect(answer.status).toBe(412);
  });
});
