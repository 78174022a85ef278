import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { findLists } from '../../functions/usecases/lists.ts';
import { listMemberships } from '../../functions/store/membership-store.ts';
import { seedLists } from '../../infra/local/seed-lists.ts';
import { at } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

afterAll(dropTables);

it('the demo’s lists from before lists had other members are written anew, once', async () => {
  const world = await World.create();
  const { client, directory } = world.tables;
  const accountId = 'acc-kpc-siti.hajar';
  const [list, place] = [
    { id: 'list-kpc-btm', agencyId: 'kpc', displayName: 'Lama', address: 'btm@kpc.example', state: 'ACTIVE' },
    { accountId, listId: 'list-kpc-btm', since: at, state: 'ACTIVE' },
  ];
  const people = { ownerId: accountId, handlerId: accountId, createdAt: at, updatedAt: at, version: 1 };
  const items = [
    { pk: 'LIST#list-kpc-btm', sk: 'LIST', ...list, ...people },
    { pk: 'ADDRESS#btm@kpc.example', sk: 'TAKEN', owner: 'list#list-kpc-btm' },
    { pk: `ACCOUNT#${accountId}`, sk: 'MEMBER-OF#list-kpc-btm', ...place },
  ];
  for (const Item of items) await client.send(new PutCommand({ TableName: directory, Item }));

  for (const now of [at, '2026-03-03T02:00:00.000Z']) await seedLists(world.tables, now);

  const places = await listMemberships(world.tables, accountId);
  expect(places.find(({ listId }) => listId === 'list-kpc-btm')).toMatchObject({
    ...{ memberKind: 'account', since: at },
  });
  const caller = await world.caller('admin');
  const { items: found } = await findLists(world.deps, caller, { query: 'btm', limit: 25 });
  expect(found.map(({ displayName }) => displayName)).toEqual(['Bahagian Teknologi Maklumat']);
});
