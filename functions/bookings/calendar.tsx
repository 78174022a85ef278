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
    <section>
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

/** `30 Nov – 6 Dis`, of the days that are of this month. */
function weekName({ language }: Ui, week: readonly string[]): string {
  const days = week.filter((date) => date !== '');
  const short = (date: string | undefined) => shownDate(date ?? '', language).replace(/ \d{4}$/u, '');
  return days.length === 1 ? short(days[0]) : `${short(days[0])} – ${short(days.at(-1))}`;
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
      {taken.map((time) => (
        <span key={`${time.room}${time.start}`} class="sub">
          {time.start}–{time.end} {time.roomName === '' ? ui.t(texts.goneRoom) : time.roomName}:{' '}
          <Whose ui={ui} time={time} />
        </span>
      ))}
    </>
  );
}

function Whose({ ui, time: { booking } }: { readonly ui: Ui; readonly time: TakenTime }): JSX.Element {
  if (booking === undefined) return <span class="muted">{ui.t(texts.taken)}</span>;
  return (
    <>
      <a href={`/bookings/${encodeURIComponent(booking.id)}`}>{bookingSummary(booking).purpose}</a> (
      {ui.t(bookingStateNames[booking.state])})
    </>
  );
}
