import { getReference, referenceOperation } from '../../functions/store/reference-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';

const rooms = [
  ['putrajaya', 'Bilik Telepresence MAMPU', 'Putrajaya'],
  ['kuala-lumpur', 'Bilik Telepresence INTAN', 'Kuala Lumpur'],
  ['johor-bahru', 'Bilik Telepresence Wilayah Selatan', 'Johor Bahru'],
] as const;

/** The demo's telepresence rooms, until somebody changes the list. */
export async function seedRooms(tables: Tables): Promise<void> {
  const { version } = await getReference(tables, 'rooms');
  if (version > 0) return;
  const choices = rooms.map(([value, name, place]) => ({
    ...{ value, label: { ms: name, en: name }, details: { place } },
  }));
  await transact(tables, [referenceOperation(tables, 'rooms', { choices, version: 1 })]);
}
