import { describe, expect, test } from 'vitest';
import { listPages } from '../../../functions/directory/lists.tsx';
import type { ListUseCases } from '../../../functions/directory/list-use-cases.ts';
import { NotFound } from '../../../functions/domain/errors.ts';
import type { Candidate } from '../../../functions/usecases/list-candidates.ts';
import type { ListFilter, ListMember, ListView } from '../../../functions/usecases/lists.ts';
import type { ListEntry, MailingList } from '../../../schemas/directory/list.ts';
import type { OfficerRole } from '../../../schemas/vocabulary.ts';
import { aCase, agency, anOfficer, aTaskView, NOW } from './samples.ts';
import { Browser, SESSION } from './visits.ts';

const list: MailingList = {
  ...{ id: 'L-1', agencyId: 'kpdn', displayName: 'Bahagian <Audit>', address: 'audit@kpdn.gov.my' },
  ...{ state: 'ACTIVE', ownerId: 'acc-1', handlerId: 'acc-2', createdAt: NOW, updatedAt: NOW, version: 3 },
};
const entry: ListEntry = {
  ...{ listId: list.id, agencyId: list.agencyId, state: 'ACTIVE' },
  ...{ displayName: list.displayName, address: list.address },
};
const person = { id: 'acc-1', name: 'Ali bin Abu', address: 'ali@kpdn.gov.my', state: 'ACTIVE' };
const view: ListView = { list, agencyName: agency.name, owner: person, handler: { ...person, id: 'acc-2' } };

function aMember(
  kind: 'account' | 'contact' | 'list',
  id: string,
  more: Partial<ListMember> = {},
): ListMember {
  const member = {
    kind,
    id,
    agencyId: 'kpdn',
    state: 'ACTIVE',
    name: `Nama ${id}`,
    address: `${id}@kpdn.gov.my`,
  };
  return {
    membership: { memberKind: kind, memberId: id, listId: list.id, state: 'ACTIVE', since: NOW },
    member,
    ...more,
  };
}

/** The pages over use cases that throw when touched, but for those given. */
function browser(given: Partial<ListUseCases>, role: OfficerRole = 'AGENCY_ADMIN'): Browser {
  const known: Partial<ListUseCases> = {
    agencies: () => Promise.resolve([agency]),
    readList: () => Promise.resolve(view),
    findMembers: () => Promise.resolve({ items: [] }),
    findHistory: () => Promise.resolve({ items: [] }),
    ...given,
  };
  const useCases = new Proxy(known, {
    get: (target, name): unknown =>
      Reflect.get(target, name) ?? (() => Promise.reject(new Error(`Not expected: ${String(name)}`))),
  }) as ListUseCases;
  return new Browser(listPages(useCases), anOfficer(role));
}

function asked(items: readonly ListEntry[] = [entry], role: OfficerRole = 'AGENCY_ADMIN') {
  const filters: ListFilter[] = [];
  const visitor = browser(
    {
      listsOf: () => Promise.resolve([]),
      findLists: (_, filter) => {
        filters.push(filter);
        return Promise.resolve({ items, cursor: 'next' });
      },
    },
    role,
  );
  return { filters, visitor };
}

describe('the mailing lists', () => {
  test('are the active ones at first, and are searched over every state', async () => {
    const { filters, visitor } = asked();
    const { body } = await visitor.get('/lists');
    expect(body).toContain('Bahagian &lt;Audit>');
    expect(body).toContain('href="/lists/L-1"');
    expect(body).toContain('href="/new/IPMS-4.13"');
    expect(body).toContain('href="/lists?state=ACTIVE&amp;cursor=next"');
    await visitor.get('/lists?query=aud&cursor=abc');
    await visitor.get('/lists?state=nonsense&agency=other');
    expect(filters).toEqual([
      { limit: 25, state: 'ACTIVE' },
      { limit: 25, query: 'aud', cursor: 'abc' },
      { limit: 25, state: 'ACTIVE', agencyId: 'other' },
    ]);
  });

  test('are chosen for a procedure where their state allows it', async () => {
    const { visitor } = asked([entry, { ...entry, listId: 'L-2', state: 'ENDED' }]);
    const { body } = await visitor.get('/lists?for=IPMS-4.14&query=a');
    expect(body).toContain('href="/new/IPMS-4.14?subject=L-1"');
    expect(body).not.toContain('subject=L-2');
  });

  test('that have ended say since when', async () => {
    const ended = { requestId: 'SNP-2026-000001', at: '2026-11-20T02:00:00.000Z' };
    const lists: MailingList[] = [
      { ...list, state: 'ENDED', ended },
      { ...list, id: 'L-2', state: 'ENDED' },
    ];
    const { body } = await browser({
      findLists: () =>
        Promise.resolve({
          items: lists.map(({ id }) => ({ ...entry, listId: id, state: 'ENDED' as const })),
        }),
      listsOf: () => Promise.resolve(lists),
    }).get('/lists?state=ENDED');
    expect(body).toMatch(/<t[dh][^>]*>\s*20 Nov 2026/u);
    expect(body).not.toContain('restore');
  });

  test('of an agency that is named first, for who sees several', async () => {
    const { filters, visitor } = asked([entry], 'SERVICE_DESK');
    expect((await visitor.get('/lists')).body).toContain('one agency at a time');
    expect(filters).toEqual([]);
    const { body } = await visitor.get('/lists?agency=kpdn');
    expect(filters).toEqual([{ limit: 25, state: 'ACTIVE', agencyId: 'kpdn' }]);
    expect(body).not.toContain('/new/IPMS-4.13');
  });

  test('go into a file in which no cell is a formula', async () => {
    const items = [{ ...entry, displayName: '=HYPERLINK("http://x")' }];
    const { body, headers } = await browser({ findLists: () => Promise.resolve({ items }) }).get(
      '/lists/export.csv',
    );
    expect(headers['content-type']).toContain('text/csv');
    expect(body).toContain(`"'=HYPERLINK(""http://x"")",audit@kpdn.gov.my,Active`);
  });
});

describe('one list', () => {
  test('shows its members by name, also one that is gone, and offers to take them out', async () => {
    const items = [
      aMember('account', 'a1'),
      aMember('account', 'a2', {
        membership: { memberKind: 'account', memberId: 'a2', listId: 'L-1', state: 'SUSPENDED', since: NOW },
      }),
      aMember('contact', 'c1'),
      aMember('list', 'L-9'),
      aMember('account', 'a3', { member: undefined }),
    ];
    const { body } = await browser({ findMembers: () => Promise.resolve({ items, cursor: 'c2' }) }).get(
      '/lists/L-1',
    );
    for (const path of ['/accounts/a1', '/contacts/c1', '/lists/L-9'])
      expect(body).toContain(`href="${path}"`);
    expect(body).toContain('The account is disabled; the place comes back when it is enabled.');
    expect(body).toContain('Does not exist any more');
    expect(body).toContain('action="/new/IPMS-4.16"');
    expect(body.match(/type="checkbox" name="f.members"/gu)).toHaveLength(4);
    expect(body).toContain('href="/lists/L-1?cursor=c2"');
  });

  test('is only read by who starts nothing, or while a request reserves it', async () => {
    const items = [aMember('account', 'a1')];
    const members = { findMembers: () => Promise.resolve({ items }) };
    const read = await browser(members, 'ICT_MANAGER').get('/lists/L-1');
    const reserved = await browser({
      ...members,
      readList: () => Promise.resolve({ ...view, lockedBy: 'SNK-2026-000009' }),
    }).get('/lists/L-1');
    for (const { body } of [read, reserved]) {
      expect(body).toContain('Nama a1');
      expect(body).not.toMatch(/\/new\/IPMS|type="checkbox"|\/lists\/L-1\/add/u);
    }
    expect(reserved.body).toContain('href="/requests/SNK-2026-000009"');
  });

  test.each([
    ['is gone', undefined],
    ['has ended', { ...person, state: 'DELETED' }],
    ['is disabled', { ...person, state: 'DISABLED' }],
  ])('asks for somebody else when its owner %s', async (_, owner) => {
    const { owner: _owner, ...rest } = view;
    const { body } = await browser({
      readList: () => Promise.resolve({ ...rest, ...(owner === undefined ? {} : { owner }) }),
    }).get('/lists/L-1');
    expect(body).toContain('is not active any more');
  });

  describe('that has ended', () => {
    const requestId = 'SNP-2026-000001';
    const ended: ListView = {
      ...view,
      list: { ...list, state: 'ENDED', ended: { requestId, at: '2026-11-20T02:00:00.000Z' } },
    };
    const aCaseOfIt = aCase({
      ...{ id: requestId, procedure: 'IPMS-4.17', status: 'RESTORABLE' },
      visits: [{ step: 'S4', at: '2026-11-20T02:00:00.000Z' }],
    });
    const task = aTaskView(aCaseOfIt, anOfficer('AGENCY_ADMIN'));

    async function pageOf(lockedBy: string | undefined, given: Partial<ListUseCases>): Promise<string> {
      const shown = { ...ended, ...(lockedBy === undefined ? {} : { lockedBy }) };
      return (await browser({ readList: () => Promise.resolve(shown), ...given }).get('/lists/L-1')).body;
    }

    test.each([
      [
        'until the day that its task waits for',
        '2026-12-03T02:00:00.000Z',
        'Can be restored until 3 Dec 2026',
      ],
      ['no more when that day has come', '2026-11-21T06:04:59.000Z', 'The time to restore it is over'],
    ])('can be restored %s', async (_, decidesAt, said) => {
      const body = await pageOf(requestId, {
        readCase: () => Promise.resolve(aCaseOfIt),
        readTask: () => Promise.resolve({ ...task, task: { ...task.task, decidesAt } }),
      });
      expect(body).toContain(said);
      expect(body).toContain('/outcomes/restored"');
    });

    test('says no day that the reader cannot know, and that the time is over when nothing holds it', async () => {
      const hidden = { readCase: () => Promise.reject(new NotFound('no')) };
      const held = await pageOf(requestId, hidden);
      expect(held).toContain('Ended on 20 Nov 2026');
      expect(held).not.toMatch(/Can be restored|The time to restore/u);
      expect(await pageOf(undefined, hidden)).toContain('The time to restore it is over');
    });
  });

  test('says what was done to it, by whom named and how many', async () => {
    const base = { listId: 'L-1', at: NOW, step: 'S3', part: 1, before: {}, after: {}, named: [] };
    const members = Array.from({ length: 7 }, (_, n) => ({ kind: 'account' as const, id: `a${n}` }));
    const named = [aMember('account', 'a0').member].filter((each) => each !== undefined);
    const { body } = await browser({
      findHistory: () =>
        Promise.resolve({
          items: [
            { ...base, requestId: 'SNT-2026-000002', action: 'add-members', members, named },
            {
              ...{ ...base, requestId: 'SNK-2026-000001', action: 'update-list' },
              ...{ before: { address: 'a@kpdn.gov.my' }, after: { address: 'b@kpdn.gov.my' } },
            },
          ],
          cursor: 'older',
        }),
    }).get('/lists/L-1');
    expect(body).toContain('7 members: Nama a0, …');
    expect(body).toContain('Changed: Primary e-mail address');
    expect(body).toContain('href="/requests/SNT-2026-000002"');
    expect(body).toContain('/lists/L-1?older=older#history');
  });

  test('of another agency does not exist', async () => {
    const visitor = browser({ readList: () => Promise.reject(new NotFound('no')) });
    for (const path of ['/lists/L-1', '/lists/L-1/add', '/lists/L-1/members.csv'])
      expect((await visitor.get(path)).statusCode).toBe(404);
  });
});

describe('choosing members', () => {
  const found: Candidate[] = [
    { kind: 'account', id: 'a1', name: 'Ali', address: 'ali@kpdn.gov.my', isMember: false },
    { kind: 'contact', id: 'c1', name: 'Siti', address: 'siti@luar.example', isMember: true },
  ];
  const finding = { findCandidates: () => Promise.resolve({ items: found, more: true }) };

  test('searches only for words, and goes on to the form of the procedure', async () => {
    const { body } = await browser({}).get('/lists/L-1/add');
    expect(body).toContain('formaction="/new/IPMS-4.15"');
    expect(body).not.toContain('type="checkbox"');
  });

  test('keeps what was ticked and pasted before, each once, and does not offer it again', async () => {
    const form = new URLSearchParams([
      ['csrf', SESSION.csrf],
      ['query', 'a'],
      ['f.members', 'ALI@kpdn.gov.my'],
      ['f.members', 'Abu <abu@kpdn.gov.my>;ali@kpdn.gov.my'],
    ]);
    const { body } = await browser(finding).send({ path: '/lists/L-1/add', form });
    expect(body).toContain('ali@kpdn.gov.my\nabu@kpdn.gov.my\n</textarea>');
    expect(body).toContain('Chosen already');
    expect(body).toContain('Is a member already');
    expect(body).not.toContain('type="checkbox"');
  });

  test('is refused to who may not add, also when the list has ended', async () => {
    expect((await browser({}, 'ICT_MANAGER').get('/lists/L-1/add')).statusCode).toBe(403);
    const ended: ListView = { ...view, list: { ...list, state: 'ENDED' } };
    const visitor = browser({ readList: () => Promise.resolve(ended) });
    expect((await visitor.get('/lists/L-1/add')).statusCode).toBe(403);
  });

  test('a form from elsewhere is refused', async () => {
    const form = { query: 'a', csrf: 'x'.repeat(43) };
    expect((await browser(finding).send({ path: '/lists/L-1/add', form })).statusCode).toBe(403);
  });
});
