import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../functions/domain/format.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { inDays } from '../support/forms-accounts.ts';
import { unique } from '../support/system.ts';
import { aTemporaryAccount } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal, press } from './portal.ts';

/** Modul Pentadbir IT Agensi in a browser: the lists, one account, and what is done with it. */

/** No sweep of another test comes near it. */
const farDay = inDays(1000);

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

function anAccount(): Promise<Account> {
  return aTemporaryAccount(portal.system.endpoints, { displayName: `Pengguna ${unique()}` });
}

const said = async (page: Page) => (await page.textContent('main')) ?? '';

/** What a request changes is there at once, or after a moment on a busy machine. */
async function settled(page: Page, account: Account, text: string): Promise<void> {
  await waitFor(`"${text}" on the page of the account`, async () => {
    if ((await said(page)).includes(text)) return true;
    await page.goto(`/accounts/${account.id}`);
    return undefined;
  });
}

describe.each([
  { language: 'ms', width: 1280 },
  { language: 'en', width: 320 },
] as const)('in $language at $width px', (look) => {
  test('the pages of accounts are for everybody', { timeout: 120_000 }, async () => {
    const account = await anAccount();
    const page = await portal.signedIn('admin.kpc', look);
    const forms = ['IPMS-4.7', 'IPMS-4.8', 'IPMS-4.9', 'IPMS-4.11'].map(
      (id) => `/new/${id}?subject=${account.id}`,
    );
    const lists = ['/accounts', '/accounts?state=DELETED', '/accounts/requests', '/accounts/codes'];
    for (const path of [...lists, '/accounts?for=IPMS-4.9', `/accounts/${account.id}`, ...forms]) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

test('an administrator finds a user, disables him with a last look, and enables him again', async () => {
  const account = await anAccount();
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  await page.goto('/accounts');
  await page.fill('#query', account.displayName.slice(9));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/accounts?query=*');
  await page.click(`main table >> text=${account.displayName}`);
  await page.click('main >> text=Disable an e-mail account');

  await press(page, 'check');
  expect(await page.locator('.error-summary li').count()).toBe(3);
  await page.check('input[name="f.reason"] >> nth=0');
  await page.fill('#f-until', farDay);
  await page.fill('#f-description', 'Cuti belajar');
  await press(page, 'check');
  expect(await said(page)).toContain(account.address);
  await expectAccessible(page);
  await press(page, 'submit');
  await settled(page, account, `Disabled until ${formatDate(farDay, 'en')}`);
  expect(await said(page)).toContain('Only sender from following list');
  await expectAccessible(page);

  await page.goto(`/new/IPMS-4.9?subject=${account.id}`);
  expect(await said(page)).toContain('This can no longer be done');

  await page.goto(`/accounts/${account.id}`);
  await page.click('main >> text=Enable an e-mail account');
  await page.click('#main-form .button >> nth=0');
  await settled(page, account, 'Sign-in is allowed');
});

test('a termination waits for its day and can be cancelled from the page of the account', async () => {
  const account = await anAccount();
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  await page.goto(`/new/IPMS-4.11?subject=${account.id}`);
  await page.check('input[name="f.cause"][value=RETIRE]');
  await page.fill('#f-effectiveOn', farDay);
  await press(page, 'check');
  await press(page, 'submit');
  await settled(page, account, `Effective date: ${formatDate(farDay, 'en')}`);
  await expectAccessible(page);
  await page.click('main >> text=Cancel the termination');
  await page.fill('main textarea', 'He stays');
  await press(page, 'confirm');
  await page.goto(`/accounts/${account.id}`);
  await settled(page, account, 'Disable an e-mail account');
});

test('a password that breaks rules is told each of them, and one that keeps them is set', async () => {
  const account = await anAccount();
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  const type = async (password: string) => {
    for (const field of await page.locator('main input[type=password]').all()) await field.fill(password);
    await press(page, 'submit');
  };
  await page.goto(`/new/IPMS-4.8?subject=${account.id}`);
  await type('pendek');
  expect(await page.locator('.error-summary li').count()).toBe(4);
  expect(await page.content()).not.toContain('value="pendek"');
  await type('Kata-Laluan-2026');
  await settled(page, account, 'must set a new password at the next sign-in');
});

test('an address that is taken is said while it is typed, and by a button without a script', async () => {
  const [account, other] = [await anAccount(), await anAccount()];
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  await page.goto(`/new/IPMS-4.7?subject=${account.id}`);
  await page.fill('#f-address', other.address);
  await page.keyboard.press('Tab');
  await page.waitForSelector('#f-address-available.taken');
  await page.click('#f-address-available button >> nth=0');
  await page.waitForSelector('#f-address-available.free');
  await expectAccessible(page);

  await page.fill('#f-address', other.address);
  await press(page, 'available');
  expect(await page.textContent('#f-address-available')).toContain('is taken');
  expect(await page.inputValue('#f-address')).toBe(other.address);
  await page.goto(`/accounts/${account.id}`);
  expect(await said(page)).toContain(account.address);
});

test('an identity number that is searched for stands in no address', async () => {
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/accounts');
  await page.fill('#query', '860228-00-1483');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/accounts/search');
  expect(await said(page)).toContain('Search results by identity card/passport number');
  expect(await page.content()).not.toContain('860228-00-1483');
  expect(asked.join(' ')).not.toMatch(/860228/u);
});

test('what another agency owns does not exist', async () => {
  const account = await anAccount();
  const stranger = await portal.signedIn('admin.jrc', { language: 'en' });
  for (const path of [`/accounts/${account.id}`, `/new/IPMS-4.7?subject=${account.id}`]) {
    expect((await stranger.goto(path))?.status()).toBe(404);
  }
  await stranger.goto(`/accounts?query=${account.loginId}&agency=kpc`);
  expect(await said(stranger)).not.toContain(account.address);
});
