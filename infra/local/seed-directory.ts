import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '../../functions/platform/clock.ts';
import { getAgency, getOfficer, saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { clientSettings } from './aws-clients.ts';
import { demoAddress, demoAgencies, demoOfficers, type DemoAgency, type DemoOfficer } from './demo.ts';
import type { SeedTarget } from './seed.ts';

/** Writes the demo's agencies and officers. What is there already stays as it is: runs once or often. */
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
}

async function addAgency(tables: Tables, { id, name, shortName }: DemoAgency, now: string): Promise<void> {
  if ((await getAgency(tables, id)) !== undefined) return;
  await saveAgency(tables, undefined, {
    id,
    name,
    shortName,
    state: 'ACTIVE',
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
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
