import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import {
  agencyRoles,
  centralRoles,
  roleNames,
  officerRoles as allRoles,
  type OfficerRole,
} from '../../schemas/vocabulary.ts';
import { Term } from '../web/components/term.tsx';
import { errorOf, fieldId, type ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { officerTexts as texts } from './texts/officers.ts';

/** Roles and agency of an officer: several roles may be chosen, so these are no plain fields. */

export function rolesOf(form: URLSearchParams): OfficerRole[] {
  const chosen = form.getAll('roles');
  return allRoles.filter((role) => chosen.includes(role));
}

export function RolesInput(props: {
  readonly ui: Ui;
  readonly chosen: readonly OfficerRole[];
  /** Which roles are offered. */
  readonly offer: 'agency' | 'central' | 'both';
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, chosen, offer, errors } = props;
  const error = errorOf(errors, 'roles');
  const id = fieldId('roles');
  const groups = [
    ...(offer === 'central'
      ? []
      : [{ title: texts.agencyRoles, roles: agencyRoles as readonly OfficerRole[] }]),
    ...(offer === 'agency'
      ? []
      : [{ title: texts.centralRoles, roles: centralRoles as readonly OfficerRole[] }]),
  ];
  return (
    <div id={id} tabIndex={-1} class={error === undefined ? 'field' : 'field has-error'}>
      {error === undefined ? null : <span class="error-message">{error}</span>}
      {groups.map((group) => (
        <fieldset key={group.title.en} class="field">
          <legend class="label">{ui.t(group.title)}</legend>
          {group.roles.map((role) => (
            <label key={role} class="choice">
              <input type="checkbox" name="roles" value={role} checked={chosen.includes(role)} />
              <span>
                <Term ui={ui} text={roleNames[role]} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The agency of a new officer; empty for the centre. There may be hundreds, so this is a select. */
export function AgencyInput(props: {
  readonly ui: Ui;
  readonly agencies: readonly Agency[];
  readonly chosen: string;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, agencies, chosen, errors } = props;
  const error = errorOf(errors, 'agency');
  const id = fieldId('agency');
  return (
    <div class={error === undefined ? 'field' : 'field has-error'}>
      <label class="label" for={id}>
        {ui.t(texts.agency)}
      </label>
      {error === undefined ? null : (
        <span class="error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      <select
        id={id}
        name="agency"
        {...(error === undefined
          ? {}
          : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` })}
      >
        <option value="" selected={chosen === ''}>
          {ui.t(texts.central)}
        </option>
        {agencies.map((agency) => (
          <option key={agency.id} value={agency.id} selected={agency.id === chosen}>
            {agency.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Roles as a reader sees them. */
export function roleList(ui: Ui, roles: readonly OfficerRole[]): string {
  return roles.length === 0 ? ui.t(texts.noRoles) : roles.map((role) => ui.t(roleNames[role])).join(', ');
}
