import type { JSX } from 'preact';
import {
  membersToldLabel,
  settingsGroups,
  type SettingsGroup,
} from '../../schemas/directory/agency-settings.ts';
import { valueAddedServices } from '../../schemas/policies/accounts.ts';
import { channelNames, channels, serviceCodes } from '../../schemas/directory-words.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { managerAsked, type AgencySettings } from '../domain/agency-settings.ts';
import { errorOf, fieldId, type ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';

/** What an agency decides for itself, as boxes to tick. */

/** What the posted boxes say. Values that are none are left out. */
export function settingsFrom(form: URLSearchParams): AgencySettings {
  const ticked = (name: SettingsGroup['name']) => form.getAll(name);
  const asked = ticked('managerAsked');
  return {
    channels: channels.filter((each) => ticked('channels').includes(each)),
    statusChannel: channels.find((each) => each === form.get('statusChannel')) ?? 'EMAIL',
    managerNotAsked: serviceCodes.filter((each) => !asked.includes(each)),
    membersNotTold: ticked('membersTold').length === 0,
  };
}

interface Box {
  readonly value: string;
  readonly label: Text;
  readonly checked: boolean;
}

/** The boxes of each group as the settings tick them. */
export function boxesOf(settings: AgencySettings): Readonly<Record<SettingsGroup['name'], readonly Box[]>> {
  const asked = managerAsked(settings);
  const channel = (checked: (each: (typeof channels)[number]) => boolean) =>
    channels.map((value) => ({ value, label: channelNames[value], checked: checked(value) }));
  return {
    channels: channel((each) => settings.channels.includes(each)),
    statusChannel: channel((each) => settings.statusChannel === each),
    managerAsked: valueAddedServices.map(({ value, label }) => ({
      ...{ value, label },
      checked: asked.some((each) => each === value),
    })),
    membersTold: [{ value: 'true', label: membersToldLabel, checked: !settings.membersNotTold }],
  };
}

export function SettingsInput(props: {
  readonly ui: Ui;
  readonly settings: AgencySettings;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, settings, errors } = props;
  const boxes = boxesOf(settings);
  return (
    <>
      {settingsGroups.map((group) => (
        <Group
          key={group.name}
          ui={ui}
          group={group}
          boxes={boxes[group.name]}
          error={errorOf(errors, group.name)}
        />
      ))}
    </>
  );
}

function Group(props: {
  readonly ui: Ui;
  readonly group: SettingsGroup;
  readonly boxes: readonly Box[];
  readonly error: string | undefined;
}): JSX.Element {
  const { ui, group, boxes, error } = props;
  const { name, title, hint, source } = group;
  const id = fieldId(name);
  const described = `${id}-hint${error === undefined ? '' : ` ${id}-error`}`;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={error === undefined ? 'field' : 'field has-error'}
      aria-describedby={described}
    >
      <legend class="label">{ui.t(title)}</legend>
      <span class="hint" id={`${id}-hint`}>
        {ui.t(hint)} ({source})
      </span>
      {error === undefined ? null : (
        <span class="error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      {boxes.map(({ value, label, checked }) => (
        <label key={value} class="choice">
          <input
            type={name === 'statusChannel' ? 'radio' : 'checkbox'}
            name={name}
            value={value}
            checked={checked}
          />
          <span>{ui.t(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
