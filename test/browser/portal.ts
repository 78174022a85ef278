import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { System } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';

/** The portal of the running system, in a real browser. */
export class Portal {
  readonly system: System;
  private readonly browser: Browser;

  private constructor(system: System, browser: Browser) {
    this.system = system;
    this.browser = browser;
  }

  static async open(): Promise<Portal> {
    return new Portal(await System.find(), await launchChromium());
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** A browser of its own: no cookie, no history. What it complains about fails the test. */
  async window({
    language,
    width = 1280,
  }: { readonly language?: 'ms' | 'en'; readonly width?: number } = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      baseURL: this.system.endpoints.portalUrl,
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      const refused = /status of (?:401|404|409|410|422)/u.test(message.text());
      if (message.type() === 'error' && !refused) throw new Error(`The browser says: ${message.text()}`);
    });
    if (language !== undefined) await page.goto(`/sign-in?lang=${language}`);
    return page;
  }

  /** A window of an officer, on his list of work. */
  async signedIn(
    username: string,
    options: Parameters<Portal['window']>[0] = { language: 'ms' },
  ): Promise<Page> {
    const page = await this.window(options);
    await page.goto('/sign-in');
    await page.fill('#f-username', username);
    await page.fill('#f-password', this.password(username));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/work');
    return page;
  }

  password(username: string): string {
    const user = this.system.endpoints.users.find((each) => each.username === username);
    if (user === undefined) throw new Error(`There is no demo user ${username}`);
    return user.password;
  }
}

/** Opens the task about `title` from the list of work, as soon as it is there. */
export async function openTaskAbout(page: Page, title: string): Promise<void> {
  const link = page.locator('.work-list a', { hasText: title });
  await waitFor(`a task about ${title}`, async () => {
    await page.goto('/work');
    return (await link.count()) > 0 ? true : undefined;
  });
  await link.first().click();
}

/** Chooses an outcome, goes over the confirm page and ends on the page that says what was recorded. */
export async function decide(
  page: Page,
  outcome: string | undefined,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (outcome !== undefined) await page.check(`input[name=outcome][value=${outcome}]`);
  for (const [id, value] of Object.entries(fields)) await page.fill(`#${id}`, value);
  await press(page, 'review');
  await press(page, 'confirm');
}

/** Presses the button with this action in the page's own form. */
export async function press(page: Page, action: string): Promise<void> {
  await page.click(`main button[value=${action}]`);
  await page.waitForLoadState();
}

/** No violation of WCAG 2.2 AA on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(told, `${page.url()} for everybody`).toEqual([]);
}

/** Nobody has to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${page.url()} is wider than the screen by`).toBeLessThanOrEqual(0);
}
