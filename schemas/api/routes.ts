import { bookingRoutes } from './booking-routes.ts';
import { directoryRoutes } from './directory-routes.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import { officerRoutes } from './officer-routes.ts';
import { reportRoutes } from './report-routes.ts';
import type { Route } from './route.ts';
import { usageRoutes } from './usage-routes.ts';
import { workRoutes } from './work-routes.ts';

/**
 * The routes of the JSON API. Plain data: the handlers are typed by it (a route without a handler does not
 * compile), and the description of the API is generated from it.
 */
export const routes = {
  ...workRoutes,
  ...directoryRoutes,
  ...bookingRoutes,
  ...mailboxRoutes,
  ...officerRoutes,
  ...reportRoutes,
  ...usageRoutes,
} as const satisfies Readonly<Record<string, Route>>;

export type OperationId = keyof typeof routes;

/** Ids of the operations that one function answers. */
export type OperationOf<By extends Route['by']> = {
  [Id in OperationId]: (typeof routes)[Id]['by'] extends By ? Id : never;
}[OperationId];
