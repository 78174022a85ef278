import { describe, expect, it } from 'vitest';
import { System } from '../support/system.ts';

const system = await System.find();
const anybody = system.anybody();

describe('a decision link', () => {
  it('shows the whole form without sign-in and decides nothing when it is read', async () => {
    const { requestId, taskId, token } = await system.awaitingMampu();
    for (let time = 0; time < 3; time += 1) {
      const shown = await anybody.get('LinkTask', `/links/${token}`);
      expect(shown).toMatchObject({ id: taskId, request: requestId, state: 'open' });
      expect(shown.rounds[0]?.form['appName']).toBeDefined();
    }
    expect((await anybody.call('HEAD', `/links/${token}`)).status).toBeLessThan(500);
    expect((await system.openTask(requestId, 'RELAY-APPLY.6')).id).toBe(taskId);
  });

  it('decides once; the second time it tells the truth', async () => {
    const { taskId, token } = await system.awaitingMampu();
    const decided = await anybody.post('Decided', `/links/${token}`, { outcome: 'approved' });
    expect(decided).toMatchObject({ task: taskId, decision: { outcome: 'approved', channel: 'link' } });
    const again = await anybody.call('POST', `/links/${token}`, {
      body: { outcome: 'refused', reason: 'Lewat' },
    });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'already-decided', outcome: 'approved' });
  });

  it('of the other approver cannot decide what was decided', async () => {
    const { requestId, token } = await system.awaitingMampu();
    const other = await system.linkToken(requestId, system.people.holder('MAMPU_ADMIN', 2).email);
    expect(other).not.toBe(token);
    await anybody.post('Decided', `/links/${token}`, { outcome: 'approved' });
    expect((await anybody.call('POST', `/links/${other}`, { body: { outcome: 'approved' } })).status).toBe(
      409,
    );
  });

  it.each(['x', 'A'.repeat(43), '%00', '..%2f', `${'A'.repeat(42)}é`])(
    'forged (%s) is unknown',
    async (token) => {
      for (const method of ['GET', 'POST'] as const) {
        const answer = await anybody.call(method, `/links/${token}`, {
          ...(method === 'POST' ? { body: { outcome: 'approved' } } : {}),
        });
        expect(answer.status).toBe(404);
      }
    },
  );

  it('changed by one character is unknown', async () => {
    const { requestId, taskId, token } = await system.awaitingMampu();
    const changed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    expect((await anybody.call('POST', `/links/${changed}`, { body: { outcome: 'approved' } })).status).toBe(
      404,
    );
    expect((await system.openTask(requestId, 'RELAY-APPLY.6')).id).toBe(taskId);
  });

  it('takes no bad input', async () => {
    const { token } = await system.awaitingMampu();
    expect((await anybody.call('POST', `/links/${token}`, { body: '{' })).status).toBe(400);
    const noReason = await anybody.call('POST', `/links/${token}`, { body: { outcome: 'refused' } });
    expect(noReason.status).toBe(422);
    expect(noReason.body).toMatchObject({ errors: [{ field: 'reason' }] });
  });

  it('is answered so that nobody keeps or forwards it', async () => {
    const { token } = await system.awaitingMampu();
    const { headers } = await anybody.call('GET', `/links/${token}`);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
