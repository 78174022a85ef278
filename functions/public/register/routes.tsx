import { html } from '../../web/response.ts';
import { get } from '../../web/router.ts';
import type { WebRoute } from '../../web/serve.ts';
import { paths } from './area.ts';
import { codeRoutes } from './code-routes.tsx';
import { formRoutes } from './form-routes.tsx';
import { signInRoutes } from './sign-in.tsx';
import { StartPage } from './start-page.tsx';
import type { RegisterDeps } from './use-cases.ts';

/** `/register`: the user account module, for people who have no account. */
export function registerRoutes(deps: RegisterDeps): readonly WebRoute[] {
  return [
    get(paths.start, ({ ui }) => html(<StartPage ui={ui} />)),
    ...codeRoutes(deps),
    ...signInRoutes(deps),
    ...formRoutes(deps),
  ];
}
