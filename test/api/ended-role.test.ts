import { afterAll, describe, expect, it } from 'vitest';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { clientOf } from '../support/client.ts';
import { anOfficer, endOfficer, expireLink, password } from '../support/temporary-officers.ts';
import { aRelayForm, tmSignOff } from '../support/forms.ts';
import { System, unique } from '../support/system.ts';

const system = await System.find();
const { endpoints } = system;
const present: Officer[] = [];

async function newcomer(role: OfficerRole, agencyId?: string) {
  const officer = await anOfficer(endpoints, role, agencyId);
  present.push(officer);
  return { officer, client: await clientOf(endpoints, { username: officer.id, password }) };
}

async function end(officer: Officer): Promise<void> {
  present.splice(present.indexOf(officer), 1);
  await endOfficer(endpoints, officer);
}

// Nobody may stay behind: the other tests count who is told.
afterAll(async () => {
  await Promise.all(present.map((officer) => endOfficer(endpoints, officer)));
});

describe('an officer whose role has ended', () => {
  it('can do nothing from that second on, whatever his token says', async () => {
    const { officer, client } = await newcomer('SERVICE_DESK');
    const requestId = await system.submitted();
    const { id } = await system.openTask(requestId, 'RELAY-APPLY.4');
    expect((await client.call('GET', `/tasks/${id}`)).status).toBe(200);
    await end(officer);
    for (const [method, path, body] of [
      ['GET', '/tasks', undefined],
      ['GET', `/requests/${requestId}`, undefined],
      ['POST', `/tasks/${id}/decision`, { outcome: 'complete', data: tmSignOff }],
      ['POST', '/requests', { procedure: 'RELAY-APPLY', form: aRelayForm(unique()) }],
    ] as const) {
      const answer = await client.call(method, path, body === undefined ? {} : { body });
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
    expect((await system.openTask(requestId, 'RELAY-APPLY.4')).id).toBe(id);
  });

  it('can decide nothing by a link that he got before', async () => {
    const { officer } = await newcomer('MAMPU_ADMIN');
    const { requestId, taskId } = await system.awaitingMampu();
    const token = await system.linkToken(requestId, officer.email);
    const anybody = system.anybody();
    expect((await anybody.call('GET', `/links/${token}`)).status).toBe(200);
    await end(officer);
    for (const [method, body] of [
      ['GET', undefined],
      ['POST', { outcome: 'approved' }],
    ] as const) {
      const answer = await anybody.call(method, `/links/${token}`, body === undefined ? {} : { body });
      expect(answer.status).toBe(410);
      expect(answer.body).toMatchObject({ code: 'link-unusable', why: 'role-ended' });
    }
    expect((await system.openTask(requestId, 'RELAY-APPLY.6')).id).toBe(taskId);
  });

  it('of an agency that is not his sees nothing of others', async () => {
    const { client } = await newcomer('AGENCY_ADMIN', system.people.stranger().agency);
    const requestId = await system.submitted();
    expect((await client.call('GET', `/requests/${requestId}`)).status).toBe(404);
  });
});

describe('a link whose life is over', () => {
  it('says so and decides nothing', async () => {
    const { requestId, taskId, token } = await system.awaitingMampu();
    await expireLink(endpoints, token);
    const answer = await system.anybody().call('POST', `/links/${token}`, { body: { outcome: 'approved' } });
    expect(answer.status).toBe(410);
    expect(answer.body).toMatchObject({ code: 'link-unusable', why: 'expired' });
    expect((await system.openTask(requestId, 'RELAY-APPLY.6')).id).toBe(taskId);
  });
});
