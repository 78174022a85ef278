import type { JSX } from 'preact';
import { stepId, type Procedure, type Step } from '../../../schemas/catalogue.ts';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';
import { FormGuard } from './hidden-values.tsx';
import { Panel } from './messages.tsx';

/** Optional checks that the reader may tick (AMB-64, AMB-66). */

interface Props {
  readonly ui: Ui;
  readonly procedure: Procedure;
  /** Where a tick is posted to. */
  readonly action: string;
}

/** Those of the request that the page is about. */
export function CheckForms(props: Props & { readonly steps: readonly Step[] }): JSX.Element | null {
  const { ui, steps } = props;
  const { t } = ui;
  if (steps.length === 0) return null;
  return (
    <Panel tone="info" title={t(texts.checkTitle)}>
      <p>{t(texts.checkLead)}</p>
      {steps.map((step) => (
        <div key={step.no}>
          <p>{t(step.title)}</p>
          <CheckForm {...props} step={step} />
        </div>
      ))}
    </Panel>
  );
}

/** The button of one. */
export function CheckForm({ ui, procedure, step, action }: Props & { readonly step: Step }): JSX.Element {
  const { t } = ui;
  return (
    <form method="post" action={action} class="no-print">
      <FormGuard ui={ui} />
      <button
        class="button secondary small"
        type="submit"
        name="step"
        value={stepId(procedure.id, step.no)}
        aria-label={t(texts.tickOf, { step: t(step.title) })}
      >
        {t(texts.tick)}
      </button>
    </form>
  );
}
