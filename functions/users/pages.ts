import type { WebRoute } from '../web/serve.ts';
import { forgotRoutes } from './forgot.tsx';
import { homeRoutes } from './home.tsx';
import { listRoutes } from './lists.tsx';
import { libraryRoutes } from './library.tsx';
import { mailboxRoutes } from './mailbox.tsx';
import { newRequestRoutes } from './new-request.tsx';
import { ownRequestRoutes } from './own-request.tsx';
import { passwordRoutes } from './password.tsx';
import { profileRoutes } from './profile.tsx';
import { resetRoutes } from './reset.tsx';
import { signInRoutes } from './sign-in.tsx';
import type { UserDeps } from './use-cases.ts';
import { welcomeRoutes } from './welcome.tsx';

/** Every page of the user module. */
export function userPages(deps: UserDeps): readonly WebRoute[] {
  return [
    ...signInRoutes(deps),
    ...forgotRoutes(deps),
    ...welcomeRoutes(deps),
    ...homeRoutes(deps),
    ...passwordRoutes(deps),
    ...resetRoutes(deps),
    ...profileRoutes(deps),
    ...mailboxRoutes(deps),
    ...libraryRoutes(deps),
    ...newRequestRoutes(deps),
    ...listRoutes(deps),
    ...ownRequestRoutes(deps),
  ];
}
