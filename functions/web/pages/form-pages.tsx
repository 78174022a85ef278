import type { ComponentChildren, JSX } from 'preact';
import type { FieldReason } from '../../../schemas/cases/request.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../../schemas/field.ts';
import type { ShownValues } from '../../domain/shown-values.ts';
import { FormAnswers } from '../components/form-answers.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { FormGuard, HiddenValues } from '../components/hidden-values.tsx';
import { Layout } from '../components/layout.tsx';
import { ErrorSummary } from '../components/messages.tsx';
import { hasFiles } from '../form-files.ts';
import { fieldId, type ShownError } from '../field-errors.ts';
import { commonTexts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';
import { formPageTexts as texts } from '../texts/form-page.ts';

/** What both pages of a form know: the one to fill it in, the one to check it. */
export interface FormPageProps {
  readonly ui: Ui;
  readonly title: string;
  readonly form: FormDefinition;
  readonly values: ShownValues;
  readonly sealed: Readonly<Record<string, string>>;
  /** Where the form is posted to. */
  readonly action: string;
  readonly nonce: string;
  /** The way back; a page that is reached by a link has none. */
  readonly back?: { readonly href: string; readonly text: string };
  /** Further hidden inputs. */
  readonly hidden?: ComponentChildren;
}

export interface EditPageProps extends FormPageProps {
  readonly errors: readonly ShownError[];
  readonly reasons?: readonly FieldReason[];
  /** Between the title and the form: why it came back, which relay it is about. */
  readonly intro?: ComponentChildren;
  /** Days that a draft is kept; without it, and without `save`, drafts are not offered. */
  readonly draftDays?: number;
  /** Another way to keep what is typed. */
  readonly save?: { readonly text: string; readonly note: string };
  /** The form's own button; a look at the answers when absent. */
  readonly submit?: { readonly action: string; readonly text: string };
  /** After the form's buttons, outside of the form. */
  readonly after?: ComponentChildren;
}

/** The form to fill in. */
export function EditPage(props: EditPageProps): JSX.Element {
  const { ui, title, form, values, sealed, action, nonce, back, hidden, errors, reasons, intro } = props;
  const { t } = ui;
  const submit = props.submit ?? { action: 'check', text: t(texts.check) };
  const save = props.save ?? draftOf(ui, props.draftDays);
  return (
    <Layout
      ui={ui}
      title={title}
      hasErrors={errors.length > 0}
      {...(back === undefined ? {} : { back })}
      keepForm={{ id: 'main-form', enter: submit.action }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{title}</h1>
      {form.number === '' ? null : <p class="hint">{t(texts.formNumber, { number: form.number })}</p>}
      {intro}
      <p>{t(texts.optionalLead)}</p>
      <form
        method="post"
        action={action}
        id="main-form"
        novalidate
        autocomplete="off"
        {...(hasFiles(fieldsOf(form)) ? { encType: 'multipart/form-data' as const } : {})}
      >
        <FormGuard ui={ui} nonce={nonce} />
        {hidden}
        <FormFields
          ui={ui}
          form={form}
          values={values}
          errors={errors}
          sealed={sealed}
          {...(reasons === undefined ? {} : { reasons })}
        />
        <div class="actions">
          <button class="button" type="submit" name="action" value={submit.action}>
            {submit.text}
          </button>
          {save === undefined ? null : (
            <button class="button secondary" type="submit" name="action" value="save">
              {save.text}
            </button>
          )}
        </div>
        {save === undefined ? null : <p class="hint">{save.note}</p>}
      </form>
      {props.after}
    </Layout>
  );
}

function draftOf({ t }: Ui, days: number | undefined): EditPageProps['save'] {
  return days === undefined ? undefined : { text: t(texts.saveDraft), note: t(texts.draftNote, { days }) };
}

export interface CheckPageProps extends FormPageProps {
  /** What the form comes to: what will be stored, which may be less than what was filled in. */
  readonly parsed: ShownValues;
  /** The round before, to show what changed. */
  readonly before?: ShownValues | undefined;
  readonly button: string;
  readonly consequence: string;
  /** Between the title and the answers: what it is about. */
  readonly intro?: ComponentChildren;
  /** What the sender vouches for; the agency's review when absent. */
  readonly declaration?: string;
}

/** Check answers: the last look before the form is sent. */
export function CheckPage(props: CheckPageProps): JSX.Element {
  const { ui, form, values, sealed, action, nonce, back, hidden, parsed, before, button, consequence } =
    props;
  const { t } = ui;
  return (
    <Layout
      ui={ui}
      title={t(texts.checkTitle)}
      {...(back === undefined ? {} : { back })}
      keepForm={{ id: 'main-form', enter: 'submit' }}
    >
      <h1>{t(texts.checkTitle)}</h1>
      {props.intro}
      <p>{t(texts.checkLead)}</p>
      <form method="post" action={action} id="main-form">
        <FormGuard ui={ui} nonce={nonce} />
        <input type="hidden" name="view" value="check" />
        {hidden}
        <HiddenValues values={values} sealed={sealed} />
        <FormAnswers
          ui={ui}
          form={form}
          values={parsed}
          before={before}
          change={(field) => <ChangeButton ui={ui} action={action} field={field} />}
        />
        <div class="panel info">
          <p>{consequence}</p>
          <p>{props.declaration ?? t(texts.declaration)}</p>
        </div>
        <div class="actions">
          <button class="button" type="submit" name="action" value="submit">
            {button}
          </button>
          <button class="button secondary" type="submit" name="action" value="edit">
            {t(commonTexts.backToEdit)}
          </button>
        </div>
      </form>
    </Layout>
  );
}

/** Posts back to the form, right to the field. */
function ChangeButton(props: {
  readonly ui: Ui;
  readonly action: string;
  readonly field: Field;
}): JSX.Element | null {
  const { ui, action, field } = props;
  if (field.fixed === true) return null;
  return (
    <button
      class="link-button no-print"
      type="submit"
      name="action"
      value="edit"
      formaction={`${action}#${fieldId(field.name)}`}
      aria-label={ui.t(commonTexts.changeItem, { label: ui.t(field.label) })}
    >
      {ui.t(commonTexts.change)}
    </button>
  );
}
