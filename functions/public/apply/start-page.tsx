import type { JSX } from 'preact';
import { applicationStartFields as fields } from '../../../schemas/forms/application-start.ts';
import { FieldInputs } from '../../web/components/field-inputs.tsx';
import { FormGuard } from '../../web/components/hidden-values.tsx';
import { Layout } from '../../web/components/layout.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import type { ShownError } from '../../web/field-errors.ts';
import type { ShownValues } from '../../domain/shown-values.ts';
import type { Ui } from '../../web/ui.ts';
import { applyTexts as texts } from './texts.ts';

/** What it is about, and where the link to the form goes. */
export function StartPage(props: {
  readonly ui: Ui;
  readonly values: ShownValues;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, values, errors } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)} hasErrors={errors.length > 0}>
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{t(texts.title)}</h1>
      <p class="lead">{t(texts.lead)}</p>
      <p>{t(texts.prepare)}</p>
      <form method="post" action="/apply" id="main-form" novalidate>
        <FormGuard ui={ui} />
        <FieldInputs ui={ui} fields={fields} values={values} errors={errors} />
        <div class="actions">
          <button class="button" type="submit" name="action" value="ask">
            {t(texts.send)}
          </button>
        </div>
      </form>
    </Layout>
  );
}
