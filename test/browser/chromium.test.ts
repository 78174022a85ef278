import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

test('a real Chromium renders a page of this machine, with a font', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>GovUC</title><h1><span>Permohonan baharu</span></h1>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 400, height: 120 } });
    const blank = await page.screenshot();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);

    expect(await page.title()).toBe('GovUC');
    expect(await page.getByRole('heading', { name: 'Permohonan baharu' }).isVisible()).toBe(true);
    expect((await page.locator('span').boundingBox())?.width).toBeGreaterThan(100);
    expect((await page.screenshot()).equals(blank)).toBe(false);
  } finally {
    await browser.close();
    server.close();
  }
});
