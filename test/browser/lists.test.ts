import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../schemas/directory/account.ts';
import { allMembers, aTemporaryList, changeMembers, type TemporaryList } from '../support/lists-in-system.ts';
import { unique } from '../support/system.ts';
import { aTemporaryAccount } from '../support/temporary-accounts.ts';
import { waitFor } from '../support/wait.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal, press } from './portal.ts';

/** Mailing lists in a browser (4.13 to 4.19): found, filled from both sides, ended and restored. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const aList = (name?: string) => aTemporaryList(portal.system, name);
function anAccount(name = `Pengguna ${unique()}`): Promise<Account> {
  return aTemporaryAccount(portal.system.endpoints, { displayName: name });
}

const said = async (page: Page) => (await page.textContent('main')) ?? '';

/** What a request changes is there at once, or after a moment on a busy machine. */
async function settled(page: Page, path: string, holds: () => Promise<boolean>): Promise<void> {
  await waitFor(`${path} as it should be`, async () => {
    if (await holds()) return true;
    await page.goto(path);
    return undefined;
  });
}

async function membersNow(list: TemporaryList): Promise<readonly (string | undefined)[]> {
  const agency = await portal.system.as('AGENCY_ADMIN');
  return (await allMembers(agency, list)).map(({ address }) => address);
}

async function put(list: TemporaryList, ...addresses: readonly string[]): Promise<void> {
  await changeMembers(await portal.system.as('AGENCY_ADMIN'), 'IPMS-4.15', list, addresses);
}

describe.each([
  { language: 'ms', width: 1280 },
  { language: 'en', width: 320 },
] as const)('in $language at $width px', (look) => {
  test('the pages of mailing lists are for everybody', { timeout: 180_000 }, async () => {
    const [list, account] = [await aList(), await anAccount()];
    await put(list, account.address);
    const page = await portal.signedIn('admin.kpc', look);
    const pages = [
      ...['/lists', '/lists?state=ENDED', '/lists?query=tiada-yang-begini', '/lists?for=IPMS-4.14'],
      ...[`/lists/${list.id}`, `/lists/${list.id}/add`, `/lists/${list.id}/add?query=pengguna`],
      ...[`/lists/member-of/${account.id}?query=ujian`, `/accounts/${account.id}`],
      ...['IPMS-4.14', 'IPMS-4.15', 'IPMS-4.16', 'IPMS-4.17'].map((id) => `/new/${id}?subject=${list.id}`),
    ];
    for (const path of pages) {
      expect((await page.goto(path))?.status()).toBe(200);
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

test(
  'members are searched for, ticked and pasted; those that are refused are shown and dropped',
  { timeout: 120_000 },
  async () => {
    const [list, one, other] = [await aList(), await anAccount(), await anAccount()];
    const nobody = `tiada.${unique()}@kpc.example`;
    const page = await portal.signedIn('admin.kpc', { language: 'en' });
    await page.goto('/lists');
    await page.fill('#query', list.displayName.slice(6));
    await page.keyboard.press('Enter');
    await page.click(`main table >> text=${list.displayName}`);
    await page.click('main >> text="Add members"');

    await page.fill('#query', one.displayName.slice(9));
    await page.keyboard.press('Enter');
    await page.locator('tr', { hasText: one.displayName }).locator('input').check();
    await page.fill('#query', other.displayName.slice(9));
    await page.keyboard.press('Enter');
    await page.waitForSelector(`tr:has-text("${other.displayName}")`);
    expect(await page.inputValue('#members')).toBe(`${one.address}\n`);
    await page.fill('#members', `${one.address}; "Dua" <${other.address.toUpperCase()}>, ${nobody}\nsalah`);
    await press(page, 'check');

    // First what is no address, then what nobody here has.
    expect(await said(page)).toContain('Not a full e-mail address');
    await expectAccessible(page);
    await press(page, 'drop');
    expect(await page.locator('tr', { hasText: nobody }).textContent()).toContain('Not found in your agency');
    await expectNoSidewaysScroll(page);
    await press(page, 'drop');
    expect(await said(page)).toContain('2 addresses');
    expect(await said(page)).not.toContain(nobody);
    expect(await membersNow(list)).toEqual([]);
    await expectAccessible(page);

    await press(page, 'submit');
    const path = `/lists/${list.id}`;
    await settled(page, path, async () => (await said(page)).includes(other.displayName));
    expect(await said(page)).toContain('Members added');
    expect([...(await membersNow(list))].toSorted()).toEqual([one.address, other.address].toSorted());

    await page.goto(`${path}/add?query=${one.loginId}`);
    expect(await page.locator('tr', { hasText: one.displayName }).textContent()).toContain(
      'Is a member already',
    );
  },
);

test('a file of addresses is read into the box, and several members are taken out at once', async () => {
  const [list, one, other] = [await aList(), await anAccount(), await anAccount()];
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  await page.goto(`/new/IPMS-4.15?subject=${list.id}`);
  const csv = `Nama,E-mel\r\n"Satu, Dua",${one.address}\r\nTiga,${other.address}\r\n`;
  await page.setInputFiles('#f-members-file', {
    ...{ name: 'ahli.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
  });
  await page.waitForSelector('text=What is in ahli.csv was added');
  expect(await page.inputValue('#f-members')).toBe(`${one.address}\n${other.address}\n`);
  await press(page, 'check');
  await press(page, 'submit');
  const path = `/lists/${list.id}`;
  await settled(
    page,
    path,
    async () => (await page.locator('#members ~ form input[type=checkbox]').count()) === 2,
  );

  for (const box of await page.locator('#members ~ form input[type=checkbox]').all()) await box.check();
  await press(page, 'check');
  expect(await said(page)).toContain(other.address);
  expect(await membersNow(list)).toHaveLength(2);
  await press(page, 'submit');
  await settled(page, path, async () => (await said(page)).includes('This list has no members'));
  expect(await said(page)).toContain('Members removed');
});

test('a list is made, leads to its page, and is found by its new name once it is updated', async () => {
  const name = unique();
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  await page.goto('/lists');
  await page.click('main >> text="Create a mailing list"');
  await page.fill('#f-displayName', `Kumpulan ${name}`);
  await page.fill('#f-address', `kumpulan.${name}@kpc.example`);
  await page.fill('#f-owner', 'tiada@kpc.example');
  await page.click('#main-form .actions .button >> nth=0');
  expect(await page.textContent('.error-summary')).toContain('E-mail address of the owner');
  await page.fill('#f-owner', 'zulkarnain.hassan@kpc.example');
  await page.click('#main-form .actions .button >> nth=0');
  await page.waitForURL(/\/lists\/L-|\/requests\//u);
  await waitFor('the list among those of the agency', async () => {
    await page.goto(`/lists?query=${name}`);
    return (await said(page)).includes(`Kumpulan ${name}`) || undefined;
  });
  await page.click(`main table >> text=Kumpulan ${name}`);
  expect(await said(page)).toContain('List created');

  await page.click('main >> text="Update a mailing list"');
  await page.fill('#f-displayName', `Pasukan Baharu ${name}`);
  await page.click('#main-form .actions .button >> nth=0');
  await waitFor('the list by its new name', async () => {
    await page.goto(`/lists?query=${encodeURIComponent(`baharu ${name}`)}`);
    return (await said(page)).includes(`Pasukan Baharu ${name}`) || undefined;
  });
  await page.click(`main table >> text=Pasukan Baharu ${name}`);
  expect(await said(page)).toContain('Changed: Display name');
});

test('an account joins and leaves lists from its own page', { timeout: 120_000 }, async () => {
  const [one, other, account] = [await aList(), await aList(), await anAccount()];
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  const path = `/accounts/${account.id}`;
  await page.goto(path);
  await page.click('main >> text="Add to mailing lists"');
  for (const { displayName } of [one, other]) {
    await page.fill('#query', displayName.slice(6));
    await page.keyboard.press('Enter');
    await page.locator('tr', { hasText: displayName }).locator('input').check();
  }
  await press(page, 'check');
  await press(page, 'submit');
  await settled(page, path, async () => (await said(page)).includes(other.address));
  expect(await membersNow(one)).toEqual([account.address]);

  await page.locator('#member-of ~ form tr', { hasText: one.displayName }).locator('input').check();
  await page.click('main >> text="Take out of the chosen lists"');
  await press(page, 'submit');
  await settled(page, path, async () => !(await said(page)).includes(one.address));
  expect(await membersNow(one)).toEqual([]);
  expect(await membersNow(other)).toEqual([account.address]);
});

test('a list that has ended is found, says until when it can be restored, and is restored', async () => {
  const list = await aList();
  const page = await portal.signedIn('admin.kpc', { language: 'en' });
  const path = `/lists/${list.id}`;
  await page.goto(`/new/IPMS-4.17?subject=${list.id}`);
  await press(page, 'check');
  await press(page, 'submit');
  await settled(page, path, async () => (await said(page)).includes('Restore the list'));
  await expectAccessible(page);
  await page.goto(`/lists?state=ENDED&query=${list.address}`);
  expect(await said(page)).toMatch(/\d+ \w+ \d{4}/u);
  await page.goto(path);
  expect(await said(page)).toMatch(/Can be restored until \d+ \w+ \d{4}/u);
  await page.click('main >> text="Restore the list"');
  await page.fill('main textarea', 'Masih diperlukan');
  await press(page, 'confirm');
  await page.goto(path);
  await settled(page, path, async () => (await said(page)).includes('Update a mailing list'));
});

test('what another agency owns does not exist, and who reads is offered nothing', async () => {
  const list = await aList();
  const path = `/lists/${list.id}`;
  const stranger = await portal.signedIn('admin.jrc', { language: 'en' });
  for (const of of [path, `${path}/add`, `${path}/members.csv`, `/new/IPMS-4.15?subject=${list.id}`]) {
    expect((await stranger.goto(of))?.status()).toBe(404);
  }
  await stranger.goto(`/lists?query=${list.address}&agency=kpc`);
  expect(await said(stranger)).not.toContain(list.displayName);

  const manager = await portal.signedIn('ict.kpc', { language: 'en' });
  await manager.goto(path);
  expect(await said(manager)).toContain(list.address);
  expect(await manager.content()).not.toContain('/new/IPMS');
  expect((await manager.request.get(`${path}/add`)).status()).toBe(403);

  const desk = await portal.signedIn('meja', { language: 'en' });
  await desk.goto('/lists');
  await desk.selectOption('#agency', 'kpc');
  await desk.click('main .filters button');
  await desk.fill('#query', list.displayName.slice(6));
  await desk.keyboard.press('Enter');
  await desk.click(`main table >> text=${list.displayName}`);
  expect(await said(desk)).toContain(list.address);
});
