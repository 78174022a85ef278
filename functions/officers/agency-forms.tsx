import { agencyFields } from '../../schemas/directory/officer-fields.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { AgencyInUse, NotFound, type FieldError } from '../domain/errors.ts';
import type { AgencyTexts } from '../domain/officer-rules.ts';
import { may } from '../domain/permissions.ts';
import { changeAgency, createAgency, endAgency, readAgency } from '../usecases/agencies.ts';
import type { Caller } from '../usecases/types.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { readPostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { ConfirmPage } from '../web/pages/confirm-page.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { versionOf } from '../web/version.ts';
import { agencyAddress } from './agency-pages.tsx';
import type { OfficersDeps } from './deps.ts';
import { formErrors, FormPage, isSent, labelsOf, shownErrors } from './form.tsx';
import { agencyTexts as texts } from './texts/agencies.ts';

/** Registering, changing and ending agencies. */

/** Who does not manage agencies learns nothing of the pages that change them. @throws NotFound */
function assertManages({ person }: Caller): void {
  if (!may(person, 'agency.manage', {})) throw new NotFound('No such page for this officer');
}

export function showNewAgency({ ui, caller }: SignedInVisit, deps: OfficersDeps): WebResponse {
  assertManages(caller);
  return agencyForm(ui, { values: {}, nonce: deps.random.token() });
}

export async function registerAgency(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
): Promise<WebResponse> {
  assertManages(caller);
  const { shown } = readPostedForm(request.form, { fields: agencyFields });
  const state = { values: shown, nonce: request.form.get('nonce') ?? deps.random.token() };
  if (!isSent(request.form)) return agencyForm(ui, state);
  return withFormErrors(
    async () => {
      const agency = await createAgency(deps, caller, {
        ...textsOf(shown),
        ...idempotencyOf(request.form, 'PORTAL createAgency', shown),
      });
      return redirect(agencyAddress(agency.id, 'created'));
    },
    (errors) => agencyForm(ui, state, errors),
  );
}

export async function showEditAgency(
  { ui, caller }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  assertManages(caller);
  const agency = await readAgency(deps, caller, id);
  const { name, shortName, domain = '', postmasterAddress = '', fourEyes = false, version } = agency;
  const values = { name, shortName, domain, postmasterAddress, fourEyes };
  return agencyForm(ui, { agency, values, version });
}

export async function saveAgencyDetails(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  assertManages(caller);
  const agency = await readAgency(deps, caller, id);
  const { shown } = readPostedForm(request.form, { fields: agencyFields });
  const state = { agency, values: shown, version: versionOf(request.form) };
  if (!isSent(request.form)) return agencyForm(ui, state);
  return withFormErrors(
    async () => {
      await changeAgency(deps, caller, id, { ...textsOf(shown), ifVersion: state.version });
      return redirect(agencyAddress(id, 'changed'));
    },
    (errors) => agencyForm(ui, state, errors),
  );
}

async function withFormErrors(
  act: () => Promise<WebResponse>,
  again: (errors: readonly FieldError[]) => WebResponse,
): Promise<WebResponse> {
  try {
    return await act();
  } catch (error) {
    const errors = formErrors(error);
    if (errors === undefined) throw error;
    return again(errors);
  }
}

interface AgencyFormState {
  readonly agency?: Agency;
  readonly values: ShownValues;
  readonly nonce?: string;
  readonly version?: number;
}

function agencyForm(
  ui: Ui,
  { agency, values, nonce, version }: AgencyFormState,
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const shown = shownErrors(ui, errors, labelsOf(ui, agencyFields));
  const address = agency === undefined ? '/agencies' : agencyAddress(agency.id);
  return html(
    <FormPage
      ui={ui}
      title={agency === undefined ? t(texts.new) : t(texts.changeTitle, { name: agency.name })}
      back={{ href: address, text: t(agency === undefined ? texts.back : texts.backToAgency) }}
      action={agency === undefined ? '/agencies/new' : `${address}/edit`}
      button={t(agency === undefined ? texts.register : texts.save)}
      errors={shown}
      {...(nonce === undefined ? {} : { nonce })}
      {...(version === undefined ? {} : { version })}
    >
      <FieldInputs ui={ui} fields={agencyFields} values={values} errors={shown} />
    </FormPage>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

export async function showEndAgency(
  { ui, caller }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  assertManages(caller);
  const agency = await readAgency(deps, caller, id);
  return html(
    <ConfirmPage
      ui={ui}
      title={ui.t(texts.endTitle, { name: agency.name })}
      consequence={ui.t(texts.endText)}
      action={`${agencyAddress(id)}/end`}
      button={ui.t(texts.endButton)}
      danger
      back={{ href: agencyAddress(id) }}
    >
      <input type="hidden" name="version" value={agency.version} />
    </ConfirmPage>,
  );
}

const left = {
  officers: texts.officersLeft,
  requests: texts.requestsLeft,
  relays: texts.relaysLeft,
  accounts: texts.accountsLeft,
} as const;

export async function endAgencyNow(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  assertManages(caller);
  if (!isSent(request.form)) return showEndAgency(visit, deps, id);
  try {
    await endAgency(deps, caller, id, { ifVersion: versionOf(request.form) });
    return redirect(agencyAddress(id, 'ended'));
  } catch (error) {
    if (!(error instanceof AgencyInUse)) throw error;
    return html(
      <MessagePage
        ui={ui}
        title={ui.t(texts.inUseTitle)}
        text={ui.t(left[error.by])}
        action={{ href: agencyAddress(id), text: ui.t(texts.backToAgency) }}
      />,
      { status: 409 },
    );
  }
}

function textsOf(values: ShownValues): AgencyTexts {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const [domain, postmasterAddress] = [text('domain'), text('postmasterAddress')];
  return {
    name: text('name'),
    shortName: text('shortName'),
    ...(domain === '' ? {} : { domain }),
    ...(postmasterAddress === '' ? {} : { postmasterAddress }),
    ...(values['fourEyes'] === true ? { fourEyes: true } : {}),
  };
}
