import type { Field } from '../../schemas/field.ts';
import { documentFields } from '../domain/document.ts';
import { Forbidden, InvalidInput, type FieldError } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { publishDocument, readDocument } from '../usecases/library.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { FileField } from '../web/components/file-field.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { errorOf, errorsByLabel } from '../web/field-errors.ts';
import { readPostedForm } from '../web/form-values.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { fieldErrorTexts } from '../web/texts/field-errors.ts';
import { libraryTexts } from '../web/texts/library.ts';
import type { Ui } from '../web/ui.ts';
import { versionOf } from '../web/version.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { LibraryDeps } from './deps.ts';
import { keepingTexts as texts } from './texts.ts';

/** The form that publishes a document or a new version of one (PORTAL-REFERENCE.1). */

interface State {
  /** Absent for a new document. */
  readonly about?: { readonly id: string; readonly title: string };
  readonly values: ShownValues;
  readonly version: number;
}

export async function showPublish(
  visit: SignedInVisit,
  deps: LibraryDeps,
  id?: string,
): Promise<WebResponse> {
  return form(visit.ui, { values: {}, ...(await stateOf(visit, deps, id)) });
}

async function stateOf(
  { ui, caller }: SignedInVisit,
  deps: LibraryDeps,
  id: string | undefined,
): Promise<Omit<State, 'values'>> {
  if (!may(caller.person, 'library.manage', {})) throw new Forbidden('library-manage', 'May not publish');
  if (id === undefined) return { version: 0 };
  const { document } = await readDocument(deps, caller, id);
  return { about: { id, title: ui.t(document.title) }, version: document.version };
}

export async function publishNow(visit: SignedInVisit, deps: LibraryDeps, id?: string): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const { raw, shown } = readPostedForm(request.form, { fields: documentFields(id === undefined) });
  const file = request.files?.get('file');
  try {
    await publishDocument(deps, caller, {
      ...(id === undefined ? {} : { id }),
      given: raw,
      // Browsers send an empty file where none was chosen.
      file: file === undefined || file.bytes.length === 0 ? undefined : file,
      ifVersion: versionOf(request.form),
    });
    return redirect('/library?done=1');
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const state = await stateOf(visit, deps, id);
    return form(ui, { ...state, values: shown, version: versionOf(request.form) }, error.errors);
  }
}

function form(ui: Ui, state: State, errors: readonly FieldError[] = []): WebResponse {
  const { t } = ui;
  const { about, values, version } = state;
  const fields = documentFields(about === undefined);
  const labels = { ...labelsOf(ui, fields), file: t(texts.file) };
  const shown = errorsByLabel(errors, labels, { ...fieldErrorTexts, ...texts }, t);
  const title = about === undefined ? t(texts.publish) : `${t(texts.newVersion)}: ${about.title}`;
  const action = about === undefined ? '/library/new' : `/library/${about.id}/version`;
  return html(
    <Layout
      ui={ui}
      title={title}
      hasErrors={errors.length > 0}
      back={{ href: '/library', text: t(libraryTexts.back) }}
    >
      <ErrorSummary ui={ui} errors={shown} />
      <h1>{title}</h1>
      <form method="post" action={action} encType="multipart/form-data" id="main-form" novalidate>
        <FormGuard ui={ui} />
        <input type="hidden" name="version" value={version} />
        <FieldInputs ui={ui} fields={fields} values={values} errors={shown} />
        <FileField
          label={t(texts.file)}
          hint={t(texts.fileHint)}
          error={errorOf(shown, 'file')}
          accept="application/pdf,.pdf"
        />
        <div class="actions">
          <button class="button" type="submit">
            {t(texts.save)}
          </button>
        </div>
      </form>
    </Layout>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

function labelsOf(ui: Ui, fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ name, label }) => [name, ui.t(label)]));
}
