import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput, VersionConflict } from '../../functions/domain/errors.ts';
import type { ReferenceName } from '../../functions/domain/reference.ts';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { choicesOf } from '../../functions/usecases/choices.ts';
import { changeReference, readReference, type ReferenceChange } from '../../functions/usecases/reference.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { CountingRandom, ManualClock } from '../support/doubles.ts';
import { dropTables, freshTables } from '../support/tables.ts';

/** Lists of values that the documents leave to MAMPU (AMB-41, AMB-55; REQ-GEN-05). */

let tables: Tables;
const mampu = aCaller(anOfficer('mampu', 'MAMPU_ADMIN'));
beforeEach(async () => {
  tables = await freshTables();
  await saveOfficer(tables, undefined, anOfficer('mampu', 'MAMPU_ADMIN'));
});
afterAll(dropTables);

const random = new CountingRandom();
const change = (name: ReferenceName, given: ReferenceChange, caller: Caller = mampu) =>
  changeReference({ tables, clock: new ManualClock(at), random }, caller, name, given);
const read = (name: ReferenceName) => readReference({ tables }, mampu, name);
const leave = { ms: 'Cuti belajar', en: 'Study leave' };

/** What an administrator is offered under a field of a form. */
async function offered(form: 'account-disable' | 'account-update', source: 'disable-reasons' | 'packages') {
  const choices = await choicesOf(tables, fieldsOf(formOf(form)), 'kpc');
  return choices[source]?.map(({ label }) => label.ms);
}

describe('the reasons for disabling', () => {
  it('are none but “other” until MAMPU adds one, which is offered from then on', async () => {
    expect(await offered('account-disable', 'disable-reasons')).toEqual(['Lain-lain']);
    await change('disable-reasons', { given: leave, ifVersion: 0 });
    expect(await offered('account-disable', 'disable-reasons')).toEqual(['Cuti belajar', 'Lain-lain']);
  });

  it('can be said in other words, and taken away again', async () => {
    await change('disable-reasons', { given: leave, ifVersion: 0 });
    const value = (await read('disable-reasons')).choices[0]?.value;
    await change('disable-reasons', { value, given: { ms: 'Kursus', en: 'Course' }, ifVersion: 1 });
    expect(await offered('account-disable', 'disable-reasons')).toEqual(['Kursus', 'Lain-lain']);
    await change('disable-reasons', { value, ifVersion: 2 });
    expect(await offered('account-disable', 'disable-reasons')).toEqual(['Lain-lain']);
  });

  it('keep who changed what and when, before and after', async () => {
    await change('disable-reasons', { given: leave, ifVersion: 0 });
    const { history, version } = await read('disable-reasons');
    expect(version).toBe(1);
    expect(history).toMatchObject([
      {
        actorName: expect.any(String) as string,
        entry: {
          actorId: 'mampu',
          action: 'changed',
          before: { choices: [] },
          after: { choices: ['Cuti belajar / Study leave'] },
        },
      },
    ]);
  });

  it('need words in both languages', async () => {
    const half = change('disable-reasons', { given: { ms: 'Cuti', en: ' ' }, ifVersion: 0 });
    await expect(half).rejects.toBeInstanceOf(InvalidInput);
  });

  it('are not changed over somebody else’s change', async () => {
    await change('disable-reasons', { given: leave, ifVersion: 0 });
    const late = change('disable-reasons', { given: { ms: 'Kursus', en: 'Course' }, ifVersion: 0 });
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
  });
});

describe('the packages', () => {
  it('are three without a description, until MAMPU writes one', async () => {
    expect(await offered('account-update', 'packages')).toEqual(['Pakej A', 'Pakej B', 'Pakej C']);
    await change('packages', { value: 'B', given: { ms: 'Peti mel sahaja', en: '' }, ifVersion: 0 });
    expect(await offered('account-update', 'packages')).toEqual([
      'Pakej A',
      'Pakej B: Peti mel sahaja',
      'Pakej C',
    ]);
  });

  it('stay three: none is added or taken away', async () => {
    await expect(change('packages', { given: leave, ifVersion: 0 })).rejects.toBeInstanceOf(InvalidInput);
    await expect(change('packages', { value: 'A', ifVersion: 0 })).rejects.toBeInstanceOf(InvalidInput);
  });
});

describe('the other lists (AMB-89, AMB-93)', () => {
  it('begin with what the documents say and nothing else', async () => {
    const amounts = (await read('thresholds')).choices.map(({ value, amount }) => [value, amount]);
    expect(amounts).toEqual([
      ['least-active-percent', undefined],
      ['most-inactive-percent', undefined],
      ['least-storage-percent', undefined],
    ]);
    expect((await read('rooms')).choices).toEqual([]);
    expect((await read('blocked-hosts')).choices.map(({ value }) => value)).toContain('dropbox.com');
    expect((await read('migration-checklist')).choices).toHaveLength(12);
  });

  it('give a threshold a figure in its range, take it away again, and keep its name', async () => {
    const set = (amount: string, ifVersion: number) =>
      change('thresholds', { value: 'least-active-percent', given: { amount }, ifVersion });
    await set('60', 0);
    const [found] = (await read('thresholds')).choices;
    expect(found).toMatchObject({
      amount: 60,
      label: { en: 'Monitoring: least per cent of active accounts (paragraph 13)' },
    });
    await expect(set('101', 1)).rejects.toBeInstanceOf(InvalidInput);
    await set('', 1);
    expect((await read('thresholds')).choices[0]?.amount).toBeUndefined();
    // What the document says, the checks go by: nobody sets it here (S4 G¶10(vi), G¶15(iv)).
    for (const wrong of [
      { value: 'least-active-percent' },
      { value: 'quota-percent', given: { amount: '80' } },
    ])
      await expect(change('thresholds', { ...wrong, ifVersion: 2 })).rejects.toBeInstanceOf(InvalidInput);
  });

  it('take a host once, by its name alone', async () => {
    await change('blocked-hosts', { given: { host: 'https://Box.com/x', name: 'Box' }, ifVersion: 0 });
    expect((await read('blocked-hosts')).choices.at(-1)).toMatchObject({ value: 'box.com' });
    const again = change('blocked-hosts', { given: { host: 'box.com', name: 'Box' }, ifVersion: 1 });
    await expect(again).rejects.toMatchObject({ errors: [{ field: 'host', code: 'taken' }] });
    const none = change('blocked-hosts', { given: { host: '127.0.0.1', name: 'X' }, ifVersion: 1 });
    await expect(none).rejects.toMatchObject({ errors: [{ field: 'host', code: 'domain' }] });
  });

  it('say in the history what was added, before and after', async () => {
    await change('rooms', { given: { name: 'Bilik Seroja', place: 'Putrajaya' }, ifVersion: 0 });
    const { history } = await read('rooms');
    expect(history[0]?.entry).toMatchObject({
      before: { choices: [] },
      after: { choices: ['Bilik Seroja · Putrajaya'] },
    });
  });
});

it.each<OfficerRole>(['AGENCY_ADMIN', 'SERVICE_DESK', 'SYSTEM_ADMIN', 'AUDITOR'])(
  'are not changed by %s',
  async (role) => {
    const caller = aCaller(anOfficer('other', role));
    const tried = change('disable-reasons', { given: leave, ifVersion: 0 }, caller);
    await expect(tried).rejects.toBeInstanceOf(Forbidden);
  },
);
