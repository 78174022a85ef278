import type { JudgedFigure, PresentFigures } from '../../schemas/directory/figures.ts';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';

/**
 * The use of an agency against the thresholds that MAMPU has set. The documents give no figure (AMB-89): one that is not
 * set judges nothing, and neither does one over nothing. What follows from it, a person decides.
 */
export function judgedUse(present: PresentFigures, thresholds: readonly ReferenceEntry[]): JudgedFigure[] {
  return thresholds.flatMap(({ value, amount }): JudgedFigure[] => {
    const measure = measures[value];
    const found = measure?.of(present);
    if (measure === undefined || amount === undefined || found === undefined) return [];
    return [
      { threshold: value, wanted: amount, found, met: measure.most ? found <= amount : found >= amount },
    ];
  });
}

interface Measure {
  /** Whole per cent; undefined where there is nothing to measure. */
  readonly of: (present: PresentFigures) => number | undefined;
  /** The threshold is the most that is wanted, instead of the least. */
  readonly most: boolean;
}

const measures: Readonly<Record<string, Measure>> = {
  'least-active-percent': { of: (each) => percent(each.accounts['ACTIVE'] ?? 0, living(each)), most: false },
  'most-inactive-percent': { of: (each) => percent(each.inactive, living(each)), most: true },
  'least-storage-percent': { of: ({ usedMb, storageMb }) => percent(usedMb, storageMb), most: false },
};

function living({ accounts }: PresentFigures): number {
  const { DELETED: _deleted, ...rest } = accounts;
  return Object.values(rest).reduce((sum, count) => sum + count, 0);
}

function percent(part: number, whole: number): number | undefined {
  return whole <= 0 ? undefined : Math.round((100 * part) / whole);
}
