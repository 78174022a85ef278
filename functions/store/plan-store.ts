import { migrationPlanSchema, type MigrationPlan } from '../../schemas/directory/migration-plan.ts';
import { VersionConflict } from '../domain/errors.ts';
import { getDirectoryItems } from './batch-get.ts';
import { versionBefore } from './conditions.ts';
import { planKey } from './keys/directory.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** The migration plan of an agency; undefined before its migration begins. */
export async function getPlan(tables: Tables, agencyId: string): Promise<MigrationPlan | undefined> {
  const item = await getItem(tables.client, tables.directory, planKey(agencyId));
  return item === undefined ? undefined : parseItem(migrationPlanSchema, item);
}

/** Plans of these agencies; those that have none are left out. */
export async function getPlans(tables: Tables, agencyIds: readonly string[]): Promise<MigrationPlan[]> {
  const items = await getDirectoryItems(tables, [...new Set(agencyIds)].map(planKey));
  return items.map((item) => parseItem(migrationPlanSchema, item));
}

/** Writes a plan whose stored version is the one before. @throws VersionConflict in the transaction */
export function planOperation({ directory }: Tables, plan: MigrationPlan): Operation {
  return {
    write: {
      Put: { TableName: directory, Item: { ...planKey(plan.agencyId), ...plan }, ...versionBefore(plan) },
    },
    otherwise: () => new VersionConflict('The plan changed meanwhile'),
  };
}
