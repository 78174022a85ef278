import { afterAll, beforeAll, expect, test } from 'vitest';
import { Portal } from './portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(async () => {
  await portal.close();
});

test('the record prints on A4 with its four sign-offs and without menu', async () => {
  const id = await portal.system.submitted();
  const page = await portal.signedIn('admin.kpc', { language: 'ms' });
  await page.goto(`/requests/${id}/record`);
  expect(await page.locator('nav').first().isVisible()).toBe(true);

  await page.emulateMedia({ media: 'print' });
  for (const left of await page.locator('nav, footer, .header-tools').all()) {
    expect(await left.isVisible(), await left.innerHTML()).toBe(false);
  }
  for (const signOff of [
    'Disediakan oleh (Pemilik Aplikasi)',
    'Disemak oleh (Pentadbir UC Agensi)',
    'Disahkan oleh (TM)',
    'Disahkan oleh (MAMPU)',
  ]) {
    expect(await page.getByText(signOff).first().isVisible()).toBe(true);
  }
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? []).map(Number);
  const millimetres = [width, height].map((points) => Math.round((points / 72) * 25.4));
  expect(millimetres).toEqual([210, 297]);
});
