import { InvalidInput, type FieldError } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { findLooks, findMailFlow, markMailFlowNormal } from '../usecases/mail-flow.ts';
import type { Page } from '../usecases/types.ts';
import type { MailFlowRow } from '../../schemas/directory/mail-flow.ts';
import { showErrors } from '../web/field-errors.ts';
import { readPostedForm } from '../web/form-values.ts';
import { html, localPath, redirect, type WebResponse } from '../web/response.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import type { LibraryDeps } from './deps.ts';
import { searchFields } from './mail-flow-fields.ts';
import { LooksPage, MailFlowPage } from './mail-flow-page.tsx';

/** Looking into the mail-flow log (MAILFLOW-LOG). */

const PAGE = 50;

export async function showMailFlow(visit: SignedInVisit, deps: LibraryDeps): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const { query } = request;
  const ofCentre = caller.person.agencyId === undefined;
  const agencies = ofCentre ? await deps.agencies() : undefined;
  const fields = searchFields(agencies);
  const { shown } = readPostedForm(query, { fields });
  const asked = query.has('f.from');
  const values: ShownValues = asked ? shown : { from: dateOf(ui.now) };
  const cursor = query.get('cursor') ?? undefined;
  let page: Page<MailFlowRow> | undefined;
  let errors: readonly FieldError[] = [];
  try {
    if (asked) page = await findMailFlow(deps, caller, { ...filterOf(values), limit: PAGE, cursor });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    ({ errors } = error);
  }
  return html(
    <MailFlowPage
      ui={ui}
      caller={caller}
      fields={fields}
      values={values}
      errors={showErrors(errors, fields, ui.t)}
      page={page}
      isFirst={cursor === undefined}
      mayImport={may(caller.person, 'mail-flow.ingest', {})}
    />,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

function filterOf(values: ShownValues) {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { agencyId: text('agency'), from: text('from') ?? '', to: text('to'), address: text('address') };
}

/** MAILFLOW-LOG.2: the administrator found a row normal. */
export async function markNormalNow(
  { caller, request }: SignedInVisit,
  deps: LibraryDeps,
): Promise<WebResponse> {
  const { form } = request;
  await markMailFlowNormal(deps, caller, { at: form.get('at') ?? '', digest: form.get('digest') ?? '' });
  return redirect(localPath(form.get('back')) ?? '/mail-flow');
}

export async function showLooks(
  { ui, caller, request }: SignedInVisit,
  deps: LibraryDeps,
): Promise<WebResponse> {
  const looks = await findLooks(deps, caller, request.query.get('agency') ?? undefined);
  return html(<LooksPage ui={ui} looks={looks} />);
}
