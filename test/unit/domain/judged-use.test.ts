import { describe, expect, it } from 'vitest';
import { judgedUse } from '../../../functions/domain/judged-use.ts';
import type { PresentFigures } from '../../../schemas/directory/figures.ts';
import { initialThresholds } from '../../../schemas/policies/reference-initial.ts';

const present: PresentFigures = {
  accounts: { ACTIVE: 60, DISABLED: 30, TERMINATION_SCHEDULED: 10, DELETED: 900 },
  ...{ grades: {}, packages: {}, services: {}, storageMb: 1000, usedMb: 250, measured: 60, nearlyFull: 0 },
  ...{ inactive: 25, belowMinimum: 0, lists: 0, contacts: 0, relays: {}, open: {} },
};

function set(amounts: Readonly<Record<string, number>>) {
  return initialThresholds.map((each) =>
    amounts[each.value] === undefined ? each : { ...each, amount: amounts[each.value] },
  );
}

describe('the use of an agency against what MAMPU wants', () => {
  it('judges nothing as long as no threshold is set: the documents give none', () => {
    expect(judgedUse(present, initialThresholds)).toEqual([]);
  });

  it.each([
    ['least-active-percent', 60, 60, true],
    ['least-active-percent', 61, 60, false],
    ['most-inactive-percent', 25, 25, true],
    ['most-inactive-percent', 24, 25, false],
    ['least-storage-percent', 25, 25, true],
    ['least-storage-percent', 26, 25, false],
  ])('%s of %i, found %i: %s', (threshold, wanted, found, met) => {
    expect(judgedUse(present, set({ [threshold]: wanted }))).toEqual([{ threshold, wanted, found, met }]);
  });

  it('judges nothing over nothing: an agency without accounts and storage', () => {
    const empty = { ...present, accounts: { DELETED: 3 }, storageMb: 0, usedMb: 0, inactive: 0 };
    const all = set({ 'least-active-percent': 50, 'most-inactive-percent': 10, 'least-storage-percent': 1 });
    expect(judgedUse(empty, all)).toEqual([]);
  });
});
