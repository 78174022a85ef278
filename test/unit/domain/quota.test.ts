import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaOf, sizeText } from '../../../functions/domain/quota.ts';

describe('how full a mailbox is', () => {
  it.each([
    [0, 500, 0, 500, 'well'],
    [449, 500, 89, 51, 'well'],
    [449.9, 500, 89, 50.1, 'well'],
    [450, 500, 90, 50, 'nearly-full'],
    [499, 500, 99, 1, 'nearly-full'],
    [500, 500, 100, 0, 'full'],
    [600, 500, 120, 0, 'full'],
    [0, 0, 100, 0, 'full'],
  ] as const)('%d of %d MB is %d %%', (used, size, percent, free, level) => {
    const quota = quotaOf(used, size);
    expect([quota.percent, quota.level]).toEqual([percent, level]);
    expect(quota.freeMb).toBeCloseTo(free);
  });

  it('never says 90 % before 90 % are used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 10_240 }), (used, size) => {
        expect(quotaOf(used, size).level !== 'well').toBe(used * 10 >= size * 9);
      }),
    );
  });
});

describe('a size', () => {
  it.each([
    [0, '0 MB'],
    [730.4, '730 MB'],
    [1023, '1023 MB'],
    [1024, '1 GB'],
    [1229, '1.2 GB'],
    [10_240, '10 GB'],
  ])('of %d MB reads %s', (megabytes, text) => {
    expect(sizeText(megabytes)).toBe(text);
  });
});
