import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterBytes } from '../support/case-files.ts';
import { anApplication } from '../support/forms-agencies.ts';
import { linksOf, tokenIn, type Mail } from '../support/mailbox.ts';
import { unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal, press } from './portal.ts';

/** From "our agency needs 1GovUC" to the endorsement of its headquarters, by people without any sign-in. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(async () => {
  await portal.close();
});

/** What an attacker, and a hurried officer, call their files. */
const halaman = {
  name: 'surat.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<html><script>alert(1)</script>'),
};
const letter = { name: 'surat "rasmi".pdf', mimeType: 'text/html', buffer: Buffer.from(letterBytes) };

async function fitsEverybody(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

function mailTo(email: string): Promise<Mail> {
  return waitFor(`a mail to ${email}`, async () =>
    (await portal.system.mailbox.about('')).findLast(({ to }) => to === email),
  );
}

async function fillIn(page: Page, form: ReturnType<typeof anApplication>): Promise<void> {
  for (const [name, value] of Object.entries(form)) {
    if (name === 'applicantEmail') continue;
    const field = page.locator(`[name="f.${name}"]`).first();
    const type = await field.getAttribute('type');
    if (type === 'radio') await page.check(`input[name="f.${name}"][value="${String(value)}"]`);
    else if (type === 'checkbox') await field.check();
    else await field.fill(String(value));
  }
}

test(
  'REQ-CIR-01 an agency applies on the public page: proven address, form, reference, link of headquarters',
  { timeout: 180_000 },
  async () => {
    const mark = unique();
    const email = `faizal.${mark}@agensi.example`;
    const page = await portal.window({ language: 'ms', width: 360 });
    await page.goto('/apply');
    await fitsEverybody(page);
    await press(page, 'ask');
    await expect.poll(() => page.textContent('.error-summary')).toContain('Isi butiran ini');
    await fitsEverybody(page);
    await page.fill('#f-name', 'Faizal bin Idris');
    await page.fill('#f-email', email);
    await press(page, 'ask');
    await expect.poll(() => page.textContent('h1')).toBe('Semak e-mel anda');

    const [link = ''] = linksOf(await mailTo(email));
    expect(new URL(link).pathname).toMatch(/^\/apply\/form\/[\w-]{20,}$/u);
    await page.goto(link);
    await fitsEverybody(page);
    expect(await page.textContent('#f-applicantEmail')).toContain(email);
    expect(await page.inputValue('#f-applicantName')).toBe('Faizal bin Idris');
    await fillIn(page, { ...anApplication(mark), hqEmail: email });
    await press(page, 'check');
    await expect.poll(() => page.textContent('.error-summary')).toContain('Isi alamat lain');
    await page.setInputFiles('#f-letterFile', halaman);
    await press(page, 'check');
    await expect.poll(() => page.textContent('.error-summary')).toContain('bukan PDF');
    await page.setInputFiles('#f-letterFile', letter);
    await press(page, 'check');
    await expect.poll(() => page.textContent('.error-summary')).not.toContain('bukan PDF');
    expect(await page.textContent('main')).toContain('Fail yang dipilih: surat-rasmi.pdf (1 KB)');
    await fitsEverybody(page);
    await page.fill('#f-hqEmail', `rohani.${mark}@ibupejabat.example`);
    await press(page, 'check');
    await fitsEverybody(page);
    await press(page, 'submit');
    const reference = await page.textContent('.reference');
    expect(reference).toMatch(/^PAG-\d{4}-\d{6}$/u);
    await page.goto(link);
    expect(await page.textContent('.reference')).toBe(reference);

    const token = tokenIn(await mailTo(`rohani.${mark}@ibupejabat.example`));
    const hq = await portal.window({ width: 1280 });
    await hq.goto(`/l/${token ?? ''}`);
    await fitsEverybody(hq);
    const [download] = await Promise.all([
      hq.waitForEvent('download'),
      hq.click('a[href*="/files/letterFile"]'),
    ]);
    expect(download.suggestedFilename()).toBe('surat-rasmi.pdf');
    expect(readFileSync(await download.path()).equals(letter.buffer)).toBe(true);
    expect(await hq.textContent('main')).toContain('Perkhidmatan e-mel semasa akan ditamatkan.');
  },
);

test('a link that nobody was sent opens nothing', async () => {
  const page = await portal.window({ language: 'en' });
  const response = await page.goto('/apply/form/abcdefghijklmnopqrstuvwxyz');
  expect(response?.status()).toBe(404);
  await expect.poll(() => page.textContent('h1')).toBe('This link cannot be used');
});
