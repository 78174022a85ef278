import type { ComponentChildren, JSX } from 'preact';
import type { OfferedOutcome, TaskView } from '../../usecases/types.ts';
import { filledIn, type PostedDecision, type Prefills } from '../decision-input.ts';
import { errorOf, type ShownError } from '../field-errors.ts';
import { ConfirmPage } from '../pages/confirm-page.tsx';
import { commonTexts } from '../texts/common.ts';
import { outcomeTexts as texts } from '../texts/outcome.ts';
import type { Ui } from '../ui.ts';
import { labelOf } from './decision-view.tsx';
import { inputName } from './field-controls.tsx';
import { hasValue, shownValue } from './form-answers.tsx';
import { FormGuard, HiddenValues } from './hidden-values.tsx';
import { Facts } from './lists.tsx';
import { fieldsOfOutcome, OutcomeFields, REASONS } from './outcome-fields.tsx';

export interface DecisionFormProps {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly posted: PostedDecision | undefined;
  readonly errors: readonly ShownError[];
  readonly action: string;
  readonly nonce: string;
  /** The officer, as fields of the decision are filled in with him. */
  readonly prefills?: Prefills;
}

/** The decision: one fieldset an outcome, and a page to confirm before anything happens. */
export function DecisionForm(props: DecisionFormProps): JSX.Element {
  const { ui, view, errors, action, nonce, posted } = props;
  const { t } = ui;
  const { offered } = view;
  const [only] = offered;
  const chooseError = errorOf(errors, 'outcome');
  return (
    <section class="decision" id="decision">
      <form method="post" action={action} id="main-form" novalidate>
        <FormGuard ui={ui} nonce={nonce} />
        {offered.length === 1 && only !== undefined ? (
          <>
            <h2>{t(texts.decision)}</h2>
            <input type="hidden" name="outcome" value={only.id} />
            <Fields {...props} offered={only} />
          </>
        ) : (
          <fieldset class={chooseError === undefined ? 'outcomes' : 'outcomes has-error'}>
            <legend>{t(texts.decision)}</legend>
            {chooseError === undefined ? null : <span class="error-message">{chooseError}</span>}
            {offered.map((each, index) => (
              <div key={each.id} class="outcome">
                <label class="choice">
                  <input
                    type="radio"
                    id={`outcome-${index}`}
                    name="outcome"
                    value={each.id}
                    checked={posted?.offered?.id === each.id}
                  />
                  <span>{t(each.outcome.label)}</span>
                </label>
                <div class="outcome-body">
                  <p class="hint">{t(each.outcome.consequence)}</p>
                  <Fields {...props} offered={each} />
                </div>
              </div>
            ))}
          </fieldset>
        )}
        <div class="actions">
          <button class="button" type="submit" name="action" value="review">
            {offered.length === 1 && only !== undefined ? t(only.outcome.label) : t(commonTexts.continue)}
          </button>
        </div>
      </form>
    </section>
  );
}

function Fields(props: DecisionFormProps & { readonly offered: OfferedOutcome }): JSX.Element {
  const { ui, view, offered, posted, errors, prefills } = props;
  const chosen = posted?.offered?.id === offered.id;
  return (
    <OutcomeFields
      ui={ui}
      offered={offered}
      reachedBy={view.task.reachedBy?.outcome}
      form={view.form}
      sent={view.rounds.at(-1)?.form ?? {}}
      values={chosen ? posted.shown : undefined}
      known={filledIn(offered.outcome, view, prefills)}
      sealed={chosen ? (posted.sealed ?? {}) : {}}
      reasons={chosen ? posted.reasons : []}
      errors={chosen ? errors : []}
    />
  );
}

export interface ConfirmDecisionProps {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly offered: OfferedOutcome;
  readonly posted: PostedDecision;
  readonly action: string;
  readonly nonce: string;
  readonly children?: ComponentChildren;
}

/** What was chosen and written, what happens, and the button that does it. */
export function ConfirmDecision(props: ConfirmDecisionProps): JSX.Element {
  const { ui, view, offered, posted, action, nonce } = props;
  const { t } = ui;
  const { outcome, id } = offered;
  const form = view.form;
  const fields = fieldsOfOutcome(offered, view.task.reachedBy?.outcome);
  return (
    <ConfirmPage
      ui={ui}
      title={t(texts.confirmTitle, { outcome: t(outcome.label) })}
      consequence={t(outcome.consequence)}
      action={action}
      button={t(outcome.label)}
      danger={outcome.tone === 'danger'}
      nonce={nonce}
      back={{ button: 'edit' }}
    >
      <input type="hidden" name="outcome" value={id} />
      <HiddenValues values={posted.shown} sealed={posted.sealed ?? {}} prefix={id} />
      {posted.reasons.map(({ field, reason }) => (
        <input key={field} type="hidden" name={inputName(field, REASONS)} value={reason} />
      ))}
      <Facts
        facts={[
          {
            label: t(texts.reference),
            value: `${view.request.id} · ${view.request.title} · ${view.agency.name}`,
          },
          ...posted.reasons.map(({ field, reason }) => ({ label: labelOf(ui, form, field), value: reason })),
          ...fields
            .filter((field) => hasValue(posted.shown[field.name]))
            .map((field) => ({
              label: t(field.label),
              value: shownValue(ui, field, posted.shown[field.name]),
            })),
        ]}
      />
    </ConfirmPage>
  );
}
