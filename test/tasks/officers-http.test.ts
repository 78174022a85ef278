import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { cognitoPasswordCheck } from '../../functions/platform/cognito.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { clientOf } from '../support/client.ts';
import { linksOf } from '../support/mailbox.ts';
import { signInAtOnce, TestDirectory } from '../support/officer-directory.ts';
import { System, unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';

const system = await System.find();
const { endpoints } = system;
const password = 'Baharu-Sekali-2027';

/** Pages as a browser asks for them, with the cookie of a session. */
class Visitor {
  private readonly token: string;
  private readonly csrf: string;

  private constructor({ token, csrf }: { token: string; csrf: string }) {
    this.token = token;
    this.csrf = csrf;
  }

  static async signedIn(username: string, typed: string): Promise<Visitor> {
    const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
    const deps = {
      ...new TestDirectory(endpoints).deps,
      clock: systemClock,
      passwords: cognitoPasswordCheck(cognito, endpoints.clientId),
    };
    return new Visitor(await signInAtOnce(deps, { username, password: typed, address: unique() }));
  }

  static async holding(role: Role): Promise<Visitor> {
    const { username, password: typed } = system.people.holder(role);
    return Visitor.signedIn(username, typed);
  }

  get(path: string): Promise<Response> {
    return fetch(`${endpoints.portalUrl}${path}`, { headers: this.headers(), redirect: 'manual' });
  }

  post(path: string, fields: readonly (readonly [string, string])[], csrf = this.csrf): Promise<Response> {
    return fetch(`${endpoints.portalUrl}${path}`, {
      method: 'POST',
      headers: { ...this.headers(), origin: endpoints.portalUrl },
      body: new URLSearchParams([['csrf', csrf], ...fields.map(([name, value]) => [name, value])]),
      redirect: 'manual',
    });
  }

  private headers() {
    return { cookie: `__Host-govuc=${this.token}; __Host-govuc-language=en` };
  }
}

const anybody = (path: string, form?: Readonly<Record<string, string>>) =>
  fetch(`${endpoints.portalUrl}${path}`, {
    headers: { cookie: '__Host-govuc-language=en' },
    redirect: 'manual',
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });

/** Path of the one-time link that went to an address. */
async function linkTo(address: string, subject: string): Promise<string> {
  const mail = await waitFor(`a link to ${address}`, async () =>
    (await system.mailbox.about(subject)).find(({ to }) => to === address),
  );
  const link = linksOf(mail).find((url) => url.includes('/account/password/'));
  return new URL(link ?? endpoints.portalUrl).pathname;
}

describe('a new officer', () => {
  it('is registered on the page, sets his password by his link, signs in, and ends', async () => {
    const admin = await Visitor.holding('SYSTEM_ADMIN');
    const id = `baharu.${unique()}`;
    const email = `${id}@contoh.example`;
    const fields = [
      ['f.id', id],
      ['f.name', 'Siti <b>Baharu</b>'],
      ['f.post', 'Juruaudit'],
      ['f.email', email],
      ['f.language', 'en'],
      ['roles', 'AUDITOR'],
      ['action', 'save'],
      ['nonce', unique().padEnd(20, 'n')],
    ] as const;
    const [first, second] = await Promise.all([
      admin.post('/officers/new', fields),
      admin.post('/officers/new', fields),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    const page = await (await admin.get(`/officers/${id}`)).text();
    expect(page).toContain('Siti &lt;b>Baharu&lt;/b>');
    expect(page).toContain('Invited');

    const link = await linkTo(email, 'Activate your GovUC account');
    const form = await anybody(link);
    expect(form.status).toBe(200);
    expect(form.headers.get('referrer-policy')).toBe('no-referrer');
    const weak = await anybody(link, { password: 'weak', repeated: 'weak' });
    expect(weak.status).toBe(422);
    expect(await weak.text()).toContain('Use at least 12 characters.');
    expect((await anybody(link, { password, repeated: password })).status).toBe(200);
    expect((await anybody(link, { password, repeated: password })).status).toBe(404);

    const officer = await Visitor.signedIn(id, password);
    expect((await officer.get('/officers')).status).toBe(200);
    expect((await officer.get('/officers/new')).status).not.toBe(303);
    const api = await clientOf(endpoints, { username: id, password });
    expect((await api.call('GET', `/officers/${id}`)).status).toBe(200);

    const version = /name="version" value="(\d+)"/u.exec(
      await (await admin.get(`/officers/${id}/end`)).text(),
    )?.[1];
    const end = await admin.post(`/officers/${id}/end`, [
      ['version', version ?? ''],
      ['action', 'confirm'],
    ]);
    expect(end.status).toBe(303);
    expect((await officer.get('/officers')).headers.get('location')).toContain('/sign-in');
    expect((await api.call('GET', `/officers/${id}`)).status).toBe(401);
  });
});

describe('pages of officers', () => {
  it('need a session, and its token to change anything', async () => {
    for (const path of ['/officers', '/officers/new', '/agencies', '/agencies/kpc']) {
      expect((await anybody(path)).status, path).toBe(303);
    }
    const admin = await Visitor.holding('SYSTEM_ADMIN');
    const forged = await admin.post('/agencies/new', [['action', 'save']], 'forged');
    expect(forged.status).toBe(403);
  });

  it.each<[Role, string, number]>([
    ['SYSTEM_ADMIN', '/officers', 200],
    ['SYSTEM_ADMIN', '/officers/new', 200],
    ['SYSTEM_ADMIN', '/officers?agency=kpc&role=AGENCY_ADMIN&state=ACTIVE', 200],
    ['SYSTEM_ADMIN', '/officers/meja/roles', 200],
    ['SYSTEM_ADMIN', '/officers/meja/edit', 200],
    ['SYSTEM_ADMIN', '/agencies', 200],
    ['SYSTEM_ADMIN', '/agencies/new', 200],
    ['SYSTEM_ADMIN', '/agencies/kpc', 200],
    ['SYSTEM_ADMIN', '/agencies/kpc/edit', 200],
    ['SYSTEM_ADMIN', '/agencies/kpc/end', 200],
    ['AGENCY_ADMIN', '/officers', 200],
    ['AGENCY_ADMIN', '/officers/pemilik.kpc', 200],
    ['AGENCY_ADMIN', '/officers/admin.jrc', 404],
    ['AGENCY_ADMIN', '/officers/meja', 404],
    ['AGENCY_ADMIN', '/agencies/kpc', 200],
    ['AGENCY_ADMIN', '/agencies/jrc', 404],
    ['AGENCY_ADMIN', '/agencies/kpc/end', 404],
    ['AUDITOR', '/officers/meja', 200],
    ['AUDITOR', '/officers/meja/roles', 403],
    ['SERVICE_DESK', '/officers', 403],
  ])('%s on %s: %i', async (role, path, status) => {
    expect((await (await Visitor.holding(role)).get(path)).status).toBe(status);
  });

  it('warn before the last holder of a role goes', async () => {
    const admin = await Visitor.holding('SYSTEM_ADMIN');
    const { username } = system.people.holder('RELAY_TECH');
    const page = await (await admin.get(`/officers/${username}/roles`)).text();
    const version = /name="version" value="(\d+)"/u.exec(page)?.[1] ?? '';
    const answer = await admin.post(`/officers/${username}/roles`, [
      ['version', version],
      ['action', 'save'],
    ]);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Applications will stop at the steps of these roles');
  });

  it('answer a forgotten password alike whoever asks', async () => {
    const ask = async (email: string) => (await anybody('/account/forgot', { email })).text();
    const known = await ask(system.people.holder('AUDITOR').email);
    expect(known).toContain('Check your mail');
    expect(await ask(`${unique()}@contoh.example`)).toBe(known);
  });
});

describe('officers over JSON', () => {
  it('are created once under a key and changed under their version', async () => {
    const api = await system.as('SYSTEM_ADMIN');
    const id = `api.${unique()}`;
    const body = { id, name: 'A', post: 'B', email: `${id}@contoh.example`, language: 'ms', roles: ['TM'] };
    const headers = { 'idempotency-key': unique() };
    const [made, again] = [
      await api.call('POST', '/officers', { body, headers }),
      await api.call('POST', '/officers', { body, headers }),
    ];
    expect([made.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(made.body);
    expect((await api.call('POST', '/officers', { body: { ...body, name: 'C' }, headers })).status).toBe(422);

    const roles = (extra: Readonly<Record<string, string>>) =>
      api.call('PUT', `/officers/${id}/roles`, { body: { roles: ['AUDITOR'] }, headers: extra });
    expect((await roles({})).status).toBe(428);
    expect((await roles({ 'if-match': '"7"' })).status).toBe(412);
    const changed = await roles({ 'if-match': made.headers.get('etag') ?? '' });
    expect(changed.body).toMatchObject({ roles: ['AUDITOR'], version: 2 });
    expect(changed.headers.get('etag')).toBe('"2"');
  });

  it('say what stands against it as a problem', async () => {
    const api = await system.as('SYSTEM_ADMIN');
    const desk = await api.call('GET', `/officers/${system.people.holder('SERVICE_DESK').username}`);
    const headers = { 'if-match': desk.headers.get('etag') ?? '' };
    const path = `/officers/${system.people.holder('SERVICE_DESK').username}`;
    const last = await api.call('POST', `${path}/end`, { body: {}, headers });
    expect(last).toMatchObject({ status: 409, body: { code: 'last-holder', roles: ['SERVICE_DESK'] } });

    const agency = await api.call('GET', '/agencies/kpc');
    const inUse = await api.call('POST', '/agencies/kpc/end', {
      headers: { 'if-match': agency.headers.get('etag') ?? '' },
    });
    expect(inUse).toMatchObject({ status: 409, body: { code: 'agency-in-use', inUseBy: 'officers' } });
  });

  it.each<[string, unknown, number]>([
    ['no JSON', '{', 400],
    ['an unknown field', { name: 'A', shortName: 'B', colour: 'red' }, 422],
    ['a wrong type', { name: 7, shortName: 'B' }, 422],
    ['a control character', { name: 'A\u0000', shortName: 'B' }, 422],
    ['no usable short name', { name: 'A', shortName: '***' }, 422],
  ])('refuse %s', async (_, body, status) => {
    const api = await system.as('SYSTEM_ADMIN');
    expect((await api.call('POST', '/agencies', { body })).status).toBe(status);
  });
});
