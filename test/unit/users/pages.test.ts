import { describe, expect, it } from 'vitest';
import {
  InvalidInput,
  LinkUnusable,
  NotFound,
  NotSignedIn,
  SubjectLocked,
  TooManyAttempts,
  VersionConflict,
} from '../../../functions/domain/errors.ts';
import type { OwnPasswordInput } from '../../../functions/usecases/user-password.ts';
import type { WebResponse } from '../../../functions/web/response.ts';
import { allHidden } from '../web/visits.ts';
import { anOwnAccount, anybody, user, userWith } from './user-pages.ts';

const location = ({ headers }: WebResponse) => headers['location'];

describe('signing in as a user', () => {
  const form = { username: 'aminah', password: 'Kata-Laluan-2026' };

  it('leads to the page that was asked for, with a cookie that officers do not have', async () => {
    const browser = anybody({ signIn: () => Promise.resolve({ token: 'abc', csrf: 'c' }) });
    const page = await browser.post('/my/sign-in', { ...form, next: '/my/profile' });
    expect([page.statusCode, location(page)]).toEqual([303, '/my/profile']);
    expect(page.cookies).toEqual(['__Host-govuc-user=abc; Path=/; Secure; HttpOnly; SameSite=Lax']);
  });

  it.each([
    '/work',
    '//evil.example',
    '/my/../work',
    '/my/sign-in?next=/my',
    '/myself',
    'https://evil.example',
  ])('never leads to %s', async (next) => {
    const browser = anybody({ signIn: () => Promise.resolve({ token: 'abc', csrf: 'c' }) });
    expect(location(await browser.post('/my/sign-in', { ...form, next }))).toBe('/my');
  });

  it('offers a reset when it failed, and shows no password again (AMB-70)', async () => {
    const browser = anybody({ signIn: () => Promise.reject(new NotSignedIn('wrong')) });
    const page = await browser.post('/my/sign-in', form);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('ask for a reset');
    expect(page.body).toContain('href="/my/forgot"');
    expect(page.body).not.toContain(form.password);
  });

  it('says to wait after too many attempts', async () => {
    const browser = anybody({ signIn: () => Promise.reject(new TooManyAttempts(900)) });
    const page = await browser.post('/my/sign-in', form);
    expect([page.statusCode, page.headers['retry-after']]).toEqual([429, '900']);
  });

  it('is asked for by every page of the module, and only by it', async () => {
    const browser = anybody({});
    for (const path of [
      '/my',
      '/my/profile',
      '/my/password',
      '/my/password/reset',
      '/my/requests/KPP-2026-000001',
      '/my/new',
      '/my/new/LIST-REQUEST',
      '/my/lists',
      '/my/lists/list-01',
    ]) {
      expect(location(await browser.get(path)), path).toBe(
        `/my/sign-in?${new URLSearchParams({ next: path }).toString()}`,
      );
    }
  });
});

describe('the first page', () => {
  const show = async (own = anOwnAccount()) =>
    (await userWith({ readOwnAccount: () => Promise.resolve(own) }).get('/my')).body;

  it('shows the identity number masked and nothing of how it is kept', async () => {
    const body = await show();
    expect(body).toContain('••••••••1451');
    expect(body).not.toContain('sealed-number');
    expect(body).not.toContain('digest-of-number');
  });

  it('draws the quota with its mark and says the same in words', async () => {
    const body = await show();
    expect(body).toContain('1.9 GB of 2 GB used (93%)');
    expect(body).toContain('aria-label="1.9 GB of 2 GB used (93%)"');
    expect(body).toContain('Use has reached 90%.');
    expect(body).toMatch(/class="gauge-mark" x1="360" x2="360"/u);
  });

  it('marks a suspended membership, and names duties', async () => {
    const body = await show();
    expect(body).toContain('Suspended');
    expect(body).toContain('Owner');
  });

  it('says that use is not measured instead of showing an empty mailbox', async () => {
    const body = await show({ ...anOwnAccount(), mailbox: { accountId: user.id, usedMb: 0 } });
    expect(body).toContain('has not measured');
    expect(body).not.toContain('<svg class="gauge');
  });

  it('escapes what people wrote', async () => {
    const own = anOwnAccount();
    const body = await show({
      ...own,
      account: { ...own.account, displayName: '<script>alert(1)</script>' },
    });
    expect(body).not.toContain('<script>alert');
  });
});

describe('a user who must change his password', () => {
  const browser = (given = {}) => userWith(given, { mustChangePassword: true });

  it.each(['/my', '/my/profile', '/my/requests/KPP-2026-000001'])(
    'is led from %s to where he does',
    async (path) => {
      expect(location(await browser().get(path))).toBe('/my/password');
    },
  );

  it('cannot save a profile before', async () => {
    expect(location(await browser().post('/my/profile', { action: 'save', 'f.city': 'Ipoh' }))).toBe(
      '/my/password',
    );
  });

  it('may sign out and ask for a reset', async () => {
    expect((await browser().get('/my/password/reset')).statusCode).toBe(200);
    const out = await browser({ signOut: () => Promise.resolve() }).post('/my/sign-out');
    expect(location(out)).toBe('/my/sign-in?out=1');
  });
});

describe('changing the password', () => {
  const form = {
    present: 'Kata-Laluan-2026',
    password: 'BAHARU-SEKALI-27',
    passwordAgain: 'BAHARU-SEKALI-27',
  };

  it('gives the session that goes on a new token', async () => {
    const page = await userWith({
      changePassword: () => Promise.resolve({ id: 'KLU-2026-000001' }),
      awaitEnd: () => Promise.resolve({ how: 'ended', status: 'COMPLETED' }),
      openSession: () => Promise.resolve({ token: 'new', csrf: 'c' }),
    }).post('/my/password', form);
    expect(location(page)).toBe('/my/password/done/KLU-2026-000001');
    expect(page.cookies?.[0]).toMatch(/^__Host-govuc-user=new;/u);
  });

  it('keeps the token while it is not known what became of it', async () => {
    const page = await userWith({
      changePassword: () => Promise.resolve({ id: 'KLU-2026-000001' }),
      awaitEnd: () => Promise.resolve({ how: 'goes-on' }),
    }).post('/my/password', form);
    expect(page.cookies).toEqual([]);
  });

  it('says every rule on a line of its own, and shows no password again', async () => {
    const broken = ['password-length', 'password-digit'].map((code) => ({ field: 'password', code }));
    const errors = [...broken, { field: 'present', code: 'password-wrong' }];
    const page = await userWith({ changePassword: () => Promise.reject(new InvalidInput(errors)) }).post(
      '/my/password',
      form,
    );
    expect(page.statusCode).toBe(422);
    expect(page.body.match(/class="error-message"/gu)).toHaveLength(3);
    for (const typed of Object.values(form)) expect(page.body).not.toContain(typed);
  });

  it('sends two clicks as one, but another password under the same nonce as another', async () => {
    const sent: OwnPasswordInput[] = [];
    const browser = userWith({
      changePassword: (_, input) => {
        sent.push(input);
        return Promise.reject(new InvalidInput([]));
      },
    });
    const nonce = allHidden(await browser.get('/my/password'))['nonce'] ?? '';
    await browser.post('/my/password', { ...form, nonce });
    await browser.post('/my/password', { ...form, nonce });
    await browser.post('/my/password', { ...form, nonce, password: 'YANG-LAIN-2028' });
    const [one, two, three] = sent.map(({ idempotency }) => idempotency);
    expect(one).toEqual(two);
    expect([three?.key, three?.bodyHash === one?.bodyHash]).toEqual([one?.key, false]);
    expect(JSON.stringify(one)).not.toContain(form.password);
  });

  it('is refused without the session’s token in the form', async () => {
    const page = await userWith({}).post('/my/password', { ...form, csrf: 'forged' });
    expect(page.statusCode).toBe(403);
  });
});

describe('asking for a reset while signed in', () => {
  it('asks only when it is confirmed, not when the language is changed', async () => {
    const page = await userWith({}).post('/my/password/reset', { lang: 'ms' });
    expect([page.statusCode, page.body.includes('Minta tetapan semula')]).toEqual([200, true]);
  });

  it.each([
    [{ id: 'KLU-2026-000007' }, 'KLU-2026-000007'],
    [undefined, 'within the last hour'],
  ])('says what became of it', async (sent, text) => {
    const browser = userWith({ askForOwnReset: () => Promise.resolve(sent) });
    expect((await browser.post('/my/password/reset', { action: 'confirm' })).body).toContain(text);
  });
});

describe('the own profile', () => {
  it('has no field that is not the user’s, and no post for who is no public servant', async () => {
    const free = { assertProfileFree: () => Promise.resolve() };
    const { body } = await userWith(free).get('/my/profile');
    for (const name of ['grade', 'package', 'storage', 'address', 'loginId', 'fullName', 'identityNumber']) {
      expect(body, name).not.toContain(`name="f.${name}"`);
    }
    expect(body).toContain('name="f.position"');
    const other = await userWith(free, { category: 'OTHER' }).get('/my/profile');
    expect(other.body).not.toContain('name="f.position"');
  });

  it('keeps what was typed when the language is changed, and sends nothing', async () => {
    const page = await userWith({}).post('/my/profile', { lang: 'ms', 'f.city': 'Kota Bharu' });
    expect(page.body).toContain('Kota Bharu');
  });

  it('is saved for the account as it was when the form was opened', async () => {
    const saved: (number | undefined)[] = [];
    const free = {
      assertProfileFree: () => Promise.resolve(),
      saveProfile: (_: unknown, { ifVersion }: { readonly ifVersion?: number | undefined }) => {
        saved.push(ifVersion);
        return Promise.reject(new VersionConflict('The administrator changed it'));
      },
    };
    const { body } = await userWith(free, { version: 7 }).get('/my/profile');
    expect(body).toContain('name="version" value="7"');
    const form = { action: 'save', version: '7', 'f.language': 'en' };
    const page = await userWith(free, { version: 8 }).post('/my/profile', form);
    expect([page.statusCode, saved]).toEqual([409, [7]]);
    expect(page.body).toContain('href="/my/profile"');
  });

  it('is not offered while another change is open: the request that holds it is shown', async () => {
    const locked = { assertProfileFree: () => Promise.reject(new SubjectLocked('KMK-2026-000003')) };
    const page = await userWith(locked).get('/my/profile');
    expect(page.statusCode).toBe(409);
    expect(page.body).toContain('href="/my/requests/KMK-2026-000003"');
  });

  it('cannot be changed while the account waits for its end', async () => {
    const page = await userWith({}, { state: 'TERMINATION_SCHEDULED' }).get('/my/profile');
    expect(page.body).toContain('cannot be changed');
    expect(page.body).not.toContain('<form method="post" action="/my/profile"');
  });
});

describe('pages of others', () => {
  it('do not exist', async () => {
    const browser = userWith({
      readOwnCase: () => Promise.reject(new NotFound('not his')),
      readOwnTask: () => Promise.resolve(undefined),
    });
    const page = await browser.get('/my/requests/RLY-2026-000001');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('href="/my"');
    expect((await browser.get('/work')).statusCode).toBe(404);
  });
});

describe('the link of the first sign-in', () => {
  it('hides its address from the next page, and says whom to ask when it is over', async () => {
    const browser = anybody({ readFirstSignIn: () => Promise.reject(new LinkUnusable('expired')) });
    const page = await browser.get('/my/welcome/abc');
    expect([page.statusCode, page.headers['referrer-policy']]).toEqual([410, 'no-referrer']);
    expect(page.body).toContain('ask the UC administrator of your agency');
  });
});
