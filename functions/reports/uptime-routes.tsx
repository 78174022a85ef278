import { downtimeFields } from '../../schemas/forms/downtime.ts';
import { downtimeValues } from '../domain/downtime.ts';
import { Forbidden, InvalidInput, type FieldError } from '../domain/errors.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { Basics } from '../usecases/deps.ts';
import { changeDowntime, enterDowntime, withdrawDowntime } from '../usecases/uptime-change.ts';
import { mayManage, readDowntime, readUptime } from '../usecases/uptime.ts';
import { errorsByLabel } from '../web/field-errors.ts';
import { readPostedForm } from '../web/form-values.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { fieldErrorTexts } from '../web/texts/field-errors.ts';
import { versionOf } from '../web/version.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { DowntimeForm, DowntimePage } from './downtime-page.tsx';
import { downtimePath, UptimePage } from './uptime-page.tsx';

interface Params {
  readonly id: string;
}

/** Availability, the maintenance calendar, and what is entered of both (SLA-AVAILABILITY). */
export function uptimeRoutes(deps: Basics): readonly WebRoute[] {
  return [
    get(
      '/availability',
      signedIn(async ({ ui, caller, request }) => {
        const justDone = request.query.get('done') === 'entered';
        return html(<UptimePage ui={ui} view={await readUptime(deps, caller)} justDone={justDone} />);
      }),
    ),
    get(
      '/availability/new',
      signedIn((visit) => {
        assertManages(visit);
        const values = { scheduled: visit.request.query.get('kind') ?? '' };
        return form(visit, { values, nonce: deps.random.token() });
      }),
    ),
    post(
      '/availability/new',
      signedIn((visit) => enter(deps, visit)),
    ),
    get(
      '/availability/{id}',
      signedIn(async ({ ui, caller, request }, { id }: Params) =>
        html(
          <DowntimePage
            ui={ui}
            {...await readDowntime(deps, caller, id)}
            manages={mayManage(caller)}
            justDone={request.query.get('done') === 'changed'}
          />,
        ),
      ),
    ),
    get(
      '/availability/{id}/edit',
      signedIn(async (visit, { id }: Params) => {
        assertManages(visit);
        const { downtime } = await readDowntime(deps, visit.caller, id);
        const { endsAt, version, ...entry } = downtime;
        const values = downtimeValues({ ...entry, ...(endsAt === undefined ? {} : { endsAt }) });
        return form(visit, { values, changed: { id, version } });
      }),
    ),
    post(
      '/availability/{id}/edit',
      signedIn((visit, { id }: Params) => change(deps, visit, id)),
    ),
    post(
      '/availability/{id}/withdraw',
      signedIn(async ({ caller, request }, { id }: Params) => {
        await withdrawDowntime(deps, caller, id, { ifVersion: versionOf(request.form) });
        return redirect(`${downtimePath(id)}?done=changed`);
      }),
    ),
  ];
}

function assertManages({ caller }: SignedInVisit): void {
  if (!mayManage(caller)) throw new Forbidden('uptime-manage', 'May not enter maintenance and downtimes');
}

async function enter(deps: Basics, visit: SignedInVisit): Promise<WebResponse> {
  assertManages(visit);
  const { raw, shown, isSent } = posted(visit);
  const nonce = visit.request.form.get('nonce') ?? '';
  const state = { values: shown, nonce: /^[\w-]{16,100}$/u.test(nonce) ? nonce : deps.random.token() };
  if (!isSent) return form(visit, state);
  return orErrors(visit, state, async () => {
    await enterDowntime(deps, visit.caller, raw, state.nonce);
    return redirect('/availability?done=entered');
  });
}

async function change(deps: Basics, visit: SignedInVisit, id: string): Promise<WebResponse> {
  assertManages(visit);
  const { raw, shown, isSent } = posted(visit);
  const version = versionOf(visit.request.form);
  const state = { values: shown, changed: { id, version } };
  if (!isSent) return form(visit, state);
  return orErrors(visit, state, async () => {
    await changeDowntime(deps, visit.caller, id, { entered: raw, ifVersion: version });
    return redirect(`${downtimePath(id)}?done=changed`);
  });
}

function posted({ request }: SignedInVisit) {
  const { raw, shown } = readPostedForm(request.form, { fields: downtimeFields });
  const isSent = !request.form.has('lang') && request.form.get('action') === 'save';
  return { raw, shown, isSent };
}

interface FormState {
  readonly values: ShownValues;
  readonly nonce?: string;
  readonly changed?: { readonly id: string; readonly version: number };
}

async function orErrors(
  visit: SignedInVisit,
  state: FormState,
  work: () => Promise<WebResponse>,
): Promise<WebResponse> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return form(visit, state, error.errors);
  }
}

function form({ ui }: SignedInVisit, state: FormState, errors: readonly FieldError[] = []): WebResponse {
  const labels = Object.fromEntries(downtimeFields.map(({ name, label }) => [name, ui.t(label)]));
  const shown = errorsByLabel(errors, labels, fieldErrorTexts, ui.t);
  return html(<DowntimeForm ui={ui} {...state} errors={shown} />, {
    status: errors.length === 0 ? 200 : 422,
  });
}
