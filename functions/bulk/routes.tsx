import { bulkActions, type BulkAction } from '../../schemas/cases/bulk-row.ts';
import { bulkColumns } from '../domain/bulk-columns.ts';
import {
  Forbidden,
  IdempotencyMismatch,
  IdempotentReplay,
  InvalidInput,
  NotFound,
} from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import { readBulk, readBulkResult, readBulkRows, uploadBulk } from '../usecases/bulk.ts';
import { bulkResult } from '../web/bulk-result.ts';
import { csvOf } from '../web/csv.ts';
import { readPostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { sentBeforePage } from '../web/pages/error-page.tsx';
import { download, html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { ColumnsPage } from './columns-page.tsx';
import type { BulkPageDeps } from './deps.ts';
import { bulkPath, bulkRowsShown, RequestPage } from './request-page.tsx';
import { RowPage } from './row-page.tsx';
import { StartPage, uploadFields } from './start-page.tsx';

/** Choose what to do, upload a file, look at what it would do, follow it, download the result. */
export function bulkRoutes(deps: BulkPageDeps): readonly WebRoute[] {
  type Id = { readonly id: string };
  type Action = { readonly action: string };
  return [
    get(
      '/accounts/bulk',
      signedIn((visit) => start(deps, visit)),
    ),
    post(
      '/accounts/bulk',
      signedIn(async (visit) => upload(deps, visit)),
    ),
    get(
      '/accounts/bulk/template/{action}',
      signedIn(({ ui, caller }, { action }: Action) => {
        assertManages(caller);
        return html(<ColumnsPage ui={ui} action={actionOf(action)} />);
      }),
    ),
    get(
      '/accounts/bulk/template/{action}/columns.csv',
      signedIn(({ ui, caller }, { action }: Action) => {
        assertManages(caller);
        const head = bulkColumns(actionOf(action)).map(({ label }) => ui.t(label));
        return csv(`${action}.csv`, csvOf([head]));
      }),
    ),
    get(
      '/accounts/bulk/{id}',
      signedIn(async (visit, { id }: Id) => show(deps, visit, id)),
    ),
    get(
      '/accounts/bulk/{id}/result.csv',
      signedIn(async ({ caller }, { id }: Id) => {
        const { action } = await readBulk(deps, caller, id);
        return csv(`${id}.csv`, bulkResult(action, await readBulkResult(deps, caller, id)));
      }),
    ),
    get(
      '/accounts/bulk/{id}/rows/{no}',
      signedIn(async ({ ui, caller }, { id, no }: Id & { readonly no: string }) => {
        const view = await readBulk(deps, caller, id);
        const after = /^\d{1,5}$/u.test(no) ? Number(no) - 1 : -1;
        const { rows } = await readBulkRows(deps, caller, id, { after: Math.max(after, 0), limit: 1 });
        const row = rows.find((each) => String(each.no) === no);
        if (row === undefined) throw new NotFound(`${id} has no row ${no}`);
        return html(<RowPage ui={ui} view={view} row={row} />);
      }),
    ),
  ];
}

function csv(name: string, body: string): WebResponse {
  return download({ name, type: 'text/csv; charset=utf-8', body });
}

function actionOf(text: string): BulkAction {
  const action = bulkActions.find((each) => each.toLowerCase() === text);
  if (action === undefined) throw new NotFound(`There is no template ${text}`);
  return action;
}

/** @throws Forbidden for who manages no accounts */
function assertManages({ person }: SignedInVisit['caller']): void {
  if (!may(person, 'account.manage', { agencyId: person.agencyId }))
    throw new Forbidden('account-manage', 'This role manages no accounts');
}

function start({ newNonce, bulkRows }: BulkPageDeps, { ui, caller, request }: SignedInVisit): WebResponse {
  assertManages(caller);
  const action = bulkActions.find((each) => each.toLowerCase() === request.query.get('action'));
  const values = action === undefined ? {} : { action };
  return html(<StartPage ui={ui} values={values} errors={[]} nonce={newNonce()} rows={bulkRows} />);
}

async function upload(deps: BulkPageDeps, visit: SignedInVisit): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  assertManages(caller);
  const { raw, shown } = readPostedForm(request.form, { fields: uploadFields });
  const file = request.files?.get('file');
  try {
    const { id } = await uploadBulk(deps, caller, {
      form: raw,
      file,
      ...idempotencyOf(request.form, 'bulk upload', { ...shown, file: String(file?.bytes.length ?? 0) }),
    });
    await deps.settle(id);
    return redirect(bulkPath(id));
  } catch (error) {
    if (error instanceof IdempotentReplay) return redirect(bulkPath(error.result));
    if (error instanceof IdempotencyMismatch) return sentBeforePage(ui);
    if (!(error instanceof InvalidInput)) throw error;
    const { errors } = error;
    return html(
      <StartPage ui={ui} values={shown} errors={errors} nonce={deps.newNonce()} rows={deps.bulkRows} />,
      { status: 422 },
    );
  }
}

async function show(
  deps: BulkPageDeps,
  { ui, caller, request }: SignedInVisit,
  id: string,
): Promise<WebResponse> {
  const view = await readBulk(deps, caller, id);
  const only = request.query.get('show') === 'problems' ? 'problems' : undefined;
  const cursor = request.query.get('cursor') ?? '';
  const after = /^\d{1,5}$/u.test(cursor) ? Number(cursor) : 0;
  const page = await readBulkRows(deps, caller, id, {
    ...{ after, limit: bulkRowsShown },
    ...(only === undefined ? {} : { only }),
  });
  return html(<RequestPage ui={ui} view={view} page={page} only={only} isFirst={after === 0} />);
}
