import { expect, test } from 'vitest';
import type { CaseRecord } from '../../../schemas/cases/request.ts';
import { aCase, anOfficer, someRecords, visits } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

/** What a request has started stands on its page, as its record names it (D-15). */

const view = aCase({ status: 'RECEIVED', visits: [visits.checkOpen] });

async function pageWith(children?: object[]): Promise<string> {
  const [first] = someRecords;
  if (first === undefined) throw new Error('There are no records');
  const started: CaseRecord[] =
    children === undefined ? [] : [{ ...first, kind: 'children-started', data: { children } }];
  const records = [...someRecords, ...started];
  const browser = new Browser(
    portal({
      readCase: () => Promise.resolve(view),
      readRecords: () => Promise.resolve({ records, verified: true }),
    }),
    anOfficer('AUDITOR'),
  );
  return (await browser.get(`/requests/${view.request.id}`)).body;
}

test('a request links to each request that it started', async () => {
  const body = await pageWith([
    { procedure: 'BMT-APPLY', service: 'BMT', id: 'BMT-2026-000007' },
    { procedure: 'VALUE-ADDED', service: 'ADRMS', id: 'PNT-2026-000003' },
  ]);
  expect(body).toContain('Applications that it started');
  expect(body).toMatch(/Big Mail Transfer \(BMT\): <a href="\/requests\/BMT-2026-000007">/u);
  expect(body).toMatch(/ADRMS: <a href="\/requests\/PNT-2026-000003">/u);
});

test('a request says why there was nothing to start', async () => {
  const body = await pageWith([{ procedure: 'BMT-APPLY', service: 'BMT', why: 'asked-already' }]);
  expect(body).toContain('not started, because it was applied for separately');
});

test('a request that starts nothing says nothing of it', async () => {
  expect(await pageWith()).not.toContain('Applications that it started');
});
