import type { JSX } from 'preact';
import type { PlanItem, PlannedPhase } from '../../schemas/directory/migration-plan.ts';
import { tenantStateNames } from '../../schemas/directory-words.ts';
import type { Field } from '../../schemas/field.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import type { MigrationView } from '../usecases/migration-plans.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import type { ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { migrationPath } from '../web/paths.ts';
import { migrationTexts as texts } from './texts/migrations.ts';

export interface PlanForm {
  /** What the form is about. */
  readonly kind: { readonly phase: PlannedPhase } | { readonly item: PlanItem } | 'release';
  readonly fields: readonly Field[];
  readonly values: ShownValues;
  readonly action: string;
  /** Version that the form was opened with. */
  readonly version: number;
  readonly errors: readonly ShownError[];
}

/** One small form of a plan on its own page. */
export function PlanFormPage(
  props: PlanForm & { readonly ui: Ui; readonly view: MigrationView },
): JSX.Element {
  const { ui, view, kind, fields, values, action, version, errors } = props;
  const { t } = ui;
  const title = titleOf(ui, kind);
  const back = migrationPath(view.agency.id);
  const ticked = typeof kind === 'object' && 'item' in kind && kind.item.done !== undefined;
  return (
    <Layout
      ui={ui}
      title={title}
      back={{ href: back, text: t(texts.backToPlan) }}
      hasErrors={errors.length > 0}
      keepForm={{ id: 'main-form', enter: 'save' }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{title}</h1>
      <p>
        {view.agency.name}
        {typeof kind === 'object' && 'item' in kind ? <span class="sub">{t(kind.item.label)}</span> : null}
      </p>
      <form method="post" action={action} id="main-form" novalidate>
        <FormGuard ui={ui} />
        <input type="hidden" name="version" value={version} />
        <FieldInputs ui={ui} fields={fields} values={values} errors={errors} />
        <div class="actions">
          <button class="button" type="submit" name="action" value="save">
            {t(texts.save)}
          </button>
          {ticked ? (
            <button class="button danger" type="submit" name="action" value="untick">
              {t(texts.untick)}
            </button>
          ) : null}
          <a class="button secondary" href={back}>
            {t(texts.cancel)}
          </a>
        </div>
      </form>
    </Layout>
  );
}

function titleOf({ t }: Ui, kind: PlanForm['kind']): string {
  if (kind === 'release') return t(texts.release);
  if ('item' in kind) return t(texts.tickTitle);
  return t(texts.planPhase, { phase: t(tenantStateNames[kind.phase]) });
}
