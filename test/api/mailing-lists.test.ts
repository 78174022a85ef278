import { beforeAll, describe, expect, it } from 'vitest';
import { aTemporaryList, allMembers, changeMembers, type TemporaryList } from '../support/lists-in-system.ts';
import { System, unique } from '../support/system.ts';
import { aTemporaryAccount } from '../support/temporary-accounts.ts';

const system = await System.find();
const [agency, stranger, desk, manager, owner] = await Promise.all([
  system.as('AGENCY_ADMIN'),
  system.stranger(),
  system.as('SERVICE_DESK'),
  system.as('ICT_MANAGER'),
  system.as('APP_OWNER'),
]);
const own = system.people.agency;

let list: TemporaryList;
let nested: TemporaryList;
let addresses: readonly string[];

beforeAll(async () => {
  [list, nested] = await Promise.all([
    aTemporaryList(system, `Kumpulan Ujian ${unique()}`),
    aTemporaryList(system),
  ]);
  // One after the other, as an administrator makes them.
  const accounts: string[] = [];
  for (const _ of [1, 2, 3]) accounts.push((await aTemporaryAccount(system.endpoints)).address);
  addresses = [...accounts, nested.address];
  await changeMembers(agency, 'IPMS-4.15', list, addresses);
}, 120_000);

async function found(query: string, by = agency): Promise<readonly string[]> {
  const { items } = await by.get('ListPage', `/lists?query=${encodeURIComponent(query)}&limit=100`);
  return items.map(({ id }) => id);
}

/** What a change of members is refused for. */
async function refusal(procedure: string, members: readonly string[], subject = list.id) {
  const body = { procedure, subject, form: { members: members.join('\n') } };
  const answer = await agency.call('POST', '/requests', { body });
  expect(answer.status).toBe(422);
  const { errors } = answer.body as {
    readonly errors: readonly { readonly field: string; readonly code: string }[];
  };
  return errors.map(({ field, code }) => `${field} ${code}`);
}

describe('the mailing lists', () => {
  it('are found by any word of their name or by their address, and read with their version', async () => {
    const word = list.displayName.split(' ').at(-1) ?? '';
    expect(await found(word)).toEqual([list.id]);
    expect(await found(list.address)).toEqual([list.id]);
    const { headers, body } = await agency.call('GET', `/lists/${list.id}`);
    const { version } = body as { readonly version: number };
    expect(headers.get('etag')).toBe(`"${version}"`);
    expect(body).toMatchObject({
      ...{ agency: own, state: 'ACTIVE', displayName: list.displayName },
      owner: { address: 'zulkarnain.hassan@kpc.example' },
    });
  });

  it('come in pages that leave nothing out and show nothing twice', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await agency.get('ListPage', `/lists?state=ACTIVE&limit=2${after}`);
      expect(page.items.every((each) => each.state === 'ACTIVE' && each.agency === own)).toBe(true);
      seen.push(...page.items.map(({ id }) => id));
      ({ cursor } = page);
    } while (cursor !== undefined && seen.length < 1000);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([list.id, nested.id]));
  });

  it('have members in pages, accounts before lists, each once', async () => {
    const members = await allMembers(agency, list, 2);
    expect(members.map(({ address }) => address).toSorted()).toEqual(addresses.toSorted());
    expect(members.map(({ kind }) => kind)).toEqual(['account', 'account', 'account', 'list']);
    expect(members.every(({ state }) => state === 'ACTIVE')).toBe(true);
  });

  it('have a history, newest first, that names the request', async () => {
    const { items } = await agency.get('ListHistoryPage', `/lists/${list.id}/history`);
    expect(items.map(({ action }) => action)).toEqual(['add-members', 'create-list']);
    expect(items[0]?.members).toHaveLength(4);
    const { procedure } = await agency.get('Request', `/requests/${items[0]?.request ?? ''}`);
    expect(procedure).toBe('IPMS-4.15');
  });
});

describe('who may read them', () => {
  it.each(['', '/members', '/history'])('another agency finds no list%s', async (part) => {
    expect((await stranger.call('GET', `/lists/${list.id}${part}`)).status).toBe(404);
    expect(await found(list.address, stranger)).toEqual([]);
    const named = await stranger.get('ListPage', `/lists?agency=${own}&limit=100`);
    expect(named.items.filter(({ agency: of }) => of === own)).toEqual([]);
  });

  it('the ICT Manager reads those of his agency, the desk those of the agency that it names', async () => {
    expect((await manager.get('List', `/lists/${list.id}`)).address).toBe(list.address);
    expect((await desk.call('GET', '/lists')).status).toBe(422);
    const { items } = await desk.get('ListPage', `/lists?agency=${own}&query=${list.address}`);
    expect(items.map(({ id }) => id)).toEqual([list.id]);
    expect((await desk.get('ListMemberPage', `/lists/${list.id}/members`)).items).toHaveLength(4);
  });

  it('an owner of an application reads none', async () => {
    expect((await owner.call('GET', '/lists')).status).toBe(403);
    expect((await owner.call('GET', `/lists/${list.id}`)).status).toBe(404);
  });
});

describe('what is refused', () => {
  it.each(['?cursor=x', '?limit=0', '?limit=101', '?state=GONE', '?agency='])(
    'a list asked for by %s',
    async (query) => {
      expect((await agency.call('GET', `/lists${query}`)).status).toBe(422);
    },
  );

  it('a cursor of another list', async () => {
    expect((await agency.call('GET', `/lists/${list.id}/history?cursor=YWJj`)).status).toBe(422);
  });

  it('members who are nobody here, are in it already, or are not', async () => {
    expect(await refusal('IPMS-4.15', [`tiada.${unique()}@kpc.example`])).toEqual(['members members']);
    expect(await refusal('IPMS-4.15', addresses.slice(0, 1))).toEqual(['members members']);
    expect(await refusal('IPMS-4.16', ['siti.hajar@kpc.example'])).toEqual(['members members']);
    expect(await refusal('IPMS-4.15', ['=1+1', 'bukan alamat'])).toEqual(['members members']);
  });

  it('a list that would contain itself, told by its path', async () => {
    const body = { procedure: 'IPMS-4.15', subject: nested.id, form: { members: list.address } };
    const { status, body: told } = await agency.call('POST', '/requests', { body });
    expect(status).toBe(422);
    const path = [nested.displayName, list.displayName, nested.displayName];
    expect(told).toMatchObject({ errors: [{ refused: [{ address: list.address, why: 'cycle', path }] }] });
    expect(await allMembers(agency, nested)).toEqual([]);
  });

  it('ten thousand members at once', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}@kpc.example`);
    expect(await refusal('IPMS-4.15', many)).toEqual(['members too-many-members']);
  });
});

it('two who take out the same member at once take him out once', async () => {
  const { address } = await aTemporaryAccount(system.endpoints);
  await changeMembers(agency, 'IPMS-4.15', list, [address]);
  const body = { procedure: 'IPMS-4.16', subject: list.id, form: { members: address } };
  const answers = await Promise.all([1, 2].map(() => agency.call('POST', '/requests', { body })));
  expect(answers.some(({ status }) => status === 201)).toBe(true);
  await expect
    .poll(async () => (await allMembers(agency, list)).map((each) => each.address), { timeout: 30_000 })
    .not.toContain(address);
  expect(await allMembers(agency, list)).toHaveLength(4);
});
