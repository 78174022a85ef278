import type { ComponentChildren, JSX } from 'preact';
import { FormGuard } from '../components/hidden-values.tsx';
import { Layout } from '../components/layout.tsx';
import { ErrorSummary } from '../components/messages.tsx';
import type { ShownError } from '../field-errors.ts';
import { commonTexts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';

export interface ConfirmPageProps {
  readonly ui: Ui;
  readonly title: string;
  /** What happens when it is confirmed, spelled out. */
  readonly consequence: string;
  readonly action: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly nonce?: string;
  /** A link back, or a button that posts back so that nothing typed is lost. */
  readonly back: { readonly href: string } | { readonly button: string };
  readonly errors?: readonly ShownError[];
  /** What was chosen, and hidden values. */
  readonly children?: ComponentChildren;
}

/** The last look before something happens. Only its POST changes anything. */
export function ConfirmPage(props: ConfirmPageProps): JSX.Element {
  const {
    ui,
    title,
    consequence,
    action,
    button,
    danger = false,
    nonce,
    back,
    errors = [],
    children,
  } = props;
  return (
    <Layout
      ui={ui}
      title={title}
      hasErrors={errors.length > 0}
      keepForm={{ id: 'main-form', enter: 'confirm' }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <h1>{title}</h1>
      <form method="post" action={action} id="main-form" class="confirm">
        <FormGuard ui={ui} {...(nonce === undefined ? {} : { nonce })} />
        <input type="hidden" name="view" value="review" />
        {children}
        <div class={danger ? 'panel danger' : 'panel info'}>
          <p>{consequence}</p>
        </div>
        <div class="actions">
          <button class={danger ? 'button danger' : 'button'} type="submit" name="action" value="confirm">
            {button}
          </button>
          {'href' in back ? (
            <a class="button secondary" href={back.href}>
              {ui.t(commonTexts.cancel)}
            </a>
          ) : (
            <button class="button secondary" type="submit" name="action" value={back.button}>
              {ui.t(commonTexts.backToEdit)}
            </button>
          )}
        </div>
      </form>
    </Layout>
  );
}
