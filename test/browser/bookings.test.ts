import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBookingForm, aFreeTime } from '../support/bookings.ts';
import { unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';
import { decide, expectAccessible, expectNoSidewaysScroll, openTaskAbout, Portal, press } from './portal.ts';

/** Conference rooms in a browser: the calendar, a booking, MAMPU's decision, a change. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const said = async (page: Page) => (await page.textContent('main')) ?? '';

async function fillIn(page: Page, name: string): Promise<void> {
  const form = aBookingForm(name);
  await page.goto('/new/TELEPRESENCE-BOOKING');
  for (const [field, value] of Object.entries(form)) {
    if (typeof value !== 'string') continue;
    const input = page.locator(`[name="f.${field}"]`);
    if (field.startsWith('room')) await input.selectOption(value);
    else await input.fill(value);
  }
  await page.check('[name="f.official"]');
}

describe.each([
  { language: 'ms', width: 1280 },
  { language: 'en', width: 360 },
] as const)('in $language at $width px', (look) => {
  test('the calendar and the form are for everybody', { timeout: 120_000 }, async () => {
    const page = await portal.signedIn('admin.kpc', look);
    for (const path of ['/bookings', '/bookings?month=2026-02', '/new/TELEPRESENCE-BOOKING']) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

test(
  'a booking goes from its form to MAMPU, into the calendar, and is given up',
  { timeout: 180_000 },
  async () => {
    const name = unique();
    const admin = await portal.signedIn('admin.kpc', { language: 'ms' });
    await fillIn(admin, name);
    await admin.fill('[name="f.users1"]', '7');
    await press(admin, 'check');
    expect(await said(admin)).toContain('6');
    await expectAccessible(admin);
    await admin.fill('[name="f.users1"]', '6');
    await press(admin, 'check');
    expect(await said(admin)).toContain('Bilik Telepresence MAMPU (Putrajaya)');
    await press(admin, 'submit');

    const mampu = await portal.signedIn('mampu1', { language: 'en' });
    await openTaskAbout(mampu, name);
    expect(await said(mampu)).toContain('Bilik Telepresence INTAN (Kuala Lumpur)');
    await decide(mampu, 'confirmed');

    const month = aFreeTime(name).date.slice(0, 7);
    await waitFor('the confirmed booking in the calendar', async () => {
      await admin.goto(`/bookings?month=${month}`);
      return (await admin.locator('table a', { hasText: name }).count()) > 0 ? true : undefined;
    });
    await admin.locator('table a', { hasText: name }).first().click();
    const task = admin.locator('a[href^="/tasks/TPB-"]');
    await waitFor('the step at which it can be changed', async () => {
      await admin.reload();
      return (await task.count()) > 0 ? true : undefined;
    });
    expect(await said(admin)).toContain('6 pengguna');
    await expectAccessible(admin);
    await task.click();
    await expectAccessible(admin);
    await admin.click('a[href$="/outcomes/cancelled"]');
    await admin.fill('#cancelled-reason', 'Mesyuarat ditangguhkan');
    await press(admin, 'confirm');
    await waitFor('the rooms free again', async () => {
      await admin.goto(`/bookings?month=${month}`);
      const calendar = admin.locator('#calendar ~ table');
      return (await calendar.locator('a', { hasText: name }).count()) === 0 ? true : undefined;
    });
    // The list still has it, with what became of it.
    expect(await admin.locator('#list ~ table tr', { hasText: name }).textContent()).toContain('Dibatalkan');
  },
);
