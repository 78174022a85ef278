import type { ComponentChildren, JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { FieldError } from '../domain/errors.ts';
import type { ReportFilter } from '../usecases/reports.ts';
import { SelectField } from '../web/components/select-field.tsx';
import type { WebRequest } from '../web/request.ts';
import type { Ui } from '../web/ui.ts';
import { reportTexts as texts } from './texts/reports.ts';

/** What a report is asked for, as the address says it. Empty fields of the form are not asked for. */
export function filterOf({ query }: WebRequest): ReportFilter {
  const said = (name: string): string | undefined => query.get(name) || undefined;
  const ministry = said('ministry');
  return {
    agencyId: said('agency'),
    ministry: ministry === noMinistry ? '' : ministry,
    from: said('from'),
    to: said('to'),
  };
}

const noMinistry = '-';

/** The same as part of an address. */
export function addressOf(path: string, { agencyId, ministry, from, to }: ReportFilter): string {
  const query = new URLSearchParams({
    ...(agencyId === undefined ? {} : { agency: agencyId }),
    ...(ministry === undefined ? {} : { ministry: ministry === '' ? noMinistry : ministry }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Which agency, which ministry, which months. */
export function ReportFilters(props: {
  readonly ui: Ui;
  readonly action: string;
  readonly filter: ReportFilter;
  readonly agencies: readonly Agency[];
  readonly errors: readonly FieldError[];
  readonly withMinistry?: boolean;
}): JSX.Element {
  const { ui, action, filter, agencies, errors, withMinistry = false } = props;
  const { t } = ui;
  return (
    <form method="get" action={action} class="filters no-print">
      <AgencySelect ui={ui} agencies={agencies} chosen={filter.agencyId} />
      {withMinistry && agencies.length > 0 ? (
        <SelectField
          id="ministry"
          label={t(texts.ministry)}
          value={filter.ministry === '' ? noMinistry : (filter.ministry ?? '')}
          options={[
            { value: '', text: t(texts.everyMinistry) },
            ...ministriesOf(agencies).map((name) => ({ value: name, text: name })),
            { value: noMinistry, text: t(texts.noMinistry) },
          ]}
        />
      ) : null}
      <MonthInput ui={ui} name="from" label={t(texts.from)} value={filter.from} errors={errors} />
      <MonthInput ui={ui} name="to" label={t(texts.to)} value={filter.to} errors={errors} />
      <button class="button secondary" type="submit">
        {t(texts.show)}
      </button>
    </form>
  );
}

/** Only for who reads several. */
export function AgencySelect({
  ui,
  agencies,
  chosen,
}: {
  readonly ui: Ui;
  readonly agencies: readonly Agency[];
  readonly chosen: string | undefined;
}): JSX.Element | null {
  if (agencies.length === 0) return null;
  return (
    <SelectField
      id="agency"
      label={ui.t(texts.agency)}
      value={chosen ?? ''}
      options={[
        { value: '', text: ui.t(texts.allAgencies) },
        ...agencies.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  );
}

function ministriesOf(agencies: readonly Agency[]): string[] {
  const names = agencies.flatMap(({ ministry }) => (ministry === undefined ? [] : [ministry]));
  return [...new Set(names)].toSorted((one, other) => one.localeCompare(other));
}

const messages = {
  month: texts.wrongMonth,
  'in-order': texts.wrongOrder,
  'too-many': texts.tooLong,
} as const;

function MonthInput(props: {
  readonly ui: Ui;
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: string | undefined;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { ui, name, label, value, errors } = props;
  const error = errors.find(({ field }) => field === name);
  const message = error === undefined ? undefined : ui.t(messages[error.code as keyof typeof messages]);
  return (
    <div class={message === undefined ? 'field' : 'field has-error'}>
      <label class="label" for={name}>
        {label}
      </label>
      <span class="hint" id={`${name}-hint`}>
        {ui.t(texts.monthHint)}
      </span>
      <Wrong id={`${name}-error`}>{message}</Wrong>
      <input
        type="text"
        id={name}
        name={name}
        value={value ?? ''}
        maxLength={7}
        inputMode="numeric"
        aria-describedby={message === undefined ? `${name}-hint` : `${name}-error ${name}-hint`}
        {...(message === undefined ? {} : { 'aria-invalid': 'true' as const })}
      />
    </div>
  );
}

function Wrong({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return children === undefined ? null : (
    <span class="error-message" id={id}>
      {children}
    </span>
  );
}
