import type { CheckEntry, CheckRun } from '../../../schemas/directory/check-run.ts';
import { checkEntrySchema } from '../../../schemas/directory/check-run.ts';
import * as z from 'zod/mini';
import { Forbidden, InvalidInput, NotFound } from '../../domain/errors.ts';
import { rolesThatMay } from '../../domain/permissions.ts';
import { scheduledChecks, type ScheduledCheck } from '../../domain/scheduled-checks.ts';
import { isDay } from '../../domain/usage.ts';
import { clockAt } from '../../platform/clock.ts';
import type { Sweep } from '../../platform/sweep-handler.ts';
import { entriesOf, getRun, lastRuns } from '../../store/check-run-store.ts';
import { decideDated } from '../dated-tasks.ts';
import type { Basics, Machines } from '../deps.ts';
import { remindOfDisabled } from '../disabled-until.ts';
import { remind } from '../remind.ts';
import type { Caller } from '../types.ts';
import { isAction, type ReportDeps } from './run-report.ts';
import { checks, type CheckDeps } from './table.ts';

/** Looking at the scheduled checks: what they did, and what they would do. */

export interface LookDeps extends Basics {
  readonly reminderDays: number;
  readonly confirmationMonths: number | undefined;
  readonly publicUrl: string;
}

/** Each check as the function that runs it calls it. */
const previews: Readonly<Record<string, Sweep<CheckDeps & { readonly reminderDays: number }>>> = {
  ...checks,
  'disabled-until': remindOfDisabled,
  'dated-tasks': decideDated,
  reminders: remind,
};

/** @throws Forbidden `check-read` */
function assertReads({ person }: Caller): void {
  if (!person.roles.some((role) => rolesThatMay('check.read').has(role)))
    throw new Forbidden('check-read', 'This role does not look at scheduled checks');
}

/** Checks that this system runs. */
export function knownChecks(): readonly ScheduledCheck[] {
  return scheduledChecks.filter(({ name }) => Object.hasOwn(previews, name));
}

function checkOf(name: string): ScheduledCheck {
  const check = knownChecks().find((each) => each.name === name);
  if (check === undefined) throw new NotFound(`There is no check ${name}`);
  return check;
}

/** Every check with its newest runs. @throws Forbidden */
export async function findChecks(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  limit: number,
): Promise<readonly { readonly check: ScheduledCheck; readonly runs: readonly CheckRun[] }[]> {
  assertReads(caller);
  return Promise.all(
    knownChecks().map(async (check) => ({ check, runs: await lastRuns(tables, check.name, { limit }) })),
  );
}

/** One check with its newest runs. @throws Forbidden, NotFound */
export async function readCheck(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  name: string,
  limit: number,
): Promise<{ readonly check: ScheduledCheck; readonly runs: readonly CheckRun[] }> {
  assertReads(caller);
  const check = checkOf(name);
  return { check, runs: await lastRuns(tables, name, { limit }) };
}

/** What a check did on a day. @throws Forbidden, NotFound */
export async function readCheckRun(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  {
    name,
    day,
    cursor,
  }: { readonly name: string; readonly day: string; readonly cursor?: string | undefined },
): Promise<{
  readonly check: ScheduledCheck;
  readonly run: CheckRun;
  readonly entries: readonly CheckEntry[];
  readonly cursor?: string;
}> {
  assertReads(caller);
  const check = checkOf(name);
  const run = isDay(day) ? await getRun(tables, name, day) : undefined;
  if (run === undefined) throw new NotFound(`${name} did not run on ${day}`);
  const after = cursor?.startsWith('ENTRIES#') === true ? cursor : undefined;
  return { check, run, ...(await entriesOf(tables, name, day, after)) };
}

/**
 * What a check would do, and why each: the very call of a run, told to write nothing.
 * @throws Forbidden, NotFound; InvalidInput `date`
 */
export async function previewCheck(
  { publicUrl, ...base }: LookDeps,
  caller: Caller,
  { name, day }: { readonly name: string; readonly day?: string | undefined },
): Promise<{ readonly check: ScheduledCheck; readonly entries: readonly CheckEntry[] }> {
  assertReads(caller);
  const check = checkOf(name);
  if (day !== undefined && !isDay(day)) throw new InvalidInput([{ field: 'date', code: 'date' }]);
  const preview = previews[name];
  if (preview === undefined) throw new NotFound(`There is no check ${name}`);
  const deps: ReportDeps & CheckDeps & { readonly reminderDays: number } = {
    ...base,
    ...(day === undefined ? {} : { clock: clockAt(`${day}T09:00:00+08:00`) }),
    ...{ preview: true, only: undefined, machines: noMachines, mailer: { send: unwanted } },
    mail: { publicUrl, serviceDeskAddress: '', noticesOff: new Set(), linkDays: 0 },
  };
  const found = await preview(deps);
  return { check, entries: found.map((entry) => z.parse(checkEntrySchema, entry)).filter(isAction) };
}

/** A preview starts no machine and sends no mail; it has not even the means. */
function unwanted(): never {
  throw new Error('A preview changes nothing');
}
const noMachines: Machines = {
  start: unwanted,
  status: unwanted,
  stop: unwanted,
  succeed: unwanted,
  fail: unwanted,
};
