import { expect, it } from 'vitest';
import { isReported, scheduledChecks } from '../../../functions/domain/scheduled-checks.ts';
import { checks } from '../../../functions/usecases/checks/table.ts';
import { knownChecks } from '../../../functions/usecases/checks/look.ts';
import { sweepSchedules } from '../../../infra/sweeps.ts';

/** Three places name the checks: what runs them, when they run, and what people read about them. */

it('every check that runs daily is reported, and has a preview', () => {
  const daily = sweepSchedules.filter(({ when }) => 'dailyAt' in when).map(({ name }) => name);
  expect(daily.filter((name) => !isReported(name))).toEqual([]);
  const shown = knownChecks().map(({ name }) => name);
  expect(daily.filter((name) => !shown.includes(name))).toEqual([]);
});

it('every check that people read about is scheduled, and stands there once', () => {
  expect(new Set(scheduledChecks.map(({ name }) => name)).size).toBe(scheduledChecks.length);
  const scheduled = new Set(sweepSchedules.map(({ name }) => name));
  expect(scheduledChecks.filter(({ name }) => !scheduled.has(name))).toEqual([]);
});

it('every check of the table is run by the function that has it', () => {
  const own = sweepSchedules.filter(({ by }) => by === 'checks').map(({ name }) => name);
  expect(own.toSorted()).toEqual(Object.keys(checks).toSorted());
});

it('every check stands there once', () => {
  const names = scheduledChecks.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
