import { documentKindNames } from '../../schemas/directory/document.ts';
import { DocumentVersions, Library } from '../web/components/library.tsx';
import { Layout } from '../web/components/layout.tsx';
import { PolicyRules } from '../web/components/policy-rules.tsx';
import { ServiceCatalogue } from '../web/components/service-catalogue.tsx';
import { downloadBytes } from '../web/download-bytes.ts';
import { html } from '../web/response.ts';
import { get } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import { libraryTexts as texts } from '../web/texts/library.ts';
import { userPage } from './signed-in-page.ts';
import type { UserDeps } from './use-cases.ts';

const base = '/my/library';

/** Library, mailbox policy and service catalogue as users read them (PORTAL-REFERENCE.2, MAILBOX-POLICY). */
export function libraryRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get(
      base,
      userPage(useCases, async ({ ui, caller }) => {
        const { documents, contacts } = await useCases.readLibrary(caller);
        const links = (
          <div class="actions">
            <a href="/my/policy">{ui.t(texts.policy)}</a>
            <a href="/my/about">{ui.t(texts.about)}</a>
          </div>
        );
        return html(
          <Layout ui={ui} title={ui.t(texts.title)} wide>
            <Library ui={ui} base={base} documents={documents} contacts={contacts} keeping={links} />
          </Layout>,
        );
      }),
    ),
    get(
      `${base}/{id}`,
      userPage(useCases, async ({ ui, caller }, { id }: { readonly id: string }) => {
        const { document, versions } = await useCases.readDocument(caller, id);
        return html(
          <Layout ui={ui} title={ui.t(document.title)} back={{ href: base, text: ui.t(texts.back) }} wide>
            <h1>{ui.t(document.title)}</h1>
            <p class="summary-line">{ui.t(documentKindNames[document.kind])}</p>
            <DocumentVersions ui={ui} base={base} versions={versions} />
          </Layout>,
        );
      }),
    ),
    get(
      `${base}/{id}/{no}`,
      userPage(useCases, async ({ caller }, { id, no }: { readonly id: string; readonly no: string }) => {
        const { name, bytes } = await useCases.readDocumentFile(caller, { id, no });
        return downloadBytes({ name, type: 'application/pdf', bytes });
      }),
    ),
    get(
      '/my/policy',
      userPage(useCases, async ({ ui }) => {
        const hosts = await useCases.blockedHosts();
        return html(
          <Layout ui={ui} title={ui.t(texts.policy)} back={{ href: base, text: ui.t(texts.back) }} wide>
            <h1>{ui.t(texts.policy)}</h1>
            <PolicyRules ui={ui} hosts={[...hosts].toSorted()} />
          </Layout>,
        );
      }),
    ),
    get(
      '/my/about',
      userPage(useCases, ({ ui }) =>
        html(
          <Layout ui={ui} title={ui.t(texts.about)} back={{ href: base, text: ui.t(texts.back) }}>
            <ServiceCatalogue ui={ui} />
          </Layout>,
        ),
      ),
    ),
  ];
}
