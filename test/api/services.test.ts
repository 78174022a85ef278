import { describe, expect, it } from 'vitest';
import { System, unique } from '../support/system.ts';
import { aServiceForm } from '../support/services.ts';
import { aTemporaryAccount } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';

/** Value-added services and the settings of agencies as another system asks for them. */

const system = await System.find();
const admin = await system.as('AGENCY_ADMIN');

async function decide(
  role: Parameters<System['as']>[0],
  requestId: string,
  step: string,
  decision: object,
): Promise<void> {
  const task = await system.openTask(requestId, step);
  await (await system.as(role)).post('Decided', `/tasks/${task.id}/decision`, decision);
}

function asked(accountId: string) {
  return admin.call('POST', '/requests', {
    body: {
      ...{ procedure: 'BMT-APPLY', subject: `${accountId}.BMT` },
      form: aServiceForm({ receivedOn: '2026-01-05' }),
    },
  });
}

describe('/api/services', () => {
  it('follows a service from its application to the account that has it', { timeout: 90_000 }, async () => {
    const { id, displayName } = await aTemporaryAccount(system.endpoints);
    const path = `/services/${id}.BMT`;
    expect(await admin.get('AccountService', path)).toMatchObject({ state: 'NONE', lacksManager: false });
    const { id: requestId } = (await asked(id)).body as { id: string };
    expect(await admin.get('AccountService', path)).toMatchObject({ state: 'NONE', lockedBy: requestId });
    const second = await asked(id);
    expect([second.status, second.body]).toMatchObject([409, { lockedBy: requestId }]);

    await decide('AGENCY_ADMIN', requestId, 'BMT-APPLY.2', { outcome: 'endorsed' });
    await decide('ICT_MANAGER', requestId, 'BMT-APPLY.2a', { outcome: 'approved' });
    await decide('AGENCY_ADMIN', requestId, 'BMT-APPLY.3', { outcome: 'configured' });
    const has = await waitFor('the service', async () => {
      const service = await admin.get('AccountService', path);
      return service.state === 'ACTIVE' && service.lockedBy === undefined ? service : undefined;
    });
    expect(has).toMatchObject({ id: `${id}.BMT`, service: 'BMT', request: requestId });
    expect((await admin.call('GET', path)).headers.get('etag')).toBe('"1"');

    const manager = await system.as('ICT_MANAGER');
    const { items } = await manager.get('ServicePage', '/services?service=BMT&limit=100');
    expect(items.find(({ account }) => account.id === id)).toMatchObject({ account: { displayName } });
    expect((await manager.get('ServiceCounts', '/services/counts')).BMT).toBeGreaterThan(0);
    const { items: six } = await manager.get('AccountServiceList', `/accounts/${id}/services`);
    expect(six.filter(({ state }) => state === 'ACTIVE').map(({ service }) => service)).toEqual(['BMT']);
  });

  it.each([
    ['/services', 'service'],
    ['/services?service=FAX', 'service'],
    ['/services?service=BMT&state=NONE', 'state'],
    ['/services?service=BMT&cursor=x', 'cursor'],
    ['/services?service=BMT&limit=0', 'limit'],
  ])('refuses %s', async (path, field) => {
    const { status, body } = await admin.call('GET', path);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid-input', errors: [expect.objectContaining({ field })] });
  });

  it('is asked about one agency by the centre, and not at all by who sees no services', async () => {
    const desk = await system.as('SERVICE_DESK');
    expect((await desk.call('GET', '/services?service=BMT')).status).toBe(422);
    const { agency } = system.people;
    expect((await desk.call('GET', `/services?service=BMT&agency=${agency}`)).status).toBe(200);
    const technician = await system.as('RELAY_TECH');
    expect((await technician.call('GET', '/services?service=BMT')).status).toBe(403);
  });

  it('shows nothing of another agency, and takes no other id for a service', async () => {
    const { id } = await aTemporaryAccount(system.endpoints);
    const stranger = await system.stranger();
    for (const path of [`/services/${id}.BMT`, `/accounts/${id}/services`]) {
      expect((await stranger.call('GET', path)).status).toBe(404);
    }
    for (const other of [`${id}.FAX`, id, '.BMT', `${id}.bmt`]) {
      expect((await admin.call('GET', `/services/${other}`)).status).toBe(404);
    }
  });
});

describe('/api/agencies/{id}/settings', () => {
  const settings = {
    ...{ channels: ['LETTER', 'EMAIL'], statusChannel: 'MEMO' },
    ...{ managerNotAsked: ['SSO'], membersNotTold: true },
  };

  async function anAgency() {
    const keeper = await system.as('SYSTEM_ADMIN');
    const shortName = `S${unique()}`.slice(0, 30);
    const agency = await keeper.post('Agency', '/agencies', { name: `Agensi ${shortName}`, shortName });
    const put = (body: unknown, version?: string) =>
      keeper.call('PUT', `/agencies/${agency.id}/settings`, {
        body,
        ...(version === undefined ? {} : { headers: { 'if-match': version } }),
      });
    return { agency, put };
  }

  it('sets all of them together, over the version that was read', async () => {
    const { agency, put } = await anAgency();
    expect(agency.settings.channels).toEqual(['EMAIL', 'MEMO', 'LETTER', 'FORM']);
    const { status, body } = await put(settings, '"1"');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 2, settings: { ...settings, channels: ['EMAIL', 'LETTER'] } });
    expect((await put(settings)).status).toBe(428);
    expect((await put(settings, '"1"')).status).toBe(412);
  });

  it.each([
    ['no channel', { ...settings, channels: [] }, 'channels'],
    ['a channel that nobody has', { ...settings, channels: ['FAX'] }, 'channels.0'],
    ['a service that nobody has', { ...settings, managerNotAsked: ['FAX'] }, 'managerNotAsked.0'],
    ['only some of them', { channels: ['EMAIL'] }, 'statusChannel'],
  ])('refuses %s', async (_, body, field) => {
    const { put } = await anAgency();
    const answer = await put(body, '"1"');
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { field: string }[] }).errors.map((each) => each.field)).toContain(
      field,
    );
  });

  it('does not exist for the administrator of another agency', async () => {
    const { agency } = await anAgency();
    const headers = { 'if-match': '"1"' };
    const answer = await admin.call('PUT', `/agencies/${agency.id}/settings`, { body: settings, headers });
    expect(answer.status).toBe(404);
  });
});
