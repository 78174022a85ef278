import type { JSX } from 'preact';
import { bulkActions } from '../../schemas/cases/bulk-row.ts';
import type { Field } from '../../schemas/field.ts';
import { bulkAction, bulkVerification } from '../../schemas/forms/account-bulk.ts';
import { bulkActionTable, bulkProcedure } from '../../schemas/procedures/bulk-actions.ts';
import type { FieldError } from '../domain/errors.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { bulkErrorMessage } from '../web/bulk-errors.ts';
import { bulkColumns } from '../domain/bulk-columns.ts';
import { FieldInput } from '../web/components/field-input.tsx';
import { FileField } from '../web/components/file-field.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { errorOf, fieldId, type ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { bulkTexts as texts } from './texts/bulk.ts';

/** What is filled in beside the file. */
export const uploadFields: readonly Field[] = [bulkAction, ...bulkVerification];

export interface StartPageProps {
  readonly ui: Ui;
  readonly values: ShownValues;
  readonly errors: readonly FieldError[];
  readonly nonce: string;
  /** Most rows of a file. */
  readonly rows: number;
}

/** The templates, and the form that takes a file. */
export function StartPage({ ui, values, errors, nonce, rows }: StartPageProps): JSX.Element {
  const { t } = ui;
  const shown = shownErrors(ui, values, errors);
  return (
    <Layout
      ui={ui}
      title={t(texts.title)}
      hasErrors={errors.length > 0}
      back={{ href: '/accounts', text: t(texts.back) }}
    >
      <ErrorSummary ui={ui} errors={shown} />
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      <Templates ui={ui} />
      <h2>{t(texts.upload)}</h2>
      <form method="post" action="/accounts/bulk" encType="multipart/form-data" id="main-form" novalidate>
        <FormGuard ui={ui} nonce={nonce} />
        <FieldInput ui={ui} field={bulkAction} value={values['action']} error={errorOf(shown, 'action')} />
        <FileField
          label={t(texts.file)}
          hint={t(texts.fileHint, { rows })}
          error={errorOf(shown, 'file')}
          accept=".csv,text/csv"
        />
        <fieldset class="row-group">
          <legend>{t(texts.verification)}</legend>
          <p class="hint">{t(texts.verificationLead)}</p>
          {bulkVerification.map((field) => (
            <FieldInput
              key={field.name}
              ui={ui}
              field={field}
              value={values[field.name]}
              error={errorOf(shown, field.name)}
              beside={uploadFields}
            />
          ))}
        </fieldset>
        <div class="actions">
          <button class="button" type="submit">
            {t(texts.check)}
          </button>
        </div>
      </form>
      <h2>{t(texts.earlier)}</h2>
      <p>
        <a href={`/requests?procedure=${bulkProcedure}`}>{t(texts.earlierLink)}</a>
      </p>
    </Layout>
  );
}

function Templates({ ui }: { readonly ui: Ui }): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h2>{t(texts.templates)}</h2>
      <p>{t(texts.templatesLead)}</p>
      <ul>
        {bulkActions.map((action) => (
          <li key={action}>
            <a href={templatePath(action)}>{t(bulkActionTable[action].title)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function templatePath(action: string): string {
  return `/accounts/bulk/template/${action.toLowerCase()}`;
}

function shownErrors(ui: Ui, values: ShownValues, errors: readonly FieldError[]): readonly ShownError[] {
  const action = bulkActions.find((each) => each === values['action']);
  const columns = action === undefined ? uploadFields : bulkColumns(action);
  return errors.map((error) => {
    const field = uploadFields.find(({ name }) => name === error.field);
    const label = error.field === 'file' ? ui.t(texts.file) : field === undefined ? '' : ui.t(field.label);
    const message = bulkErrorMessage(error, ui.t, field === undefined ? columns : uploadFields);
    return { field: error.field, target: fieldId(error.field), label, message };
  });
}
