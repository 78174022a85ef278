import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import { SelectField } from '../web/components/select-field.tsx';
import type { Ui } from '../web/ui.ts';
import { usageTexts as texts } from './texts/usage.ts';

/** Whose mailboxes are shown, for who sees those of several agencies. */
export function AgencyChoice(props: {
  readonly ui: Ui;
  readonly agency: Agency | undefined;
  /** None for a reader of one agency. */
  readonly agencies: readonly Agency[];
  readonly action: string;
}): JSX.Element | null {
  const { ui, agency, agencies, action } = props;
  const { t } = ui;
  if (agencies.length === 0) return null;
  if (agency !== undefined) {
    return (
      <p class="summary-line">
        <strong>{agency.name}</strong> <a href={action}>{t(texts.otherAgency)}</a>
      </p>
    );
  }
  return (
    <>
      <p>{t(texts.chooseLead)}</p>
      <form method="get" action={action} class="filters">
        <SelectField
          id="agency"
          label={t(texts.chooseAgency)}
          value=""
          options={agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <button class="button" type="submit">
          {t(texts.show)}
        </button>
      </form>
    </>
  );
}

/** An address of these pages, with the agency and what else is chosen. */
export function addressOf(path: string, of: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(of).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}
