import { describe, expect, test } from 'vitest';
import type { RequestFilter } from '../../../functions/usecases/types.ts';
import type { CaseRecord } from '../../../schemas/cases/request.ts';
import { aCase, anOfficer, someRecords, twoRounds, visits } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

const auditor = anOfficer('AUDITOR');
const done = aCase({
  status: 'COMPLETED',
  visits: [
    visits.returned,
    visits.corrected,
    visits.complete,
    visits.approved,
    visits.configured,
    visits.passed,
  ],
  forms: twoRounds,
});

function reading(verified = true, view = done) {
  return new Browser(
    portal({
      readCase: () => Promise.resolve(view),
      readRecords: () => Promise.resolve({ records: someRecords, verified }),
    }),
    auditor,
  );
}

describe('the record', () => {
  test('is the form of the paper with its type, items, notes and four sign-offs', async () => {
    const { body } = await reading().get(`/requests/${done.request.id}/record`);
    expect(body).toContain('MAMPU-ISMS-P3-Teknikal/001-1GovUC-001');
    expect(body).toContain('<span class="tick on">New service</span>');
    expect(body).toContain('Pelayan sandaran di Cyberjaya');
    for (const name of [
      'Rajesh a/l Kumar',
      'Siti Aminah binti Hassan',
      'Tan Boon Keat',
      'Ahmad Faizal bin Ismail',
    ]) {
      expect(body).toContain(name);
    }
    expect(body).toContain('Supplied (not shown)');
    expect(body).toContain('Approval needed (N-29)');
    expect(body).toContain('verified as intact');
  });

  test('says aloud when its chain does not verify', async () => {
    expect((await reading(false).get(`/requests/${done.request.id}/record`)).body).toContain('is not intact');
  });

  test('shows no sign-off that was not given', async () => {
    const early = aCase({ status: 'RECEIVED', visits: [visits.checkOpen] });
    const { body } = await reading(true, early).get(`/requests/${early.request.id}/record`);
    expect(body.match(/Not yet confirmed/gu)).toHaveLength(2);
  });
});

test('a request shows its numbered steps with the Malay term beside the English', async () => {
  const { body } = await reading().get(`/requests/${done.request.id}`);
  expect(body).toContain('Carry out the configuration');
  expect(body).toContain('<span class="term" lang="ms">Melaksanakan konfigurasi</span>');
  expect(body.match(/class="step done"/gu)).toHaveLength(11);
});

test('a step that is done again says where it stands, and what it came to before', async () => {
  const again = aCase({
    status: 'RECEIVED',
    visits: [visits.returned, visits.corrected, visits.checkAgain],
    forms: twoRounds,
  });
  const { body } = await reading(true, again).get(`/requests/${again.request.id}`);
  const steps = body.split('<li class="step ').slice(1);
  const now = steps.findLast((step) => step.startsWith('now')) ?? '';
  expect(now).toContain('<strong>Now here</strong>');
  expect(now).toMatch(/before: Returned to the agency.* · Nur Aisyah binti Zulkifli/u);
  expect(body).not.toContain('<strong>Returned to the agency</strong>');
});

test('a request that was ended from outside says why, also in its record', async () => {
  const ended = aCase({ status: 'ENDED', visits: [] });
  const record: CaseRecord = {
    requestId: ended.request.id,
    seq: 2,
    at: '2026-11-20T02:00:00.000Z',
    step: 'RELAY-APPLY.4',
    kind: 'ended',
    actor: 'SYSTEM',
    data: { status: 'ENDED' },
    personal: { reason: 'Agensi telah dibubarkan.' },
    prevHash: '',
    hash: '',
  };
  const routes = portal({
    readCase: () => Promise.resolve(ended),
    readRecords: () => Promise.resolve({ records: [record], verified: true }),
  });
  for (const path of [`/requests/${ended.request.id}`, `/requests/${ended.request.id}/record`]) {
    const { body } = await new Browser(routes, auditor).get(path);
    expect(body).toContain('Why it was ended');
    expect(body).toContain('Agensi telah dibubarkan.');
  }
});

describe('the list of requests', () => {
  function listing() {
    const filters: RequestFilter[] = [];
    const routes = portal({
      findRequests: (_, filter) => {
        filters.push(filter);
        return Promise.resolve({ items: [{ ...done.request, title: '=cmd()' }] });
      },
    });
    return { filters, browser: new Browser(routes, auditor) };
  }

  test('filters by what it knows and ignores the rest', async () => {
    const { filters, browser } = listing();
    await browser.get('/requests?status=TESTING&procedure=RELAY-APPLY&agency=kpdn');
    await browser.get('/requests?status=x&procedure=y&agency=z');
    expect(filters).toEqual([
      { status: 'TESTING', procedure: 'RELAY-APPLY', agencyId: 'kpdn', limit: 25 },
      { limit: 25 },
    ]);
  });

  test('is exported as a file that no spreadsheet calculates', async () => {
    const answer = await listing().browser.get('/requests.csv?status=COMPLETED');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('.csv"');
    expect(answer.body).toContain("'=cmd()");
  });
});

describe('a change of a relay', () => {
  test('shows beside each new value what was in service when the form was sent', async () => {
    const changed = aCase({ status: 'RECEIVED', visits: [visits.checkOpen] });
    const [first, ...rest] = changed.rounds;
    if (first === undefined) throw new Error('A case has a round');
    const before = { ...first.form, appIp: '10.0.0.99' };
    const view = { ...changed, rounds: [{ ...first, before }, ...rest] };
    const page = await reading(true, view).get(`/requests/${view.request.id}`);
    expect(page.body).toContain('In service when it was sent');
    expect(page.body).toContain('<del>10.0.0.99</del>');
    expect(page.body.match(/In service when it was sent/gu)).toHaveLength(1);
    const record = await reading(true, view).get(`/requests/${view.request.id}/record`);
    expect(record.body).not.toContain('The first form');
  });
});

describe('a notice to hundreds of members', () => {
  const [first] = someRecords;
  const recipients = Array.from({ length: 100 }, (_, index) => ({ name: `Ahli ${String(index)}.` }));
  const many = [{ ...first, data: { notice: 'N-21', part: 1, count: 100 }, personal: { recipients } }];
  const browser = () =>
    new Browser(
      portal({
        readCase: () => Promise.resolve(done),
        readRecords: () => Promise.resolve({ records: many as CaseRecord[], verified: true }),
      }),
      auditor,
    );

  test('is one line of the case, with the number and the first of them', async () => {
    const { body } = await browser().get(`/requests/${done.request.id}`);
    expect(body).toContain('100 people: Ahli 0., Ahli 1.');
    expect(body).not.toContain('Ahli 10.');
  });

  test('names each of them in the record', async () => {
    const { body } = await browser().get(`/requests/${done.request.id}/record`);
    expect(body).toContain('Ahli 99.');
  });
});

describe('a request whose newest notice found no reader', () => {
  const untold = { at: '2026-11-20T02:10:03.000Z', step: 'RELAY-APPLY.5', notice: 'N-29' };
  const lonely = { ...done, request: { ...done.request, status: 'AWAITING_MAMPU' as const, untold } };

  test('says so on its page, and is marked in the list', async () => {
    const page = await reading(true, lonely).get(`/requests/${done.request.id}`);
    expect(page.body).toContain('reached nobody: no active officer holds the role');
    const listing = portal({
      findRequests: () => Promise.resolve({ items: [lonely.request, done.request] }),
    });
    const list = await new Browser(listing, auditor).get('/requests');
    expect(list.body.split('Nobody told')).toHaveLength(2);
  });

  test('says nothing of it once somebody was told', async () => {
    expect((await reading().get(`/requests/${done.request.id}`)).body).not.toContain('reached nobody');
  });
});
