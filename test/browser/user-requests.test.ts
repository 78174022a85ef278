import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../schemas/directory/account.ts';
import { unique } from '../support/system.ts';
import { accountPassword, aTemporaryAccount } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';
import { decide, expectAccessible, expectNoSidewaysScroll, openTaskAbout, Portal, press } from './portal.ts';

/** What a user applies for himself, in a browser without a script: ms on a desk, en on a phone. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const looks = [
  { language: 'ms', width: 1280 },
  { language: 'en', width: 360 },
] as const;
type Look = (typeof looks)[number];

async function signedIn(account: Account, look: Look): Promise<Page> {
  const page = await portal.window(look);
  await page.goto('/my/sign-in');
  await page.fill('#f-username', account.loginId);
  await page.fill('#f-password', accountPassword);
  await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]);
  return page;
}
async function fine(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}
/** The first of two clicks on the button of the check page. @returns where it leads */
async function sentBeside(page: Page): Promise<string> {
  const inputs = await page
    .locator('#main-form input[type=hidden]')
    .evaluateAll((all) => all.map((input) => [input.getAttribute('name'), input.getAttribute('value')]));
  const { origin, pathname } = new URL(page.url());
  const form = { ...(Object.fromEntries(inputs) as Record<string, string>), action: 'submit' };
  const answer = await page.request.post(pathname, { form, headers: { origin }, maxRedirects: 0 });
  return answer.headers()['location'] ?? '';
}
const main = async (page: Page) => (await page.textContent('main')) ?? '';
const pathOf = (page: Page) => new URL(page.url()).pathname;
const idOf = (page: Page) => pathOf(page).split('/').at(-1) ?? '';

describe.each(looks)('an application of a user in $language at $width px', (look) => {
  it('for a mailing list: filled in, corrected, checked, sent once, decided, and the list is his', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints, { language: look.language });
    const page = await signedIn(account, look);
    const name = `Kelab ${unique()}`;
    await page.goto('/my/new');
    await fine(page);
    await page.click('a[href="/my/new/LIST-REQUEST"]');
    await press(page, 'check');
    expect(await page.locator('.error-summary li').count()).toBe(3);
    await fine(page);
    await page.fill('#f-displayName', name);
    await page.fill('#f-address', `${name.toLowerCase().replaceAll(/\W/gu, '.')}@kpc.example`);
    await page.fill('#f-purpose', 'Ahli <b>kelab</b>');
    await press(page, 'check');
    expect(await main(page)).toContain('Ahli <b>kelab</b>');
    await fine(page);
    const first = await sentBeside(page);
    await press(page, 'submit');
    const id = idOf(page);
    expect(id).toMatch(/^SEM-\d{4}-\d{6}$/u);
    expect(first).toContain(id);
    expect(await page.locator('.panel.success').count()).toBe(1);
    await fine(page);

    const admin = await portal.signedIn('admin.kpc');
    await openTaskAbout(admin, name);
    await decide(admin, 'created');
    await waitFor('the list to be made', async () => {
      await page.goto('/my/lists');
      return (await page.locator('.data-table a', { hasText: name }).count()) === 1 ? true : undefined;
    });
    await fine(page);
    await page.click(`.data-table a:has-text("${name}")`);
    expect(await main(page)).toContain(account.displayName);
    await fine(page);
  });

  it('for several services at once: each is an application of its own, and he sees how far it is', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints, { language: look.language });
    const page = await signedIn(account, look);
    await page.goto('/my/new/SERVICE-REQUEST');
    await press(page, 'submit');
    expect(await page.locator('.error-summary').count()).toBe(1);
    await fine(page);
    await page.check('#f-vasBMT');
    await page.check('#f-vasSSO');
    await press(page, 'submit');
    const started = page.locator('a[href^="/my/requests/BMT-"], a[href^="/my/requests/PNT-"]');
    await waitFor('both applications to be started', async () => {
      await page.reload();
      return (await started.count()) === 2 ? true : undefined;
    });
    await fine(page);
    await page.goto('/my');
    const asked = page.locator('a[href^="/my/requests/BMT-"]').first();
    expect(await asked.count()).toBe(1);
    await fine(page);
    await page.goto('/my/new');
    expect(await page.locator('a[href*="service=BMT"], a[href*="service=SSO"]').count()).toBe(0);
    await page.goto('/my/new/BMT-APPLY?service=BMT');
    expect(await main(page)).toContain('BMT-');
    await fine(page);
  });
});

it('the handler ticks on the page of his list that a member is out, and it is offered no more', async () => {
  const { system } = portal;
  const [handler, member] = [
    await aTemporaryAccount(system.endpoints, { language: 'en' }),
    await aTemporaryAccount(system.endpoints),
  ];
  const api = await system.as('AGENCY_ADMIN');
  const name = `Senarai ${unique()}`;
  const made = await api.post('CreatedRequest', '/requests', {
    procedure: 'IPMS-4.13',
    form: {
      displayName: name,
      address: `${name.toLowerCase().replaceAll(/\W/gu, '.')}@kpc.example`,
      owner: handler.address,
    },
  });
  const ended = (id: string) =>
    waitFor(`the end of ${id}`, async () => {
      const request = await api.get('Request', `/requests/${id}`);
      return request.endedAt === undefined ? undefined : request;
    });
  const list = (await ended(made.id)).subject?.id;
  const change = async (procedure: string) => {
    const form = { members: member.address };
    const { id } = await api.post('CreatedRequest', '/requests', { procedure, subject: list, form });
    expect((await ended(id)).status).toBe('COMPLETED');
    return id;
  };
  await change('IPMS-4.15');
  const removed = await change('IPMS-4.16');

  const page = await signedIn(handler, { language: 'en', width: 360 });
  await page.goto(`/my/lists/${list ?? ''}`);
  await fine(page);
  const tick = page.locator(`form[action$="/checks/${removed}"] button`);
  await Promise.all([page.waitForEvent('load'), tick.click()]);
  expect(await main(page)).toContain(`Checked by ${handler.displayName}`);
  expect(await tick.count()).toBe(0);
  await fine(page);
  const { steps } = await api.get('Request', `/requests/${removed}`);
  expect(steps.at(-1)).toMatchObject({ state: 'done', doneBy: handler.displayName });

  const admin = await portal.signedIn('admin.kpc');
  await admin.goto(`/requests/${made.id}`);
  await press(admin, '"IPMS-4.13.S4"');
  expect(await admin.locator('button[value="IPMS-4.13.S4"]').count()).toBe(0);
  await expectAccessible(admin);
});
