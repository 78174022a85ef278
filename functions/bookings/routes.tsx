import type { Agency } from '../../schemas/directory/officer.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import { reach } from '../domain/permissions.ts';
import { getRequest } from '../store/case-store.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import { findBookings, readBooking, readBookingMonth, type BookingMonth } from '../usecases/bookings.ts';
import type { Basics } from '../usecases/deps.ts';
import { readTask } from '../usecases/read-task.ts';
import type { TaskView } from '../usecases/types.ts';
import { html, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { BookingPage } from './booking-page.tsx';
import { agencyOf } from './booking-parts.tsx';
import { BookingsPage } from './bookings-page.tsx';

const PAGE = 25;

type Agencies = () => Promise<readonly Agency[]>;

/** Pages of conference bookings and their calendar. What is asked for is sent from the portal's forms. */
export function bookingRoutes(deps: Basics): readonly WebRoute[] {
  const agencies = agenciesForNames(deps);
  type Params = { readonly id: string };
  return [
    get(
      '/bookings',
      signedIn((visit) => showBookings(deps, visit, agencies)),
    ),
    get(
      '/bookings/{id}',
      signedIn((visit, { id }: Params) => showBooking(deps, visit, { id, agencies })),
    ),
  ];
}

async function showBookings(deps: Basics, visit: SignedInVisit, agencies: Agencies): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const cursor = request.query.get('cursor');
  const reached = reach(caller.person, 'booking.read');
  const seesAll = reached !== undefined && !('agencyId' in reached);
  const [view, page, names] = await Promise.all([
    monthOf(deps, visit),
    findBookings(deps, caller, { limit: PAGE, ...(cursor === null ? {} : { cursor }) }),
    seesAll ? agencies() : [],
  ]);
  return html(
    <BookingsPage
      ui={ui}
      caller={caller}
      view={view}
      now={malaysianDate(deps.clock.now()).slice(0, 7)}
      page={page}
      isFirst={cursor === null}
      agencies={names}
    />,
  );
}

/** A month that is none is the present one: an address may be typed. */
async function monthOf(deps: Basics, { caller, request }: SignedInVisit): Promise<BookingMonth> {
  const month = request.query.get('month') ?? undefined;
  try {
    return await readBookingMonth(deps, caller, month);
  } catch (error) {
    if (error instanceof InvalidInput && month !== undefined) return readBookingMonth(deps, caller);
    throw error;
  }
}

async function showBooking(
  deps: Basics,
  visit: SignedInVisit,
  { id, agencies }: { readonly id: string; readonly agencies: Agencies },
): Promise<WebResponse> {
  const { ui, caller } = visit;
  const view = await readBooking(deps, caller, id);
  const [task, names] = await Promise.all([waiting(deps, visit, view.booking.requestId), agencies()]);
  return html(<BookingPage ui={ui} view={view} task={task} agencyName={agencyOf(view.booking, names)} />);
}

/** The open task of its case, when the reader can decide it. */
async function waiting(
  deps: Basics,
  { caller }: SignedInVisit,
  requestId: string,
): Promise<TaskView | undefined> {
  const request = await getRequest(deps.tables, requestId);
  if (request?.currentTask === undefined || request.endedAt !== undefined) return undefined;
  try {
    const view = await readTask(deps, caller, request.currentTask.id);
    return view.offered.length === 0 ? undefined : view;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
