import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput } from '../../functions/domain/errors.ts';
import { listRequests } from '../../functions/store/case-store.ts';
import { saveAgency } from '../../functions/store/officer-store.ts';
import {
  askForConfirmations,
  startConfirmation,
} from '../../functions/usecases/checks/usage-confirmation.ts';
import { figuresOfCase } from '../../functions/usecases/compile-figures.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { writeUser } from '../support/account-cases.ts';
import { anAgency } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

/** USAGE-CONFIRMATION (S4 G¶18(xv), AMB-96, AMB-101): asked by the check once an agency and period, corrected, signed. */

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const day = 24 * 3600;
const kpc = { id: 'kpc', name: 'Kementerian Perkhidmatan Contoh' };
const jrc = { id: 'jrc', name: 'Jabatan Rekod Contoh' };

/** The clock of the tests stands at 2 March 2026. */
function check(options: { readonly preview?: boolean; readonly months?: number | undefined } = {}) {
  const { preview = false } = options;
  const confirmationMonths = 'months' in options ? options.months : 1;
  return askForConfirmations({ ...world.deps, preview, confirmationMonths });
}

async function confirmations(agencyId = 'kpc'): Promise<readonly Request[]> {
  const found = await listRequests(world.tables, { index: 'by-agency', agencyId }, { limit: 100 });
  return found.filter(({ procedure }) => procedure === 'USAGE-CONFIRMATION');
}

describe('the check', () => {
  it('asks every agency in service for the month that is over, once', async () => {
    const said = await check();
    expect(said.map(({ agencyId, did, why }) => [agencyId, did, why])).toEqual([
      ['jrc', 'asked', '2026-02-01 to 2026-02-28'],
      ['kpc', 'asked', '2026-02-01 to 2026-02-28'],
    ]);
    await world.machines.settle();
    expect((await confirmations()).map(({ status }) => status)).toEqual(['AWAITING_CONFIRMATION']);
    expect(await check()).toEqual([]);
    expect([await confirmations(), await confirmations('jrc')].map((each) => each.length)).toEqual([1, 1]);
  });

  it('says beforehand what it then does, and a preview does nothing', async () => {
    const foreseen = await check({ preview: true });
    expect(await confirmations()).toEqual([]);
    expect(await check()).toEqual(foreseen);
  });

  it('makes up for a day on which it did not run, and asks anew when the next month is over', async () => {
    await check();
    world.clock.advance(40 * day);
    expect((await check()).map(({ why }) => why)).toEqual(Array(2).fill('2026-03-01 to 2026-03-31'));
    expect(await confirmations()).toHaveLength(2);
  });

  it('that was broken off asks whom it had not asked, and nobody twice', async () => {
    expect(
      await startConfirmation(world.deps, jrc, { from: '2026-02-01', until: '2026-02-28' }),
    ).toBeDefined();
    expect((await check()).map(({ agencyId }) => agencyId)).toEqual(['kpc']);
    expect(await confirmations('jrc')).toHaveLength(1);
  });

  it('asks once although two run at the same moment', async () => {
    const period = { from: '2026-02-01', until: '2026-02-28' };
    await Promise.all([1, 2, 3].map(() => startConfirmation(world.deps, kpc, period)));
    expect(await confirmations()).toHaveLength(1);
  });

  it('asks nobody where no period is set', async () => {
    expect([await check({ months: undefined }), await confirmations()]).toEqual([[], []]);
  });

  it('leaves out agencies that are not in service yet, or no longer', async () => {
    await saveAgency(
      world.tables,
      undefined,
      anAgency({ id: 'baru', name: 'Baru', shortName: 'BARU', phase: 'PRE_MIGRATION' }),
    );
    await saveAgency(
      world.tables,
      undefined,
      anAgency({ id: 'lama', name: 'Lama', shortName: 'LAMA', state: 'ENDED' }),
    );
    expect((await check()).map(({ agencyId }) => agencyId)).toEqual(['jrc', 'kpc']);
  });
});

describe('the confirmation', () => {
  const form = { agencyName: kpc.name, from: '2026-02-01', until: '2026-02-28' };
  const signed = {
    outcome: 'confirmed',
    data: { confirmedBy: 'Aisyah', confirmedPost: 'Penolong Pegawai', confirmedOn: '2026-03-02' },
  };

  function started(): Promise<string> {
    return world.played([], { procedure: 'USAGE-CONFIRMATION', form });
  }

  it('keeps the accounts as they were counted, and counts them again after corrections', async () => {
    await writeUser(world, { id: 'acc-1', address: 'satu@kpc.example' });
    const id = await started();
    const counted = async () =>
      (await figuresOfCase(world.tables, { id, procedure: 'USAGE-CONFIRMATION' }))?.present;
    const before = await counted();
    await world.next(id, 'admin', { outcome: 'corrections', data: { corrections: 'Satu akaun baharu' } });
    await writeUser(world, { id: 'acc-2', address: 'dua@kpc.example' });
    await world.next(id, 'admin2', { outcome: 'corrected' });
    const after = await counted();
    expect([before, after].map((present) => present?.accounts['ACTIVE'])).toEqual([1, 2]);
    await world.next(id, 'admin', signed);
    expect((await world.case(id)).request.status).toBe('COMPLETED');
  });

  it('is signed with name, post and date, none of them left out and the date not in the future', async () => {
    const id = await started();
    const refused = async (data: object) => {
      const error: unknown = await world
        .next(id, 'admin', { outcome: 'confirmed', data: { ...signed.data, ...data } })
        .catch((thrown: unknown) => thrown);
      return error instanceof InvalidInput ? error.errors.map(({ field, code }) => `${field} ${code}`) : [];
    };
    expect(await refused({ confirmedBy: '', confirmedPost: '' })).toEqual([
      'confirmedBy required',
      'confirmedPost required',
    ]);
    expect(await refused({ confirmedOn: '2026-03-03' })).toEqual(['confirmedOn not-after-today']);
  });

  it('is not asked for, nor given, by anybody of another agency or of the centre', async () => {
    await expect(world.submit({ procedure: 'USAGE-CONFIRMATION', form }, 'mampu1')).rejects.toThrow(
      Forbidden,
    );
    const id = await started();
    await expect(world.next(id, 'stranger', signed)).rejects.toThrow(/There is no task/u);
    await expect(world.next(id, 'mampu1', signed)).rejects.toThrow(Forbidden);
  });
});
