import { describe, expect, test } from 'vitest';
import {
  Forbidden,
  IdempotentReplay,
  InvalidInput,
  VersionConflict,
} from '../../../functions/domain/errors.ts';
import type { PortalUseCases } from '../../../functions/portal/use-cases.ts';
import type { AvailabilityQuestion } from '../../../functions/usecases/account-availability.ts';
import type { Settled } from '../../../functions/usecases/await-end.ts';
import type { SubmitInput } from '../../../functions/usecases/types.ts';
import { availabilityScript, availabilityScriptPath } from '../../../functions/web/availability-script.ts';
import { anAccountSubject } from './account-samples.ts';
import { anOfficer } from './samples.ts';
import { portal } from './use-cases.ts';
import { allHidden, Browser } from './visits.ts';

const admin = anOfficer('AGENCY_ADMIN');
const ended: Settled = { how: 'ended', status: 'COMPLETED' };

function facing(given: Partial<PortalUseCases> = {}, settled: Settled = ended) {
  const sent: SubmitInput[] = [];
  const asked: AvailabilityQuestion[] = [];
  const routes = portal({
    readSubject: () => Promise.resolve(anAccountSubject()),
    submitRequest: (_, input) => {
      sent.push(input);
      return Promise.resolve({ id: 'KMA-2026-000042' });
    },
    awaitEnd: () => Promise.resolve(settled),
    checkAvailability: (_, wanted) => {
      asked.push(wanted);
      return Promise.resolve({
        ...(wanted.address === undefined
          ? {}
          : { address: { free: false, why: 'taken', proposals: ['nurul.izzah2@kpdn.gov.my'] } }),
        ...(wanted.loginId === undefined ? {} : { loginId: { free: true, proposals: [] } }),
      });
    },
    ...given,
  });
  return { sent, asked, browser: new Browser(routes, admin) };
}

const of = { subject: 'account-1' };

describe('a form that is saved at once', () => {
  test('has no page to check it and no draft, and leads back to the account', async () => {
    const { browser, sent } = facing();
    const { body } = await browser.get('/new/IPMS-4.10?subject=account-1');
    // An account that is not disabled cannot be enabled: said before the form is filled in.
    expect(body).toContain('This can no longer be done');

    const form = await browser.get('/new/IPMS-4.7?subject=account-1');
    expect(form.body).toContain('value="submit">Save');
    expect(form.body).not.toContain('value="check"');
    expect(form.body).not.toContain('value="save"');
    const answer = await browser.post('/new/IPMS-4.7', { ...of, 'f.displayName': 'Nurul', action: 'submit' });
    expect(answer.headers['location']).toBe('/accounts/account-1?case=KMA-2026-000042');
    expect(sent[0]).toMatchObject({
      procedure: 'IPMS-4.7',
      subjectId: 'account-1',
      form: { displayName: 'Nurul' },
    });
  });

  test.each([
    [ended, '/accounts/account-1?case=KMA-2026-000042'],
    [{ how: 'ended', status: 'REFUSED' }, '/accounts/account-1?case=KMA-2026-000042'],
    [{ how: 'waits' }, '/accounts/account-1?case=KMA-2026-000042'],
    [{ how: 'goes-on' }, '/requests/KMA-2026-000042'],
  ] as const)('and is %j after three seconds leads to %s', async (settled, location) => {
    const { browser } = facing({}, settled);
    const answer = await browser.post('/new/IPMS-4.7', { ...of, action: 'submit' });
    expect(answer.headers['location']).toBe(location);
  });

  test('sent twice leads to the same', async () => {
    const { browser } = facing({
      submitRequest: () => Promise.reject(new IdempotentReplay('KMA-2026-000042')),
    });
    const again = await browser.post('/new/IPMS-4.7', { ...of, action: 'submit' });
    expect(again.headers['location']).toBe('/accounts/account-1?case=KMA-2026-000042');
  });

  test('is for the account as it was when the form was opened, over every page of it', async () => {
    let version = 3;
    const { browser, sent } = facing({
      readSubject: () => Promise.resolve(anAccountSubject({ version })),
    });
    const opened = allHidden(await browser.get('/new/IPMS-4.9?subject=account-1'));
    version = 4;
    const form = { ...of, 'f.reason': 'OTHER', 'f.until': '2027-12-31', 'f.description': 'Cuti' };
    const check = await browser.post('/new/IPMS-4.9', { ...form, ...opened, action: 'check' });
    await browser.post('/new/IPMS-4.9', { ...form, ...allHidden(check), action: 'submit' });
    await browser.post('/new/IPMS-4.9', { ...form, action: 'submit' });
    expect(sent.map(({ ifVersion }) => ifVersion)).toEqual([3, 0]);
  });

  test('does not take back what somebody else changed meanwhile, and leads to the form as it is now', async () => {
    const { browser } = facing({ submitRequest: () => Promise.reject(new VersionConflict('changed')) });
    const answer = await browser.post('/new/IPMS-4.7', { ...of, action: 'submit' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Somebody changed this while you had it open');
    expect(answer.body).toContain('href="/new/IPMS-4.7?subject=account-1"');
  });

  test('says that the account changed meanwhile when its state no longer fits', async () => {
    const { browser } = facing({
      submitRequest: () => Promise.reject(new Forbidden('subject-state', 'The account is DISABLED')),
    });
    const answer = await browser.post('/new/IPMS-4.9', { ...of, action: 'submit' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Nothing was changed now');
    expect(answer.body).toContain('href="/accounts/account-1"');
  });
});

test('an act that is asked about once more names the account and spells out what it does', async () => {
  const choices = { 'disable-reasons': [{ value: 'OTHER', label: { ms: 'Lain-lain', en: 'Other' } }] };
  const { browser, sent } = facing({
    fieldContext: ({ before, fixed }) =>
      Promise.resolve({ today: '2026-11-21', supplied: new Set<string>(), before, fixed, choices }),
  });
  const filled = { 'f.reason': 'OTHER', 'f.until': '2027-01-31', 'f.description': 'Cuti' };
  const check = await browser.post('/new/IPMS-4.9', { ...of, ...filled, action: 'check' });
  expect(check.body).toContain('nurul.izzah@kpdn.gov.my');
  expect(check.body).toContain('The account is disabled at once');
  expect(sent).toEqual([]);
  await browser.post('/new/IPMS-4.9', { ...allHidden(check), action: 'submit' });
  expect(sent[0]?.form).toEqual({ reason: 'OTHER', until: '2027-01-31', description: 'Cuti' });
});

test('a mailing list ends only after it was asked about once more, by its name (REQ-IPM-079)', async () => {
  const list = anAccountSubject({
    ...{ kind: 'list', id: 'list-1', state: 'ACTIVE', title: 'Semua Pegawai' },
    settings: { address: 'pegawai@kpdn.gov.my' },
  });
  const { browser, sent } = facing({ readSubject: () => Promise.resolve(list) });
  const form = await browser.get('/new/IPMS-4.17?subject=list-1');
  expect(form.body).not.toContain('value="submit"');
  const check = await browser.post('/new/IPMS-4.17', { ...allHidden(form), action: 'check' });
  expect(check.body).toContain('pegawai@kpdn.gov.my');
  expect(check.body).toContain('This mailing list ends at once and takes no more mail.');
  expect(sent).toEqual([]);
  await browser.post('/new/IPMS-4.17', { ...allHidden(check), action: 'submit' });
  expect(sent).toMatchObject([{ procedure: 'IPMS-4.17', subjectId: 'list-1' }]);
});

test('a mailing list may keep its own address: the question names it, by the button and by the script', async () => {
  const list = anAccountSubject({
    ...{ kind: 'list', id: 'list-1', state: 'ACTIVE', title: 'Semua Pegawai' },
    settings: { displayName: 'Semua Pegawai', address: 'pegawai@kpdn.gov.my' },
  });
  const { browser, asked } = facing({ readSubject: () => Promise.resolve(list) });
  const form = await browser.get('/new/IPMS-4.14?subject=list-1');
  expect(form.body).toContain('data-about="list=list-1"');
  const filled = { 'f.address': 'pegawai@kpdn.gov.my', action: 'available' };
  await browser.post('/new/IPMS-4.14', { subject: 'list-1', ...filled });
  expect(asked).toEqual([{ address: 'pegawai@kpdn.gov.my', listId: 'list-1', name: 'Semua Pegawai' }]);
  await browser.get('/accounts/availability?list=list-1&address=pegawai@kpdn.gov.my');
  expect(asked[1]).toMatchObject({ listId: 'list-1' });
});

describe('a form that takes a password', () => {
  const typed = { ...of, 'f.password': 'Rahsia#Baharu2026', 'f.passwordAgain': 'Rahsia#Baharu2026' };

  test('sends it at once, and never shows or carries it', async () => {
    const { browser, sent } = facing();
    expect((await browser.get('/new/IPMS-4.8?subject=account-1')).body).not.toContain('value="check"');
    const answer = await browser.post('/new/IPMS-4.8', { ...typed, action: 'submit', nonce: 'n'.repeat(20) });
    expect(answer.headers['location']).toContain('/accounts/account-1');
    expect(sent[0]?.form).toMatchObject({ password: 'Rahsia#Baharu2026' });
    expect(JSON.stringify(sent[0]?.idempotency)).not.toContain('Rahsia');
  });

  test('is shown empty again when a rule is broken', async () => {
    const errors = [{ field: 'password', code: 'password-digit' }];
    const { browser } = facing({ submitRequest: () => Promise.reject(new InvalidInput(errors)) });
    const answer = await browser.post('/new/IPMS-4.8', { ...typed, action: 'submit' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('Rahsia#Baharu2026');
  });
});

describe('whether an address is free', () => {
  test('is asked by a button that keeps what was typed and stores nothing', async () => {
    const { browser, sent, asked } = facing();
    const wanted = { 'f.displayName': 'Nurul', 'f.address': 'taken@kpdn.gov.my', 'f.loginId': 'nurul' };
    const { body } = await browser.post('/new/IPMS-4.7', { ...of, ...wanted, action: 'available' });
    expect(asked).toEqual([
      {
        address: 'taken@kpdn.gov.my',
        loginId: 'nurul',
        accountId: 'account-1',
        name: 'Nurul Izzah binti Abdul Rahman',
      },
    ]);
    expect(body).toContain('taken@kpdn.gov.my is taken. Choose another name.');
    expect(body).toContain('nurul.izzah2@kpdn.gov.my');
    expect(body).toContain('nurul can be used.');
    expect(body).toContain('value="Nurul"');
    expect(sent).toEqual([]);
  });

  test('is answered to the script, for the account whose form it stands on', async () => {
    const { browser, asked } = facing();
    const answer = await browser.get('/accounts/availability?address=taken%40kpdn.gov.my&account=account-1');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(answer.body)).toEqual({
      address: {
        free: false,
        why: 'taken',
        proposals: ['nurul.izzah2@kpdn.gov.my'],
        text: 'taken@kpdn.gov.my is taken. Choose another name.',
      },
    });
    expect(asked[0]).toMatchObject({ accountId: 'account-1' });
  });

  test('brings the one script to the pages that ask, and to no other', async () => {
    const { browser } = facing();
    const asking = await browser.get('/new/IPMS-4.7?subject=account-1');
    expect(asking.body).toContain(`<script src="${availabilityScriptPath}" defer></script>`);
    expect(asking.headers['content-security-policy']).toMatch(/; script-src 'self'; connect-src 'self'$/u);
    expect(asking.body).toContain('data-check="address"');
    const silent = await browser.get('/new/IPMS-4.9?subject=account-1');
    expect(silent.body).not.toContain('<script');
    expect(silent.headers['content-security-policy']).not.toContain('script-src');
    expect(Buffer.byteLength(availabilityScript)).toBeLessThan(2048);
  });
});
