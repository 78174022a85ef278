import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenIn, type Mail } from '../support/mailbox.ts';
import { identityOf } from '../support/scenarios/access-codes.ts';
import { unique } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';
import { decide, expectAccessible, expectNoSidewaysScroll, openTaskAbout, Portal, press } from './portal.ts';

/** From "I need an account" to the account request, by somebody who has none (IPMS-4.1 to 4.4). */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(async () => {
  await portal.close();
});

async function fitsEverybody(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

function mailTo(email: string, about: string): Promise<Mail> {
  return waitFor(`a mail to ${email} about ${about}`, async () =>
    (await portal.system.mailbox.about(about)).findLast(({ to }) => to === email),
  );
}

/** Few agencies are radios, many a list: other tests register agencies, too. */
async function chooseAgency(page: Page): Promise<void> {
  const list = page.locator('select[name="f.agency"]');
  if ((await list.count()) > 0) await list.selectOption('kpc');
  else await page.check('input[name="f.agency"][value=kpc]');
}

async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`#f-${name}`, value);
}

test(
  'a public servant asks for a code, checks his data by link, registers and sees what is missing',
  { timeout: 180_000 },
  async () => {
    const mark = unique();
    const name = `Siti Nurhaliza ${mark}`;
    const email = `siti.${mark}@rumah.example`;
    const identityNumber = identityOf(mark);

    const user = await portal.window({ language: 'ms', width: 360 });
    await user.goto('/register');
    await fitsEverybody(user);
    await user.click('a[href="/register/code"]');
    await press(user, 'check');
    expect(await user.title()).toMatch(/^Ralat: /u);
    await fitsEverybody(user);
    await chooseAgency(user);
    await user.check('input[name="f.category"][value=PUBLIC_SERVANT]');
    await fillIn(user, { name, identityNumber, email });
    await press(user, 'check');
    expect(await user.content()).not.toContain(identityNumber);
    await fitsEverybody(user);
    await press(user, 'submit');
    const asked = (await user.textContent('.reference')) ?? '';
    expect(asked).toMatch(/^AKC-\d{4}-\d{6}$/u);
    await fitsEverybody(user);

    const admin = await portal.signedIn('admin.kpc');
    await openTaskAbout(admin, name);
    await expectAccessible(admin);
    expect(await admin.content()).not.toContain(identityNumber);
    expect(await admin.inputValue('#issued-name')).toBe(name);
    expect(await admin.inputValue('#issued-userEmail')).toBe(email);
    await admin.check('input[name=outcome][value=issued]');
    await admin.check('input[name="issued.verifiedWith"][value=HR]');
    await admin.check('input[name="issued.codeTo"][value=USER]');
    await decide(admin, 'issued', {
      'issued-verifiedName': 'Puan Salmah',
      'issued-superiorEmail': `ketua.${mark}@kpc.example`,
    });
    await admin.waitForURL('**/decided');

    const mail = await mailTo(email, asked);
    const code = /\b[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}\b/u.exec(mail.text)?.[0] ?? '';
    await user.goto(`/l/${tokenIn(mail) ?? ''}`);
    expect(await user.textContent('main')).toContain(`••••••••${identityNumber.slice(-4)}`);
    expect(await user.textContent('main')).not.toContain('Salmah');
    await fitsEverybody(user);

    await user.click('main a[href="/register/sign-in"]');
    await user.check('input[name="f.category"][value=PUBLIC_SERVANT]');
    await fillIn(user, { name: name.toUpperCase(), identityNumber, code: '22222-22222' });
    await press(user, 'sign-in');
    expect(await user.textContent('.error-summary')).toContain('tidak sepadan');
    await fitsEverybody(user);
    await user.fill('#f-code', code.toLowerCase());
    await press(user, 'sign-in');
    await user.waitForURL('**/register/form');
    expect(await user.inputValue('#f-fullName')).toBe(name);
    await fitsEverybody(user);

    await user.fill('#f-city', 'Putrajaya');
    await press(user, 'save');
    expect(await user.textContent('.panel.success')).toContain('disimpan');
    await user.fill('#f-fullName', '');
    await press(user, 'register');
    await user.click('.error-summary a');
    expect(await user.evaluate(() => document.activeElement?.id)).toBe('f-fullName');
    expect(await user.inputValue('#f-city')).toBe('Putrajaya');
    await user.fill('#f-fullName', name);
    await press(user, 'register');
    const registered = (await user.textContent('.reference')) ?? '';
    expect(registered).toMatch(/^APJ-\d{4}-\d{6}$/u);
    await fitsEverybody(user);
    // Back and Register again: the code is used, and the same number is shown.
    await user.goto('/register/form');
    expect(await user.textContent('.reference')).toBe(registered);

    await openTaskAbout(admin, name);
    expect(await admin.textContent('main')).toContain(registered);
    await decide(admin, 'returned', { 'reasons-city': 'Bandar tidak lengkap' });
    await admin.waitForURL('**/decided');

    const back = await mailTo(email, registered);
    await user.goto(`/l/${tokenIn(back) ?? ''}`);
    expect(await user.textContent('#f-city-reason')).toContain('Bandar tidak lengkap');
    await fitsEverybody(user);
    await user.fill('#f-city', 'Cyberjaya');
    await press(user, 'check');
    expect(await user.textContent('.answer.changed')).toContain('Putrajaya');
    await fitsEverybody(user);
    await press(user, 'submit');
    expect(await user.textContent('.panel.success')).toContain('Dihantar semula');
    await fitsEverybody(user);
  },
);

describe.each(['ms', 'en'] as const)('in %s', (language) => {
  test('the pages that need no account are for everybody and fit 320 px', async () => {
    const page = await portal.window({ language, width: 320 });
    for (const path of ['/register', '/register/code', '/register/sign-in', '/register/nowhere']) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await fitsEverybody(page);
    }
  });

  test('the language can change in the middle of a form, and nothing typed is lost', async () => {
    const page = await portal.window({ language });
    await page.goto('/register/code');
    await page.fill('#f-name', 'Siti');
    await page.fill('#f-identityNumber', '900115-14-5566');
    await page.click('button.language');
    await page.waitForLoadState();
    expect(await page.getAttribute('html', 'lang')).not.toBe(language);
    expect(await page.inputValue('#f-name')).toBe('Siti');
    expect(await page.textContent('#f-identityNumber-hint')).toContain('5566');
  });
});
