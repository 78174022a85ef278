import { describe, expect, test } from 'vitest';
import type { FieldError, RefusedMember } from '../../../functions/domain/errors.ts';
import type { PortalSubject } from '../../../functions/portal/use-cases.ts';
import type { SubmitInput } from '../../../functions/usecases/types.ts';
import { withoutRefused } from '../../../functions/web/members.ts';
import { anOfficer } from './samples.ts';
import { portal } from './use-cases.ts';
import { allHidden, Browser, SESSION } from './visits.ts';

/** Forms that take addresses of members (4.15, 4.16, 4.18, 4.19), from the box to what is sent. */

const list: PortalSubject = {
  ...{ kind: 'list', id: 'L-1', version: 3, agencyId: 'kpdn', state: 'ACTIVE', title: 'Semua Pegawai' },
  settings: { address: 'semua@kpdn.gov.my' },
};
const path = '/new/IPMS-4.15';

/** The directory refuses these addresses, whoever asks. */
function facing(...bad: readonly RefusedMember[]) {
  const sent: SubmitInput[] = [];
  const routes = portal({
    readSubject: () => Promise.resolve(list),
    refusedByDirectory: (_, __, { values }) => {
      const { members } = values;
      const lines = typeof members === 'string' ? members.split('\n') : [];
      const refused = bad.filter(({ address }) => lines.includes(address));
      const error: FieldError = {
        ...{ field: 'members', code: 'members', refused },
        params: { count: refused.length },
      };
      return Promise.resolve(refused.length === 0 ? [] : [error]);
    },
    submitRequest: (_, input) => {
      sent.push(input);
      return Promise.resolve({ id: 'SNT-2026-000001' });
    },
    awaitEnd: () => Promise.resolve({ how: 'ended', status: 'COMPLETED' }),
  });
  return { sent, browser: new Browser(routes, anOfficer('AGENCY_ADMIN')) };
}

function filled(action: string, ...members: readonly string[]) {
  const form = new URLSearchParams({ csrf: SESSION.csrf, subject: 'L-1', action });
  for (const each of members) form.append('f.members', each);
  return { path, form };
}

describe('addresses of members', () => {
  test('that were ticked and pasted are looked at together before they are sent', async () => {
    const { browser, sent } = facing();
    const check = await browser.send(
      filled('check', 'ali@kpdn.gov.my', 'Siti <SITI@kpdn.gov.my>, ali@kpdn.gov.my'),
    );
    expect(check.statusCode).toBe(200);
    expect(check.body).toContain('2 addresses');
    expect(sent).toEqual([]);
    const done = await browser.post(path, { ...allHidden(check), action: 'submit' });
    expect(done.headers['location']).toBe('/lists/L-1?case=SNT-2026-000001');
    expect(sent[0]?.form).toEqual({ members: 'ali@kpdn.gov.my\nsiti@kpdn.gov.my' });
    expect(sent[0]?.subjectId).toBe('L-1');
  });

  test('that are refused are each said with the reason, and the others go on without them', async () => {
    const { browser, sent } = facing(
      { address: 'tiada@kpdn.gov.my', why: 'unknown' },
      { address: 'bulat@kpdn.gov.my', why: 'cycle', path: ['Semua', 'Bulat', 'Semua'] },
    );
    const all = ['ali@kpdn.gov.my', 'tiada@kpdn.gov.my', 'bulat@kpdn.gov.my'];
    const refused = await browser.send(filled('check', ...all));
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Addresses that cannot be accepted: 2');
    expect(refused.body).toContain('The list would contain itself: Semua → Bulat → Semua');
    expect(refused.body).toContain('Drop these 2 and go on');
    const check = await browser.send(filled('drop', ...all));
    expect(check.statusCode).toBe(200);
    expect(check.body).toContain('value="ali@kpdn.gov.my"');
    expect(check.body).not.toContain('tiada@');
    expect(sent).toEqual([]);
  });

  test('of which none is left cannot be dropped', async () => {
    const { browser } = facing({ address: 'tiada@kpdn.gov.my', why: 'unknown' });
    const refused = await browser.send(filled('check', 'tiada@kpdn.gov.my'));
    expect(refused.body).not.toContain('value="drop"');
    expect(refused.body).toContain('There is no other address among yours');
    const none = await browser.send(filled('drop', 'tiada@kpdn.gov.my'));
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Fill in this item');
  });

  test('are written into pages as text, whatever they hold', async () => {
    const { browser } = facing();
    const { body, statusCode } = await browser.send(filled('check', '<script>alert(1)</script>', '=1+1'));
    expect(statusCode).toBe(422);
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('Not a full e-mail address');
  });

  test('are refused when nobody ticked any', async () => {
    const { browser } = facing();
    expect((await browser.send(filled('check'))).statusCode).toBe(422);
  });

  test('can be searched for from the form, which brings along what stands in it', async () => {
    const { browser } = facing();
    const { body } = await browser.get(`${path}?subject=L-1`);
    expect(body).toContain('formaction="/lists/L-1/add"');
    const removal = await browser.get('/new/IPMS-4.16?subject=L-1');
    expect(removal.body).not.toContain('formaction="/lists');
  });
});

test('a list that was just made is shown itself', async () => {
  const routes = portal({
    submitRequest: () => Promise.resolve({ id: 'SEN-2026-000001' }),
    fieldContext: () =>
      Promise.resolve({
        ...{ today: '2026-11-21', supplied: new Set<string>(), fixed: {} },
        agency: { domain: 'kpdn.gov.my' },
      }),
    awaitEnd: () =>
      Promise.resolve({
        ...{ how: 'ended', status: 'COMPLETED' },
        subject: { kind: 'list', id: 'L-9', version: 1 },
      }),
  });
  const answer = await new Browser(routes, anOfficer('AGENCY_ADMIN')).post('/new/IPMS-4.13', {
    ...{ 'f.displayName': 'Baharu', 'f.address': 'baharu@kpdn.gov.my', 'f.owner': 'ali@kpdn.gov.my' },
    action: 'submit',
  });
  expect(answer.headers['location']).toBe('/lists/L-9?case=SEN-2026-000001');
});

test('an address that is shown by its beginning is dropped as a whole, and no other', () => {
  const long = `${'x'.repeat(150)} salah`;
  const shown = long.slice(0, 100);
  const all = ['ali@kpdn.gov.my', long, 'ali@kpdn.gov.my.my'];
  expect(withoutRefused(all, [{ address: shown, why: 'email' }])).toEqual([
    'ali@kpdn.gov.my',
    'ali@kpdn.gov.my.my',
  ]);
  expect(withoutRefused(all, [{ address: 'ali@kpdn.gov.my', why: 'unknown' }])).toEqual([
    long,
    'ali@kpdn.gov.my.my',
  ]);
});
