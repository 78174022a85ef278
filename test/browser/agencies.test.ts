import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aboutOwnAgency, ownAgency } from '../support/own-agency.ts';
import { People } from '../support/people.ts';
import { unique } from '../support/system.ts';
import { password } from '../support/temporary-officers.ts';
import { waitFor } from '../support/wait.ts';
import { expectAccessible, expectNoSidewaysScroll, Portal, press } from './portal.ts';

/** The migration plan of an agency, and the end of one, in a browser. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const said = async (page: Page) => (await page.textContent('main')) ?? '';

/** An agency of its own, under contract, whose migration MAMPU has begun. */
async function aMigration(): Promise<People> {
  const name = unique();
  const { endpoints, mailbox } = portal.system;
  const contract = { supplier: 'Pembekal E-mel Sdn. Bhd.', endsOn: '2031-12-31' };
  const users = await ownAgency({ phase: 'PREPARING', contract })(name, endpoints);
  const people = new People({ users });
  const start = aboutOwnAgency('AGENCY-MIGRATION');
  await start({ endpoints, mailbox, people, unique: name, form: {}, subject: undefined });
  return people;
}

async function signedIn(username: string, look: Parameters<Portal['window']>[0]): Promise<Page> {
  const page = await portal.window(look);
  await page.goto('/sign-in');
  await page.fill('#f-username', username);
  await page.fill('#f-password', password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/work');
  return page;
}

async function openPlan(page: Page, agency: string): Promise<void> {
  await waitFor('the plan', async () => {
    await page.goto(`/migrations/${agency}`);
    return (await page.locator('table').count()) > 0 || undefined;
  });
}

describe.each([
  { language: 'ms', width: 1280 },
  { language: 'en', width: 360 },
] as const)('in $language at $width px', (look) => {
  test('plans of migrations are for everybody who works on them', { timeout: 120_000 }, async () => {
    const people = await aMigration();
    const { agency } = people;
    const page = await signedIn(people.holder('AGENCY_ADMIN').username, look);
    await openPlan(page, agency);
    const paths = ['', '/phases/PRE_MIGRATION', '/items/inventory'].map(
      (each) => `/migrations/${agency}${each}`,
    );
    for (const path of paths) {
      await page.goto(path);
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    const mampu = await portal.signedIn('mampu1', look);
    for (const path of ['/migrations', `/migrations/${agency}`, `/migrations/${agency}/release`]) {
      await mampu.goto(path);
      await expectAccessible(mampu);
      await expectNoSidewaysScroll(mampu);
    }
  });
});

test(
  'an item is ticked with its evidence and shown with it; two who tick at once are told',
  { timeout: 120_000 },
  async () => {
    const people = await aMigration();
    const [one, other] = await Promise.all(
      [1, 2].map((nth) => signedIn(people.holder('AGENCY_ADMIN', nth).username, { language: 'en' })),
    );
    if (one === undefined || other === undefined) throw new Error('Two administrators are needed');
    await openPlan(one, people.agency);
    const path = `/migrations/${people.agency}/items/inventory`;
    await Promise.all([one.goto(path), other.goto(path)]);
    await press(one, 'save');
    expect(await said(one)).toContain('Fill in this item');
    await one.fill('#f-evidence', '<b>Report</b> KPC.100-1/2');
    await press(one, 'save');
    expect(await said(one)).toContain('<b>Report</b> KPC.100-1/2');
    await other.fill('#f-evidence', 'Another report');
    await press(other, 'save');
    expect(await said(other)).toContain('changed');

    await one.goto(`/migrations/${people.agency}/phases/PRE_MIGRATION`);
    await one.fill('#f-startOn', '2030-02-01');
    await one.fill('#f-endOn', '2030-01-01');
    await one.fill('#f-responsible', 'Nor Azlan');
    await press(one, 'save');
    expect(await one.locator('.error-summary').count()).toBe(1);

    await one.goto(path);
    await press(one, 'untick');
    expect(await said(one)).not.toContain('KPC.100-1/2');
  },
);

test('the plan of another agency does not exist', { timeout: 60_000 }, async () => {
  const people = await aMigration();
  const stranger = await portal.signedIn('admin.kpc', { language: 'en' });
  const answer = await stranger.goto(`/migrations/${people.agency}`);
  expect(answer?.status()).toBe(404);
});
