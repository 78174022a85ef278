import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Pages of how agencies join and leave: migration plans and the review of their use. */
export function tenantRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
