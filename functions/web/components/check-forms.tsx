import type { JSX } from 'preact';
import { stepId, type Procedure, type Step } from '../../../schemas/catalogue.ts';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';
import { FormGuard } from './hidden-values.tsx';
import { Panel } from './messages.tsx';

/** The optional checks of a request that the reader may tick, one button each (AMB-64, AMB-66). */
export function CheckForms(props: {
  readonly ui: Ui;
  readonly procedure: Procedure;
  readonly steps: readonly Step[];
  /** Where a tick is posted to. */
  readonly action: string;
  /** What was done, where the page tells of several changes. */
  readonly about?: string;
}): JSX.Element | null {
  const { ui, procedure, steps, action, about } = props;
  const { t } = ui;
  if (steps.length === 0) return null;
  return (
    <Panel tone="info" title={about === undefined ? t(texts.checkTitle) : `${t(texts.checkTitle)}: ${about}`}>
      {steps.map((step) => (
        <form key={step.no} method="post" action={action} class="no-print">
          <FormGuard ui={ui} />
          <p>{t(step.title)}</p>
          <button
            class="button secondary"
            type="submit"
            name="step"
            value={stepId(procedure.id, step.no)}
            aria-label={t(texts.tickOf, { step: t(step.title) })}
          >
            {t(texts.tick)}
          </button>
        </form>
      ))}
      <p class="hint">{t(texts.checkLead)}</p>
    </Panel>
  );
}
