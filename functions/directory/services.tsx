import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Who has which value-added service. TODO(services) */
export function serviceRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
