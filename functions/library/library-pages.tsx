import { may } from '../domain/permissions.ts';
import { getReference } from '../store/reference-store.ts';
import { findDocuments, readDocument, readDocumentFile, withdrawDocument } from '../usecases/library.ts';
import { documentKindNames } from '../../schemas/directory/document.ts';
import { Layout } from '../web/components/layout.tsx';
import { DocumentVersions, Library } from '../web/components/library.tsx';
import { Panel } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { ConfirmPage } from '../web/pages/confirm-page.tsx';
import { downloadBytes } from '../web/download-bytes.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { libraryTexts } from '../web/texts/library.ts';
import { versionOf } from '../web/version.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { LibraryDeps } from './deps.ts';
import { keepingTexts as texts } from './texts.ts';

/** The library as officers read it, and what its keeper does (PORTAL-REFERENCE). */

const base = '/library';

export async function showLibrary(
  { ui, caller, request }: SignedInVisit,
  deps: LibraryDeps,
): Promise<WebResponse> {
  const { t } = ui;
  const [documents, { choices }] = await Promise.all([
    findDocuments(deps, caller),
    getReference(deps.tables, 'help-desk'),
  ]);
  const keeps = may(caller.person, 'library.manage', {});
  return html(
    <Layout ui={ui} title={t(libraryTexts.title)} wide>
      {request.query.get('done') === null ? null : (
        <Panel tone="success">
          <p>{t(texts.done)}</p>
        </Panel>
      )}
      <Library
        ui={ui}
        base={base}
        documents={documents}
        contacts={choices}
        keeping={
          <div class="actions">
            {keeps ? (
              <>
                <a class="button" href={`${base}/new`}>
                  {t(texts.publish)}
                </a>
                <a class="button secondary" href="/reference/help-desk">
                  {t(texts.contacts)}
                </a>
              </>
            ) : null}
            <a href="/policy">{t(libraryTexts.policy)}</a>
            <a href="/about">{t(libraryTexts.about)}</a>
          </div>
        }
      />
    </Layout>,
  );
}

export async function showDocument(
  { ui, caller }: SignedInVisit,
  deps: LibraryDeps,
  id: string,
): Promise<WebResponse> {
  const { t } = ui;
  const { document, versions } = await readDocument(deps, caller, id);
  const keeps = may(caller.person, 'library.manage', {});
  return html(
    <Layout ui={ui} title={t(document.title)} back={{ href: base, text: t(libraryTexts.back) }} wide>
      <h1>{t(document.title)}</h1>
      <p class="summary-line">
        {t(documentKindNames[document.kind])}{' '}
        {document.state === 'WITHDRAWN' ? <Tag ui={ui} text={libraryTexts.withdrawn} tone="grey" /> : null}
      </p>
      {keeps ? (
        <div class="actions">
          <a class="button" href={`${base}/${id}/version`}>
            {t(texts.newVersion)}
          </a>
          {document.state === 'PUBLISHED' ? (
            <a class="button danger" href={`${base}/${id}/withdraw`}>
              {t(texts.withdraw)}
            </a>
          ) : null}
        </div>
      ) : null}
      <DocumentVersions ui={ui} base={base} versions={versions} />
    </Layout>,
  );
}

export async function downloadDocument(
  { caller }: SignedInVisit,
  deps: LibraryDeps,
  params: { readonly id: string; readonly no: string },
): Promise<WebResponse> {
  const { name, bytes } = await readDocumentFile(deps, caller, params);
  return downloadBytes({ name, type: 'application/pdf', bytes });
}

export async function showWithdraw(
  { ui, caller }: SignedInVisit,
  deps: LibraryDeps,
  id: string,
): Promise<WebResponse> {
  const { document } = await readDocument(deps, caller, id);
  if (!may(caller.person, 'library.manage', {}) || document.state === 'WITHDRAWN')
    return redirect(`${base}/${id}`);
  return html(
    <ConfirmPage
      ui={ui}
      title={ui.t(texts.withdrawTitle, { title: ui.t(document.title) })}
      consequence={ui.t(texts.withdrawText)}
      action={`${base}/${id}/withdraw`}
      button={ui.t(texts.withdraw)}
      danger
      back={{ href: `${base}/${id}` }}
    >
      <input type="hidden" name="version" value={document.version} />
    </ConfirmPage>,
  );
}

export async function withdrawNow(visit: SignedInVisit, deps: LibraryDeps, id: string): Promise<WebResponse> {
  const { caller, request } = visit;
  if (request.form.get('action') !== 'confirm') return showWithdraw(visit, deps, id);
  await withdrawDocument(deps, caller, { id, ifVersion: versionOf(request.form) });
  return redirect(`${base}?done=1`);
}
