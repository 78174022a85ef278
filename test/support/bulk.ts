import { doRows } from '../../functions/usecases/bulk-batch.ts';
import { listRows } from '../../functions/store/bulk-store.ts';
import { uploadBulk } from '../../functions/usecases/bulk.ts';
import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import type { World } from './doubles-world.ts';

/** Files of rows, as an administrator would make them. */

const registered = [
  ...['category', 'name', 'identityNumber', 'address', 'loginId', 'package', 'grade', 'storage'],
  ...['serviceType', 'superiorEmail', 'privateEmail'],
];

/** A row that registers a public servant. */
export function aRegistration(login: string, changes: Readonly<Record<string, string>> = {}) {
  return {
    category: 'PUBLIC_SERVANT',
    name: `Pengguna ${login}`,
    identityNumber: `900131${String(numberOf(login)).padStart(6, '0')}`,
    address: `${login}@kpc.example`,
    loginId: login,
    package: 'B',
    grade: '41',
    storage: '1024',
    serviceType: 'ORDINARY',
    superiorEmail: 'ketua@kpc.example',
    privateEmail: `${login}@rumah.example`,
    ...changes,
  };
}

function numberOf(login: string): number {
  return Array.from(login).reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_000, 7);
}

export function csvFile(rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const names = [
    ...new Set([...(rows[0]?.['category'] === undefined ? [] : registered), ...rows.flatMap(Object.keys)]),
  ];
  const lines = rows.map((row) =>
    names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(','),
  );
  return Buffer.from([names.join(','), ...lines].join('\r\n'));
}

const verified = { verifiedWith: 'HR', verifiedName: 'Puan Salmah', verifiedOn: '2026-02-27' };

/** Uploads a file, and lets the machine check it. @returns the request's id */
export async function uploaded(
  world: World,
  action: BulkAction,
  rows: readonly Readonly<Record<string, string>>[],
  by = 'admin',
): Promise<string> {
  const { id } = await uploadBulk(world.deps, await world.caller(by, 'portal'), {
    form: { action, ...(action === 'REGISTER' ? verified : {}) },
    file: { name: 'pengguna.csv', bytes: csvFile(rows) },
  });
  await world.machines.settle();
  return id;
}

/** Decides to apply what was checked; the rows stand in the queue then. */
export async function sent(world: World, id: string, by = 'admin'): Promise<void> {
  await world.next(id, by, { outcome: 'apply' });
}

/** Does what stands in the queue, ten at once, until nothing is left; what fails comes again. */
export async function worked(world: World, times = 5): Promise<void> {
  for (let time = 1; time <= times; time += 1) {
    let batch = world.rows.take(10);
    const again: (typeof batch)[number][] = [];
    while (batch.length > 0) {
      const messages = batch.map((ref) => ({ ...ref, id: String(ref.no), lost: false }));
      const failed = await doRows(world.deps, messages);
      again.push(...batch.filter(({ no }) => failed.has(String(no))));
      batch = world.rows.take(10);
    }
    for (const { requestId, no } of again) await world.rows.send(requestId, [no]);
  }
  await world.machines.settle();
}

/** Uploads, decides and does everything. */
export async function bulkDone(
  world: World,
  action: BulkAction,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<string> {
  const id = await uploaded(world, action, rows);
  await sent(world, id);
  await worked(world);
  return id;
}

export async function rowsOf(world: World, id: string): Promise<readonly BulkRow[]> {
  return (await listRows(world.tables, id, { after: 0, limit: 1000 })).rows;
}

/** What became of each row: its state, and the codes of what is wrong. */
export async function fates(world: World, id: string): Promise<readonly string[]> {
  return (await rowsOf(world, id)).map(({ no, state, errors = [] }) =>
    [no, state, ...errors.map(({ field, code }) => `${field}:${code}`)].join(' '),
  );
}
