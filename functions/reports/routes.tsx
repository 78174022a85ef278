import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Pages of dashboard, reports and availability. */
export function reportRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
