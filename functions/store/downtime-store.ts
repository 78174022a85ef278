import {
  downtimeSchema,
  uptimeNoteSchema,
  type Downtime,
  type UptimeNote,
} from '../../schemas/directory/downtime.ts';
import { Overtaken, VersionConflict } from '../domain/errors.ts';
import { versionBefore } from './conditions.ts';
import { downtimeKey, downtimesPk, uptimeNoteKey } from './keys/downtimes.ts';
import { getItem, parseItem, partitionQuery, queryAll, type Tables } from './tables.ts';
import { transact, type Operation } from './transaction.ts';

export async function getDowntime(tables: Tables, id: string): Promise<Downtime | undefined> {
  const item = await getItem(tables.client, tables.directory, downtimeKey(id));
  return item === undefined ? undefined : parseItem(downtimeSchema, item);
}

/** All of them, in any order: some dozens a year. */
export async function listDowntimes(tables: Tables): Promise<Downtime[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.directory, downtimesPk));
  return items.map((item) => parseItem(downtimeSchema, item));
}

/** Writes one whose stored version is the one before. @throws VersionConflict in the transaction */
export function downtimeOperation({ directory }: Tables, downtime: Downtime): Operation {
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...downtimeKey(downtime.id), ...downtime },
        ...versionBefore(downtime),
      },
    },
    otherwise: () => new VersionConflict('The entry changed meanwhile'),
  };
}

export async function getUptimeNote(tables: Tables, month: string): Promise<UptimeNote | undefined> {
  const item = await getItem(tables.client, tables.directory, uptimeNoteKey(month));
  return item === undefined ? undefined : parseItem(uptimeNoteSchema, item);
}

/** @throws Overtaken */
export async function putUptimeNote(tables: Tables, note: UptimeNote): Promise<void> {
  await transact(tables, [
    {
      write: {
        Put: {
          TableName: tables.directory,
          Item: { ...uptimeNoteKey(note.month), ...note },
          ...versionBefore(note),
        },
      },
      otherwise: () => new Overtaken('Told meanwhile'),
    },
  ]);
}
