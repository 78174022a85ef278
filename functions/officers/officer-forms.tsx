import { officerFields, officerIdField } from '../../schemas/directory/officer-fields.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import type { FieldError } from '../domain/errors.ts';
import type { OfficerTexts } from '../domain/officer-rules.ts';
import { changeOfficer, createOfficer } from '../usecases/officers-change.ts';
import { managedOfficer } from '../usecases/officers-access.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { readPostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { versionOf } from '../web/version.ts';
import type { OfficersDeps } from './deps.ts';
import { formErrors, FormPage, isSent, labelsOf, shownErrors } from './form.tsx';
import { agenciesFor, ownAgency } from './officer-list.tsx';
import { officerAddress } from './officer-page.tsx';
import { AgencyInput, rolesOf, RolesInput } from './roles-input.tsx';
import { officerTexts as texts } from './texts/officers.ts';

/** Registering an officer, and changing his details. */

const newFields = [...officerFields.slice(0, 2), officerIdField, ...officerFields.slice(2)];

export async function showNewOfficer(visit: SignedInVisit, deps: OfficersDeps): Promise<WebResponse> {
  const agency = visit.request.query.get('agency') ?? '';
  return newOfficerForm(visit, deps, { values: { language: 'ms' }, agency, nonce: deps.random.token() });
}

export async function registerOfficer(visit: SignedInVisit, deps: OfficersDeps): Promise<WebResponse> {
  const { caller, request } = visit;
  const { form } = request;
  const { shown } = readPostedForm(form, { fields: newFields });
  const agency = form.get('agency') ?? '';
  const state = { values: shown, agency, nonce: form.get('nonce') ?? deps.random.token() };
  if (!isSent(form)) return newOfficerForm(visit, deps, state);
  const roles = rolesOf(form);
  try {
    const officer = await createOfficer(deps, caller, {
      id: textOf(shown, 'id'),
      ...textsOf(shown),
      roles,
      ...(agency === '' ? {} : { agencyId: agency }),
      ...idempotencyOf(form, 'PORTAL createOfficer', { ...shown, agency, roles: roles.join(' ') }),
    });
    return redirect(officerAddress(officer.id, 'created'));
  } catch (error) {
    const errors = formErrors(error);
    if (errors === undefined) throw error;
    return newOfficerForm(visit, deps, state, errors);
  }
}

interface NewOfficerState {
  readonly values: ShownValues;
  readonly agency: string;
  readonly nonce: string;
}

async function newOfficerForm(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  { values, agency, nonce }: NewOfficerState,
  errors: readonly FieldError[] = [],
): Promise<WebResponse> {
  const { t } = ui;
  const own = ownAgency(caller);
  const agencies: readonly Agency[] =
    own === undefined ? (await agenciesFor(deps, caller)).filter(({ state }) => state === 'ACTIVE') : [];
  const shown = shownErrors(ui, errors, {
    ...labelsOf(ui, newFields),
    agency: t(texts.agency),
    roles: t(texts.roles),
  });
  return html(
    <FormPage
      ui={ui}
      title={t(texts.new)}
      back={{ href: '/officers', text: t(texts.backToOfficers) }}
      action="/officers/new"
      button={t(texts.register)}
      errors={shown}
      nonce={nonce}
    >
      <FieldInputs ui={ui} fields={newFields} values={values} errors={shown} />
      {own === undefined ? <AgencyInput ui={ui} agencies={agencies} chosen={agency} errors={shown} /> : null}
      <RolesInput
        ui={ui}
        chosen={rolesOf(request.form)}
        offer={own === undefined ? 'both' : 'agency'}
        errors={shown}
      />
    </FormPage>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

export async function showEditOfficer(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const officer = await managedOfficer(deps.tables, visit.caller, id);
  const { name, post, email, language, version } = officer;
  return editForm(visit, officer, { values: { name, post, email, language }, version });
}

export async function saveOfficerDetails(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const { caller, request } = visit;
  const officer = await managedOfficer(deps.tables, caller, id);
  const { shown } = readPostedForm(request.form, { fields: officerFields });
  const state = { values: shown, version: versionOf(request.form) };
  if (!isSent(request.form)) return editForm(visit, officer, state);
  try {
    await changeOfficer(deps, caller, id, { ...textsOf(shown), ifVersion: state.version });
    return redirect(officerAddress(id, 'changed'));
  } catch (error) {
    const errors = formErrors(error);
    if (errors === undefined) throw error;
    return editForm(visit, officer, state, errors);
  }
}

function editForm(
  { ui }: SignedInVisit,
  officer: Officer,
  { values, version }: { readonly values: ShownValues; readonly version: number },
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const address = officerAddress(officer.id);
  const shown = shownErrors(ui, errors, labelsOf(ui, officerFields));
  return html(
    <FormPage
      ui={ui}
      title={t(texts.changeTitle, { name: officer.name })}
      back={{ href: address, text: t(texts.backToOfficer) }}
      action={`${address}/edit`}
      button={t(texts.save)}
      errors={shown}
      version={version}
    >
      <p class="hint">{t(texts.emailChangeHint)}</p>
      <FieldInputs ui={ui} fields={officerFields} values={values} errors={shown} />
    </FormPage>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

/** What was typed; the use case says what is wrong with it. */
function textsOf(values: ShownValues): OfficerTexts {
  return {
    name: textOf(values, 'name'),
    post: textOf(values, 'post'),
    email: textOf(values, 'email'),
    language: textOf(values, 'language') as OfficerTexts['language'],
  };
}

function textOf(values: ShownValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}
