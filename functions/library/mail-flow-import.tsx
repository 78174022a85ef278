import type { JSX } from 'preact';
import { mailFlowRows } from '../../schemas/directory/mail-flow.ts';
import { readBulkFile, UnreadableFile } from '../domain/bulk-file.ts';
import { Forbidden, type FieldError } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import { ingestMailFlow, type MailFlowIngested } from '../usecases/mail-flow-ingest.ts';
import { bulkErrorMessage } from '../web/bulk-errors.ts';
import { FileField } from '../web/components/file-field.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable } from '../web/components/lists.tsx';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { fieldId } from '../web/field-errors.ts';
import { html, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { LibraryDeps } from './deps.ts';
import { logColumns } from './mail-flow-fields.ts';
import { mailFlowTexts as texts, mailRowProblems } from './mail-flow-texts.ts';

/** A file of the mail platform's log. The same file again changes nothing. */

export function showImport({ ui, caller }: SignedInVisit): WebResponse {
  assertMay(caller);
  return page(ui, {});
}

function assertMay({ person }: SignedInVisit['caller']): void {
  if (!may(person, 'mail-flow.ingest', {})) throw new Forbidden('mail-flow-ingest', 'May not import the log');
}

export async function importNow(
  { ui, caller, request }: SignedInVisit,
  deps: LibraryDeps,
): Promise<WebResponse> {
  assertMay(caller);
  const file = request.files?.get('file');
  if (file === undefined || file.bytes.length === 0)
    return page(ui, { error: { field: 'file', code: 'bulk-file-missing' } });
  try {
    const rows = readBulkFile(file.bytes, { known: logColumns, needed: logColumns }, mailFlowRows);
    const raw = rows.map(({ cells }) => ({
      ...{ time: cells['time'], sender: cells['sender'], recipient: cells['recipient'] },
      ...{ size: cells['size']?.trim() ?? '', result: cells['result'] },
    }));
    const { stored, refused } = await ingestMailFlow(deps, caller, raw);
    // Rows are numbered as a spreadsheet numbers them.
    const named = refused.map(({ row, code }) => ({ row: rows[row - 1]?.no ?? row, code }));
    return page(ui, { done: { stored, refused: named } });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return page(ui, { error: { field: 'file', code: error.problem, params: error.params } });
  }
}

const mostShown = 100;

function page(
  ui: Ui,
  { error, done }: { readonly error?: FieldError; readonly done?: MailFlowIngested },
): WebResponse {
  const { t } = ui;
  const id = fieldId('file');
  const message = error === undefined ? undefined : bulkErrorMessage(error, t, logColumns);
  const errors = message === undefined ? [] : [{ field: 'file', target: id, label: t(texts.file), message }];
  return html(
    <Layout
      ui={ui}
      title={t(texts.import)}
      hasErrors={errors.length > 0}
      back={{ href: '/mail-flow', text: t(texts.back) }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      {done === undefined ? null : <Done ui={ui} done={done} />}
      <h1>{t(texts.import)}</h1>
      <p>{t(texts.importLead)}</p>
      <form method="post" action="/mail-flow/import" encType="multipart/form-data" id="main-form" novalidate>
        <FormGuard ui={ui} />
        <FileField label={t(texts.file)} error={message} accept=".csv,text/csv" />
        <div class="actions">
          <button class="button" type="submit">
            {t(texts.send)}
          </button>
        </div>
      </form>
    </Layout>,
    { status: message === undefined ? 200 : 422 },
  );
}

function Done({ ui, done }: { readonly ui: Ui; readonly done: MailFlowIngested }): JSX.Element {
  const { t } = ui;
  const { stored, refused } = done;
  return (
    <Panel tone={refused.length === 0 ? 'success' : 'warning'}>
      <p>{t(texts.imported, { stored, refused: refused.length })}</p>
      {refused.length === 0 ? null : (
        <>
          {refused.length > mostShown ? <p>{t(texts.refusedCut)}</p> : null}
          <DataTable
            caption={t(texts.refused)}
            rows={refused.slice(0, mostShown)}
            keyOf={({ row }) => row}
            columns={[
              { title: t(texts.row), cell: ({ row }) => row, narrow: true },
              { title: t(texts.why), cell: ({ code }) => t(mailRowProblems[code]) },
            ]}
          />
        </>
      )}
    </Panel>
  );
}
