import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aRelayForm } from '../support/forms.ts';
import { unique } from '../support/system.ts';
import { decide, expectAccessible, openTaskAbout, Portal, press } from './portal.ts';

/** E-mail relay from form to filed record, by the people who do it. */

const PASSWORD = `rahsia-${unique()}`;

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(async () => {
  await portal.close();
});

async function fillIn(page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`#f-${name}`, String(value));
}

async function expectNoPassword(page: Page): Promise<void> {
  expect(await page.content()).not.toContain(PASSWORD);
}

test(
  'an application goes from the form over all loops to the filed record',
  { timeout: 180_000 },
  async () => {
    const title = `Sistem Pelayar ${unique()}`;
    const form = { ...aRelayForm(''), appName: title, authUsername: 'relay-pelayar', authPassword: PASSWORD };

    const agency = await portal.signedIn('admin.kpc');
    await agency.goto('/new/RELAY-APPLY');
    await press(agency, 'check');
    expect(await agency.title()).toMatch(/^Ralat: /u);
    await expectAccessible(agency);
    await agency.click('.error-summary a');
    expect(await agency.evaluate(() => document.activeElement?.id)).toBe('f-appName');

    await fillIn(agency, form);
    await press(agency, 'check');
    await expectNoPassword(agency);
    await expectAccessible(agency);
    await press(agency, 'submit');
    await agency.waitForURL('**/submitted');
    const reference = (await agency.textContent('.reference')) ?? '';
    expect(reference).toMatch(/^RLY-\d{4}-\d{6}$/u);
    await expectAccessible(agency);

    const desk = await portal.signedIn('meja');
    await openTaskAbout(desk, title);
    await expectNoPassword(desk);
    await decide(desk, 'incomplete', { 'reasons-appIp': 'Alamat tidak dapat dicapai' });
    await desk.waitForURL('**/decided');

    await openTaskAbout(agency, title);
    expect(await agency.textContent('#f-appIp-reason')).toContain('Alamat tidak dapat dicapai');
    await expectNoPassword(agency);
    await expectAccessible(agency);
    await agency.fill('#f-appIp', '10.9.8.7');
    await press(agency, 'check');
    expect(await agency.textContent('.answer.changed')).toContain('10.1.2.3');
    await press(agency, 'submit');
    await agency.waitForURL('**/decided');

    await openTaskAbout(desk, title);
    expect(await desk.textContent('.answer.changed')).toContain('10.1.2.3');
    await decide(desk, 'complete', { 'complete-tmName': 'Tan Boon Keat', 'complete-tmPost': 'Pengurus' });
    await desk.waitForURL('**/decided');

    await decideByLink(reference);

    const technician = await portal.signedIn('teknikal');
    await openTaskAbout(technician, title);
    await expectNoPassword(technician);
    const task = technician.url();
    await technician.click('form[action$="/credentials"] button');
    expect(await technician.textContent('main')).toContain(PASSWORD);
    await technician.goto(task);
    await expectNoPassword(technician);
    expect(await technician.locator('form[action$="/credentials"]').count()).toBe(0);
    await decide(technician, undefined, { 'configured-configuration': 'Port 587 dibuka' });
    await technician.waitForURL('**/decided');

    await openTaskAbout(agency, title);
    await decide(agency, 'passed', { 'passed-testers': 'Aisyah binti Rahman; Kamal bin Yusof' });
    await agency.waitForURL('**/decided');

    await expectFiled(agency, reference);
  },
);

/** MAMPU decides on a phone, without signing in; the link decides nothing a second time. */
async function decideByLink(reference: string): Promise<void> {
  const { email } = portal.system.people.holder('MAMPU_ADMIN');
  const token = await portal.system.linkToken(reference, email);
  const phone = await portal.window({ width: 360 });
  await phone.goto(`/l/${token}`);
  expect(await phone.textContent('main')).toContain('10.9.8.7');
  await expectNoPassword(phone);
  await expectAccessible(phone);
  await phone.check('input[name=outcome][value=approved]');
  await press(phone, 'review');
  await expectAccessible(phone);
  await press(phone, 'confirm');
  await phone.waitForURL(`**/l/${token}`);
  expect(await phone.textContent('.panel.success')).toContain('Diluluskan');
  expect(await phone.locator('input[name=outcome]').count()).toBe(0);
}

async function expectFiled(page: Page, reference: string): Promise<void> {
  const status = page.locator('.summary-line', { hasText: 'Selesai' });
  for (let tries = 0; tries < 100 && (await status.count()) === 0; tries += 1) {
    await page.goto(`/requests/${reference}`);
    await page.waitForTimeout(200);
  }
  expect(await page.locator('.step.done').count()).toBe(11);
  await expectAccessible(page);

  await page.goto(`/requests/${reference}/record`);
  const record = (await page.textContent('main')) ?? '';
  for (const said of [
    'MAMPU-ISMS-P3-Teknikal/001-1GovUC-001',
    'Kamal bin Yusof',
    'Tan Boon Keat',
    'Dibekalkan',
    'N-02',
    'disahkan utuh',
  ]) {
    expect(record).toContain(said);
  }
  expect(record).not.toContain('Belum disahkan');
  await expectNoPassword(page);
  await expectAccessible(page);
}

test('a form is withdrawn only after its consequence was read', { timeout: 120_000 }, async () => {
  const title = `Sistem Ditarik ${unique()}`;
  const agency = await portal.signedIn('admin.kpc', { language: 'en' });
  await agency.goto('/new/RELAY-APPLY');
  await fillIn(agency, { ...aRelayForm(''), appName: title });
  await press(agency, 'check');
  await press(agency, 'submit');
  const desk = await portal.signedIn('meja');
  await openTaskAbout(desk, title);
  await decide(desk, 'incomplete', { 'reasons-appName': 'Nama tidak lengkap' });

  await openTaskAbout(agency, title);
  await agency.click('text=Withdraw the application');
  expect(await agency.textContent('main')).toContain('This cannot be undone.');
  await expectAccessible(agency);
  await press(agency, 'confirm');
  await agency.waitForURL('**/decided');
  expect(await agency.textContent('main')).toContain('Withdrawn');
});

test('a draft waits for its agency', async () => {
  const title = `Draf ${unique()}`;
  const first = await portal.signedIn('admin.kpc');
  await first.goto('/new/RELAY-APPLY');
  await first.fill('#f-appName', title);
  await first.fill('#f-authPassword', PASSWORD);
  await press(first, 'save');
  await first.waitForURL('**/work?draft=saved');

  const colleague = await portal.signedIn('admin2.kpc', { language: 'en' });
  await colleague.click(`text=${title}`);
  expect(await colleague.inputValue('#f-appName')).toBe(title);
  await expectNoPassword(colleague);
  await colleague.goto('/work');
  await colleague.locator('.work-list li', { hasText: title }).locator('a', { hasText: 'Delete' }).click();
  await press(colleague, 'confirm');
  await colleague.waitForURL('**/work?draft=deleted');
  expect(await colleague.locator(`text=${title}`).count()).toBe(0);
});

test('a link that nobody sent gets a plain page', async () => {
  const phone = await portal.window({ width: 320 });
  const answer = await phone.goto(`/l/${'x'.repeat(43)}`);
  expect(answer?.status()).toBe(404);
  expect(await phone.textContent('h1')).toBe('Pautan ini tidak sah');
  await expectAccessible(phone);
});
