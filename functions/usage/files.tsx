import { usageRefusalTexts } from '../../schemas/policies/usage.ts';
import { InvalidInput, type FieldError } from '../domain/errors.ts';
import { usageColumns } from '../domain/usage-file.ts';
import { findUsageUploads, readUsageUpload, uploadUsage } from '../usecases/usage/files.ts';
import { csvOf } from '../web/csv.ts';
import { download, html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { UsagePageDeps } from './deps.ts';
import { FilePage, filesPath, FilesPage } from './files-page.tsx';
import { fileTexts as texts } from './texts/usage.ts';

const shownFiles = 25;

/** Send a file of usage, follow it, take its refused rows back. */
export function fileRoutes(deps: UsagePageDeps): readonly WebRoute[] {
  type Id = { readonly id: string };
  return [
    get(
      filesPath,
      signedIn((visit) => list(deps, visit, { agencyId: '', errors: [] })),
    ),
    post(
      filesPath,
      signedIn((visit) => upload(deps, visit)),
    ),
    get(
      '/usage/files/template.csv',
      signedIn(({ ui }) => csv('usage.csv', csvOf([usageColumns.map(({ label }) => ui.t(label))]))),
    ),
    get(
      '/usage/files/{id}',
      signedIn(async ({ ui, caller, request }, { id }: Id) => {
        const view = await readUsageUpload(deps, caller, id);
        const agency = (await deps.agencies()).find((each) => each.id === view.file.agencyId);
        const known = request.query.get('known') === '1';
        return html(<FilePage ui={ui} view={view} known={known} agencyName={agency?.name} />);
      }),
    ),
    get(
      '/usage/files/{id}/refused.csv',
      signedIn(async ({ ui, caller }, { id }: Id) => {
        const { refusedRows } = await readUsageUpload(deps, caller, id);
        const head = [texts.row, texts.address, texts.why].map((text) => ui.t(text));
        const rows = refusedRows.map(({ no, address, code }) => [
          String(no),
          address,
          ui.t(usageRefusalTexts[code]),
        ]);
        return csv(`${id}-refused.csv`, csvOf([head, ...rows]));
      }),
    ),
  ];
}

function csv(name: string, body: string): WebResponse {
  return download({ name, type: 'text/csv; charset=utf-8', body });
}

async function list(
  deps: UsagePageDeps,
  { ui, caller }: SignedInVisit,
  of: { readonly agencyId: string; readonly errors: readonly FieldError[] },
): Promise<WebResponse> {
  const [files, agencies] = await Promise.all([findUsageUploads(deps, caller, shownFiles), deps.agencies()]);
  const page = <FilesPage ui={ui} files={files} agencies={agencies} {...of} />;
  return html(page, { script: true, status: of.errors.length === 0 ? 200 : 422 });
}

async function upload(deps: UsagePageDeps, visit: SignedInVisit): Promise<WebResponse> {
  const { caller, request } = visit;
  const agencyId = request.form.get('agency') ?? '';
  try {
    const { id, known } = await uploadUsage(deps, caller, {
      agencyId: agencyId === '' ? undefined : agencyId,
      file: request.files?.get('file'),
    });
    return redirect(`${filesPath}/${id}${known ? '?known=1' : ''}`);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return list(deps, visit, { agencyId, errors: error.errors });
  }
}
