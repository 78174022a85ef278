import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContact, contactRegistered } from '../support/scenarios/contact-register.ts';
import { play } from '../support/play.ts';
import { unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';
import { decide, expectAccessible, expectNoSidewaysScroll, openTaskAbout, Portal, press } from './portal.ts';

/** Contacts in a browser: search first, ask, open a ticket, act, verify (IPMS-4.21 to 4.23). */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const said = async (page: Page) => (await page.textContent('main')) ?? '';

async function search(page: Page, text: string): Promise<void> {
  await page.goto('/contacts');
  await page.fill('#query', text);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contacts?query=*');
}

test(
  'a contact is looked for, asked for, registered by the desk and verified; then it is there',
  { timeout: 180_000 },
  async () => {
    const name = `Mei Ling ${unique()}`;
    const address = `${name.replaceAll(' ', '.').toLowerCase()}@rakan.example`;

    const agency = await portal.signedIn('admin.kpc', { language: 'en' });
    await search(agency, address);
    expect(await said(agency)).toContain('This contact is not registered');
    await agency.click('main >> text=Register a new contact');
    expect(await agency.inputValue('#f-address')).toBe(address);
    await agency.fill('#f-fullName', name);
    await press(agency, 'check');
    expect(await said(agency)).toContain(address);
    await press(agency, 'submit');
    await agency.waitForURL('**/submitted');

    const desk = await portal.signedIn('meja');
    await desk.goto('/contacts/tickets');
    expect(await desk.locator('tr', { hasText: name }).textContent()).toContain('Hari ini');
    await openTaskAbout(desk, name);
    await decide(desk, undefined, { 'opened-ticketNumber': 'INC-2026-00417' });
    await expectAccessible(desk);
    await openTaskAbout(desk, name);
    await decide(desk, 'done', { 'done-actionTaken': 'Ditulis dalam buku alamat' });

    await openTaskAbout(agency, name);
    expect(await said(agency)).toContain('Ditulis dalam buku alamat');
    await decide(agency, 'not-done', { 'not-done-reason': 'The telephone is missing' });
    await openTaskAbout(agency, name);
    expect(await agency.inputValue('#f-address')).toBe(address);
    await expectAccessible(agency);
    await agency.fill('#f-phone', '03-7000 0002');
    await press(agency, 'check');
    await press(agency, 'submit');
    await agency.waitForURL('**/decided');

    await openTaskAbout(desk, name);
    await decide(desk, undefined, { 'opened-ticketNumber': 'INC-2026-00423' });
    await openTaskAbout(desk, name);
    await decide(desk, 'done', { 'done-actionTaken': 'Telefon ditambah' });
    await openTaskAbout(agency, name);
    await decide(agency, 'done');
    await waitFor('the contact in the address book', async () => {
      await search(agency, 'mei ling');
      return (await said(agency)).includes(name) || undefined;
    });
    await agency.click(`main table >> text=${name}`);
    expect(await said(agency)).toContain('Update of a contact');
    expect(await said(agency)).toContain('03-7000 0002');

    await agency.goto('/new/IPMS-4.21');
    await agency.fill('#f-fullName', name);
    await agency.fill('#f-address', address);
    await press(agency, 'check');
    expect(await agency.textContent('.error-summary')).toContain(`registered already as ${name}`);
  },
);

describe.each([
  { language: 'ms', width: 1280 },
  { language: 'en', width: 320 },
] as const)('in $language at $width px', (look) => {
  test('the pages of contacts are for everybody', { timeout: 120_000 }, async () => {
    const { endpoints, mailbox } = portal.system;
    const name = unique();
    const { subjectId = '' } = await play(
      contactRegistered,
      { endpoints, mailbox, print: () => undefined },
      name,
    );
    const page = await portal.signedIn('admin.kpc', look);
    const query = encodeURIComponent(String(aContact(name)['fullName']));
    const lists = ['/contacts', '/contacts?state=DELETED', `/contacts?query=${query}`, '/contacts?query=zzz'];
    const forms = ['IPMS-4.22', 'IPMS-4.23'].map((id) => `/new/${id}?subject=${subjectId}`);
    const others = [
      '/contacts?for=IPMS-4.22',
      '/contacts/tickets',
      `/contacts/${subjectId}`,
      '/new/IPMS-4.21',
    ];
    for (const path of [...lists, ...others, ...forms]) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
