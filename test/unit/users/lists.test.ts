import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../../functions/domain/errors.ts';
import type { OwnListView } from '../../../functions/usecases/user-lists.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import { NOW } from '../web/samples.ts';
import { anOwnAccount, userWith } from './user-pages.ts';

/** The lists that a user owns or handles: to read, and to tick what the documents leave to their handler. */

const list = anOwnAccount().places[0]!.list;
const ended = catalogue['IPMS-4.16'];
const view: OwnListView = {
  list,
  agencyName: 'Kementerian Contoh',
  members: {
    items: [
      {
        membership: { memberKind: 'contact', memberId: 'c-1', listId: list.id, state: 'ACTIVE', since: NOW },
        member: {
          ...{ kind: 'contact', id: 'c-1', agencyId: 'kpdn', state: 'ACTIVE' },
          ...{ name: '<i>Luar</i>', address: 'luar@lain.example' },
        },
      },
      {
        membership: {
          memberKind: 'account',
          memberId: 'a-1',
          listId: list.id,
          state: 'SUSPENDED',
          since: NOW,
        },
        member: undefined,
      },
    ],
    cursor: 'next-page',
  },
  changes: [
    {
      entry: {
        ...{ listId: list.id, at: NOW, requestId: 'SNL-2026-000001', step: 'IPMS-4.16.S3', part: 1 },
        ...{ action: 'remove-members', before: {}, after: {}, members: [{ kind: 'account', id: 'a-2' }] },
      },
      procedure: ended,
      toCheck: ended.steps.filter(({ by }) => by === 'check'),
      checked: [],
    },
  ],
};
const reading = (shown: OwnListView) => userWith({ readOwnList: () => Promise.resolve(shown) });

describe('a list of the user', () => {
  it('shows its members page by page, and who is gone or suspended', async () => {
    const { body } = await reading(view).get('/my/lists/satu');
    expect(body).toContain('&lt;i>Luar&lt;/i>');
    expect(body).toContain('Exists no more');
    expect(body).toContain('Suspended');
    expect(body).toContain('href="/my/lists/satu?cursor=next-page"');
  });

  it('has a button for the check that is his, which is posted with its step', async () => {
    const { body } = await reading(view).get('/my/lists/satu');
    expect(body).toContain('action="/my/lists/satu/checks/SNL-2026-000001"');
    expect(body).toContain('value="IPMS-4.16.S4"');
    const ticked: unknown[] = [];
    const browser = userWith({
      checkStep: ({ person }, id, step) => {
        ticked.push([person.id, id, step]);
        const by = { officerId: person.id, role: 'DL_HANDLER' as const };
        return Promise.resolve({ step, at: NOW, by, byName: person.name });
      },
    });
    const page = await browser.post('/my/lists/satu/checks/SNL-2026-000001', { step: 'IPMS-4.16.S4' });
    expect([page.statusCode, page.headers['location']]).toEqual([303, '/my/lists/satu']);
    expect(ticked).toEqual([['acc-1', 'SNL-2026-000001', 'IPMS-4.16.S4']]);
  });

  it('says by whom it was checked, and offers it no more', async () => {
    const check = {
      ...{ step: 'IPMS-4.16.S4', at: NOW, byName: 'Lim Kok Wai' },
      by: { officerId: 'acc-2', role: 'DL_HANDLER' as const },
    };
    const changes = view.changes.map((change) => ({ ...change, toCheck: [], checked: [check] }));
    const { body } = await reading({ ...view, changes }).get('/my/lists/satu');
    expect(body).toContain('Checked by Lim Kok Wai');
    expect(body).not.toContain('/checks/');
  });

  it('ticks nothing by GET', async () => {
    const page = await reading(view).get('/my/lists/satu/checks/SNL-2026-000001');
    expect(page.statusCode).toBe(405);
  });

  it.each<[Error, number]>([
    [new NotFound('x'), 404],
    [new Forbidden('not-actor', 'x'), 403],
  ])('says that it may not be ticked: %s', async (error, status) => {
    const browser = userWith({ checkStep: () => Promise.reject(error) });
    expect((await browser.post('/my/lists/satu/checks/SNL-2026-000001')).statusCode).toBe(status);
  });
});

it('somebody without lists is shown how to apply for one', async () => {
  const { body } = await userWith({ ownLists: () => Promise.resolve([]) }).get('/my/lists');
  expect(body).toContain('You own or handle no mailing list.');
  expect(body).toContain('href="/my/new/LIST-REQUEST"');
});
