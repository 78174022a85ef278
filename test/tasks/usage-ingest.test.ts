import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { getAccount } from '../../functions/store/account-store.ts';
import {
  listNearlyFull,
  getMailboxes,
  getNearlyFull,
  getSilences,
} from '../../functions/store/usage-store.ts';
import { doParts } from '../../functions/usecases/usage/file-parts.ts';
import { readUsageUpload, uploadUsage } from '../../functions/usecases/usage/files.ts';
import { ingestUsage } from '../../functions/usecases/usage/ingest.ts';
import { sendUsage } from '../../functions/usecases/usage/send-usage.ts';
import { noteSignIn } from '../../functions/usecases/usage/silence.ts';
import type { UsageRow } from '../../functions/domain/usage.ts';
import { writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** What the mail platform tells of mailboxes: by API and by file, row by row (REQ-CIR-11, REQ-CIR-58, AMB-80). */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

/** The clock of the tests stands at 2 March 2026, 10:00 in Malaysia; the account of the tests has 500 MB or more. */
const today = '2026-03-02';

async function user() {
  return writeUser(world);
}
async function send(...rows: readonly UsageRow[]): Promise<string[]> {
  const answers = await ingestUsage(world.deps, { rows });
  return answers.map(({ result, code }) => code ?? result);
}
async function mailboxOf(id: string) {
  return (await getMailboxes(world.tables, [id])).get(id);
}

describe('a measurement', () => {
  it('is kept with its day, and the same again changes nothing', async () => {
    const { id, address } = await user();
    const row = { address, day: today, usedMegabytes: 120.5, lastActivity: '2026-02-27' };
    expect(await send(row)).toEqual(['changed']);
    expect(await mailboxOf(id)).toMatchObject({ usedMb: 120.5, day: today, lastActivity: '2026-02-27' });
    const before = await contentsOf(world.tables);
    expect(await send(row)).toEqual(['unchanged']);
    expect(await contentsOf(world.tables)).toEqual(before);
  });

  it('of an older day than what stands is late, and nothing moves backwards', async () => {
    const { id, address } = await user();
    await send({ address, day: today, usedMegabytes: 100, lastActivity: today });
    expect(await send({ address, day: '2026-03-01', usedMegabytes: 90 })).toEqual(['late']);
    expect(await send({ address, day: today, usedMegabytes: 110, lastActivity: '2026-02-01' })).toEqual([
      'changed',
    ]);
    expect(await mailboxOf(id)).toMatchObject({ usedMb: 110, day: today, lastActivity: today });
  });

  it.each([
    ['unknown', { address: 'tiada@kpc.example' }],
    ['over-quota', { usedMegabytes: 1_000_000 }],
    ['negative', { usedMegabytes: -1 }],
    ['negative', { quota: -5 }],
    ['no-number', { usedMegabytes: Number.NaN }],
    ['quota-differs', { quota: 7 }],
    ['future', { day: '2026-03-03' }],
    ['day', { day: '2026-02-30' }],
    ['day', { day: '2/3/2026' }],
    ['activity-day', { lastActivity: 'semalam' }],
    ['activity-late', { lastActivity: '2026-03-03' }],
  ])('that cannot be is refused alone, as %s', async (code, wrong) => {
    const { address } = await user();
    const other = await user();
    const good = { address: other.address, day: today, usedMegabytes: 1 };
    const bad = { address, day: today, usedMegabytes: 1, ...wrong };
    expect(await send(bad, good)).toEqual([code, 'changed']);
  });

  it('of a deleted account, or of an address that stood before, is refused', async () => {
    const { id, address } = await user();
    const account = await getAccount(world.tables, id);
    const row = { address, day: today, usedMegabytes: 1 };
    expect(await send(row, { ...row, address: address.toUpperCase() })).toEqual(['changed', 'repeated']);
    await writeAccount(world.tables, account, { state: 'DELETED' });
    expect(await send({ ...row, usedMegabytes: 2 })).toEqual(['ended']);
  });

  it('comes from who sends usage alone, and of one agency where one is named', async () => {
    const { address } = await user();
    const rows = [{ address, day: today, usedMegabytes: 1 }];
    for (const id of ['admin', 'ict', 'tech'])
      await expect(sendUsage(world.deps, await world.caller(id), { rows })).rejects.toMatchObject({
        rule: 'usage-ingest',
      });
    const desk = await world.caller('desk');
    expect(await sendUsage(world.deps, desk, { rows, agencyId: 'jrc' })).toEqual([
      { result: 'refused', code: 'other-agency' },
    ]);
    expect(await sendUsage(world.deps, desk, { rows })).toEqual([{ result: 'changed' }]);
    await expect(sendUsage(world.deps, desk, { rows, agencyId: 'tiada' })).rejects.toMatchObject({
      name: 'InvalidInput',
    });
  });
});

describe('90 % of the storage', () => {
  it('is flagged when it is reached, once, and no more when it is left', async () => {
    const { id, address, agencyId, storageMb } = await user();
    const at = (share: number) => ({ address, day: today, usedMegabytes: (storageMb * share) / 100 });
    await send(at(89.9));
    expect(await getNearlyFull(world.tables, [id])).toEqual(new Map());
    await send(at(90));
    expect((await getNearlyFull(world.tables, [id])).get(id)).toMatchObject({
      since: today,
      quotaMb: storageMb,
    });
    expect((await listNearlyFull(world.tables, agencyId, { limit: 10 })).items).toHaveLength(1);
    await send(at(95));
    expect((await getNearlyFull(world.tables, [id])).get(id)?.usedMb).toBe((storageMb * 90) / 100);
    await send(at(50));
    expect(await getNearlyFull(world.tables, [id])).toEqual(new Map());
    expect((await listNearlyFull(world.tables, agencyId, { limit: 10 })).items).toEqual([]);
  });

  it('is flagged anew when the storage was changed', async () => {
    const { id, address, storageMb } = await user();
    await send({ address, day: today, usedMegabytes: storageMb });
    const account = await getAccount(world.tables, id);
    await writeAccount(world.tables, account, { storageMb: storageMb + 1 });
    await send({ address, day: today, usedMegabytes: storageMb + 1 });
    expect((await getNearlyFull(world.tables, [id])).get(id)?.quotaMb).toBe(storageMb + 1);
  });

  it('is written by nobody who stays on one side of it: one write a row, and none in an index', async () => {
    const { id, address } = await user();
    await send({ address, day: '2026-03-01', usedMegabytes: 10 });
    const before = await contentsOf(world.tables);
    await send({ address, day: today, usedMegabytes: 20 });
    const after = await contentsOf(world.tables);
    const written = after.directory.filter(
      (item) => !before.directory.some((was) => JSON.stringify(was) === JSON.stringify(item)),
    );
    // Besides, what is in use is added up once for a call, however many rows it has.
    const [counted, changed] = [written.filter(isCount), written.filter((item) => !isCount(item))];
    expect(counted).toHaveLength(1);
    expect(changed.map(({ pk, sk }) => [pk, sk])).toEqual([[`ACCOUNT#${id}`, 'MAILBOX']]);
    expect(Object.keys(changed[0] ?? {}).filter((name) => name.endsWith('Key') && name !== 'pk')).toEqual([]);
  });
});

function isCount({ pk }: { readonly [name: string]: unknown }): boolean {
  return String(pk).startsWith('COUNTS#');
}

describe('measurements, sign-ins and crossings in any order', () => {
  it('leave the flag as the newest measurement has it', async () => {
    const { id, address, storageMb } = await user();
    const day = fc.integer({ min: 1, max: 28 }).map((no) => `2026-02-${String(no).padStart(2, '0')}`);
    const share = fc.integer({ min: 0, max: 100 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(day, share), { minLength: 1, maxLength: 6 }), async (rows) => {
        for (const [on, percent] of rows)
          await send({ address, day: on, usedMegabytes: (storageMb * percent) / 100 });
        await noteSignIn(world.deps, id);
        const mailbox = await mailboxOf(id);
        const flag = (await getNearlyFull(world.tables, [id])).get(id);
        expect(flag !== undefined).toBe((mailbox?.usedMb ?? 0) * 100 >= storageMb * 90);
        expect(mailbox?.lastActivity).toBe(today);
      }),
      { numRuns: 12 },
    );
  });

  it('that come at once lose none of them', async () => {
    const { id, address } = await user();
    await send({ address, day: today, usedMegabytes: 4 });
    await Promise.all([
      send({ address, day: today, usedMegabytes: 5 }),
      noteSignIn(world.deps, id),
      noteSignIn(world.deps, id),
    ]);
    expect(await mailboxOf(id)).toMatchObject({ usedMb: 5, lastActivity: today });
  });

  it('begin the watch over an account that had none, from its creation on', async () => {
    const { id, address, createdAt } = await user();
    await send({ address, day: today, usedMegabytes: 5 });
    expect((await getSilences(world.tables, [id])).get(id)).toMatchObject({ from: createdAt.slice(0, 10) });
  });
});

describe('a file', () => {
  const csv = (rows: readonly string[]) => Buffer.from(['address,day,usedMegabytes', ...rows].join('\n'));
  const file = (bytes: Uint8Array) => ({ name: 'usage.csv', bytes });

  async function upload(bytes: Uint8Array, agencyId?: string) {
    return uploadUsage(world.deps, await world.caller('desk'), { file: file(bytes), agencyId });
  }
  /** What the queue brings. */
  async function work(lost = false): Promise<number> {
    const messages = world.rows.take().map(({ requestId, no }, index) => ({
      ...{ id: String(index), fileId: requestId, no, lost },
    }));
    return (await doParts(world.deps, messages)).size;
  }
  async function look(id: string) {
    return readUsageUpload(world.deps, await world.caller('desk'), id);
  }

  it('is worked through by parts, and tells of each refused row by its number', async () => {
    const users = [await user(), await user()];
    const unknown = Array.from({ length: 600 }, (_, no) => `tiada${String(no)}@kpc.example,${today},1`);
    const { id, known } = await upload(
      csv([
        `${users[0]?.address ?? ''},${today},10`,
        ...unknown,
        `${users[1]?.address ?? ''},${today},"10,5"`,
      ]),
    );
    expect(known).toBe(false);
    expect((await look(id)).partsDone).toBe(0);
    expect(await work()).toBe(0);
    const view = await look(id);
    expect(view).toMatchObject({ partsDone: 2, partsFailed: 0, changed: 2, unchanged: 0, refused: 600 });
    expect(view.refusedRows[0]).toEqual({ no: 3, address: 'tiada0@kpc.example', code: 'unknown' });
    expect((await mailboxOf(users[1]?.id ?? ''))?.usedMb).toBe(10.5);
  });

  it('a second time, packed or not, is the same file and does nothing', async () => {
    const { address } = await user();
    const bytes = csv([`${address},${today},10`]);
    const first = await upload(bytes);
    await work();
    const before = await contentsOf(world.tables);
    expect(await upload(gzipSync(bytes))).toEqual({ id: first.id, known: true });
    expect(world.rows.take()).toEqual([]);
    expect(await contentsOf(world.tables)).toEqual(before);
  });

  it('that was given up goes on when it is sent again', async () => {
    const { address } = await user();
    const bytes = csv([`${address},${today},10`]);
    const { id } = await upload(bytes);
    await work(true);
    expect(await look(id)).toMatchObject({ partsDone: 0, partsFailed: 1 });
    await upload(bytes);
    await work();
    expect(await look(id)).toMatchObject({ partsDone: 1, partsFailed: 0, changed: 1 });
  });

  it('whose message comes twice counts once', async () => {
    const { address } = await user();
    const { id } = await upload(csv([`${address},${today},10`]));
    const message = { id: '1', fileId: id, no: 1, lost: false };
    await doParts(world.deps, [message]);
    await doParts(world.deps, [message]);
    expect(await look(id)).toMatchObject({ partsDone: 1, changed: 1, unchanged: 0 });
  });

  it('that names an address twice takes the first, in whatever part the second is', async () => {
    const { id: account, address } = await user();
    const filler = Array.from({ length: 500 }, (_, no) => `tiada${String(no)}@kpc.example,${today},1`);
    const { id } = await upload(csv([`${address},${today},10`, ...filler, `${address},${today},99`]));
    await work();
    expect((await look(id)).refusedRows.at(-1)).toMatchObject({ no: 503, code: 'repeated' });
    expect((await mailboxOf(account))?.usedMb).toBe(10);
  });

  it.each([
    ['bulk-file-missing', undefined],
    ['bulk-empty', Buffer.from('')],
    ['bulk-not-csv', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
    ['bulk-columns-missing', Buffer.from('address,day\na@b.example,2026-03-01')],
    ['bulk-no-rows', Buffer.from('address,day,usedMegabytes\n')],
    ['bulk-too-many-rows', Buffer.from(`address,day,usedMegabytes\n${'a,b,1\n'.repeat(100_001)}`)],
  ])('that cannot be read is refused as a whole: %s', async (code, bytes) => {
    const given = bytes === undefined ? undefined : file(bytes);
    await expect(uploadUsage(world.deps, await world.caller('desk'), { file: given })).rejects.toMatchObject({
      errors: [{ field: 'file', code }],
    });
  });

  it('is nobody’s who sends none', async () => {
    const { address } = await user();
    const bytes = csv([`${address},${today},10`]);
    const admin = await world.caller('admin');
    await expect(uploadUsage(world.deps, admin, { file: file(bytes) })).rejects.toMatchObject({
      rule: 'usage-ingest',
    });
    const { id } = await upload(bytes);
    await expect(readUsageUpload(world.deps, admin, id)).rejects.toMatchObject({ name: 'NotFound' });
  });
});
