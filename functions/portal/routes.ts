import type { WebRoute } from '../web/serve.ts';
import { accountPageRoutes } from './account-page.tsx';
import { availabilityRoutes } from './accounts-availability.ts';
import { accountQueueRoutes } from './accounts-requests.tsx';
import { accountsRoutes } from './accounts.tsx';
import { newRequestRoutes } from './new-request.tsx';
import { recordRoutes } from './record.tsx';
import { relayRoutes } from './relays.tsx';
import { requestRoutes } from './request.tsx';
import { requestsRoutes } from './requests.tsx';
import { secondFactorRoutes } from './second-factor.tsx';
import { signInRoutes } from './sign-in.tsx';
import { taskRoutes } from './task.tsx';
import type { PortalDeps } from './use-cases.ts';
import { workRoutes } from './work.tsx';

/** Every page of the portal. */
export function portalRoutes(deps: PortalDeps): readonly WebRoute[] {
  return [
    ...signInRoutes(deps),
    ...secondFactorRoutes(deps),
    ...workRoutes(deps),
    ...newRequestRoutes(deps),
    ...taskRoutes(deps),
    ...requestsRoutes(deps),
    ...requestRoutes(deps),
    ...recordRoutes(deps),
    ...relayRoutes(deps),
    ...accountsRoutes(deps),
    ...accountQueueRoutes(deps),
    ...availabilityRoutes(deps),
    ...accountPageRoutes(deps),
  ];
}
