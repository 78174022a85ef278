import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unique } from '../support/system.ts';
import { accountPassword, aTemporaryAccount } from '../support/temporary-accounts.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal } from './portal.ts';

/** Library, mailbox policy, mail-flow log, periods of roles and the user’s mailbox in a browser without a script. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const looks = [
  { language: 'ms', width: 1280 },
  { language: 'en', width: 360 },
] as const;

async function fine(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const send = (page: Page) =>
  Promise.all([page.waitForEvent('load'), page.click('#main-form button[type=submit]')]);

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

describe.each(looks)('in $language at $width px', (look) => {
  it('MAMPU publishes a document, an administrator reads it, and it is withdrawn (REQ-CIR-45)', async () => {
    const title = `Panduan ${unique()}`;
    const page = await portal.signedIn('mampu1', look);
    await page.goto('/library/new');
    await fine(page);
    await send(page);
    expect(await page.locator('.error-summary li').count()).toBeGreaterThan(2);
    await fine(page);
    await page.fill('#f-titleMs', title);
    await page.fill('#f-titleEn', title);
    await page.check('input[value=GUIDE]');
    await page.fill('#f-label', '1.0');
    await page.setInputFiles('#f-file', { name: 'panduan.pdf', mimeType: 'application/pdf', buffer: pdf });
    await send(page);
    expect(new URL(page.url()).pathname).toBe('/library');
    await fine(page);
    const reader = await portal.signedIn('admin.kpc', look);
    await reader.goto('/library');
    await fine(reader);
    await Promise.all([reader.waitForEvent('load'), reader.click(`a:text-is("${title}")`)]);
    await fine(reader);
    const [download] = await Promise.all([
      reader.waitForEvent('download'),
      reader.click('main table a[href^="/library/"]'),
    ]);
    expect(download.suggestedFilename()).toBe('panduan.pdf');
    expect(readFileSync(await download.path()).equals(pdf)).toBe(true);
    const address = new URL(reader.url()).pathname;
    await page.goto(`${address}/withdraw`);
    await fine(page);
    await Promise.all([page.waitForEvent('load'), page.click('main button[value=confirm]')]);
    expect((await reader.goto(address))?.status()).toBe(404);
  });

  it('policy and service catalogue are shown to officers (REQ-CIR-23, REQ-CIR-46, REQ-CIR-54)', async () => {
    const page = await portal.signedIn('admin.kpc', look);
    await page.goto('/policy');
    await fine(page);
    const policy = (await page.textContent('main')) ?? '';
    expect(policy).toMatch(/3 Jan(?:uari|uary)? 2017.*2 Jan(?:uari|uary)? 2022/u);
    expect(policy).toContain('dropbox.com');
    await page.goto('/about');
    await fine(page);
    const about = (await page.textContent('main')) ?? '';
    for (const said of ['SMTP Relay', 'SMS', 'AES 128 bit', '1GovNet', 'ISO/IEC 27001:2013'])
      expect(about).toContain(said);
  });

  it('the log comes in as a file, is searched, and the search is on record (REQ-CIR-34)', async () => {
    const sender = `log.${unique()}@kpc.example`;
    const time = new Date().toISOString();
    const desk = await portal.signedIn('meja', look);
    await desk.goto('/mail-flow/import');
    await fine(desk);
    const rows = [
      `${time},${sender},luar@contoh.example,2048,DELIVERED`,
      `${time},${sender},bukan alamat,1,OK`,
    ];
    const csv = ['time,sender,recipient,size,result', ...rows].join('\n');
    await desk.setInputFiles('#f-file', { name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await send(desk);
    expect(await desk.textContent('main')).toMatch(/1 (?:baris disimpan, 1 ditolak|rows kept, 1 refused)/u);
    await fine(desk);
    const page = await portal.signedIn('admin.kpc', look);
    await page.goto('/mail-flow');
    await fine(page);
    await page.fill('#f-address', sender);
    await send(page);
    expect(await page.textContent('main')).toContain('luar@contoh.example');
    await fine(page);
    await Promise.all([page.waitForEvent('load'), page.click('form[action="/mail-flow/normal"] button')]);
    expect(await page.textContent('main')).toContain('Normal (');
    await page.goto('/mail-flow/looks');
    await fine(page);
    expect(await page.textContent('main')).toContain(sender);
    await page.goto('/mail-flow?f.from=2017-01-03');
    await fine(page);
    expect(await page.locator('.error-summary').count()).toBe(1);
  });

  it('reference data and the log of rights are pages for everybody (REQ-GEN-05, REQ-CIR-33)', async () => {
    const page = await portal.signedIn('mampu1', look);
    for (const path of [
      ...['/reference', '/reference/blocked-hosts', '/reference/thresholds', '/reference/blocked-hosts/edit'],
      ...['/reference/thresholds/edit?value=least-active-percent', '/reference/migration-checklist'],
      ...['/reference/help-desk', '/officers/grants'],
    ]) {
      await page.goto(path);
      await fine(page);
    }
    const admin = await portal.signedIn('admin.kpc', look);
    await admin.goto('/officers');
    await fine(admin);
  });

  it('a user forwards his mail inside his agency, ticks his upkeep and reads the library', async () => {
    const account = await aTemporaryAccount(portal.system.endpoints);
    const page = await portal.window(look);
    await page.goto('/my/sign-in');
    await page.fill('#f-username', account.loginId);
    await page.fill('#f-password', accountPassword);
    await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]);
    await page.goto('/my/new/MAILBOX-POLICY');
    await fine(page);
    await page.check('input[value=ON]');
    await page.fill('#f-forwardTo', 'tiada@gmail.example');
    // A form so short is sent at once.
    const submit = () =>
      Promise.all([page.waitForEvent('load'), page.click('#main-form button.button[type=submit]')]);
    await submit();
    await fine(page);
    expect(await page.textContent('main')).toContain('10(vii)');
    await page.fill('#f-forwardTo', 'siti.hajar@kpc.example');
    await submit();
    await page.goto('/my');
    expect(await page.textContent('main')).toContain('siti.hajar@kpc.example');
    await Promise.all([page.waitForEvent('load'), page.click('form[action="/my/upkeep"] button >> nth=0')]);
    await fine(page);
    for (const path of ['/my/library', '/my/policy', '/my/about']) {
      await page.goto(path);
      await fine(page);
    }
  });
});
