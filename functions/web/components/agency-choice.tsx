import type { ComponentChildren, JSX } from 'preact';
import type { Agency } from '../../../schemas/directory/officer.ts';
import type { Text } from '../../../schemas/vocabulary.ts';
import { agencyChoiceTexts as texts } from '../texts/agency-choice.ts';
import type { Ui } from '../ui.ts';
import { SelectField } from './select-field.tsx';

/** Who sees several agencies looks into one at a time: here he names it. */
export function AgencyForm(props: {
  readonly ui: Ui;
  /** Why it is asked. */
  readonly lead: Text;
  readonly agencies: readonly Agency[];
  readonly chosen?: string | undefined;
  readonly action: string;
  /** What else was chosen, as hidden values. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { ui, lead, agencies, chosen = '', action, children } = props;
  const { t } = ui;
  return (
    <>
      <p>{t(lead)}</p>
      <form method="get" action={action} class="filters">
        {children}
        <SelectField
          id="agency"
          label={t(texts.choose)}
          value={chosen}
          options={agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <button class="button" type="submit">
          {t(texts.show)}
        </button>
      </form>
    </>
  );
}

/** The agency that is looked into, and the way to another one. */
export function ChosenAgency(props: {
  readonly ui: Ui;
  readonly agency: Agency;
  /** Where another one is chosen. */
  readonly action: string;
}): JSX.Element {
  const { ui, agency, action } = props;
  return (
    <p class="summary-line">
      <strong>{agency.name}</strong> <a href={action}>{ui.t(texts.other)}</a>
    </p>
  );
}

/** One or the other, or nothing for a reader of one agency alone. */
export function AgencyChoice(props: {
  readonly ui: Ui;
  readonly lead: Text;
  readonly agency: Agency | undefined;
  /** None for a reader of one agency. */
  readonly agencies: readonly Agency[];
  readonly action: string;
}): JSX.Element | null {
  const { agency, agencies, ...rest } = props;
  if (agencies.length === 0) return null;
  return agency === undefined ? (
    <AgencyForm {...rest} agencies={agencies} />
  ) : (
    <ChosenAgency {...rest} agency={agency} />
  );
}
