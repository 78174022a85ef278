import type { CheckEntry } from '../../../schemas/directory/check-run.ts';
import type { Officer } from '../../../schemas/directory/officer.ts';
import type { UptimeNote } from '../../../schemas/directory/downtime.ts';
import { malaysianDate } from '../../domain/calendar.ts';
import { instantsOfMonth, plusMonths } from '../../domain/months.ts';
import { percentText, uptimeOf, type Uptime } from '../../domain/uptime.ts';
import { renderNotice } from '../../mail/render.ts';
import { getUptimeNote, listDowntimes, putUptimeNote } from '../../store/downtime-store.ts';
import { listHolders } from '../../store/officer-store.ts';
import { someAtATime } from '../agency-counts.ts';
import type { Basics, WithMail } from '../deps.ts';
import { carryOut, type Planned } from './plan.ts';

export type AvailabilityDeps = Basics &
  WithMail & { readonly preview: boolean; readonly entries?: object[] | undefined };

/** How far back a month is looked at again: a downtime may be entered late. */
const monthsBack = 12;

/**
 * Tells MAMPU of each month that has ended below 99.5 per cent (SCHED-SLA, SLA-AVAILABILITY.2, BR-63, N-53): once for
 * each month, also when it falls below by a downtime that is entered later, or the check did not run at its end.
 */
export async function warnOfAvailability(deps: AvailabilityDeps): Promise<CheckEntry[]> {
  return carryOut(deps, await planned(deps));
}

async function planned(deps: AvailabilityDeps): Promise<Planned[]> {
  const { tables, clock, mail } = deps;
  if (mail.noticesOff.has('N-53')) return [];
  const now = clock.now();
  const thisMonth = malaysianDate(now).slice(0, 7);
  const all = (await listDowntimes(tables)).filter(({ withdrawn }) => withdrawn !== true);
  const months = Array.from({ length: monthsBack }, (_, index) => plusMonths(thisMonth, index - monthsBack));
  const below = months
    .map((month) => ({ month, uptime: uptimeOf(all, instantsOfMonth(month), now) }))
    .filter(({ uptime }) => !uptime.met);
  const noted = await someAtATime(below, async (each) => ({
    ...each,
    note: await getUptimeNote(tables, each.month),
  }));
  return noted
    .filter(({ note }) => note?.doneAt === undefined)
    .map(({ month, uptime }) => ({
      entry: {
        did: 'told',
        about: month,
        why: `${percentText(uptime.percent)}, ${String(uptime.down)} minutes down`,
      },
      act: () => tell(deps, month, uptime),
    }));
}

/** Each mail first, then the note of it: at least once, twice only after a crash between the two. */
async function tell(deps: AvailabilityDeps, month: string, uptime: Uptime): Promise<void> {
  const { tables, clock } = deps;
  const before = await getUptimeNote(tables, month);
  if (before?.doneAt !== undefined) return;
  const holders = (await listHolders(tables, 'MAMPU_ADMIN')).filter(({ state }) => state === 'ACTIVE');
  // Nobody is there to be told: the next run finds who holds the role then.
  if (holders.length === 0) return;
  let note: UptimeNote = before ?? { month, percent: uptime.percent, told: [], version: 0 };
  const failures: unknown[] = [];
  for (const officer of holders.filter(({ id }) => !note.told.includes(id))) {
    try {
      await send(deps, officer, month, uptime);
      note = { ...note, told: [...note.told, officer.id], version: note.version + 1 };
      await putUptimeNote(tables, note);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'N-53 did not reach everybody', { cause: failures[0] });
  await putUptimeNote(tables, { ...note, doneAt: clock.now(), version: note.version + 1 });
}

async function send(
  { mailer, mail }: AvailabilityDeps,
  { email, language }: Officer,
  month: string,
  { percent, down, maintenance }: Uptime,
): Promise<void> {
  const data = {
    ...{ month, percent, downMinutes: down, maintenanceMinutes: maintenance },
    url: `${mail.publicUrl}/availability`,
  };
  const rendered = renderNotice('N-53', data, language, { serviceDeskAddress: mail.serviceDeskAddress });
  await mailer.send({ to: email, ...rendered });
}
