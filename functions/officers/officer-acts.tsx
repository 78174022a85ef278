import type { Officer } from '../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { Forbidden, InvalidInput, LastHolder, LocksOut, type FieldError } from '../domain/errors.ts';
import { managedOfficer } from '../usecases/officers-access.ts';
import { assignRoles, endOfficer, reinstateOfficer } from '../usecases/officers-change.ts';
import { sendPasswordLink } from '../usecases/password-link.ts';
import { Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { ConfirmPage } from '../web/pages/confirm-page.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { versionOf } from '../web/version.ts';
import type { OfficersDeps } from './deps.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { FormPage, isSent, labelsOf, shownErrors } from './form.tsx';
import { officerAddress } from './officer-page.tsx';
import { roleList, rolesOf, RolesInput } from './roles-input.tsx';
import { HiddenTerm, termFields, TermInputs, termOf, termValues } from './terms.tsx';
import { officerTexts as texts } from './texts/officers.ts';

/** Roles, end, return and password link of an officer. What cannot be undone by one click is confirmed first. */

export async function showRoles(visit: SignedInVisit, deps: OfficersDeps, id: string): Promise<WebResponse> {
  const officer = await managedOfficer(deps.tables, visit.caller, id);
  return rolesForm(visit, officer, { chosen: heldOrAwaited(officer), term: {}, version: officer.version });
}

export async function saveRoles(visit: SignedInVisit, deps: OfficersDeps, id: string): Promise<WebResponse> {
  const { caller, request, ui } = visit;
  const officer = await managedOfficer(deps.tables, caller, id);
  const roles = rolesOf(request.form);
  const term = termValues(request.form);
  const ifVersion = versionOf(request.form);
  const state = { chosen: roles, term, version: ifVersion };
  const confirmed = request.form.get('action') === 'confirm';
  if (!isSent(request.form)) return rolesForm(visit, officer, state);
  try {
    await assignRoles(deps, caller, id, { roles, term: termOf(term), ifVersion, confirmed });
    return redirect(officerAddress(id, 'roles'));
  } catch (error) {
    const warning = warningOf(ui, error);
    if (warning !== undefined) return confirmRoles(ui, officer, { roles, term, ifVersion, ...warning });
    const errors = roleFormErrors(error);
    if (errors === undefined) throw error;
    return rolesForm(visit, officer, state, errors);
  }
}

/** Errors that the form of roles shows itself, with what to do now. */
function roleFormErrors(error: unknown): readonly FieldError[] | undefined {
  if (error instanceof InvalidInput) return error.errors;
  if (!(error instanceof Forbidden)) return undefined;
  return error.rule === 'own-roles' || error.rule === 'last-system-admin'
    ? [{ field: 'roles', code: error.rule }]
    : undefined;
}

interface RolesState {
  readonly chosen: readonly OfficerRole[];
  readonly term: ShownValues;
  readonly version: number;
}

function heldOrAwaited({ roles, terms = [] }: Officer): readonly OfficerRole[] {
  return [...new Set([...roles, ...terms.map(({ role }) => role)])];
}

function rolesForm(
  { ui, caller }: SignedInVisit,
  officer: Officer,
  { chosen, term, version }: RolesState,
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const address = officerAddress(officer.id);
  const shown = shownErrors(ui, errors, { roles: t(texts.roles), ...labelsOf(ui, termFields) });
  return html(
    <FormPage
      ui={ui}
      title={t(texts.rolesTitle, { name: officer.name })}
      back={{ href: address, text: t(texts.backToOfficer) }}
      action={`${address}/roles`}
      button={t(texts.save)}
      errors={shown}
      version={version}
    >
      <p class="hint">{t(texts.rolesHint)}</p>
      {caller.person.id === officer.id ? <p class="hint">{t(texts.ownRoles)}</p> : null}
      <RolesInput
        ui={ui}
        chosen={chosen}
        offer={officer.agencyId === undefined ? 'central' : 'agency'}
        errors={shown}
      />
      {caller.person.id === officer.id ? null : <TermInputs ui={ui} values={term} errors={shown} />}
    </FormPage>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

interface Warning {
  readonly title: string;
  readonly text: string;
}

function warningOf(ui: Ui, error: unknown): Warning | undefined {
  if (error instanceof LastHolder) {
    return {
      title: ui.t(texts.lastHolderTitle),
      text: ui.t(texts.lastHolder, { roles: roleList(ui, error.roles) }),
    };
  }
  return error instanceof LocksOut
    ? { title: ui.t(texts.locksOutTitle), text: ui.t(texts.locksOut) }
    : undefined;
}

function confirmRoles(
  ui: Ui,
  officer: Officer,
  props: Warning & {
    readonly roles: readonly OfficerRole[];
    readonly term: ShownValues;
    readonly ifVersion: number;
  },
): WebResponse {
  const address = officerAddress(officer.id);
  return html(
    <ConfirmPage
      ui={ui}
      title={props.title}
      consequence={props.text}
      action={`${address}/roles`}
      button={ui.t(texts.confirmButton)}
      danger
      back={{ href: `${address}/roles` }}
    >
      <Facts
        facts={[
          { label: ui.t(texts.name), value: officer.name },
          { label: ui.t(texts.rolesAfter), value: roleList(ui, props.roles) },
        ]}
      />
      <input type="hidden" name="version" value={props.ifVersion} />
      <HiddenTerm values={props.term} />
      {props.roles.map((role) => (
        <input key={role} type="hidden" name="roles" value={role} />
      ))}
    </ConfirmPage>,
    { status: 409 },
  );
}

export async function showEnd(visit: SignedInVisit, deps: OfficersDeps, id: string): Promise<WebResponse> {
  const officer = await managedOfficer(deps.tables, visit.caller, id);
  return endPage(visit.ui, officer, officer.version);
}

/** Asked once; and once more, with the reason, when nobody would be left for a step. */
export async function endNow(visit: SignedInVisit, deps: OfficersDeps, id: string): Promise<WebResponse> {
  const { caller, request, ui } = visit;
  const officer = await managedOfficer(deps.tables, caller, id);
  const ifVersion = versionOf(request.form);
  const confirmed = request.form.get('warned') === 'true';
  if (!isSent(request.form)) return endPage(ui, officer, ifVersion);
  try {
    await endOfficer(deps, caller, id, { ifVersion, confirmed });
    return redirect(officerAddress(id, 'ended'));
  } catch (error) {
    const warning = warningOf(ui, error) ?? hindranceOf(ui, error);
    if (warning === undefined) throw error;
    return endPage(ui, officer, ifVersion, warning);
  }
}

function hindranceOf(ui: Ui, error: unknown): Warning | undefined {
  return error instanceof Forbidden && error.rule === 'last-system-admin'
    ? { title: ui.t(texts.lastHolderTitle), text: ui.t(texts.lastSystemAdmin) }
    : undefined;
}

function endPage(ui: Ui, officer: Officer, version: number, warning?: Warning): WebResponse {
  const address = officerAddress(officer.id);
  return html(
    <ConfirmPage
      ui={ui}
      title={ui.t(texts.endTitle, { name: officer.name })}
      consequence={ui.t(texts.endText)}
      action={`${address}/end`}
      button={ui.t(texts.endButton)}
      danger
      back={{ href: address }}
    >
      <input type="hidden" name="version" value={version} />
      {warning === undefined ? null : (
        <>
          <input type="hidden" name="warned" value="true" />
          <Panel tone="warning" title={warning.title}>
            <p>{warning.text}</p>
          </Panel>
        </>
      )}
      <Facts
        facts={[
          { label: ui.t(texts.name), value: officer.name },
          { label: ui.t(texts.roles), value: roleList(ui, officer.roles) },
        ]}
      />
    </ConfirmPage>,
    { status: warning === undefined ? 200 : 409 },
  );
}

export async function showReinstate(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const { ui } = visit;
  const officer = await managedOfficer(deps.tables, visit.caller, id);
  return html(
    <ConfirmPage
      ui={ui}
      title={ui.t(texts.reinstateTitle, { name: officer.name })}
      consequence={ui.t(texts.reinstateText, { email: officer.email })}
      action={`${officerAddress(id)}/reinstate`}
      button={ui.t(texts.reinstate)}
      back={{ href: officerAddress(id) }}
    >
      <input type="hidden" name="version" value={officer.version} />
    </ConfirmPage>,
  );
}

export async function reinstateNow(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const { caller, request } = visit;
  if (!isSent(request.form)) return showReinstate(visit, deps, id);
  await reinstateOfficer(deps, caller, id, { ifVersion: versionOf(request.form) });
  return redirect(officerAddress(id, 'reinstated'));
}

export async function showSendLink(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const { ui } = visit;
  const officer = await managedOfficer(deps.tables, visit.caller, id);
  return html(
    <ConfirmPage
      ui={ui}
      title={ui.t(texts.linkTitle, { name: officer.name })}
      consequence={ui.t(texts.linkText, { email: officer.email })}
      action={`${officerAddress(id)}/password-link`}
      button={ui.t(texts.linkButton)}
      back={{ href: officerAddress(id) }}
    />,
  );
}

export async function sendLinkNow(
  visit: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  if (!isSent(visit.request.form)) return showSendLink(visit, deps, id);
  await sendPasswordLink(deps, visit.caller, id);
  return redirect(officerAddress(id, 'sent'));
}
