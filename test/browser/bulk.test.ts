import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';
import { decide, expectAccessible, expectNoSidewaysScroll, Portal } from './portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(async () => {
  await portal.close();
});

const columns = ['category', 'name', 'address', 'loginId', 'package', 'storage', 'serviceType'];

/** A file with an account for each login, all of the category other. */
function registrations(logins: readonly string[]): string {
  const head = [...columns, 'superiorEmail', 'privateEmail', 'identityNumber'].join(';');
  const lines = logins.map((login) =>
    [
      ...['Lain-lain', `Kaunter ${login}`, `${login}@kpc.example`, login, 'Pakej B', '500 MB'],
      ...['Pengguna biasa', 'ketua@kpc.example', `${login}@rumah.example`, ''],
    ].join(';'),
  );
  return ['\uFEFFsep=;', head, ...lines].join('\r\n');
}

async function uploadFile(page: Page, action: string, name: string, content: string | Buffer): Promise<void> {
  await page.goto('/accounts/bulk');
  await page.check(`input[name="f.action"][value=${action}]`);
  await page.setInputFiles('#f-file', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  if (action === 'REGISTER') {
    await page.check('input[name="f.verifiedWith"][value=HR]');
    await page.fill('#f-verifiedName', 'Puan Salmah');
    await page.fill('#f-verifiedOn', '2026-01-05');
  }
  await page.click('main button[type=submit]');
  await page.waitForLoadState();
}

/** Reloads until the page shows this. */
async function shows(page: Page, text: string): Promise<void> {
  await waitFor(text, async () => {
    if ((await page.getByText(text).count()) > 0) return true;
    await page.reload();
    return undefined;
  });
}

describe('an administrator with many accounts', () => {
  it('sees what a file would do, applies it, and downloads what became of it', async () => {
    const page = await portal.signedIn('admin.kpc');
    const run = unique();
    const logins = [`satu.${run}`, `dua.${run}`, `satu.${run}`];
    await page.goto('/accounts');
    await page.getByRole('link', { name: 'Akaun secara pukal (CSV)' }).click();
    await expectAccessible(page);
    await uploadFile(page, 'REGISTER', 'kaunter.csv', registrations(logins));
    await shows(page, '2 baris boleh dilaksanakan. 1 baris ada ralat dan akan ditinggalkan.');
    expect(await page.locator('main').innerText()).toContain('Nilai ini sudah ada pada baris 2.');
    await expectAccessible(page);
    const address = page.url();

    await page.getByRole('link', { name: '2', exact: true }).click();
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain(`satu.${run}@kpc.example`);
    await page.goto(`${address}?show=problems`);
    expect(await page.locator('main tbody tr').count()).toBe(1);

    await page.getByRole('link', { name: 'Laksanakan atau batalkan' }).click();
    await decide(page, 'apply');
    await page.goto(address);
    await shows(page, 'Fail ini selesai.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Muat turun fail keputusan (CSV)' }).click(),
    ]);
    const result = await readFile(await download.path(), 'utf8');
    expect(result).toContain(`2,satu.${run}@kpc.example,Dilaksanakan / Applied,,`);
    expect(result).toContain('Nilai ini sudah ada pada baris 2.');
    const reference = address.slice(address.lastIndexOf('/') + 1);
    const mail = await portal.system.mailbox.waitFor({
      ...{ to: `dua.${run}@rumah.example`, opening: 'Akaun 1GovUC anda telah sedia', about: reference },
    });
    expect(mail.text).toContain('/my/welcome/');

    await page.goto(`/accounts?query=dua.${run}`);
    expect(await page.locator('main').innerText()).toContain(`Kaunter dua.${run}`);
  });

  it('is told what is wrong with a file beside it, and what he chose stays', async () => {
    const page = await portal.signedIn('admin.kpc', { language: 'en', width: 360 });
    await uploadFile(page, 'DISABLE', 'buku.xlsx', Buffer.from('PK\x03\x04'));
    expect(await page.locator('.error-summary').innerText()).toContain('Save it as “CSV UTF-8”');
    expect(await page.isChecked('input[name="f.action"][value=DISABLE]')).toBe(true);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('is told plainly that a file is too large', async () => {
    const page = await portal.signedIn('admin.kpc');
    await page.goto('/accounts/bulk');
    page.removeAllListeners('console');
    await uploadFile(page, 'UPDATE', 'besar.csv', Buffer.alloc(50_000_000, 'a'));
    expect(await page.locator('main').innerText()).toContain('Fail boleh sebesar 4 MB');
  });

  it('finds the columns of each action, with a template of them', async () => {
    const page = await portal.signedIn('admin.kpc', { language: 'en', width: 360 });
    for (const action of ['register', 'update', 'disable', 'terminate']) {
      await page.goto(`/accounts/bulk/template/${action}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the CSV template' }).click(),
      ]);
      const names = (await readFile(await download.path(), 'utf8')).trim().split(',');
      expect(names.length).toBe(await page.locator('main tbody tr').count());
    }
  });

  it('sees nothing of another agency’s files', async () => {
    const page = await portal.signedIn('admin.kpc');
    await uploadFile(page, 'REGISTER', 'sulit.csv', registrations([`sulit.${unique()}`]));
    await shows(page, 'Semua 1 baris boleh dilaksanakan.');
    const stranger = await portal.signedIn('admin.jrc');
    for (const path of ['', '/result.csv', '/rows/2']) {
      const answer = await stranger.goto(`${page.url()}${path}`);
      expect(answer?.status()).toBe(404);
    }
  });
});
