import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusDays } from '../../functions/domain/calendar.ts';
import { Forbidden, InvalidInput, NotFound } from '../../functions/domain/errors.ts';
import type { RawMailRow } from '../../functions/domain/mail-flow.ts';
import { listAgencies } from '../../functions/store/officer-store.ts';
import { findLooks, findMailFlow, markMailFlowNormal } from '../../functions/usecases/mail-flow.ts';
import { ingestMailFlow } from '../../functions/usecases/mail-flow-ingest.ts';
import { mailFlowRows } from '../../schemas/directory/mail-flow.ts';
import { aCaller, anOfficer } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

/** MAILFLOW-LOG on real tables (REQ-CIR-34, BR-74). */

afterAll(dropTables);

let world: World;
beforeAll(async () => {
  world = await World.create();
});

const desk = aCaller(anOfficer('meja', 'SERVICE_DESK'));
const kpc = aCaller({ ...anOfficer('pentadbir', 'AGENCY_ADMIN'), agencyId: 'kpc' });
const jrc = aCaller({ ...anOfficer('jiran', 'AGENCY_ADMIN'), agencyId: 'jrc' });
const now = () => world.clock.now();
const today = () => new Date(Date.parse(now()) + 8 * 3600 * 1000).toISOString().slice(0, 10);

const row = (more: Partial<RawMailRow> = {}): RawMailRow => ({
  ...{ time: now(), sender: 'aina@kpc.example', recipient: 'luar@contoh.example' },
  ...{ size: 2048, result: 'delivered', ...more },
});
/** As the function knows its agencies. */
const deps = () => ({
  ...world.deps,
  agencies: async () =>
    (await listAgencies(world.tables, { limit: 100 })).map((each) =>
      each.domain === undefined ? { ...each, domain: `${each.id}.example` } : each,
    ),
});
const ingest = (rows: readonly RawMailRow[], caller = desk) => ingestMailFlow(deps(), caller, rows);
const find = (caller = kpc, more: object = {}) =>
  findMailFlow(world.deps, caller, { from: today(), limit: 50, ...more });
const codeOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof InvalidInput ? error.errors : (error as Error).name),
  );

describe('rows of the mail platform', () => {
  it('stand with every agency that sends or gets them, and with no other', async () => {
    await ingest([row({ sender: 'satu@kpc.example', recipient: 'dua@jrc.example' })]);
    const of = { address: 'dua@jrc.example' };
    expect((await find(kpc, of)).items).toHaveLength(1);
    expect((await find(jrc, of)).items).toMatchObject([{ sender: 'satu@kpc.example', result: 'DELIVERED' }]);
    await ingest([row({ sender: 'hanya@kpc.example' })]);
    expect((await find(jrc, { address: 'hanya@kpc.example' })).items).toEqual([]);
  });

  it('are kept once, however often they come', async () => {
    const rows = [row({ sender: 'sekali@kpc.example' }), row({ sender: 'sekali@kpc.example' })];
    expect(await ingest(rows)).toEqual({ stored: 2, refused: [] });
    expect(await ingest(rows)).toEqual({ stored: 2, refused: [] });
    expect((await find(kpc, { address: 'sekali@kpc.example' })).items).toHaveLength(1);
  });

  it.each<[string, Partial<RawMailRow>, string]>([
    ['no time', { time: '22/11/2026' }, 'time'],
    ['a day that is none', { time: '2026-02-31T10:00:00Z' }, 'time'],
    ['a time to come', { time: '2099-01-01T00:00:00Z' }, 'future'],
    ['a time long gone', { time: '2017-01-03T00:00:00Z' }, 'too-old'],
    ['a sender without domain', { sender: 'aina' }, 'sender'],
    ['no recipient', { recipient: '' }, 'recipient'],
    ['a negative size', { size: -1 }, 'size'],
    ['no size', { size: '' }, 'size'],
    ['an unknown result', { result: 'OK' }, 'result'],
    ['nobody of 1GovUC', { sender: 'a@b.example', recipient: 'c@d.example' }, 'no-agency'],
  ])('with %s are refused, and the others are kept', async (_, wrong, code) => {
    const answer = await ingest([row(wrong), row({ sender: `${code}@kpc.example` })]);
    expect(answer).toEqual({ stored: 1, refused: [{ row: 1, code }] });
  });

  it('come from who speaks for the platform, and so many at once', async () => {
    await expect(ingest([row()], kpc)).rejects.toBeInstanceOf(Forbidden);
    const many = Array.from({ length: mailFlowRows + 1 }, () => row());
    expect(await codeOf(ingest(many))).toMatchObject([{ field: 'rows', code: 'too-long' }]);
  });
});

describe('looking into the log', () => {
  it('goes by address over a span, newest first, page by page', async () => {
    const times = Array.from({ length: 7 }, (_, no) =>
      new Date(Date.parse(now()) - no * 24 * 3600 * 1000).toISOString(),
    );
    await ingest(
      times.map((time) => row({ time, sender: 'ramai@kpc.example', recipient: 'ramai@kpc.example' })),
    );
    const from = new Date(Date.parse(`${today()}T00:00:00Z`) - 9 * 24 * 3600 * 1000)
      .toISOString()
      .slice(0, 10);
    const span = { from, to: today(), address: 'RAMAI@kpc.example', limit: 3 };
    const first = await find(kpc, span);
    const second = await find(kpc, { ...span, cursor: first.cursor });
    const third = await find(kpc, { ...span, cursor: second.cursor });
    expect([...first.items, ...second.items, ...third.items].map(({ at }) => at)).toEqual(times);
    expect(third.cursor).toBeUndefined();
  });

  it('goes by day for all mail of the agency', async () => {
    await ingest([row({ sender: 'harian@kpc.example' })]);
    const { items } = await find();
    expect(items.map(({ sender }) => sender)).toContain('harian@kpc.example');
    expect(new Set(items.map(({ agencyId }) => agencyId))).toEqual(new Set(['kpc']));
  });

  it('is noted: who, when, what for, how much was found', async () => {
    await find(kpc, { address: 'dicari@kpc.example' });
    expect((await findLooks(world.deps, kpc, undefined))[0]).toMatchObject({
      ...{ officerId: 'pentadbir', address: 'dicari@kpc.example', found: 0, from: today() },
    });
  });

  it('is refused for another agency, for what is gone, and for what is no date', async () => {
    expect(await codeOf(find(kpc, { agencyId: 'jrc' }))).toBe('NotFound');
    expect(await codeOf(findLooks(world.deps, kpc, 'jrc'))).toBe('NotFound');
    expect(await codeOf(find(kpc, { from: '2017-01-03' }))).toMatchObject([{ code: 'mail-flow-gone' }]);
    expect(await codeOf(find(kpc, { from: 'semalam' }))).toMatchObject([{ field: 'from', code: 'date' }]);
    expect(await codeOf(find(kpc, { from: '2026-02-30' }))).toMatchObject([{ field: 'from', code: 'date' }]);
    const tomorrow = plusDays(today(), 1);
    expect(await codeOf(find(kpc, { to: tomorrow }))).toEqual([{ field: 'address', code: 'required' }]);
    expect(await codeOf(find(kpc, { address: 'aina' }))).toMatchObject([{ code: 'email' }]);
    expect(await codeOf(find(desk))).toMatchObject([{ field: 'agency', code: 'required' }]);
    const user = aCaller({ ...anOfficer('ict', 'ICT_MANAGER'), agencyId: 'kpc' });
    expect(await codeOf(find(user))).toBe('Forbidden');
  });
});

describe('a row that is normal (MAILFLOW-LOG.2)', () => {
  it('is marked by the administrator of its agency; the first mark stays', async () => {
    await ingest([row({ sender: 'biasa@kpc.example', recipient: 'x@jrc.example' })]);
    const of = { address: 'biasa@kpc.example' };
    const [found] = (await find(kpc, of)).items;
    if (found === undefined) throw new Error('The row is gone');
    await markMailFlowNormal(world.deps, kpc, found);
    const [after] = (await find(kpc, of)).items;
    expect(after?.normal).toMatchObject({ by: kpc.person.name });
    await markMailFlowNormal(world.deps, { ...kpc, person: { ...kpc.person, name: 'Lain' } }, found);
    expect((await find(kpc, of)).items[0]?.normal).toEqual(after?.normal);
    // The row of the other agency is its own.
    expect((await find(jrc, of)).items[0]?.normal).toBeUndefined();
  });

  it('is none when it does not exist', async () => {
    const unknown = markMailFlowNormal(world.deps, kpc, { at: now(), digest: 'tiada' });
    await expect(unknown).rejects.toBeInstanceOf(NotFound);
    await expect(markMailFlowNormal(world.deps, desk, { at: now(), digest: 'tiada' })).rejects.toBeInstanceOf(
      Forbidden,
    );
  });
});
