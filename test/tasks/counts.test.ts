import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { summed } from '../../functions/domain/counts.ts';
import { contactOperations } from '../../functions/store/contact-store.ts';
import { contactEntrySchema } from '../../schemas/directory/contact.ts';
import { readMonths, readNow } from '../../functions/store/count-store.ts';
import { countDirectory, countOpenRequests, recountAgency } from '../../functions/usecases/recount.ts';
import { ingestUsage } from '../../functions/usecases/usage/ingest.ts';
import { writeUser } from '../support/account-cases.ts';
import { at } from '../support/builders.ts';
import { writeAccount } from '../support/accounts.ts';
import { decisions, World } from '../support/doubles-world.ts';
import { writeList } from '../support/list-cases.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** Counts that are written with what they count: each agrees with a count of the data. */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

const { complete, approved, configured, passed, refusedForGood, closed, withdrawn, incomplete } = decisions;
const month = { from: '2026-03', to: '2026-03' };

const aContact = contactEntrySchema.parse({
  ...{ id: 'C-1', agencyId: 'kpc', state: 'ACTIVE', fullName: 'Pembekal Contoh' },
  ...{ address: 'pembekal@luar.example', changedBy: 'CTD-2026-000001' },
  ...{ createdAt: at, updatedAt: at, version: 1 },
});
const untilApril = { reason: 'OTHER', until: '2026-04-04', description: 'Cuti belajar' };

/** Relays to their end and back, accounts of every kind, lists, contacts, a day later as well. */
async function mixedWork(): Promise<void> {
  await world.played([complete, approved, configured, passed]);
  await world.played([complete, refusedForGood, closed]);
  await world.played([incomplete, withdrawn]);
  await world.played([complete]);
  const first = await writeUser(world, { settings: { package: 'A', grade: '44' }, storageMb: 2048 });
  const second = await writeUser(world, { settings: { package: 'B' }, storageMb: 500 });
  const third = await writeUser(world, {
    settings: { package: 'B', grade: '54', storageReason: 'Projek jangka pendek' },
    storageMb: 1024,
  });
  await writeAccount(world.tables, first, { services: ['BMT', 'SSO'] });
  await world.submit({ procedure: 'IPMS-4.9', subjectId: second.id, form: untilApril });
  await world.machines.settle();
  world.clock.advance(24 * 3600);
  const deletedAt = world.clock.now();
  await writeAccount(world.tables, third, { state: 'DELETED', deletedAt, updatedAt: deletedAt });
  await writeUser(world, { agencyId: 'jrc', settings: { package: 'C' }, storageMb: 500 });
  await writeList(world);
  const otherwise = () => new Error('Changed');
  await world.write(
    ...contactOperations(world.tables, { after: aContact, reservedBy: 'CTD-2026-000001', otherwise }),
  );
  const rows = [{ address: first.address, day: '2026-03-02', usedMegabytes: 730 }];
  await ingestUsage(world.deps, { rows });
  await ingestUsage(world.deps, { rows });
}

/** What stands in the table of cases, counted one by one. */
async function requestsOf(agencyId: string) {
  const { cases } = await contentsOf(world.tables);
  return cases.filter((item) => item['sk'] === 'REQUEST' && item['agencyId'] === agencyId);
}

describe('the counts of an agency', () => {
  it('agree with a count of the data after mixed work (REQ-CIR-26)', async () => {
    await mixedWork();
    for (const agency of ['kpc', 'jrc']) {
      expect(await readNow(world.tables, 'directory', agency)).toEqual(
        await countDirectory(world.tables, agency),
      );
      expect(await readNow(world.tables, 'cases', agency)).toEqual(
        await countOpenRequests(world.tables, agency),
      );
    }
    const now = await readNow(world.tables, 'directory', 'kpc');
    expect(now).toMatchObject({
      ...{ ACTIVE: 1, DISABLED: 1, DELETED: 1, 'package:A': 1, 'package:B': 1, 'grade:44': 1 },
      ...{ 'service:BMT': 1, 'service:SSO': 1, 'relay:ACTIVE': 1, 'list:ACTIVE': 1, 'contact:ACTIVE': 1 },
      ...{ usedMb: 730, measured: 1, storageMb: 2048 + 500 + 1024 },
    });
    expect(now).not.toHaveProperty('belowMinimum');
  });

  it('say what happened in a month, and on which day', async () => {
    await mixedWork();
    const requests = await requestsOf('kpc');
    const [cases, directory] = await Promise.all([
      readMonths(world.tables, 'cases', 'kpc', month),
      readMonths(world.tables, 'directory', 'kpc', month),
    ]);
    const counts = summed(cases.map((each) => each.counts));
    const ended = requests.filter((each) => each['endedAt'] !== undefined);
    expect(counts['created']).toBe(requests.length);
    expect(counts['d02:created']).toBe(requests.length);
    expect(counts['created:RELAY-APPLY']).toBe(4);
    expect(counts['ended']).toBe(ended.length);
    for (const status of ['COMPLETED', 'REFUSED', 'WITHDRAWN'] as const) {
      const those = ended.filter((each) => each['status'] === status && each['procedure'] === 'RELAY-APPLY');
      expect(counts[`ended:RELAY-APPLY:${status}`] ?? 0).toBe(those.length);
    }
    const took = ended
      .filter((each) => each['procedure'] === 'RELAY-APPLY')
      .reduce(
        (sum, each) => sum + Date.parse(String(each['endedAt'])) - Date.parse(String(each['createdAt'])),
        0,
      );
    expect(counts['took:RELAY-APPLY'] ?? 0).toBe(Math.round(took / 1000));
    expect(summed(directory.map((each) => each.counts))).toMatchObject({ deleted: 1, 'd03:deleted': 1 });
  });

  it('count a decision of a person with the time that it waited, and none of the system', async () => {
    const id = await world.submit();
    await world.machines.settle();
    world.clock.advance(3600);
    await world.next(id, ...complete);
    world.clock.advance(1800);
    await world.next(id, ...approved);
    const [taken] = await readMonths(world.tables, 'cases', 'kpc', { ...month, kind: 'TOOK' });
    const { tasks } = await world.case(id);
    const [first, second] = tasks;
    expect(taken?.counts).toEqual({
      [`n:${first?.step ?? ''}`]: 1,
      [`s:${first?.step ?? ''}`]: 3600,
      [`n:${second?.step ?? ''}`]: 1,
      [`s:${second?.step ?? ''}`]: 1800,
    });
  });

  it('lose nothing when many are written at once, and none of them fails for a count', async () => {
    await Promise.all(Array.from({ length: 24 }, () => world.submit()));
    expect((await readNow(world.tables, 'cases', 'kpc'))['open:RELAY-APPLY']).toBe(24);
  });

  it('go with a transaction that is refused: nothing is counted', async () => {
    const { id, version } = await writeUser(world, { settings: { package: 'A' } });
    const before = await readNow(world.tables, 'directory', 'kpc');
    const stale = { ...(await writeUser(world)), id, version: version + 5 };
    await expect(writeAccount(world.tables, stale, { state: 'DISABLED' })).rejects.toThrow();
    const after = await readNow(world.tables, 'directory', 'kpc');
    expect(after['ACTIVE']).toBe((before['ACTIVE'] ?? 0) + 1);
    expect(after).not.toHaveProperty('DISABLED');
  });

  it('are set right by a recount, which names what differed and then finds nothing', async () => {
    await mixedWork();
    const { directory } = await contentsOf(world.tables);
    const lost = directory.find(({ pk, sk }) => pk === 'COUNTS#kpc' && String(sk).startsWith('NOW#'));
    await world.write({
      write: {
        Delete: { TableName: world.tables.directory, Key: { pk: lost?.['pk'], sk: lost?.['sk'] } },
      },
    });
    const wrong = await recountAgency(world.deps, 'kpc');
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.every(({ was, is }) => was !== is)).toBe(true);
    expect(await readNow(world.tables, 'directory', 'kpc')).toEqual(
      await countDirectory(world.tables, 'kpc'),
    );
    expect(await recountAgency(world.deps, 'kpc')).toEqual([]);
    await expect(recountAgency(world.deps, 'nowhere')).rejects.toThrow('There is no agency');
  });
});
