import { describe, expect, test } from 'vitest';
import { IdempotencyMismatch, IdempotentReplay } from '../../../functions/domain/errors.ts';
import type { RelayFilter } from '../../../functions/usecases/relays.ts';
import type { SubmitInput } from '../../../functions/usecases/types.ts';
import { aRelay, aRelaySubject, anOfficer, relayForm } from './samples.ts';
import { portal } from './use-cases.ts';
import { allHidden, Browser, hidden } from './visits.ts';

const admin = anOfficer('AGENCY_ADMIN');
const path = '/new/RELAY-APPLY';

/** The form as a browser sends it. */
const filled = Object.fromEntries(
  Object.entries({ ...relayForm, authPassword: 'S3krit' })
    .filter(([name]) => name !== 'type')
    .flatMap(([name, value]) => (typeof value === 'string' ? [[`f.${name}`, value] as const] : [])),
);

function submissions() {
  const seen: SubmitInput[] = [];
  const routes = portal({
    submitRequest: (_, input) => {
      seen.push(input);
      return Promise.resolve({ id: 'RLY-2026-000124' });
    },
  });
  return { seen, browser: new Browser(routes, admin) };
}

test('a new form knows the agency, the officer and the day', async () => {
  const { body } = await new Browser(portal({}), admin).get(path);
  expect(body).toContain('value="Kementerian Perdagangan Dalam Negeri"');
  expect(body).toContain('value="Siti Aminah binti Hassan"');
  expect(body).toContain('value="2026-11-21"');
  expect(body).toContain('MAMPU-ISMS-P3-Teknikal/001-1GovUC-001');
});

test('errors stand beside the fields and on top, and nothing typed is lost', async () => {
  const answer = await new Browser(portal({}), admin).post(path, {
    ...filled,
    'f.appEmail': 'tiada',
    'f.appName': '',
    action: 'check',
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('<title>Error: ');
  expect(answer.body).toContain('<a href="#f-appEmail">5. Application e-mail: Enter a full e-mail address');
  expect(answer.body).toContain('value="tiada"');
  expect(answer.body).toContain('value="10.23.4.17"');
  expect(answer.body).not.toContain('S3krit');
});

test('answers are checked before they are sent, and the password is on no page', async () => {
  const { seen, browser } = submissions();
  const check = await browser.post(path, { ...filled, action: 'check' });
  expect(check.statusCode).toBe(200);
  expect(check.body).toContain('Check your answers');
  expect(check.body).toContain('Supplied (not shown)');
  expect(check.body).not.toContain('S3krit');
  expect(seen).toEqual([]);

  const sent = await browser.post(path, { ...allHidden(check), action: 'submit' });
  expect(sent.headers['location']).toBe('/requests/RLY-2026-000124/submitted');
  expect(seen[0]?.form).toMatchObject({ appName: 'Sistem e-Perolehan', authPassword: 'S3krit' });
  expect(JSON.stringify(seen[0]?.idempotency)).not.toContain('S3krit');
});

test('a form sent twice is one submission', async () => {
  const { seen, browser } = submissions();
  const check = await browser.post(path, { ...filled, action: 'check' });
  for (const _ of [1, 2]) await browser.post(path, { ...allHidden(check), action: 'submit' });
  expect(seen[0]?.idempotency).toEqual(seen[1]?.idempotency);
  expect(seen[0]?.idempotency?.key).toBe(hidden(check, 'nonce'));

  const replayed = new Browser(
    portal({ submitRequest: () => Promise.reject(new IdempotentReplay('RLY-2026-000124')) }),
    admin,
  );
  const again = await replayed.post(path, { ...allHidden(check), action: 'submit' });
  expect(again.headers['location']).toBe('/requests/RLY-2026-000124/submitted');
});

test('a form that was sent, changed and sent once more says that it was sent', async () => {
  const mismatch = () => Promise.reject(new IdempotencyMismatch('another body'));
  const browser = new Browser(portal({ submitRequest: mismatch }), admin);
  const answer = await browser.post(path, { ...filled, nonce: 'nonce-of-sixteen-1', action: 'submit' });
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain('You have sent this form');
  expect(answer.body).not.toContain('Somebody changed this');
  expect(answer.body).toContain('href="/requests"');
});

test('going back to change keeps every answer', async () => {
  const { browser } = submissions();
  const check = await browser.post(path, { ...filled, action: 'check' });
  const edit = await browser.post(path, { ...allHidden(check), action: 'edit' });
  expect(edit.body).toContain('value="10.23.4.17"');
  expect(edit.body).toContain('name="sealed-f.authPassword"');
  expect(edit.body).toContain('Already supplied');
});

test('the language switch keeps what was typed', async () => {
  const answer = await new Browser(portal({}), admin).post(path, { ...filled, lang: 'ms' });
  expect(answer.body).toContain('<html lang="ms">');
  expect(answer.body).toContain('value="10.23.4.17"');
  expect(answer.cookies?.join()).toContain('__Host-govuc-language=ms');
});

test('a draft is kept without being complete', async () => {
  const seen: unknown[] = [];
  const routes = portal({
    saveDraft: (_, input) => {
      seen.push(input.form);
      return Promise.resolve({ id: 'draft-1' });
    },
  });
  const answer = await new Browser(routes, admin).post(path, { 'f.appName': 'Sistem', action: 'save' });
  expect(answer.headers['location']).toBe('/work?draft=saved');
  expect(seen).toEqual([{ appName: 'Sistem' }]);
});

test('the form of a termination shows what the relay is, and lets nobody change it', async () => {
  const routes = portal({ readSubject: () => Promise.resolve(aRelaySubject) });
  const { body } = await new Browser(routes, admin).get('/new/RELAY-TERMINATE?subject=relay-1');
  expect(body).toContain('<span class="fixed-value">10.23.4.17</span>');
  expect(body).not.toContain('name="f.appIp"');
  expect(body).toContain('name="f.terminationReason"');
});

test('a change of a relay shows its password as removed with its user name', async () => {
  const browser = new Browser(portal({ readSubject: () => Promise.resolve(aRelaySubject) }), admin);
  const form = { ...filled, 'f.authUsername': '', 'f.authPassword': '', subject: aRelay.id };
  const check = await browser.post('/new/RELAY-CHANGE', { ...form, action: 'check' });
  expect(check.statusCode).toBe(200);
  expect(check.body).toContain('<del>Supplied (not shown)</del>');
  expect(check.body.match(/Supplied \(not shown\)/gu)).toHaveLength(1);
});

describe('the relay that a request is about', () => {
  const change = '/new/RELAY-CHANGE';

  test('is chosen among those in a state that allows it, page by page', async () => {
    const filters: RelayFilter[] = [];
    const routes = portal({
      findRelays: (_, filter) => {
        filters.push(filter);
        return Promise.resolve({ items: [aRelay], cursor: 'more' });
      },
    });
    const browser = new Browser(routes, admin);
    const first = await browser.get(change);
    expect(first.body).toContain(`${change}?subject=relay-1`);
    expect(first.body).toContain(`href="${change}?cursor=more"`);
    await browser.get(`${change}?cursor=more`);
    expect(filters).toEqual([
      { limit: 25, state: 'ACTIVE' },
      { limit: 25, state: 'ACTIVE', cursor: 'more' },
    ]);
  });
});

test('a relay with an open change says so before anybody fills in a form', async () => {
  const routes = portal({
    readSubject: () => Promise.resolve({ ...aRelaySubject, lockedBy: 'RLT-2026-000003' }),
  });
  const answer = await new Browser(routes, admin).get('/new/RELAY-TERMINATE?subject=relay-1');
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain('RLT-2026-000003');
});

test('another role starts nothing', async () => {
  const desk = new Browser(portal({}), anOfficer('SERVICE_DESK'));
  expect((await desk.get(path)).statusCode).toBe(403);
  expect((await desk.get('/new/NO-SUCH')).statusCode).toBe(404);
});
