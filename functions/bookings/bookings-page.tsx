import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { Booking } from '../../schemas/directory/booking.ts';
import { catalogue, startedByOneOf } from '../../schemas/catalogue.ts';
import type { BookingMonth } from '../usecases/bookings.ts';
import { bookingSummary } from '../usecases/bookings.ts';
import { may } from '../domain/permissions.ts';
import type { Caller, Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { agencyOf, BookingTag } from './booking-parts.tsx';
import { Calendar } from './calendar.tsx';
import { bookingTexts as texts } from './texts.ts';

interface BookingsPageProps {
  readonly ui: Ui;
  readonly caller: Caller;
  readonly view: BookingMonth;
  readonly now: string;
  readonly page: Page<Booking>;
  readonly isFirst: boolean;
  /** Names of agencies, for a reader of several; empty for a reader of one. */
  readonly agencies: readonly Agency[];
}

/** The calendar of all rooms, and below it the bookings that the reader may see. */
export function BookingsPage(props: BookingsPageProps): JSX.Element {
  const { ui, caller, view, agencies } = props;
  const { t } = ui;
  const books = startedByOneOf(catalogue['TELEPRESENCE-BOOKING'], caller.person.roles);
  const keeps = may(caller.person, 'reference.manage', {});
  const rooms = view.rooms.length > 0;
  return (
    <Layout ui={ui} title={t(texts.title)} wide>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      {rooms ? null : (
        <Panel tone="warning">
          <p>{t(texts.noRooms)}</p>
        </Panel>
      )}
      <p>
        {books && rooms ? (
          <a class="button" href="/new/TELEPRESENCE-BOOKING">
            {t(texts.book)}
          </a>
        ) : null}{' '}
        {keeps ? <a href="/reference/rooms">{t(texts.keepRooms)}</a> : null}
      </p>
      <Calendar ui={ui} view={view} now={props.now} />
      <p class="hint">{t(agencies.length === 0 ? texts.free : texts.freeForAll)}</p>
      <List {...props} />
    </Layout>
  );
}

function List({ ui, page, isFirst, agencies }: BookingsPageProps): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2 id="list">{t(texts.list)}</h2>
      {page.items.length === 0 ? (
        <EmptyState text={t(texts.none)} />
      ) : (
        <DataTable
          caption={t(texts.list)}
          rows={page.items}
          keyOf={({ id }) => id}
          columns={[
            {
              title: t(texts.purpose),
              cell: (booking) => (
                <a href={`/bookings/${encodeURIComponent(booking.id)}`}>{bookingSummary(booking).purpose}</a>
              ),
            },
            {
              title: t(texts.when),
              cell: (booking) => {
                const { date, start, end } = bookingSummary(booking);
                return (
                  <>
                    <On ui={ui} date={date} />, {start}–{end}
                  </>
                );
              },
              narrow: true,
            },
            ...(agencies.length === 0
              ? []
              : [{ title: t(texts.agency), cell: (booking: Booking) => agencyOf(booking, agencies) }]),
            {
              title: t(texts.state),
              cell: ({ state }) => <BookingTag ui={ui} state={state} />,
              narrow: true,
            },
          ]}
        />
      )}
      <Pager ui={ui} address="/bookings" cursor={page.cursor} isFirst={isFirst} />
    </section>
  );
}
