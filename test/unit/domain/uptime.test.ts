import { describe, expect, it } from 'vitest';
import { instantsOfMonth } from '../../../functions/domain/months.ts';
import { percentText, uptimeOf, type Outage } from '../../../functions/domain/uptime.ts';

/** S4 G¶5, BR-63, AMB-90: 99.5 per cent by month and year, scheduled maintenance excluded. */

const november = instantsOfMonth('2026-11');
const later = '2027-01-01T00:00:00.000Z';
const minutesOfNovember = 30 * 24 * 60;

/** A Malaysian time of November. */
function at(day: number, time: string): string {
  return new Date(`2026-11-${String(day).padStart(2, '0')}T${time}:00+08:00`).toISOString();
}
function down(startsAt: string, endsAt?: string): Outage {
  return { startsAt, endsAt, scheduled: false };
}
function maintenance(startsAt: string, endsAt: string): Outage {
  return { startsAt, endsAt, scheduled: true };
}

describe('availability (REQ-CIR-21)', () => {
  it('is whole where nothing was down', () => {
    expect(uptimeOf([], november, later)).toEqual({
      ...{ minutes: minutesOfNovember, maintenance: 0, down: 0, percent: 100, met: true },
    });
  });

  it('is met at exactly 99.5 per cent, and not a minute below', () => {
    const allowed = minutesOfNovember * 0.005;
    const end = (minutes: number) => new Date(Date.parse(at(3, '00:00')) + minutes * 60_000).toISOString();
    expect(uptimeOf([down(at(3, '00:00'), end(allowed))], november, later)).toMatchObject({
      ...{ percent: 99.5, met: true, down: 216 },
    });
    expect(uptimeOf([down(at(3, '00:00'), end(allowed + 1))], november, later).met).toBe(false);
  });

  it('does not count scheduled maintenance, neither as down nor as time that was agreed', () => {
    const result = uptimeOf([maintenance(at(7, '00:00'), at(8, '00:00'))], november, later);
    expect(result).toMatchObject({ maintenance: 1440, down: 0, percent: 100 });
    const both = uptimeOf(
      [maintenance(at(7, '00:00'), at(8, '00:00')), down(at(9, '00:00'), at(9, '03:00'))],
      november,
      later,
    );
    expect(both.percent).toBeCloseTo((1 - 180 / (minutesOfNovember - 1440)) * 100, 10);
    expect(both.met).toBe(true);
  });

  it('counts what overlaps once, and what is down during maintenance as maintenance', () => {
    const outages = [
      down(at(5, '10:00'), at(5, '12:00')),
      down(at(5, '11:00'), at(5, '13:00')),
      down(at(5, '11:30'), at(5, '11:45')),
      maintenance(at(5, '12:30'), at(5, '14:00')),
    ];
    expect(uptimeOf(outages, november, later)).toMatchObject({ down: 150, maintenance: 90 });
  });

  it('counts what lies across the end of a month in each of its months, by Malaysian time', () => {
    const across = [down('2026-11-30T15:00:00.000Z', '2026-11-30T17:00:00.000Z')];
    expect(uptimeOf(across, november, later).down).toBe(60);
    expect(uptimeOf(across, instantsOfMonth('2026-12'), later).down).toBe(60);
  });

  it('counts one that still goes on until now, of a month as far as it has passed', () => {
    const now = at(2, '00:00');
    expect(uptimeOf([down(at(1, '12:00'))], november, now)).toEqual({
      ...{ minutes: 1440, maintenance: 0, down: 720, percent: 50, met: false },
    });
  });

  it('is whole for a month that has not begun, and for one that is all maintenance', () => {
    expect(uptimeOf([], instantsOfMonth('2026-12'), at(2, '00:00')).percent).toBe(100);
    const all = [maintenance(at(1, '00:00'), '2026-12-01T00:00:00.000Z')];
    expect(uptimeOf(all, november, later)).toMatchObject({ percent: 100, down: 0 });
  });

  it('is never shown better than it is', () => {
    expect(percentText(99.4999)).toBe('99.499 %');
    expect(percentText(100)).toBe('100.000 %');
  });
});
