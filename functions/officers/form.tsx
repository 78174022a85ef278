import type { ComponentChildren, JSX } from 'preact';
import type { Field } from '../../schemas/field.ts';
import { InvalidInput, Taken, type FieldError } from '../domain/errors.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { errorsByLabel, type ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { officerErrorTexts } from './texts/errors.ts';

/** What the forms of this function share. */

/** Errors that a form shows beside its fields; others are pages of their own. */
export function formErrors(error: unknown): readonly FieldError[] | undefined {
  if (error instanceof InvalidInput) return error.errors;
  if (error instanceof Taken) return [{ field: error.field, code: 'taken' }];
  return undefined;
}

/** In the order of `labels`, which names the fields of the page. */
export function shownErrors(
  ui: Ui,
  errors: readonly FieldError[],
  labels: Readonly<Record<string, string>>,
): readonly ShownError[] {
  return errorsByLabel(errors, labels, officerErrorTexts, ui.t);
}

export function labelsOf(ui: Ui, fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map((field) => [field.name, ui.t(field.label)]));
}

export interface FormPageProps {
  readonly ui: Ui;
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly action: string;
  readonly button: string;
  readonly errors: readonly ShownError[];
  readonly nonce?: string;
  /** Version that this form was opened with. */
  readonly version?: number;
  readonly children: ComponentChildren;
}

/** One form on one page. The language switch keeps what was typed. */
export function FormPage(props: FormPageProps): JSX.Element {
  const { ui, title, back, action, button, errors, nonce, version, children } = props;
  return (
    <Layout
      ui={ui}
      title={title}
      back={back}
      hasErrors={errors.length > 0}
      keepForm={{ id: 'main-form', enter: 'save' }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{title}</h1>
      <form method="post" action={action} id="main-form" novalidate>
        <FormGuard ui={ui} {...(nonce === undefined ? {} : { nonce })} />
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {children}
        <div class="actions">
          <button class="button" type="submit" name="action" value="save">
            {button}
          </button>
          <a class="button secondary" href={back.href}>
            {ui.t({ ms: 'Batal', en: 'Cancel' })}
          </a>
        </div>
      </form>
    </Layout>
  );
}

/** Whether the form was sent to be acted on, and not only shown again in another language. */
export function isSent(form: URLSearchParams): boolean {
  return !form.has('lang') && (form.get('action') === 'save' || form.get('action') === 'confirm');
}
