import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentOn } from '../../functions/domain/usage.ts';
import { transact } from '../../functions/store/transaction.ts';
import { watchOperation } from '../../functions/store/usage-store.ts';
import { invoke } from '../../infra/local/invoke.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeAccount } from '../support/accounts.ts';
import { unique } from '../support/system.ts';
import { tablesOf } from '../support/temporary-officers.ts';
import { waitFor } from '../support/wait.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal } from './portal.ts';

/** The use of mailboxes in a browser: a file goes in, who is nearly full and who is silent is seen and decided about. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const said = async (page: Page) => (await page.textContent('main')) ?? '';
const today = () => new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);

async function anAccount(): Promise<Account> {
  const name = unique();
  return writeAccount(tablesOf(portal.system.endpoints), undefined, {
    ...{ id: `acc-${name}`, loginId: name, address: `${name}@kpc.example`, displayName: `Peti Mel ${name}` },
  });
}

/** Silent since long, and found by the check of today. */
async function aSilentAccount(): Promise<Account> {
  const account = await anAccount();
  const tables = tablesOf(portal.system.endpoints);
  const of = { accountId: account.id, agencyId: account.agencyId, from: '2026-01-05' };
  await transact(tables, [watchOperation(tables, { ...of, lookOn: silentOn(of.from) })]);
  await invoke(portal.system.endpoints, 'checks', { name: 'inactive-90', only: account.id });
  return account;
}

async function sendFile(page: Page, lines: readonly string[]): Promise<void> {
  await page.goto('/usage/files');
  const text = ['Alamat e-mel;Tarikh;Penggunaan (MB);Aktiviti terakhir', ...lines].join('\r\n');
  await page.setInputFiles('#f-file', {
    name: 'penggunaan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page.click('main form[enctype] button[type=submit]');
}

test(
  'a file of usage is sent and followed; its refused rows come back, and the mailbox shows where it belongs',
  { timeout: 120_000 },
  async () => {
    const account = await anAccount();
    const desk = await portal.signedIn('meja');
    await desk.goto('/usage');
    expect(new URL(desk.url()).pathname).toBe('/usage/files');
    await expectAccessible(desk);
    const full = String(account.storageMb);
    const rows = [
      `${account.address};${today()};${full};${today()}`,
      `tiada.${unique()}@kpc.example;${today()};5;`,
      `${account.address};${today()};6;`,
    ];
    await sendFile(desk, rows);
    await desk.waitForURL('**/usage/files/*');
    await waitFor('the end of the file', async () => {
      await desk.reload();
      return (await said(desk)).includes('Fail telah diproses') ? true : undefined;
    });
    const page = await said(desk);
    expect(page).toContain('Tiada akaun dengan alamat ini');
    expect(page).toContain('Alamat ini telah ada dalam baris terdahulu');
    await expectAccessible(desk);
    const refused = await desk.request.get(
      (await desk.getAttribute('main a[href$="refused.csv"]', 'href')) ?? '',
    );
    expect(await refused.text()).toContain('\r\n3,tiada.');

    await sendFile(desk, rows);
    await desk.waitForURL('**known=1');
    expect(await said(desk)).toContain('telah dihantar sebelum ini');

    const admin = await portal.signedIn('admin.kpc', { language: 'en' });
    await admin.goto('/usage');
    const row = admin.locator('tr', { hasText: account.displayName });
    await waitFor('the mailbox among those that are nearly full', async () => {
      await admin.goto('/usage');
      return (await row.count()) > 0 ? true : undefined;
    });
    expect(await row.textContent()).toContain('100 %');
    await expectAccessible(admin);
    await admin.goto(`/usage?query=${encodeURIComponent(account.displayName)}`);
    expect(await said(admin)).toContain(account.address);
  },
);

test('a file of a hundred thousand rows is packed before it is sent', { timeout: 120_000 }, async () => {
  const line = (no: number) =>
    `tiada.pengguna.${String(no)}@kementerian.contoh.example,${today()},1,${today()}`;
  const rows = Array.from({ length: 100_000 }, (_, no) => line(no));
  const desk = await portal.signedIn('meja');
  await desk.goto('/usage/files');
  await desk.setInputFiles('#f-file', {
    name: `besar-${unique()}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(['address,day,usedMegabytes,lastActivity', ...rows].join('\n')),
  });
  const chosen = () => desk.evaluate(`document.querySelector('#f-file').files[0].name`);
  await waitFor('the packed file', async () => (String(await chosen()).endsWith('.gz') ? true : undefined));
  await desk.click('main form[enctype] button[type=submit]');
  await desk.waitForURL(/\/usage\/files\/[0-9a-f]{24}/u, { timeout: 60_000 });
  expect(await said(desk)).toContain('daripada 200 bahagian');
  expect(await said(desk)).toContain('100,000');
});

test('a file that is none is refused on the page, with the reason', { timeout: 60_000 }, async () => {
  const desk = await portal.signedIn('meja', { language: 'en', width: 360 });
  await desk.goto('/usage/files');
  await expectNoSidewaysScroll(desk);
  await desk.click('main form[enctype] button[type=submit]');
  await desk.waitForSelector('.error-summary');
  await expectAccessible(desk);
  const admin = await portal.signedIn('admin.kpc');
  expect((await admin.request.get('/usage/files')).status()).toBe(403);
});

describe('silent accounts', () => {
  test(
    'are ticked, shown once more and ended in one go, or kept for a reason',
    { timeout: 180_000 },
    async () => {
      const [ended, kept] = [await aSilentAccount(), await aSilentAccount()];
      const page = await portal.signedIn('admin.kpc');
      const row = (account: Account) => page.locator('tr', { hasText: account.displayName });
      await waitFor('both on the list', async () => {
        await page.goto('/usage/inactive');
        return (await row(ended).count()) + (await row(kept).count()) === 2 ? true : undefined;
      });
      await expectAccessible(page);
      await page.click('button[value=end]');
      await page.waitForSelector('.error-summary');
      expect(await said(page)).toContain('Tandakan sekurang-kurangnya satu akaun');

      await row(kept).locator('input[type=checkbox]').check({ force: true });
      await page.fill('#keep-until', '2099-01-01');
      await page.click('button[value=keep]');
      await page.waitForSelector('.error-summary');
      expect(await row(kept).locator('input[type=checkbox]').isChecked()).toBe(true);
      await expectAccessible(page);
      await page.fill('#keep-until', new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
      await page.fill('#keep-reason', 'Cuti belajar');
      await page.click('button[value=keep]');
      await page.waitForURL('**kept=1');

      await row(ended).locator('input[type=checkbox]').check({ force: true });
      await page.fill('#end-effectiveOn', new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
      await page.click('button[value=end]');
      await page.waitForSelector('button[value=confirmed]');
      expect(await said(page)).toContain(ended.displayName);
      await expectAccessible(page);
      await page.click('button[value=confirmed]');
      await page.waitForSelector('main a[href*="/requests/TMT-"]');
      await expectAccessible(page);
      const admin = await portal.system.as('AGENCY_ADMIN');
      await waitFor('the termination', async () => {
        const { state } = await admin.get('Account', `/accounts/${ended.id}`);
        return state === 'TERMINATION_SCHEDULED' ? true : undefined;
      });
      expect((await admin.get('Account', `/accounts/${kept.id}`)).state).toBe('ACTIVE');
      await page.goto('/usage?list=kept');
      expect(await said(page)).toContain('Cuti belajar');
    },
  );
});

test(
  'who looks after the system sees what each check did, and what it would do',
  { timeout: 120_000 },
  async () => {
    await invoke(portal.system.endpoints, 'checks', { name: 'quota-90' });
    for (const width of [1280, 360]) {
      const page = await portal.signedIn('mampu1', { language: 'en', width });
      for (const path of ['/checks', '/checks/quota-90', `/checks/quota-90/${today()}`]) {
        await page.goto(path);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      for (const name of ['quota-90', 'inactive-90', 'disabled-until', 'dated-tasks', 'reminders']) {
        const answer = await page.goto(`/checks/${name}/preview?date=${today()}`);
        expect(answer?.status(), name).toBe(200);
      }
      await page.goto('/checks/quota-90/preview?date=2026-02-31');
      expect(new URL(page.url()).pathname).toBe('/checks/quota-90');
    }
    const admin = await portal.signedIn('admin.kpc');
    expect((await admin.request.get('/checks')).status()).toBe(403);
  },
);
