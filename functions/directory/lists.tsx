import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Mailing lists. TODO(lists) */
export function listRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
