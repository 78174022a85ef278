import { InvalidInput } from '../domain/errors.ts';
import { findChecks, previewCheck, readCheck, readCheckRun } from '../usecases/checks/look.ts';
import { html, redirect } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { CheckPage, checkPath, ChecksPage, PreviewPage, RunPage } from './checks-page.tsx';
import type { UsagePageDeps } from './deps.ts';

const shownRuns = 31;

/** The scheduled checks: what they did, and what they would do. */
export function checkRoutes(deps: UsagePageDeps): readonly WebRoute[] {
  type Named = { readonly name: string };
  return [
    get(
      '/checks',
      signedIn(async ({ ui, caller }) =>
        html(<ChecksPage ui={ui} checks={await findChecks(deps, caller, 1)} />),
      ),
    ),
    get(
      '/checks/{name}',
      signedIn(async ({ ui, caller }, { name }: Named) =>
        html(<CheckPage ui={ui} {...await readCheck(deps, caller, name, shownRuns)} />),
      ),
    ),
    get(
      '/checks/{name}/preview',
      signedIn(async ({ ui, caller, request }, { name }: Named) => {
        const wanted = request.query.get('date') ?? '';
        const day = wanted === '' ? undefined : wanted;
        try {
          const { check, entries } = await previewCheck(deps, caller, { name, day });
          return html(<PreviewPage ui={ui} check={check} day={day} entries={entries} />);
        } catch (error) {
          // A day that there is not: the page asks again.
          if (error instanceof InvalidInput) return redirect(checkPath(name));
          throw error;
        }
      }),
    ),
    get(
      '/checks/{name}/{day}',
      signedIn(async ({ ui, caller, request }, { name, day }: Named & { readonly day: string }) => {
        const cursor = request.query.get('cursor') ?? undefined;
        const view = await readCheckRun(deps, caller, { name, day, cursor });
        return html(<RunPage ui={ui} {...view} isFirst={cursor === undefined} />);
      }),
    ),
  ];
}
