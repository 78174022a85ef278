import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../schemas/directory/account.ts';
import { unique } from '../support/system.ts';
import { aTemporaryAccount } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';
import { decide, expectAccessible, expectNoSidewaysScroll, openTaskAbout, Portal, press } from './portal.ts';

/** Value-added services in a browser: the account, the ICT Manager's work, who has which, and what the agency sets. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

function anAccount(): Promise<Account> {
  return aTemporaryAccount(portal.system.endpoints, { displayName: `Pengguna ${unique()}` });
}

const said = async (page: Page) => (await page.textContent('main')) ?? '';

describe.each([
  { language: 'ms', width: 1280 },
  { language: 'en', width: 360 },
] as const)('in $language at $width px', (look) => {
  test('the pages of services and settings are for everybody', { timeout: 120_000 }, async () => {
    const { id } = await anAccount();
    const page = await portal.signedIn('admin.kpc', look);
    const { agency } = portal.system.people;
    const paths = ['/services', '/services/bmt', '/services/online-archiving?state=TERMINATED'];
    const forms = [`/new/BMT-APPLY?subject=${id}.BMT`, `/new/SERVICE-REQUEST?subject=${id}`];
    const settings = ['/agencies', `/agencies/${agency}/settings`];
    for (const path of [...paths, `/accounts/${id}`, '/accounts?for=VALUE-ADDED', ...forms, ...settings]) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

test(
  'BMT goes from the account over the ICT Manager’s work back to the account',
  { timeout: 120_000 },
  async () => {
    const account = await anAccount();
    const admin = await portal.signedIn('admin.kpc', { language: 'en' });
    await admin.goto(`/accounts/${account.id}`);
    await admin.click('#services ~ table >> text=Apply: Big Mail Transfer');
    await admin.check('input[name="f.channel"][value="LETTER"]');
    await admin.fill('#f-justification', '<b>Plans</b> of buildings');
    await press(admin, 'check');
    expect(await said(admin)).toContain('<b>Plans</b> of buildings');
    await press(admin, 'submit');

    // Endorsed by the other administrator, or the same: the documents name one.
    await openTaskAbout(admin, account.displayName);
    await decide(admin, 'endorsed');

    const manager = await portal.signedIn('ict.kpc', { language: 'en' });
    await openTaskAbout(manager, account.displayName);
    expect(await said(manager)).toContain('<b>Plans</b> of buildings');
    await expectAccessible(manager);
    await decide(manager, 'approved');
    expect(await said(manager)).toMatch(/Approved/u);

    await openTaskAbout(admin, account.displayName);
    await decide(admin, undefined);
    await waitFor('the service on the page of the account', async () => {
      await admin.goto(`/accounts/${account.id}`);
      return (await admin.locator('text=End: Big Mail Transfer').count()) > 0 ? true : undefined;
    });

    // The manager, who holds no other role, follows it up: the account, who has the service, the case.
    await manager.goto('/services/bmt');
    await manager.click(`main table >> text=${account.displayName}`);
    expect(await said(manager)).toContain('Active');
    expect(await manager.locator('a[href*="/new/"]').count()).toBe(0);
    await manager.click('#history ~ table >> text=BMT-');
    await manager.waitForURL('**/requests/BMT-*');
    expect(await said(manager)).toContain('Completed');
  },
);

test(
  'an administrator sets what his agency decides, and leaves it as it was',
  { timeout: 60_000 },
  async () => {
    const page = await portal.signedIn('admin.jrc', { language: 'en' });
    await page.goto('/agencies');
    await page.click('text=Change the settings');
    const boxes = page.locator('input[name=channels]');
    for (const box of await boxes.all()) await box.uncheck();
    await press(page, 'save');
    expect(await said(page)).toContain('Choose at least one channel.');
    await page.check('input[name=channels][value=LETTER]');
    await page.uncheck('input[name=managerAsked][value=SSO]');
    await press(page, 'save');
    const after = await said(page);
    expect(after).toContain('The settings are saved.');
    expect(after).toContain('Settings changed');

    await page.click('text=Change the settings');
    for (const box of await boxes.all()) await box.check();
    await page.check('input[name=managerAsked][value=SSO]');
    await press(page, 'save');
    expect(await said(page)).toContain('E-mail, Memo, Letter, Form');
  },
);
