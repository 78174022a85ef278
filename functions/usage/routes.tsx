import type { WebRoute } from '../web/serve.ts';
import { checkRoutes } from './checks.tsx';
import type { UsagePageDeps } from './deps.ts';
import { fileRoutes } from './files.tsx';
import { inactiveRoutes } from './inactive.tsx';
import { overviewRoutes } from './overview.tsx';

/** Pages of the use of mailboxes, and the scheduled checks. */
export function usageRoutes(deps: UsagePageDeps): readonly WebRoute[] {
  return [...overviewRoutes(deps), ...fileRoutes(deps), ...inactiveRoutes(deps), ...checkRoutes(deps)];
}
