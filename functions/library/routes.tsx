import { Layout } from '../web/components/layout.tsx';
import { ServiceCatalogue } from '../web/components/service-catalogue.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { libraryTexts } from '../web/texts/library.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { LibraryDeps } from './deps.ts';
import { downloadDocument, showDocument, showLibrary, showWithdraw, withdrawNow } from './library-pages.tsx';
import { importNow, showImport } from './mail-flow-import.tsx';
import { markNormalNow, showLooks, showMailFlow } from './mail-flow.tsx';
import { showPolicy } from './policy-page.tsx';
import { publishNow, showPublish } from './publish.tsx';

/** Pages of documents, the mailbox policy and the mail-flow log. Names stand before ids. */
export function libraryRoutes(deps: LibraryDeps): readonly WebRoute[] {
  const page = (answer: (visit: SignedInVisit, deps: LibraryDeps) => Promise<WebResponse> | WebResponse) =>
    signedIn((visit) => answer(visit, deps));
  const about = (answer: (visit: SignedInVisit, deps: LibraryDeps, id: string) => Promise<WebResponse>) =>
    signedIn((visit, { id }: { readonly id: string }) => answer(visit, deps, id));
  return [
    get('/library', page(showLibrary)),
    get(
      '/library/new',
      page((visit) => showPublish(visit, deps)),
    ),
    post(
      '/library/new',
      page((visit) => publishNow(visit, deps)),
    ),
    get('/library/{id}', about(showDocument)),
    get('/library/{id}/version', about(showPublish)),
    post('/library/{id}/version', about(publishNow)),
    get('/library/{id}/withdraw', about(showWithdraw)),
    post('/library/{id}/withdraw', about(withdrawNow)),
    get(
      '/library/{id}/{no}',
      signedIn((visit, params: { readonly id: string; readonly no: string }) =>
        downloadDocument(visit, deps, params),
      ),
    ),
    get('/policy', page(showPolicy)),
    get('/about', signedIn(showAbout)),
    get('/mail-flow', page(showMailFlow)),
    get('/mail-flow/looks', page(showLooks)),
    get('/mail-flow/import', signedIn(showImport)),
    post('/mail-flow/import', page(importNow)),
    post('/mail-flow/normal', page(markNormalNow)),
  ];
}

function showAbout({ ui }: SignedInVisit): WebResponse {
  const { t } = ui;
  return html(
    <Layout ui={ui} title={t(libraryTexts.about)} back={{ href: '/library', text: t(libraryTexts.back) }}>
      <ServiceCatalogue ui={ui} />
    </Layout>,
  );
}
