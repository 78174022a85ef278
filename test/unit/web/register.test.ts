import { expect, test } from 'vitest';
import {
  IdempotencyMismatch,
  IdempotentReplay,
  InvalidInput,
  NotSignedIn,
} from '../../../functions/domain/errors.ts';
import { registrationArea } from '../../../functions/public/register/area.ts';
import { registerRoutes } from '../../../functions/public/register/routes.tsx';
import type { RegisterUseCases } from '../../../functions/public/register/use-cases.ts';
import type { PublicRequestInput } from '../../../functions/usecases/public-request.ts';
import type { RegistrationView } from '../../../functions/usecases/registration.ts';
import type { WebResponse } from '../../../functions/web/response.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import type { Person } from '../../../schemas/directory/officer.ts';
import { formOf } from '../../../schemas/forms.ts';
import { allHidden, Browser, SESSION } from './visits.ts';

const number = '900115-14-5566';
const user: Person = {
  ...{ id: 'USER', name: 'Nur Aina', post: '', email: '', language: 'en', roles: ['USER'], state: 'ACTIVE' },
};
const view: RegistrationView = {
  ...{ procedure: catalogue['IPMS-4.3'], form: formOf('account-3a'), name: 'Nur Aina', language: 'en' },
  ...{ values: { fullName: 'Nur Aina' }, agencyName: 'Kementerian Contoh', csrf: SESSION.csrf },
  codeExpiresAt: '2026-03-16T02:00:00.000Z',
};

function pages(given: Partial<RegisterUseCases> = {}, signedIn?: Person) {
  let drawn = 0;
  const seen: PublicRequestInput[] = [];
  const agencies = [{ value: 'kpc', label: { ms: 'Kementerian Contoh', en: 'Kementerian Contoh' } }];
  const unexpected = () => Promise.reject(new Error('Not expected'));
  const useCases: RegisterUseCases = {
    formContext: () =>
      Promise.resolve({ today: '2026-03-02', supplied: new Set(), fixed: {}, choices: { agencies } }),
    submitPublicRequest: (input) => {
      seen.push(input);
      return Promise.resolve({ id: 'AKC-2026-000001' });
    },
    signIn: unexpected,
    readRegistration: () => Promise.resolve(view),
    keepRegistration: unexpected,
    submitRegistration: unexpected,
    leaveRegistration: () => Promise.resolve(),
    ...given,
  };
  const newToken = () => {
    drawn += 1;
    return `token-of-sixteen-${drawn}`;
  };
  const routes = registerRoutes({ useCases, newToken });
  return { seen, browser: new Browser(routes, signedIn, 'en', registrationArea) };
}

function cookieOf({ cookies = [] }: WebResponse): string {
  return cookies[0]?.split(';')[0] ?? '';
}

/** Opens the page and posts its form as a browser does. */
async function filledIn(browser: Browser, form: Readonly<Record<string, string>>) {
  const page = await browser.get('/register/code');
  const cookies = [cookieOf(page)];
  const post = (more: Readonly<Record<string, string>>, before: WebResponse = page) =>
    browser.send({ path: '/register/code', form: { ...allHidden(before), ...more }, cookies });
  return { post, checked: await post({ ...form, action: 'check' }) };
}

const answers = {
  'f.agency': 'kpc',
  'f.category': 'PUBLIC_SERVANT',
  'f.name': 'Nur Aina',
  'f.identityNumber': number,
};

test('the first page names the two ways and needs no account', async () => {
  const { body } = await pages().browser.get('/register');
  expect(body).toContain('href="/register/code"');
  expect(body).toContain('href="/register/sign-in"');
});

test('the first page leads an agency that is not on 1GovUC yet to where it applies', async () => {
  const { body } = await pages().browser.get('/register');
  expect(body).toContain('Does your agency not use 1GovUC yet? <a href="/apply">Apply here</a>');
});

test('a request for a code is checked on a page that shows the number masked, and sent once', async () => {
  const { browser, seen } = pages();
  const { post, checked } = await filledIn(browser, answers);
  expect(checked.body).toContain('••••••••5566');
  expect(checked.body).not.toContain(number);
  expect(seen).toEqual([]);
  const sent = await post({ action: 'submit' }, checked);
  expect(sent.headers['location']).toBe('/register/code/sent?reference=AKC-2026-000001');
  expect(seen).toMatchObject([
    {
      ...{ procedure: 'IPMS-4.1', language: 'en', address: '10.0.0.1' },
      form: { agency: 'kpc', category: 'PUBLIC_SERVANT', name: 'Nur Aina', identityNumber: number },
      idempotency: { route: 'public /register/code' },
    },
  ]);
});

test('a form with a mistake is not sent, however it is posted: it counts for nobody’s limit', async () => {
  const { browser, seen } = pages();
  const { post } = await filledIn(browser, {});
  const answer = await post({ ...answers, 'f.agency': 'nobody', action: 'submit' });
  expect([answer.statusCode, seen]).toEqual([422, []]);
});

test('the same click again leads to what was sent; changed answers under it are not sent', async () => {
  const again = pages({ submitPublicRequest: () => Promise.reject(new IdempotentReplay('AKC-2026-000009')) });
  const first = await filledIn(again.browser, answers);
  const replayed = await first.post({ action: 'submit' }, first.checked);
  expect(replayed.headers['location']).toContain('AKC-2026-000009');

  const changed = pages({ submitPublicRequest: () => Promise.reject(new IdempotencyMismatch('Changed')) });
  const second = await filledIn(changed.browser, answers);
  expect((await second.post({ action: 'submit' }, second.checked)).statusCode).toBe(409);
});

test('errors stand beside their fields and on top', async () => {
  const { browser } = pages();
  const { checked } = await filledIn(browser, { ...answers, 'f.identityNumber': '' });
  expect(checked.statusCode).toBe(422);
  expect(checked.body).toContain('href="#f-identityNumber"');
});

test.each([
  ['without the cookie of the form', {}, false],
  ['with the token of another browser', { csrf: 'token-of-sixteen-9' }, true],
  ['without a token', { csrf: '' }, true],
])('a form %s is refused', async (_, form, withCookie) => {
  const { browser, seen } = pages();
  const page = await browser.get('/register/code');
  const cookies = withCookie ? [cookieOf(page)] : [];
  const sent = { ...allHidden(page), ...answers, action: 'submit', ...form };
  const answer = await browser.send({ path: '/register/code', form: sent, cookies });
  expect(answer.statusCode).toBe(403);
  expect(seen).toEqual([]);
});

test('a form of another site is refused, whatever it carries', async () => {
  const { browser, seen } = pages();
  const page = await browser.get('/register/code');
  const form = { ...allHidden(page), ...answers, action: 'submit' };
  const headers = { origin: 'https://elsewhere.example' };
  const answer = await browser.send({ path: '/register/code', form, cookies: [cookieOf(page)], headers });
  expect(answer.statusCode).toBe(403);
  expect(seen).toEqual([]);
});

test('the page of a sent request shows reference numbers and nothing else that an address brings', async () => {
  const { browser } = pages();
  expect((await browser.get('/register/code/sent?reference=AKC-2026-000123')).body).toContain(
    'AKC-2026-000123',
  );
  const forged = await browser.get('/register/code/sent?reference=Hubungi%20012-345');
  expect(forged.statusCode).toBe(404);
  expect(forged.body.split('<main')[1]).not.toContain('012-345');
});

test('a wrong try keeps what was typed but the code, and the number only masked', async () => {
  const wrong = new InvalidInput([{ field: '', code: 'code-refused' }]);
  const { browser } = pages({ signIn: () => Promise.reject(wrong) });
  const page = await browser.get('/register/sign-in');
  const form = {
    ...allHidden(page),
    ...{ 'f.category': 'PUBLIC_SERVANT', 'f.name': 'Nur Aina', 'f.identityNumber': number },
    ...{ 'f.code': 'ABCDE-FGHJ2', action: 'sign-in' },
  };
  const answer = await browser.send({ path: '/register/sign-in', form, cookies: [cookieOf(page)] });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('These details do not fit a valid access code');
  expect(answer.body).toContain('value="Nur Aina"');
  expect(answer.body).toContain('••••••••5566');
  expect(answer.body).not.toMatch(/900115|ABCDE-FGHJ2/u);
});

test('a right code opens a session of its own and ends the one before', async () => {
  const left: string[] = [];
  const { browser } = pages({
    signIn: () => Promise.resolve('fresh-token'),
    leaveRegistration: (token) => {
      left.push(token);
      return Promise.resolve();
    },
  });
  const page = await browser.get('/register/sign-in');
  const cookies = [cookieOf(page), '__Host-govuc-register=old-token'];
  const form = { ...allHidden(page), action: 'sign-in' };
  const answer = await browser.send({ path: '/register/sign-in', form, cookies });
  expect(answer.headers['location']).toBe('/register/form');
  expect(answer.cookies?.[0]).toBe(
    '__Host-govuc-register=fresh-token; Path=/; Secure; HttpOnly; SameSite=Lax',
  );
  expect(left).toEqual(['old-token']);
});

test('the form begins with what is known, and nobody else sees it', async () => {
  const page = await pages({}, user).browser.get('/register/form');
  expect(page.body).toContain('value="Nur Aina"');
  expect(page.headers['cache-control']).toBe('no-store');
  const stranger = await pages().browser.get('/register/form');
  expect(stranger.headers['location']).toContain('/register/sign-in');
});

test('Register says what is missing and keeps what was typed', async () => {
  const missing = new InvalidInput([{ field: 'fullName', code: 'required' }]);
  const { browser } = pages({ submitRegistration: () => Promise.reject(missing) }, user);
  const answer = await browser.post('/register/form', { 'f.city': 'Putrajaya', action: 'register' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('href="#f-fullName"');
  expect(answer.body).toContain('value="Putrajaya"');
});

test('a form that is kept can be left; one that was registered leads to its number', async () => {
  const kept: unknown[] = [];
  const { browser } = pages(
    {
      keepRegistration: (_, form) => {
        kept.push(form);
        return Promise.resolve();
      },
    },
    user,
  );
  const saved = await browser.post('/register/form', { 'f.city': 'Putrajaya', action: 'save' });
  expect(saved.headers['location']).toBe('/register/form?saved=1');
  expect(kept).toEqual([{ city: 'Putrajaya' }]);
  const left = await browser.post('/register/leave');
  expect(left.cookies?.[0]).toContain('Max-Age=0');

  const done = { ...view, registeredId: 'APJ-2026-000007' };
  const after = pages({ readRegistration: () => Promise.resolve(done) }, user).browser;
  expect((await after.get('/register/form')).headers['location']).toBe('/register/form/sent');
  expect((await after.get('/register/form/sent')).body).toContain('APJ-2026-000007');
});

test('a registration that ended meanwhile asks for the code again', async () => {
  const { browser } = pages({ submitRegistration: () => Promise.reject(new NotSignedIn('Ended')) }, user);
  const answer = await browser.post('/register/form', { 'f.fullName': 'Nur Aina', action: 'register' });
  expect(answer.statusCode).toBe(401);
  expect(answer.body).toContain('/register/sign-in');
});
