import { expect, test } from 'vitest';
import { AlreadyDecided, LinkUnusable, NotFound } from '../../../functions/domain/errors.ts';
import { linkPageRoutes } from '../../../functions/public/pages/routes.tsx';
import type { LinkUseCases } from '../../../functions/public/use-cases.ts';
import type { DecisionInput } from '../../../functions/usecases/types.ts';
import { aCase, aTaskView, anOfficer, visits } from './samples.ts';
import { allHidden, Browser } from './visits.ts';

const approver = anOfficer('MAMPU_ADMIN');
const view = aTaskView(
  aCase({ status: 'AWAITING_MAMPU', visits: [visits.complete, visits.approveOpen] }),
  approver,
);

function following(given: Partial<LinkUseCases> = {}) {
  const seen: DecisionInput[] = [];
  const useCases: LinkUseCases = {
    readLink: () => Promise.resolve({ view, officer: approver }),
    decideByLink: (_, input) => {
      seen.push(input);
      return Promise.reject(new AlreadyDecided({ outcome: input.outcome, byName: '', at: '' }));
    },
    renewLink: () => Promise.resolve(),
    uploadToLink: () => Promise.reject(new Error('This form has no file')),
    readFileOfLink: () => Promise.reject(new NotFound('No such file')),
    ...given,
  };
  const routes = linkPageRoutes({ useCases, newNonce: () => 'nonce-of-sixteen-1' });
  return { seen, browser: new Browser(routes) };
}

test('a link shows who asks, what for and the whole form, and tells no other site its address', async () => {
  const { browser, seen } = following();
  const answer = await browser.get('/l/token');
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
  for (const said of [
    'Kementerian Perdagangan Dalam Negeri',
    '10.23.4.17',
    'Tan Boon Keat',
    'Approve',
    'Refuse',
  ]) {
    expect(answer.body).toContain(said);
  }
  expect(answer.body).not.toContain('S3krit');
  expect(seen).toEqual([]);
});

test('it greets by name and post, by the name alone, or not at all: of a superior only the address may be known', async () => {
  const greeting = async (person: Partial<typeof approver>) => {
    const officer = { ...approver, ...person };
    const { browser } = following({ readLink: () => Promise.resolve({ view, officer }) });
    return /<p class="hint">(For [^<]*)<\/p>/u.exec((await browser.get('/l/token')).body)?.[1];
  };
  expect(await greeting({})).toBe(`For ${approver.name}, ${approver.post}`);
  expect(await greeting({ post: '' })).toBe(`For ${approver.name}`);
  expect(await greeting({ post: '', name: '' })).toBeUndefined();
});

test('it decides only by a confirmed POST; browsers hide the origin of such a page', async () => {
  const { browser, seen } = following();
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const confirm = await browser.send({
    path: '/l/token',
    form: { outcome: 'approved', action: 'review' },
    headers,
  });
  expect(confirm.body).toContain('Confirm: Approve');
  expect(seen).toEqual([]);

  const form = { ...allHidden(confirm), action: 'confirm' };
  const done = await browser.send({ path: '/l/token', form, headers });
  expect(done.headers['location']).toBe('/l/token');
  expect(done.headers['referrer-policy']).toBe('no-referrer');
  expect(seen[0]).toMatchObject({ outcome: 'approved', idempotency: { route: `link ${view.task.id}` } });
});

test('a refusal wants its reason', async () => {
  const { browser } = following();
  const answer = await browser.send({ path: '/l/token', form: { outcome: 'refused', action: 'review' } });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('href="#refused-reason"');
});

test('a task that somebody decided says who and when', async () => {
  const decided = aTaskView(
    aCase({ status: 'CONFIGURING', visits: [visits.complete, visits.approved] }),
    approver,
  );
  const other = { ...approver, id: 'other' };
  const { browser } = following({ readLink: () => Promise.resolve({ view: decided, officer: other }) });
  const { body } = await browser.get('/l/token');
  expect(body).toContain('This has been decided');
  expect(body).toContain('Approved by Ahmad Faizal bin Ismail');
  expect(body).not.toContain('name="outcome"');
});

test.each([
  ['unknown', 404, 'This link is not valid'],
  ['expired', 410, 'Send a new link to my address'],
  ['role-ended', 410, 'Another officer now handles this'],
] as const)('a link that is %s gets a plain page', async (why, status, said) => {
  const { browser } = following({ readLink: () => Promise.reject(new LinkUnusable(why)) });
  const answer = await browser.get('/l/token');
  expect(answer.statusCode).toBe(status);
  expect(answer.body).toContain(said);
  expect(browser.faults).toEqual([]);
});

test('a new link is sent without saying to whom', async () => {
  const renewed: string[] = [];
  const { browser } = following({
    renewLink: (token) => {
      renewed.push(token);
      return Promise.resolve();
    },
  });
  const answer = await browser.send({ path: '/l/old', form: { action: 'renew' } });
  expect(renewed).toEqual(['old']);
  expect(answer.body).toContain('Check your e-mail');
  expect(answer.body).not.toContain(approver.email);
});
