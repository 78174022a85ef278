import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import { confirmSecondFactor, readSecondFactor } from '../../functions/usecases/sign-in-code.ts';
import { readSession, signIn } from '../../functions/usecases/sign-in.ts';
import { serve } from '../../functions/web/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import { TestDirectory } from '../support/officer-directory.ts';
import { totp, wrongTotp } from '../support/totp.ts';
import { portal } from '../unit/web/use-cases.ts';
import { expectAccessible, expectNoSidewaysScroll } from './portal.ts';

/**
 * The stage `local` asks for no codes, so these pages stand in a server of their own: real tables, and a user pool in
 * memory that demands them.
 */

const endpoints = await readEndpoints();
const root = fileURLToPath(new URL('../../', import.meta.url));
const password = 'Betul-Sekali-2026';
let directory: TestDirectory;
let server: Server;
let browser: Browser;
let address = '';

beforeAll(async () => {
  directory = new TestDirectory(endpoints);
  const { deps } = directory;
  const routes = portal({
    signIn: (input) => signIn(deps, input),
    readSecondFactor: (token) => readSecondFactor(deps, token),
    confirmSecondFactor: (input) => confirmSecondFactor(deps, input),
    findTasks: () => Promise.resolve({ items: [] }),
  });
  server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', address);
      const answer = await serve(
        {
          rawPath: url.pathname,
          rawQueryString: url.search.slice(1),
          headers: request.headers,
          requestContext: { http: { method: request.method, sourceIp: directory.deps.random.token() } },
          body: await text(request),
        },
        routes,
        {
          publicUrl: address,
          clock: deps.clock,
          readSession: (token) => readSession(deps, token),
          onFault: (error) => console.error(error),
        },
      );
      response.writeHead(answer.statusCode, { ...answer.headers, 'set-cookie': answer.cookies ?? [] });
      response.end(answer.body);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function window(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: address });
  const page = await context.newPage();
  await page.route('**/assets/*.css', (route) =>
    route.fulfill({ path: `${root}functions/web/styles/govuc.css` }),
  );
  for (const weight of [400, 600]) {
    const font = `${root}node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;
    await page.route(`**/assets/inter-*-${weight}.woff2`, (route) => route.fulfill({ path: font }));
  }
  return page;
}

async function enter(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('#f-username', username);
  await page.fill('#f-password', password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/code?**');
}

async function confirm(page: Page, code: string): Promise<void> {
  await page.fill('#code', code);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}

async function expectForEverybody(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test.each([1280, 360])(
  'an officer sets his app up, and enters its code from then on (%i px)',
  async (width) => {
    const officer = await directory.anOfficer({ roles: ['AUDITOR'] });
    directory.passwords.set(officer.id, password);
    directory.authenticators.demand(officer.id);
    const now = () => directory.deps.clock.now();
    const page = await window(width);

    await page.goto('/sign-in');
    expect(await page.getByRole('link', { name: 'Lupa kata laluan?' }).getAttribute('href')).toBe(
      '/account/forgot',
    );
    await expectForEverybody(page, `sign-in-${width}`);

    await enter(page, officer.id);
    const key = (await page.locator('.secret').innerText()).replaceAll(' ', '');
    await expectForEverybody(page, `setup-${width}`);
    await confirm(page, wrongTotp(key, now()));
    expect(await page.title()).toMatch(/^Ralat: /u);
    expect((await page.locator('.secret').innerText()).replaceAll(' ', '')).toBe(key);
    await expectForEverybody(page, `setup-wrong-${width}`);
    await confirm(page, totp(key, now()));
    expect(new URL(page.url()).pathname).toBe('/work');

    await page.context().clearCookies();
    await enter(page, officer.id);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Verification code' }).waitFor();
    expect(await page.locator('.secret').count()).toBe(0);
    await expectForEverybody(page, `code-${width}`);
    await confirm(page, wrongTotp(key, now()));
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.locator('#code').evaluate((field) => field === document.activeElement)).toBe(true);
    await expectForEverybody(page, `code-wrong-${width}`);
    directory.pass(30);
    await confirm(page, totp(key, now()));
    expect(new URL(page.url()).pathname).toBe('/work');
  },
);
