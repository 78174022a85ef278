import type { JSX } from 'preact';
import { settingsGroups } from '../../schemas/directory/agency-settings.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { settingsOf, type AgencySettings } from '../domain/agency-settings.ts';
import { NotFound, type FieldError } from '../domain/errors.ts';
import { readAgency } from '../usecases/agencies.ts';
import { maySetAgency, setAgency } from '../usecases/agency-settings.ts';
import { readRoleHolders, type RoleRow } from '../usecases/officers.ts';
import type { Caller } from '../usecases/types.ts';
import { Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import { versionOf } from '../web/version.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { boxesOf, SettingsInput, settingsFrom } from './agency-settings-input.tsx';
import type { OfficersDeps } from './deps.ts';
import { formErrors, FormPage, isSent, shownErrors } from './form.tsx';
import { agencyPath } from './paths.ts';
import { settingsTexts as texts } from './texts/agency-settings.ts';

/** What an agency decides for itself: shown to who may read it, set by its administrator. */

/** Who may not set it learns nothing of the page. @throws NotFound */
async function settable(deps: OfficersDeps, caller: Caller, id: string): Promise<Agency> {
  const agency = await readAgency(deps, caller, id);
  if (!maySetAgency(caller, agency)) throw new NotFound('No such page for this officer');
  return agency;
}

export async function showSettings(
  { ui, caller }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const agency = await settable(deps, caller, id);
  const rows = await readRoleHolders(deps, caller, id);
  const { version } = agency;
  return settingsForm(ui, { agency, rows, settings: settingsOf(agency), version });
}

export async function saveSettings(
  { ui, caller, request }: SignedInVisit,
  deps: OfficersDeps,
  id: string,
): Promise<WebResponse> {
  const agency = await settable(deps, caller, id);
  const rows = await readRoleHolders(deps, caller, id);
  const state = { agency, rows, settings: settingsFrom(request.form), version: versionOf(request.form) };
  if (!isSent(request.form)) return settingsForm(ui, state);
  try {
    await setAgency(deps, caller, id, { ...state.settings, ifVersion: state.version });
    return redirect(`${agencyPath(id)}?done=settings#settings`);
  } catch (error) {
    const errors = formErrors(error);
    if (errors === undefined) throw error;
    return settingsForm(ui, state, errors);
  }
}

interface FormState {
  readonly agency: Agency;
  readonly rows: readonly RoleRow[];
  readonly settings: AgencySettings;
  readonly version: number;
}

function settingsForm(
  ui: Ui,
  { agency, rows, settings, version }: FormState,
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const labels = Object.fromEntries(settingsGroups.map(({ name, title }) => [name, t(title)]));
  const shown = shownErrors(ui, errors, labels);
  return html(
    <FormPage
      ui={ui}
      title={t(texts.changeTitle, { name: agency.name })}
      back={{ href: agencyPath(agency.id), text: t(texts.backToAgency) }}
      action={`${agencyPath(agency.id)}/settings`}
      button={t(texts.save)}
      errors={shown}
      version={version}
    >
      <NoManager ui={ui} agency={agency} rows={rows} />
      <SettingsInput ui={ui} settings={settings} errors={shown} />
    </FormPage>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

/** The agency asks its ICT Manager, and has none: its users cannot even apply (AMB-95). */
export function NoManager(props: {
  readonly ui: Ui;
  readonly agency: Agency;
  readonly rows: readonly RoleRow[];
}): JSX.Element | null {
  const { ui, agency, rows } = props;
  if (!rows.some(({ role, missing }) => role === 'ICT_MANAGER' && missing)) return null;
  return (
    <Panel tone="warning" title={ui.t(texts.noManagerTitle)}>
      <p>{ui.t(texts.noManager)}</p>
      <p>
        <a href={`/officers?agency=${encodeURIComponent(agency.id)}`}>{ui.t(texts.nameManager)}</a>
      </p>
    </Panel>
  );
}

/** On the page of the agency: what it has decided, and what holds where it has not. */
export function SettingsSection(props: {
  readonly ui: Ui;
  readonly agency: Agency;
  readonly rows: readonly RoleRow[];
  readonly maySet: boolean;
}): JSX.Element {
  const { ui, agency, rows, maySet } = props;
  const { t } = ui;
  const boxes = boxesOf(settingsOf(agency));
  return (
    <section>
      <h2 id="settings">{t(texts.title)}</h2>
      {agency.state === 'ACTIVE' ? <NoManager ui={ui} agency={agency} rows={rows} /> : null}
      <Facts
        facts={settingsGroups.map(({ name, title, source }) => ({
          label: (
            <>
              {t(title)}
              <span class="sub">{source}</span>
            </>
          ),
          value:
            boxes[name]
              .filter(({ checked }) => checked)
              .map(({ label }) => t(label))
              .join(', ') || t(name === 'membersTold' ? texts.handlerOnly : texts.none),
        }))}
      />
      {maySet ? (
        <p>
          <a class="button secondary" href={`${agencyPath(agency.id)}/settings`}>
            {t(texts.change)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
