import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Pages of the use of mailboxes, and the scheduled checks. */
export function usageRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
