import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unique } from '../support/system.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal } from './portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
  await portal.system.submitted();
});
afterAll(async () => {
  await portal.close();
});

const pages = {
  'admin.kpc': [
    '/work',
    '/new',
    '/new/RELAY-APPLY',
    '/new/RELAY-TERMINATE',
    '/requests',
    '/relays',
    '/officers',
  ],
  meja: ['/work', '/requests', '/relays', '/nowhere'],
  sistem: ['/work', '/agencies', '/officers'],
  audit: ['/requests', '/relays'],
} as const;

describe.each(['ms', 'en'] as const)('in %s', (language) => {
  test.each(Object.entries(pages))(
    'the pages of %s are for everybody and fit 320 px',
    { timeout: 120_000 },
    async (username, paths) => {
      const page = await portal.signedIn(username, { language, width: 320 });
      for (const path of paths) {
        await page.goto(path);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    },
  );

  test('the sign-in page is for everybody, with and without errors', async () => {
    const page = await portal.window({ language, width: 320 });
    await expectAccessible(page);
    await page.click('main button');
    expect(await page.locator('.error-summary').count()).toBe(1);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

test('somebody signs in with the keyboard alone', async () => {
  const page = await portal.window({ language: 'ms' });
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Terus ke kandungan utama');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-username');
  await page.keyboard.type('meja');
  await page.keyboard.press('Tab');
  await page.keyboard.type(portal.password('meja'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/work');
  expect(await page.textContent('.person-name')).not.toBe('');
});

test('a wrong password says nothing of who exists', async () => {
  const said = await Promise.all(
    ['meja', `tiada-${unique()}`].map(async (username) => {
      const page = await portal.window({ language: 'ms' });
      await page.fill('#f-username', username);
      await page.fill('#f-password', 'bukan kata laluan ini');
      await page.click('main button');
      return page.textContent('.error-summary');
    }),
  );
  expect(said[0]).toBe(said[1]);
});

test('the language is remembered, also after signing out', async () => {
  const page = await portal.signedIn('admin.kpc', { language: 'ms' });
  await page.click('.language');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.goto('/requests');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.click('.header-tools form button');
  await page.waitForURL('**/sign-in?out=1');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.goto('/work');
  expect(page.url()).toContain('/sign-in');
});

test('switching the language keeps what was typed', async () => {
  const page = await portal.signedIn('admin.kpc', { language: 'ms' });
  await page.goto('/new/RELAY-APPLY');
  await page.fill('#f-appName', 'Sistem yang belum dihantar');
  await page.click('button.language');
  await page.waitForLoadState();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await page.inputValue('#f-appName')).toBe('Sistem yang belum dihantar');
});

test('what another agency owns does not exist', async () => {
  const id = await portal.system.submitted();
  const stranger = await portal.signedIn('admin.jrc', { language: 'en' });
  const answer = await stranger.goto(`/requests/${id}`);
  expect(answer?.status()).toBe(404);
  expect(await stranger.content()).not.toContain('Sistem Notifikasi');
});

test('a page weighs little and needs no script', async () => {
  const page = await portal.signedIn('admin.kpc');
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) return;
    void response.body().then((body) => {
      bytes += body.length;
    });
  });
  await page.goto('/new/RELAY-APPLY', { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(50_000);
  expect(await page.locator('script').count()).toBe(0);
});
