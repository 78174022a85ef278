import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { malaysianDate, malaysianYear } from '../../../functions/domain/calendar.ts';

describe('the Malaysian date of an instant', () => {
  it.each([
    ['2026-03-02T02:00:00.000Z', '2026-03-02'],
    ['2026-03-02T15:59:59.999Z', '2026-03-02'],
    ['2026-03-02T16:00:00.000Z', '2026-03-03'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('of %s is %s', (instant, date) => {
    expect(malaysianDate(instant)).toBe(date);
  });

  it('is that of the instant eight hours later in UTC', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const later = new Date(instant.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 10);
        expect(malaysianDate(instant.toISOString())).toBe(later);
      }),
    );
  });

  it('begins the year of the reference numbers at midnight in Malaysia', () => {
    expect(malaysianYear('2026-12-31T15:59:59.999Z')).toBe(2026);
    expect(malaysianYear('2026-12-31T16:00:00.000Z')).toBe(2027);
  });
});
