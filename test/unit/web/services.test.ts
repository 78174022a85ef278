import { describe, expect, it } from 'vitest';
import { servicePages } from '../../../functions/directory/services.tsx';
import type { ServiceUseCases } from '../../../functions/directory/service-use-cases.ts';
import { Forbidden } from '../../../functions/domain/errors.ts';
import type { ServiceFilter, ServiceRow } from '../../../functions/usecases/services.ts';
import type { OfficerRole } from '../../../schemas/vocabulary.ts';
import { anEntry } from './account-samples.ts';
import { agency, anOfficer, NOW } from './samples.ts';
import { Browser } from './visits.ts';

/** What the value-added services are, and who has which. */

const counts = {
  ...{ SSO: 0, BMT: 1204, ADRMS: 3, ONLINE_ARCHIVING: 2 },
  ...{ MULTI_CONFERENCING: 0, ENTERPRISE_VOICE: 0 },
};

function row(patch: Partial<ServiceRow['service']> = {}): ServiceRow {
  return {
    service: {
      ...{ accountId: 'account-1', agencyId: agency.id, service: 'BMT', state: 'ACTIVE' },
      ...{ since: NOW, changedBy: 'BMT-2026-000001', settings: {}, version: 1 },
      ...patch,
    },
    account: anEntry({ displayName: '<Nurul>' }),
  };
}

function pages(given: Partial<ServiceUseCases> = {}, role: OfficerRole = 'AGENCY_ADMIN') {
  const asked: ServiceFilter[] = [];
  const counted: (string | undefined)[] = [];
  const routes = servicePages({
    findServices: (_, filter) => {
      asked.push(filter);
      return Promise.resolve({ items: [row()], cursor: 'more' });
    },
    countServices: (_, agencyId) => {
      counted.push(agencyId);
      return Promise.resolve(counts);
    },
    countService: (_, service) => Promise.resolve(counts[service]),
    agencies: () => Promise.resolve([agency]),
    ...given,
  });
  return { asked, counted, browser: new Browser(routes, anOfficer(role)) };
}

describe('the page of all services', () => {
  it('says what each is, with its paragraph, and how many accounts have it', async () => {
    const { browser, counted } = pages();
    const { body } = await browser.get('/services');
    expect(counted).toEqual([undefined]);
    expect(body).toContain('1,204');
    // BR-08 and D-05, BR-69, BR-70.
    expect(body).toContain('Up to 2 GB for each file and for each message');
    expect(body).toContain('AES 128 bit encryption.');
    expect(body).toContain('S4 G¶3(iv)(c)');
    expect(body).toContain('Archives sent and received mail, by hand or on a schedule.');
  });

  it('says that e-mail security is always on, and offers no application for it (REQ-VAS-06)', async () => {
    const { body } = await pages().browser.get('/services');
    expect(body).toContain('Always on for all accounts; nobody needs to apply.');
    const offered = [...body.matchAll(/href="\/accounts\?for=([^"]+)"/gu)].map(([, id]) => id);
    expect(offered).toEqual([
      'SERVICE-REQUEST',
      ...['VALUE-ADDED', 'BMT-APPLY', 'VALUE-ADDED', 'ARCHIVE-APPLY', 'VALUE-ADDED', 'VALUE-ADDED'],
    ]);
  });

  it.each(['ICT_MANAGER', 'AUDITOR', 'SERVICE_DESK'] as const)('offers %s nothing to start', async (role) => {
    const { body } = await pages({}, role).browser.get(`/services?agency=${agency.id}`);
    expect(body).not.toContain('?for=');
  });

  it('counts for an officer of the centre when he has chosen an agency', async () => {
    const { browser, counted } = pages({}, 'SERVICE_DESK');
    const { body } = await browser.get('/services');
    expect(counted).toEqual([]);
    expect(body).toContain('Choose an agency');
    expect(body).toContain('AES 128 bit');
    const chosen = await browser.get(`/services?agency=${agency.id}`);
    expect(counted).toEqual([agency.id]);
    expect(chosen.body).toContain(`href="/services/bmt?agency=${agency.id}"`);
  });

  it('takes an agency that does not exist for none', async () => {
    const { browser, counted } = pages({}, 'AUDITOR');
    expect((await browser.get('/services?agency=nowhere')).body).toContain('Choose an agency');
    expect(counted).toEqual([]);
  });

  it('is closed to a role that sees no services', async () => {
    const refuse = () => Promise.reject(new Forbidden('may-not-read', 'no'));
    const given = { countServices: refuse, countService: refuse, findServices: refuse };
    const { browser } = pages(given, 'RELAY_TECH');
    expect((await browser.get('/services')).statusCode).toBe(403);
    expect((await browser.get('/services/bmt')).statusCode).toBe(403);
  });
});

describe('the page of one service', () => {
  it('lists who has it, with the account and the application, and goes on', async () => {
    const { browser, asked } = pages();
    const { body } = await browser.get('/services/bmt');
    expect(asked).toEqual([{ service: 'BMT', state: 'ACTIVE', limit: 25 }]);
    expect(body).toContain('Active (1,204)');
    expect(body).toContain('href="/accounts/account-1#services">&lt;Nurul></a>');
    expect(body).toContain('href="/requests/BMT-2026-000001"');
    expect(body).toContain('href="/services/bmt?state=ACTIVE&amp;cursor=more"');
    expect(body).toContain('href="/accounts?for=BMT-TERMINATE"');
  });

  it('lists who had it', async () => {
    const { browser, asked } = pages();
    await browser.get('/services/online-archiving?state=TERMINATED&cursor=here');
    const where = { service: 'ONLINE_ARCHIVING', state: 'TERMINATED' };
    expect(asked).toEqual([{ ...where, limit: 25, cursor: 'here' }]);
  });

  it('names the application without a link to who may not open it', async () => {
    const { browser } = pages({}, 'SERVICE_DESK');
    const { body } = await browser.get(`/services/bmt?agency=${agency.id}`);
    expect(body).toContain('BMT-2026-000001');
    expect(body).not.toContain('/requests/BMT-2026-000001');
  });

  it('says what to know when nobody has it', async () => {
    const { browser } = pages({ findServices: () => Promise.resolve({ items: [] }) });
    expect((await browser.get('/services/sso')).body).toContain('No account has this service.');
  });

  it('does not exist for what is no service', async () => {
    for (const path of ['/services/BMT', '/services/fax', '/services/constructor']) {
      expect((await pages().browser.get(path)).statusCode).toBe(404);
    }
  });

  it('is exported page after page, without formulas, and says when it is cut', async () => {
    const account = anEntry({ displayName: '=HYPERLINK("x")' });
    const items = Array.from({ length: 100 }, () => ({ ...row(), account }));
    const { browser } = pages({ findServices: () => Promise.resolve({ items, cursor: 'more' }) });
    const { body, headers } = await browser.get('/services/bmt/export.csv');
    expect(headers['content-disposition']).toMatch(/bmt-\d{4}-\d{2}-\d{2}\.csv/u);
    const lines = body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(5002);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines.at(-1)).toContain('Cut after 5000 rows');
  });

  it('is exported by an officer of the centre for the agency he has chosen only', async () => {
    const { browser, asked } = pages({}, 'AUDITOR');
    expect((await browser.get('/services/bmt/export.csv')).headers['location']).toBe('/services/bmt');
    expect(asked).toEqual([]);
  });
});
