import { describe, expect, test } from 'vitest';
import {
  InvalidInput,
  NotFound,
  NotSignedIn,
  SubjectLocked,
  TooManyAttempts,
} from '../../../functions/domain/errors.ts';
import { aCase, aTaskRow, anOfficer, visits } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser, PUBLIC_URL, SESSION } from './visits.ts';

const admin = anOfficer('AGENCY_ADMIN');

describe('every page', () => {
  test('carries a strict content policy and is stored nowhere', async () => {
    const { headers, body } = await new Browser(portal({})).get('/sign-in');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['strict-transport-security']).toContain('max-age');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).not.toMatch(/<script|<style|style=|onclick=/u);
  });

  test('is in Malay first', async () => {
    const { body } = await new Browser(portal({}), undefined, 'xx' as 'ms').get('/sign-in');
    expect(body).toContain('<html lang="ms">');
    expect(body).toContain('Laman web rasmi Kerajaan Malaysia');
  });

  test('leads an agency that is not on 1GovUC yet from where officers sign in to where it applies', async () => {
    const { body } = await new Browser(portal({}), undefined, 'ms').get('/sign-in');
    expect(body).toMatch(/Agensi anda belum menggunakan 1GovUC\? <a href="\/apply">Mohon di sini<\/a>/u);
  });

  test('switches language by a cookie that lasts a year, and comes back', async () => {
    const answer = await new Browser(portal({})).get('/sign-in?next=%2Fwork&lang=ms');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['location']).toBe('/sign-in?next=%2Fwork');
    expect(answer.cookies).toEqual([
      '__Host-govuc-language=ms; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000',
    ]);
  });

  test.each(['/.//evil.example', '/a/..//evil.example', '//evil.example'])(
    'switches language without leaving for another site: %s',
    async (path) => {
      const answer = await new Browser(portal({})).send({ path, query: 'lang=en' });
      expect(answer.headers['location']).toBe('/');
    },
  );

  test('is shown in the officer’s own language until he chooses', async () => {
    const english = { ...admin, language: 'en' as const };
    const routes = portal({
      findTasks: () => Promise.resolve({ items: [] }),
      findRequests: () => Promise.resolve({ items: [] }),
      findDrafts: () => Promise.resolve([]),
    });
    expect((await new Browser(routes, english, 'xx' as 'ms').get('/work')).body).toContain(
      '<html lang="en">',
    );
    expect((await new Browser(routes, english, 'ms').get('/work')).body).toContain('<html lang="ms">');
  });

  test('asks who is not signed in to sign in, and comes back', async () => {
    const answer = await new Browser(portal({})).get('/tasks/RLY-1.1');
    expect(answer.headers['location']).toBe('/sign-in?next=%2Ftasks%2FRLY-1.1');
  });

  test('says that a session has ended when a form comes too late', async () => {
    const answer = await new Browser(portal({})).send({
      path: '/work',
      form: {},
      cookies: ['__Host-govuc=old'],
    });
    expect(answer.statusCode).toBe(405);
    const late = await new Browser(portal({})).send({
      path: '/drafts/d/delete',
      form: {},
      cookies: ['__Host-govuc=old'],
    });
    expect(late.statusCode).toBe(401);
    expect(late.body).toContain('Your session has ended');
    expect(late.cookies?.join()).toContain(
      '__Host-govuc=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });

  test('answers an unknown address with a page', async () => {
    const answer = await new Browser(portal({}), admin).get('/nowhere');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('Page not found');
  });

  test('shows nothing of a fault', async () => {
    const browser = new Browser(
      portal({ readTask: () => Promise.reject(new Error('table govuc-cases')) }),
      admin,
    );
    const answer = await browser.get('/tasks/x');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('govuc-cases');
    expect(browser.faults).toHaveLength(1);
  });

  test.each([
    [new NotFound('another agency'), 404],
    [new SubjectLocked('RLT-2026-000007'), 409],
    [new TooManyAttempts(90), 429],
  ])('tells %s in plain words', async (error, status) => {
    const browser = new Browser(portal({ readTask: () => Promise.reject(error) }), admin);
    const answer = await browser.get('/tasks/x');
    expect(answer.statusCode).toBe(status);
    expect(browser.faults).toEqual([]);
  });
});

describe('a list', () => {
  const wrongCursor = () => Promise.reject(new InvalidInput([{ field: 'cursor', code: 'cursor' }]));
  const lists = portal({
    findTasks: wrongCursor,
    findRequests: wrongCursor,
    findRelays: wrongCursor,
    findDrafts: () => Promise.resolve([]),
  });

  test.each(['/requests', '/work', '/relays'])(
    'of %s leads from a broken address to its start',
    async (path) => {
      const browser = new Browser(lists, admin);
      const answer = await browser.get(`${path}?cursor=zz`);
      expect(answer.statusCode).toBe(400);
      expect(answer.body).toContain(`<a class="button" href="${path}">`);
      expect(browser.faults).toEqual([]);
    },
  );
});

describe('a form', () => {
  const remove = { deleteDraft: () => Promise.resolve() };

  test('with the token of the session and from this site is taken', async () => {
    expect((await new Browser(portal(remove), admin).post('/drafts/d/delete')).statusCode).toBe(303);
  });

  test.each([
    { form: {}, headers: { origin: PUBLIC_URL } },
    { form: { csrf: 'x' }, headers: { origin: PUBLIC_URL } },
    { form: { csrf: SESSION.csrf }, headers: { origin: 'https://elsewhere.example' } },
  ])('without one of them changes nothing: %j', async (sent) => {
    const answer = await new Browser(portal({}), admin).send({ path: '/drafts/d/delete', ...sent });
    expect(answer.statusCode).toBe(403);
  });
});

describe('signing in', () => {
  test('from a second tab that was opened before signing in, ends the session before', async () => {
    const ended: string[] = [];
    const routes = portal({
      signIn: () => Promise.resolve({ token: 'T', csrf: 'C' }),
      signOut: (token) => {
        ended.push(token);
        return Promise.resolve();
      },
    });
    const form = { username: 'siti', password: 'x' };
    const here = { path: '/sign-in', form, headers: { origin: PUBLIC_URL } };
    const answer = await new Browser(routes, admin).send(here);
    expect(answer.headers['location']).toBe('/work');
    expect(answer.cookies?.[0]).toContain('__Host-govuc=T');
    expect(ended).toEqual([SESSION.token]);
  });

  test('from a second tab goes on with the code, too', async () => {
    const routes = portal({
      confirmSecondFactor: () => Promise.resolve({ token: 'T', csrf: 'C' }),
      signOut: () => Promise.resolve(),
    });
    const answer = await new Browser(routes, admin).send({
      path: '/sign-in/code',
      form: { code: '123456' },
      headers: { origin: PUBLIC_URL },
      cookies: ['__Host-govuc-sign-in=P'],
    });
    expect(answer.headers['location']).toBe('/work');
  });

  test('from another site is refused, session or not', async () => {
    const sent = { path: '/sign-in', form: {}, headers: { origin: 'https://elsewhere.example' } };
    expect((await new Browser(portal({}), admin).send(sent)).statusCode).toBe(403);
    expect((await new Browser(portal({})).send(sent)).statusCode).toBe(403);
  });

  test('keeps the session in a cookie that scripts cannot read', async () => {
    const routes = portal({ signIn: () => Promise.resolve({ token: 'T', csrf: 'C' }) });
    const answer = await new Browser(routes).send({
      path: '/sign-in',
      form: { username: 'siti', password: 'x', next: '/tasks/1' },
    });
    expect(answer.headers['location']).toBe('/tasks/1');
    expect(answer.cookies).toEqual(['__Host-govuc=T; Path=/; Secure; HttpOnly; SameSite=Lax']);
  });

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/.//elsewhere.example',
    '/sign-in?next=x',
    '/./sign-in',
  ])('leads to the work list instead of %s', async (next) => {
    const routes = portal({ signIn: () => Promise.resolve({ token: 'T', csrf: 'C' }) });
    const answer = await new Browser(routes).send({
      path: '/sign-in',
      form: { username: 'siti', password: 'x', next },
    });
    expect(answer.headers['location']).toBe('/work');
  });

  test('does not say which of the two was wrong, and never shows the password', async () => {
    const routes = portal({ signIn: () => Promise.reject(new NotSignedIn('no such officer')) });
    const answer = await new Browser(routes).send({
      path: '/sign-in',
      form: { username: 'siti', password: 'geheim' },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('The user ID and password do not match');
    expect(answer.body).toContain('value="siti"');
    expect(answer.body).not.toContain('geheim');
  });
});

test('my work shows the oldest task first with one link to act', async () => {
  const view = aCase({ status: 'RECEIVED', visits: [visits.checkOpen] });
  const desk = anOfficer('SERVICE_DESK');
  const routes = portal({ findTasks: () => Promise.resolve({ items: [aTaskRow(view, desk)] }) });
  const { body } = await new Browser(routes, desk).get('/work');
  expect(body).toContain(
    '<a href="/tasks/RLY-2026-000123.1">Sistem e-Perolehan – Check the application form</a>',
  );
  expect(body).toContain('3 days ago');
});
