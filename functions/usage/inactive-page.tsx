import type { JSX } from 'preact';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { Field } from '../../schemas/field.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { accountTerminateForm } from '../../schemas/forms/account-terminate.ts';
import type { FieldError } from '../domain/errors.ts';
import { keepFields, silentAtOnce } from '../usecases/usage/inactive.ts';
import type { UsageOfAccount } from '../usecases/usage/overview.ts';
import type { Page } from '../usecases/types.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { FieldInput } from '../web/components/field-input.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, ErrorSummary, Panel } from '../web/components/messages.tsx';
import { AccountTag } from '../web/components/status-tag.tsx';
import { Tick } from '../web/components/tick.tsx';
import { errorMessage, fieldId, type ShownError } from '../web/field-errors.ts';
import { taskPath } from '../web/paths.ts';
import { On } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { AgencyChoice } from '../web/components/agency-choice.tsx';
import { addressOf } from './address.ts';
import { AccountCell, LastActivity, Use } from './overview-page.tsx';
import { inactiveTexts as texts, usageTexts } from './texts/usage.ts';

const terminateFields = fieldsOf(accountTerminateForm);
/** Of the form of 4.11; its cause is known here. */
export const endFields: readonly Field[] = ['effectiveOn', 'note'].flatMap((name) =>
  terminateFields.filter((field) => field.name === name),
);

export const inactivePath = '/usage/inactive';

export interface InactivePageProps {
  readonly ui: Ui;
  /** Absent until a reader of several agencies has chosen one. */
  readonly page: Page<UsageOfAccount> | undefined;
  readonly isFirst: boolean;
  readonly agency: Agency | undefined;
  readonly agencies: readonly Agency[];
  /** The reader decides about the accounts. */
  readonly decides: boolean;
  readonly review: { readonly requestId: string; readonly taskId: string | undefined } | undefined;
  readonly kept: number | undefined;
  readonly errors: readonly FieldError[];
  /** The form whose errors they are. */
  readonly failed?: 'end' | 'keep';
  readonly values: ShownValues;
  readonly ticked: readonly string[];
}

/** The silent accounts of an agency, in their classes, each to be ended or kept. */
export function InactivePage(props: InactivePageProps): JSX.Element {
  const { ui, page, agency, agencies, review, kept, errors } = props;
  const { t } = ui;
  const shown = shownErrors(props);
  return (
    <Layout
      ui={ui}
      title={t(texts.title)}
      hasErrors={errors.length > 0}
      back={{ href: addressOf('/usage', { agency: agency?.id, list: 'inactive' }), text: t(texts.back) }}
    >
      <ErrorSummary ui={ui} errors={shown} />
      <h1>{t(texts.title)}</h1>
      {kept === undefined ? null : <Panel tone="success">{t(texts.kept, { n: kept })}</Panel>}
      <p>{t(texts.lead)}</p>
      {review?.taskId === undefined ? null : (
        <p>
          <a href={taskPath(review.taskId)}>{t(texts.task)}</a> ({review.requestId})
        </p>
      )}
      <AgencyChoice
        ui={ui}
        lead={usageTexts.chooseLead}
        agency={agency}
        agencies={agencies}
        action={inactivePath}
      />
      {page === undefined ? null : <Listed {...props} page={page} shown={shown} />}
    </Layout>
  );
}

type ListedProps = InactivePageProps & {
  readonly page: Page<UsageOfAccount>;
  readonly shown: readonly ShownError[];
};

function Listed(props: ListedProps): JSX.Element {
  const { ui, page, agency, isFirst, decides } = props;
  const { t } = ui;
  const tables = (
    <>
      <Class {...props} title={t(texts.active)} rows={inClass(page.items, 'INACTIVE')} />
      <Class {...props} title={t(texts.never)} rows={inClass(page.items, 'NEVER_USED')} />
      <Class
        {...props}
        title={t(texts.disabled)}
        rows={page.items.filter(({ account }) => account.state === 'DISABLED')}
      />
    </>
  );
  return (
    <>
      {page.items.length === 0 ? (
        <EmptyState text={t(texts.none)} />
      ) : decides ? (
        <form method="post" action={inactivePath} id="main-form" novalidate>
          <FormGuard ui={ui} />
          {tables}
          <EndAndKeep {...props} />
        </form>
      ) : (
        tables
      )}
      <Pager
        ui={ui}
        address={addressOf(inactivePath, { agency: agency?.id })}
        cursor={page.cursor}
        isFirst={isFirst}
      />
    </>
  );
}

/** Disabled ones stand apart, whatever their silence (AMB-81). */
function inClass(items: readonly UsageOfAccount[], kind: 'INACTIVE' | 'NEVER_USED'): UsageOfAccount[] {
  return items.filter(
    ({ account, silence }) => account.state !== 'DISABLED' && silence?.listed?.class === kind,
  );
}

function Class(props: ListedProps & { readonly title: string; readonly rows: readonly UsageOfAccount[] }) {
  const { ui, title, rows, decides, ticked } = props;
  const { t } = ui;
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ account }) => account.id}
        header={decides ? 1 : 0}
        columns={[
          ...(decides
            ? [
                {
                  title: t(texts.chosen),
                  cell: ({ account }: UsageOfAccount) => (
                    <Tick
                      name="account"
                      value={account.id}
                      label={t(texts.choose, { name: account.displayName })}
                      checked={ticked.includes(account.id)}
                    />
                  ),
                  narrow: true,
                },
              ]
            : []),
          { title: t(texts.accounts), cell: (row: UsageOfAccount) => <AccountCell row={row} /> },
          {
            title: t(texts.last),
            cell: (row: UsageOfAccount) => <LastActivity ui={ui} row={row} />,
            narrow: true,
          },
          { title: t(texts.state), cell: (row: UsageOfAccount) => <StateOf ui={ui} row={row} /> },
          { title: t(texts.use), cell: (row: UsageOfAccount) => <Use ui={ui} row={row} /> },
        ]}
      />
    </>
  );
}

function StateOf({ ui, row: { account } }: { readonly ui: Ui; readonly row: UsageOfAccount }): JSX.Element {
  return (
    <>
      <AccountTag ui={ui} state={account.state} />
      {account.disabled === undefined || account.state !== 'DISABLED' ? null : (
        <span class="sub">
          {ui.t(texts.until)} <On ui={ui} date={account.disabled.until} />
        </span>
      )}
    </>
  );
}

function EndAndKeep({ ui, shown, failed, values }: ListedProps): JSX.Element {
  const { t } = ui;
  const group = (which: 'end' | 'keep', fields: readonly Field[], legend: string, button: string) => (
    <fieldset class="row-group">
      <legend>{legend}</legend>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          ui={ui}
          field={field}
          prefix={which}
          value={failed === which ? values[field.name] : undefined}
          error={failed === which ? shown.find((error) => error.field === field.name)?.message : undefined}
        />
      ))}
      <div class="actions">
        <button
          class={which === 'end' ? 'button danger' : 'button secondary'}
          type="submit"
          name="action"
          value={which}
        >
          {button}
        </button>
      </div>
    </fieldset>
  );
  return (
    <>
      {group('end', endFields, t(texts.endLegend), t(texts.end))}
      {group('keep', keepFields, t(texts.keepLegend), t(texts.keep))}
    </>
  );
}

function shownErrors({ ui, errors, failed = 'end' }: InactivePageProps): readonly ShownError[] {
  const fields = [...endFields, ...keepFields];
  return errors.map((error) => {
    const field = fields.find(({ name }) => name === error.field);
    return {
      field: error.field,
      target: field === undefined ? 'main-form' : fieldId(field.name, failed),
      label: field === undefined ? '' : ui.t(field.label),
      message: silentErrorText(ui, error),
    };
  });
}

/** What is wrong, in the words of these pages. */
export function silentErrorText({ t }: Ui, error: FieldError): string {
  if (error.field === 'account') {
    if (error.code === 'required') return t(texts.nothingTicked);
    return error.code === 'too-long' ? t(texts.tooMany, { max: silentAtOnce }) : t(texts.gone);
  }
  if (error.code === 'subject-state') return t(texts.otherState);
  if (error.code === 'version-conflict') return t(texts.changed);
  return errorMessage(error, t, terminateFields);
}
