import type { JSX } from 'preact';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import { roleNames, officerRoles as allRoles, type OfficerRole } from '../../schemas/vocabulary.ts';
import type { Ui } from '../web/ui.ts';
import { officerTexts as texts } from './texts/officers.ts';

/** Which officers a list shows. */

const states = ['INVITED', 'ACTIVE', 'ENDED'] as const;

export interface Filter {
  readonly agencyId?: string;
  readonly role?: OfficerRole;
  readonly state?: Officer['state'];
}

export function filterOf(query: URLSearchParams): Filter {
  const agencyId = query.get('agency') ?? '';
  const role = allRoles.find((each) => each === query.get('role'));
  const state = states.find((each) => each === query.get('state'));
  return {
    ...(agencyId === '' ? {} : { agencyId }),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Address of the list with this filter. */
export function addressOf({ agencyId, role, state }: Filter): string {
  const query = new URLSearchParams({
    ...(agencyId === undefined ? {} : { agency: agencyId }),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
  });
  return query.size === 0 ? '/officers' : `/officers?${query.toString()}`;
}

export function Filters(props: {
  readonly ui: Ui;
  readonly filter: Filter;
  readonly agencies: readonly Agency[];
}): JSX.Element {
  const { ui, filter, agencies } = props;
  const { t } = ui;
  return (
    <form class="filters" method="get" action="/officers">
      {agencies.length === 0 ? null : (
        <Choice
          ui={ui}
          name="agency"
          label={t(texts.agency)}
          chosen={filter.agencyId}
          options={agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <Choice
        ui={ui}
        name="role"
        label={t(texts.role)}
        chosen={filter.role}
        options={allRoles.map((role) => ({ value: role, text: t(roleNames[role]) }))}
      />
      <Choice
        ui={ui}
        name="state"
        label={t(texts.state)}
        chosen={filter.state}
        options={states.map((state) => ({ value: state, text: t(texts[state]) }))}
      />
      <button class="button secondary" type="submit">
        {t(texts.filter)}
      </button>
    </form>
  );
}

function Choice(props: {
  readonly ui: Ui;
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}): JSX.Element {
  const { ui, name, label, chosen, options } = props;
  return (
    <div class="field">
      <label class="label" for={`filter-${name}`}>
        {label}
      </label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{ui.t(texts.all)}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
