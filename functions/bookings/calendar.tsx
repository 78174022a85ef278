import type { JSX } from 'preact';
import { bookingStateNames } from '../../schemas/directory-words.ts';
import { bookingSummary, type BookingMonth, type TakenTime } from '../usecases/bookings.ts';
import { DataTable } from '../web/components/lists.tsx';
import { shownDate } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { monthName, plusMonths, weeksOf } from './month.ts';
import { bookingTexts as texts, weekdays } from './texts.ts';

/** A month of all rooms: a week in a line on a desk, a card on a phone. */
export function Calendar({
  ui,
  view,
  now,
}: {
  readonly ui: Ui;
  readonly view: BookingMonth;
  /** The present month. */
  readonly now: string;
}): JSX.Element {
  const { t, language } = ui;
  const { month, taken } = view;
  const title = t(texts.calendar, { month: monthName(month, language) });
  return (
    <section class="month">
      <h2 id="calendar">{title}</h2>
      <nav class="pager" aria-label={title}>
        <a href={monthPath(plusMonths(month, -1))}>{t(texts.previous)}</a>{' '}
        {month === now ? null : <a href={monthPath(now)}>{t(texts.now)}</a>}{' '}
        <a href={monthPath(plusMonths(month, 1))}>{t(texts.next)}</a>
      </nav>
      <DataTable
        caption={title}
        rows={weeksOf(month)}
        keyOf={(week) => week.find((date) => date !== '') ?? ''}
        columns={[
          { title: t(texts.week), cell: (week) => weekName(ui, week), narrow: true },
          ...weekdays.map((name, index) => ({
            title: t(name),
            cell: (week: readonly string[]) => (
              <Day
                ui={ui}
                date={week[index] ?? ''}
                taken={taken.filter(({ date }) => date === week[index])}
              />
            ),
          })),
        ]}
      />
    </section>
  );
}

function monthPath(month: string): string {
  return `/bookings?month=${month}#calendar`;
}

/** `1–6 Dis`, of the days that are of this month. */
function weekName({ language }: Ui, week: readonly string[]): string {
  const days = week.filter((date) => date !== '');
  const last = shownDate(days.at(-1) ?? '', language).replace(/ \d{4}$/u, '');
  return days.length === 1 ? last : `${String(Number(days[0]?.slice(8)))}–${last}`;
}

function Day(props: {
  readonly ui: Ui;
  readonly date: string;
  readonly taken: readonly TakenTime[];
}): JSX.Element | null {
  const { ui, date, taken } = props;
  if (date === '') return null;
  return (
    <>
      <strong>{Number(date.slice(8))}</strong>
      {together(taken).map((times) => (
        <Conference key={keyOf(times[0])} ui={ui} times={times} />
      ))}
    </>
  );
}

/** What one booking takes, or others at the same time, stands together. */
function together(taken: readonly TakenTime[]): readonly (readonly [TakenTime, ...TakenTime[]])[] {
  const groups = new Map<string, [TakenTime, ...TakenTime[]]>();
  for (const time of taken) {
    const group = groups.get(keyOf(time));
    if (group === undefined) groups.set(keyOf(time), [time]);
    else group.push(time);
  }
  return [...groups.values()];
}

function keyOf({ start, end, booking }: TakenTime): string {
  return `${start}-${end}-${booking?.id ?? ''}`;
}

function Conference({
  ui,
  times,
}: {
  readonly ui: Ui;
  readonly times: readonly [TakenTime, ...TakenTime[]];
}): JSX.Element {
  const [{ start, end, booking }] = times;
  const rooms = times.map(({ roomName }) => (roomName === '' ? ui.t(texts.goneRoom) : roomName));
  return (
    <span class="sub">
      {start}–{end}{' '}
      {booking === undefined ? (
        ui.t(texts.taken)
      ) : (
        <>
          <a href={`/bookings/${encodeURIComponent(booking.id)}`}>{bookingSummary(booking).purpose}</a> (
          {ui.t(bookingStateNames[booking.state])})
        </>
      )}
      : {rooms.join('; ')}
    </span>
  );
}
