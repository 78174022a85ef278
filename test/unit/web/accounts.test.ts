import { describe, expect, test } from 'vitest';
import { Forbidden } from '../../../functions/domain/errors.ts';
import type { AccountFilter } from '../../../functions/usecases/account-types.ts';
import type { PortalUseCases } from '../../../functions/portal/use-cases.ts';
import { accountStates } from '../../../schemas/directory-words.ts';
import { anEntry } from './account-samples.ts';
import { agency, anOfficer, NOW } from './samples.ts';
import { portal } from './use-cases.ts';
import { Browser } from './visits.ts';

const admin = anOfficer('AGENCY_ADMIN');
const counts = { ACTIVE: 1204, DISABLED: 3, TERMINATION_SCHEDULED: 0, DELETED: 17 };

function lists(given: Partial<PortalUseCases> = {}) {
  const asked: AccountFilter[] = [];
  const routes = portal({
    findAccounts: (_, filter) => {
      asked.push(filter);
      return Promise.resolve({ items: [anEntry()], cursor: 'more' });
    },
    countAccounts: () => Promise.resolve(counts),
    ...given,
  });
  return { asked, routes, browser: new Browser(routes, admin) };
}

describe('the lists of accounts', () => {
  test('are the four of the present service, each with its count, the active ones first', async () => {
    const { asked, browser } = lists();
    const { body } = await browser.get('/accounts');
    for (const tab of [
      'Active (1,204)',
      'Disabled (3)',
      'Requested to delete (0)',
      'Deleted Mailbox) (17)',
    ]) {
      expect(body).toContain(tab);
    }
    expect(asked).toEqual([{ state: 'ACTIVE', limit: 25 }]);
    expect(body).toContain('href="/accounts/account-1"');
  });

  test.each(accountStates)('show the list %s page by page', async (state) => {
    const { asked, browser } = lists();
    const { body } = await browser.get(`/accounts?state=${state}&cursor=here`);
    expect(asked).toEqual([{ state, limit: 25, cursor: 'here' }]);
    expect(body).toContain(`href="/accounts?state=${state}&amp;cursor=more"`);
  });

  test('are of one agency for an officer of the centre, who chooses it first', async () => {
    const { asked, routes } = lists();
    const desk = new Browser(routes, anOfficer('SERVICE_DESK'));
    const { body } = await desk.get('/accounts');
    expect(body).toContain('Choose an agency');
    expect(asked).toEqual([]);
    await desk.get(`/accounts?agency=${agency.id}`);
    expect(asked).toEqual([{ state: 'ACTIVE', agencyId: agency.id, limit: 25 }]);
  });

  test('are exported as they are filtered, without formulas, and say when they are cut', async () => {
    const names = ['=HYPERLINK("x")', 'Siti, Aminah'];
    const { asked, browser } = lists({
      findAccounts: (_, filter) => {
        asked.push(filter);
        const items = names.map((displayName) => anEntry({ displayName }));
        return Promise.resolve({
          items: Array.from({ length: filter.limit }, (_, at) => items[at % 2]!),
          cursor: 'on',
        });
      },
    });
    const { body, headers } = await browser.get('/accounts.csv?state=DISABLED');
    const rows = body.split('\r\n');
    expect(headers['content-type']).toContain('text/csv');
    expect(rows[1]).toMatch(/^"'=HYPERLINK/u);
    expect(rows).toHaveLength(1 + 5000 + 2);
    expect(rows.at(-2)).toContain('cut after 5000');
    expect(asked.every(({ state }) => state === 'DISABLED')).toBe(true);
  });
});

describe('the search', () => {
  const search = '/accounts/search';

  test('leads to an address that can be mailed, over all states', async () => {
    const { asked, browser } = lists();
    const sent = await browser.post(search, { query: ' nurul ' });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers['location']).toBe('/accounts?query=nurul');
    await browser.get('/accounts?query=nurul');
    expect(asked).toEqual([{ query: 'nurul', limit: 25 }]);
  });

  test.each(['850412-14-5678', '850412145678', 'a12345678', '8504 1214 5678'])(
    'by the identity number %s answers at once and shows the number nowhere',
    async (query) => {
      const { asked, browser } = lists({
        findAccounts: (_, filter) => {
          asked.push(filter);
          return Promise.resolve({ items: [anEntry()] });
        },
      });
      const answer = await browser.post(search, { query });
      expect(answer.statusCode).toBe(200);
      expect(asked).toEqual([{ query, limit: 25 }]);
      expect(answer.body).toContain('href="/accounts/account-1"');
      expect(answer.body).not.toContain(query);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  test('takes an identity number out of an address, and searches for nothing', async () => {
    const { asked, browser } = lists();
    const answer = await browser.get('/accounts?query=850412-14-5678&state=DELETED');
    expect(answer.headers['location']).toBe('/accounts?state=DELETED');
    const { body } = await browser.get('/accounts.csv?query=850412145678&state=DELETED');
    expect(body).not.toContain('850412');
    expect(asked.some(({ query }) => query !== undefined)).toBe(false);
  });

  test('goes over all agencies by an identity number, and names them', async () => {
    const { asked, routes } = lists();
    const desk = new Browser(routes, anOfficer('SERVICE_DESK'));
    const { body } = await desk.post(search, { query: '850412145678' });
    expect(asked).toEqual([{ query: '850412145678', limit: 25 }]);
    expect(body).toContain(agency.name);
  });

  test('that finds nothing on a page leads to the next, and one that finds nothing at all can be cleared', async () => {
    const between = lists({ findAccounts: () => Promise.resolve({ items: [], cursor: 'more' }) });
    expect((await between.browser.get('/accounts?query=nurul')).body).toContain('Go on to the next page');
    const none = lists({ findAccounts: () => Promise.resolve({ items: [] }) });
    const { body } = await none.browser.get('/accounts?query=%3Cscript%3E');
    expect(body).toContain('No account matches');
    expect(body).toContain('&lt;script>');
    expect(body).toContain('href="/accounts">Clear the search');
  });
});

describe('choosing an account for a procedure', () => {
  test('leads from the procedure to the lists, and from an account whose state fits to the form', async () => {
    const items = [anEntry(), anEntry({ accountId: 'account-2', state: 'DISABLED', displayName: 'Lim' })];
    const { asked, browser } = lists({
      findAccounts: (_, filter) => {
        asked.push(filter);
        return Promise.resolve({ items });
      },
    });
    expect((await browser.get('/new/IPMS-4.10')).headers['location']).toBe('/accounts?for=IPMS-4.10');
    const { body } = await browser.get('/accounts?for=IPMS-4.10');
    expect(asked).toEqual([{ state: 'DISABLED', limit: 25 }]);
    expect(body).toContain('href="/new/IPMS-4.10?subject=account-2"');
    expect(body).not.toContain('account-1');
    const found = await browser.post('/accounts/search', { query: 'lim', for: 'IPMS-4.10' });
    expect(found.headers['location']).toBe('/accounts?for=IPMS-4.10&query=lim');
  });

  test('is no way to a procedure that another role starts', async () => {
    const { routes } = lists();
    const auditor = new Browser(routes, anOfficer('AUDITOR'));
    const { body } = await auditor.get(`/accounts?agency=${agency.id}&for=IPMS-4.9`);
    expect(body).not.toContain('/new/IPMS-4.9');
    expect(body).toContain('href="/accounts/account-1"');
  });
});

describe('value-added services in the lists', () => {
  test('are shown as short words beside their accounts, and in the file', async () => {
    const entries = [anEntry({ services: ['BMT', 'ONLINE_ARCHIVING'] }), anEntry({ accountId: 'account-2' })];
    const { browser } = lists({ findAccounts: () => Promise.resolve({ items: entries }) });
    const { body } = await browser.get('/accounts');
    expect(body.match(/<span class="tag blue">[^<]+/gu)).toEqual([
      '<span class="tag blue">BMT',
      '<span class="tag blue">Online Archiving',
    ]);
    const file = await browser.get('/accounts.csv');
    expect(file.body).toContain('"BMT, Online Archiving"');
  });

  test('lead an account that is chosen for one of them to its form, and for one of several to the account', async () => {
    const { browser } = lists({ findAccounts: () => Promise.resolve({ items: [anEntry()] }) });
    const bmt = await browser.get('/accounts?for=BMT-APPLY');
    expect(bmt.body).toContain('href="/new/BMT-APPLY?subject=account-1.BMT"');
    const others = await browser.get('/accounts?for=VALUE-ADDED');
    expect(others.body).toContain('href="/accounts/account-1#services"');
  });

  test('are not asked for, for an account that is disabled; they can end', async () => {
    const { browser } = lists({
      findAccounts: () => Promise.resolve({ items: [anEntry({ state: 'DISABLED' })] }),
    });
    expect((await browser.get('/accounts?for=BMT-APPLY&state=DISABLED')).body).not.toContain('subject=');
    const { body } = await browser.get('/accounts?for=BMT-TERMINATE&state=DISABLED');
    expect(body).toContain('href="/new/BMT-TERMINATE?subject=account-1.BMT"');
  });
});

test('the queue of account requests offers the task to who decides it and says whom the others wait for', async () => {
  const { catalogue, humanStep, stepId } = await import('../../../schemas/catalogue.ts');
  const procedure = catalogue['IPMS-4.3'];
  const row = (no: number, mine: boolean) => {
    const step = humanStep(procedure, stepId('IPMS-4.3', procedure.humanSteps[no]!.no))!;
    const requestId = `IPA-2-${no}`;
    return {
      procedure,
      step,
      mine,
      task: {
        ...{ id: `${requestId}.1`, requestId, visit: 1, procedure: 'IPMS-4.3' as const, agencyId: agency.id },
        ...{ step: 'x', holder: { role: step.holder, scope: step.scope }, title: `Pemohon ${no}` },
        ...{ state: 'open' as const, openedAt: NOW, generation: 1, version: 1 },
      },
    };
  };
  const asked: unknown[] = [];
  const routes = portal({
    findOpenTasks: (_, filter) => {
      asked.push(filter);
      return Promise.resolve({ items: [row(0, true), row(1, false)] });
    },
  });
  const { body } = await new Browser(routes, admin).get('/accounts/requests');
  expect(asked).toEqual([{ procedures: ['IPMS-4.3', 'IPMS-4.4'], limit: 25 }]);
  expect(body).toContain('href="/tasks/IPA-2-0.1"');
  expect(body).not.toContain('href="/tasks/IPA-2-1.1"');
  expect(body).toContain('Waiting for');
});

test.each(['/accounts/requests', '/accounts/codes'])(
  '%s asks only who may read it for an agency',
  async (path) => {
    const routes = portal({
      findOpenTasks: () =>
        Promise.reject(new Forbidden('may-not-read', 'This role sees none of these requests')),
    });
    const open = (role: Parameters<typeof anOfficer>[0]) => new Browser(routes, anOfficer(role)).get(path);
    expect((await open('AUDITOR')).body).toContain('name="agency"');
    for (const role of ['SERVICE_DESK', 'MAMPU_ADMIN', 'RELAY_TECH', 'TM', 'SYSTEM_ADMIN'] as const) {
      expect((await open(role)).statusCode, role).toBe(403);
    }
  },
);

test('the queue of access codes leads to a new one', async () => {
  const routes = portal({ findOpenTasks: () => Promise.resolve({ items: [] }) });
  const { body } = await new Browser(routes, admin).get('/accounts/codes');
  expect(body).toContain('href="/new/IPMS-4.1"');
  expect(body).toContain('No request for an access code is open');
});
