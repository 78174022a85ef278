import type { JSX } from 'preact';
import type { TaskView } from '../usecases/types.ts';
import { roomsOf, textIn } from '../domain/booking.ts';
import { bookingSummary, type BookingView } from '../usecases/bookings.ts';
import { Address } from '../web/components/address.tsx';
import { CaseLink } from '../web/components/case-link.tsx';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { OwnOutcomes } from '../web/components/own-outcomes.tsx';
import { Panel, Written } from '../web/components/messages.tsx';
import { taskPath } from '../web/paths.ts';
import { On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { BookingTag } from './booking-parts.tsx';
import { bookingTexts as texts } from './texts.ts';

interface BookingPageProps {
  readonly ui: Ui;
  readonly view: BookingView;
  readonly agencyName: string;
  /** What waits for the reader in its case. */
  readonly task: TaskView | undefined;
}

/** One booking: when and where, who comes, what was found afterwards, and what the reader can do. */
export function BookingPage({ ui, view, agencyName, task }: BookingPageProps): JSX.Element {
  const { t } = ui;
  const { booking, rooms } = view;
  const { settings, state, requestId, fault } = booking;
  // The task waits for MAMPU, and its agency may take back what it asked for.
  const own = task?.offered.filter(({ outcome }) => outcome.by !== undefined) ?? [];
  const { purpose, date, start, end } = bookingSummary(booking);
  const participants = textIn(settings, 'participants').split('\n').filter(Boolean);
  return (
    <Layout ui={ui} title={purpose} back={{ href: '/bookings', text: t(texts.back) }}>
      <h1>{purpose}</h1>
      <p class="summary-line">
        <BookingTag ui={ui} state={state} />{' '}
        <span>
          <On ui={ui} date={date} />, {start}–{end}
        </span>
      </p>
      {task === undefined || own.length > 0 ? null : (
        <Panel tone="info" title={t(task.step.title)}>
          <p>{t(task.step.ask)}</p>
          <p>
            <a class="button" href={taskPath(task.task.id)}>
              {t(texts.todo)}
            </a>
          </p>
        </Panel>
      )}
      <OwnOutcomes
        ui={ui}
        taskId={task?.task.id}
        outcomes={own.map(({ id, outcome: { label } }) => ({ id, label }))}
      />
      <Facts
        facts={[
          { label: t(texts.agency), value: agencyName },
          {
            label: t(texts.locations),
            value: (
              <ul>
                {roomsOf(settings).map(({ room, users }) => (
                  <li key={room}>
                    {rooms.get(room) ?? t(texts.goneRoom)}: {t(texts.users, { n: users })}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t(texts.contact),
            value: (
              <>
                {textIn(settings, 'contactName')}, {textIn(settings, 'contactPhone')}
                <span class="sub">
                  <Address address={textIn(settings, 'contactEmail')} />
                </span>
              </>
            ),
          },
          {
            label: t(texts.participants),
            value:
              participants.length === 0 ? (
                <span class="muted">{t(texts.nobody)}</span>
              ) : (
                <ul>
                  {participants.map((address) => (
                    <li key={address}>
                      <Address address={address} />
                    </li>
                  ))}
                </ul>
              ),
          },
          ...(fault === undefined ? [] : [{ label: t(texts.fault), value: <Written text={fault} /> }]),
          { label: t(texts.request), value: <CaseLink id={requestId} /> },
        ]}
      />
    </Layout>
  );
}
