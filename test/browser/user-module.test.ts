import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../schemas/directory/account.ts';
import { accountPassword, aTemporaryAccount, welcomePath } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal, press } from './portal.ts';

/** Modul Pengguna in a browser without a script: ms on a desk, en on a phone. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const newPassword = 'BAHARU-SEKALI-27';
const url = (page: Page) => new URL(page.url()).pathname;

async function signIn(page: Page, { loginId }: Account, password = accountPassword): Promise<void> {
  await page.goto('/my/sign-in');
  await page.fill('#f-username', loginId);
  await page.fill('#f-password', password);
  await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]);
}

async function send(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`#f-${name}`, value);
  await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]);
}

const looks = [
  { language: 'ms', width: 1280 },
  { language: 'en', width: 360 },
] as const;

describe.each(looks)('the user module in $language at $width px', (look) => {
  it('shows what is his own on pages for everybody', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints);
    const page = await portal.window(look);
    const fine = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await page.goto('/my');
    expect(url(page)).toBe('/my/sign-in');
    await fine();
    await signIn(page, account, 'SALAH-SEKALI-2026');
    expect(await page.locator('.error-summary').count()).toBe(1);
    await fine();
    await signIn(page, account);
    expect(url(page)).toBe('/my');
    expect(await page.textContent('main')).toContain(account.address);
    await fine();
    for (const path of ['/my/profile', '/my/password', '/my/password/reset', '/my/nothing']) {
      await page.goto(path);
      await fine();
    }
    const work = await page.request.get('/work', { maxRedirects: 0 });
    expect(work.headers()['location']).toMatch(/^\/sign-in/u);
  });
});

describe('the user module', () => {
  it('saves the profile, shows before and after, and speaks the language that was chosen', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints);
    const page = await portal.window();
    await signIn(page, account);
    await page.goto('/my/profile');
    await page.fill('#f-department', 'Jabatan <b>Baharu</b>');
    await page.check('input[name="f.language"][value=en]');
    await press(page, 'save');
    await waitFor('the profile to be saved', async () => {
      await page.reload();
      return (await page.locator('.panel.success').count()) === 1 ? true : undefined;
    });
    expect(await page.textContent('.data-table')).toContain('Jabatan <b>Baharu</b>');
    await expectAccessible(page);
    await page.goto('/my');
    expect(await page.textContent('h2')).toBe('Account');
  });

  it('refuses a field that is not the user’s, whatever the form says', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints);
    const page = await portal.window({ language: 'en' });
    await signIn(page, account);
    await page.goto('/my/profile');
    await page.locator('#f-city').evaluate((input) => {
      input.setAttribute('name', 'f.grade');
    });
    await page.fill('#f-city', '54');
    await press(page, 'save');
    expect(await page.textContent('.error-summary')).toContain('The form has no such item.');
  });

  it('changes the password, goes on in this browser, and ends the session in the other', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints);
    const [page, other] = [await portal.window({ language: 'en' }), await portal.window({ language: 'en' })];
    await signIn(page, account);
    await signIn(other, account);
    await page.goto('/my/password');
    await send(page, { present: accountPassword, password: 'abc', passwordAgain: 'abd' });
    expect(await page.locator('.error-summary li').count()).toBe(5);
    await send(page, { present: accountPassword, password: newPassword, passwordAgain: newPassword });
    await waitFor('the password to be changed', async () => {
      await page.reload();
      if (url(page) === '/my/sign-in') await signIn(page, account, newPassword);
      return (await page.locator('.panel.success').count()) === 1 ? true : undefined;
    });
    expect(await page.textContent('main')).toContain('Outlook Web App (OWA)');
    await expectAccessible(page);
    await other.goto('/my');
    expect(url(other)).toBe('/my/sign-in');
    await signIn(other, account, newPassword);
    expect(url(other)).toBe('/my');
  });

  it('lets nobody past the change of a password that he has not set himself (BR-43)', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints, { mustChangePassword: true });
    const page = await portal.window({ language: 'ms' });
    await signIn(page, account);
    for (const path of ['/my', '/my/profile']) {
      await page.goto(path);
      expect(url(page)).toBe('/my/password');
    }
    await expectAccessible(page);
  });

  it('asks for a reset from the sign-in page with one answer for all, and once an hour', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints);
    const page = await portal.window({ language: 'en' });
    const answers: (string | null)[] = [];
    for (const name of [account.address, 'nobody.of.this.name']) {
      await page.goto('/my/sign-in');
      await page.click('main a[href="/my/forgot"]');
      await send(page, { username: name });
      answers.push(await page.textContent('main'));
    }
    expect(answers[0]).toBe(answers[1]);
    await expectAccessible(page);
    await signIn(page, account);
    await page.goto('/my/password/reset');
    await press(page, 'confirm');
    expect(await page.textContent('h1')).toBe('A reset has been asked for');
    await page.goto('/my');
    expect(await page.textContent('main')).toContain('Reset requested');
  });

  it('takes a first password by a link that works once', async () => {
    const { endpoints } = portal.system;
    const account = await aTemporaryAccount(endpoints, { mustChangePassword: true, language: 'en' });
    const path = await welcomePath(endpoints, account);
    const page = await portal.window();
    await page.goto(path);
    expect(await page.textContent('main')).toContain(account.loginId);
    await expectAccessible(page);
    await send(page, { password: newPassword, passwordAgain: newPassword });
    expect(await page.textContent('h1')).toBe('Your password is set');
    await page.goto(path);
    expect(await page.textContent('h1')).toBe('This link cannot be used');
    await expectAccessible(page);
    await signIn(page, account, newPassword);
    expect(url(page)).toBe('/my');
  });
});
