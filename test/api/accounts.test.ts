import { beforeAll, describe, expect, it } from 'vitest';
import { accountStates } from '../../schemas/directory-words.ts';
import { inDays } from '../support/forms-accounts.ts';
import { System } from '../support/system.ts';
import { waitFor } from '../support/wait.ts';

const system = await System.find();
const [agency, stranger, desk] = await Promise.all([
  system.as('AGENCY_ADMIN'),
  system.stranger(),
  system.as('SERVICE_DESK'),
]);
const own = system.people.agency;

/** Somebody of the demo whom no test changes, and her number, which no address may hold. */
const someone = { query: 'tengku nur aina', number: '880905-00-1474' };

async function found(query: string, by = agency): Promise<readonly string[]> {
  const { items } = await by.get('AccountPage', `/accounts?query=${encodeURIComponent(query)}`);
  return items.map(({ id }) => id);
}

/** The demo has no termination that waits for its day: one of its accounts is given one, if no run before did it. */
async function aTermination(): Promise<void> {
  const [id = ''] = await found('hamidah.salim');
  const { state } = await agency.get('Account', `/accounts/${id}`);
  if (state !== 'ACTIVE') return;
  const form = { cause: 'RETIRE', effectiveOn: inDays(1000), successor: 'siti.hajar@kpc.example' };
  await agency.post('CreatedRequest', '/requests', { procedure: 'IPMS-4.11', subject: id, form });
  await waitFor('the termination is scheduled', async () => {
    const { state: now } = await agency.get('Account', `/accounts/${id}`);
    return now === 'TERMINATION_SCHEDULED' ? now : undefined;
  });
}
beforeAll(aTermination, 60_000);

describe('the accounts', () => {
  it('are found by the beginning of a name, an address or a login id, and read with their version', async () => {
    const [id = ''] = await found(someone.query);
    const account = await agency.get('Account', `/accounts/${id}`);
    expect(await found(account.address)).toEqual([id]);
    expect(await found(account.loginId)).toEqual([id]);
    expect(account.agency).toBe(own);
    const { headers, body } = await agency.call('GET', `/accounts/${id}`);
    expect(headers.get('etag')).toBe(`"${account.version}"`);
    expect(JSON.stringify(body)).not.toMatch(/sealed|digest|880905/u);
    expect(account.identity).toMatch(/^•+1474$/u);
  });

  it('come in pages that leave nothing out and show nothing twice', async () => {
    for (const state of accountStates) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await agency.get('AccountPage', `/accounts?state=${state}&limit=2${after}`);
        expect(page.items.every((each) => each.state === state && each.agency === own)).toBe(true);
        seen.push(...page.items.map(({ id }) => id));
        ({ cursor } = page);
      } while (cursor !== undefined && seen.length < 1000);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(0);
    }
  });

  it('are counted for each of the four lists', async () => {
    const counts = await agency.get('AccountCounts', '/accounts/counts');
    for (const state of accountStates) expect(counts[state]).toBeGreaterThan(0);
    expect((await desk.call('GET', '/accounts/counts')).status).toBe(422);
    await desk.get('AccountCounts', `/accounts/counts?agency=${own}`);
  });

  it('of another agency do not exist', async () => {
    const [id = ''] = await found(someone.query);
    expect(await found(someone.query, stranger)).toEqual([]);
    expect((await stranger.call('GET', `/accounts/${id}`)).status).toBe(404);
    const named = await stranger.get('AccountPage', `/accounts?agency=${own}&limit=100`);
    expect(named.items.filter(({ agency: of }) => of === own)).toEqual([]);
    const body = { query: someone.number };
    expect((await stranger.post('AccountPage', '/accounts/search', body)).items).toEqual([]);
    expect((await desk.get('Account', `/accounts/${id}`)).id).toBe(id);
  });

  it('are for nobody who does not sign in, and for no role that has nothing to do with them', async () => {
    expect((await system.anybody().call('GET', '/accounts')).status).toBe(401);
    const owner = await system.as('APP_OWNER');
    for (const path of ['', '/counts', '/availability?loginId=abc'])
      expect((await owner.call('GET', `/accounts${path}`)).status).toBe(403);
  });
});

describe('an identity number', () => {
  it('finds its account when it is posted', async () => {
    const { items } = await agency.post('AccountPage', '/accounts/search', { query: someone.number });
    expect(items.map(({ id }) => id)).toEqual(await found(someone.query));
  });

  it.each(['880905-00-1474', '880905001474', 'A12345678'])('is refused in an address: %s', async (number) => {
    const { status, body } = await agency.call('GET', `/accounts?query=${number}`);
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'query', code: 'identity-in-address' }] },
    });
  });
});

describe('whether an address and a login id can be used', () => {
  const ask = (query: string) => agency.get('AccountAvailability', `/accounts/availability?${query}`);

  it('is answered with free ones like it', async () => {
    const { items } = await agency.get('AccountPage', '/accounts?state=DELETED&limit=1');
    const { address = '', loginId = '' } = items[0] ?? {};
    const taken = await ask(`address=${encodeURIComponent(address)}&loginId=${loginId}`);
    for (const each of [taken.address, taken.loginId]) {
      expect(each).toMatchObject({ free: false, why: 'taken' });
      expect(each?.proposals.length).toBeGreaterThan(0);
    }
    const [proposal = ''] = taken.loginId?.proposals ?? [];
    expect((await ask(`loginId=${proposal}`)).loginId).toEqual({ free: true, proposals: [] });
  });

  it('is answered by the rules of the form, whoever else has it', async () => {
    const { address, loginId } = await ask('address=seseorang@lain.example&loginId=.x');
    expect([address?.why, loginId?.why]).toEqual(['agency-domain', 'login-id']);
    expect((await ask('address=seseorang')).address?.why).toBe('email');
  });
});

describe('bad input', () => {
  it.each([
    ['/accounts?state=GONE', 'state', 'choice'],
    ['/accounts?limit=0', 'limit', 'number'],
    ['/accounts?limit=101', 'limit', 'too-large'],
    ['/accounts?cursor=x', 'cursor', 'cursor'],
    ['/accounts?query=', 'query', 'required'],
    ['/accounts?secret=1', 'secret', 'unknown-field'],
    [`/accounts/availability?loginId=${'a'.repeat(255)}`, 'loginId', 'too-long'],
  ])('%s says what is wrong with %s', async (path, field, code) => {
    const { status, body } = await agency.call('GET', path);
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  });

  it('of a search says it, too', async () => {
    const search = (body: unknown) => agency.call('POST', '/accounts/search', { body });
    expect((await search({ query: 'siti', limit: '3' })).status).toBe(422);
    expect((await search({})).body).toMatchObject({ errors: [{ field: 'query', code: 'required' }] });
    expect((await search('[')).status).toBe(400);
  });
});
