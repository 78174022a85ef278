import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '../../functions/platform/clock.ts';
import { getAgency, getOfficer, saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { clientSettings } from './aws-clients.ts';
import { demoAddress, demoAgencies, demoOfficers, type DemoAgency, type DemoOfficer } from './demo.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedLists } from './seed-lists.ts';
import { seedRooms } from './seed-rooms.ts';
import type { SeedTarget } from './seed.ts';

/** Writes the demo's agencies, officers, accounts, contacts and mailing lists. What is there already stays as it is: runs once or often. */
export async function seedDirectory(target: SeedTarget): Promise<void> {
  const tables: Tables = {
    ...target.tables,
    client: DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(target)), {
      marshallOptions: { removeUndefinedValues: true },
    }),
  };
  const now = systemClock.now();
  await Promise.all(demoAgencies.map(async (each) => addAgency(tables, each, now)));
  await Promise.all(demoOfficers.map(async (each) => addOfficer(tables, each, now)));
  await seedAccounts(tables, target, now);
  await seedLists(tables, now);
  await seedRooms(tables);
}

async function addAgency(tables: Tables, { id, domain, ...names }: DemoAgency, now: string): Promise<void> {
  const mail = { domain, postmasterAddress: `postadmin@${domain}` };
  const before = await getAgency(tables, id);
  if (before === undefined) {
    const times = { createdAt: now, updatedAt: now, version: 1 };
    await saveAgency(tables, undefined, { id, ...names, ...mail, state: 'ACTIVE', ...times });
  } else if (before.domain === undefined) {
    // From a time when agencies had no domain yet.
    await saveAgency(tables, before, { ...before, ...mail, updatedAt: now, version: before.version + 1 });
  }
}

async function addOfficer(tables: Tables, each: DemoOfficer, now: string): Promise<void> {
  if ((await getOfficer(tables, each.username)) !== undefined) return;
  await saveOfficer(tables, undefined, {
    id: each.username,
    name: each.name,
    post: each.post,
    email: demoAddress(each),
    language: each.language,
    ...(each.agency === undefined ? {} : { agencyId: each.agency }),
    roles: [...each.roles],
    state: 'ACTIVE',
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
}
