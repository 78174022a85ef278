import type { ComponentChildren, JSX } from 'preact';
import type { ShownError } from '../field-errors.ts';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';

/** On top of a form that could not be accepted; each line leads to its field. */
export function ErrorSummary({
  ui,
  errors,
}: {
  readonly ui: Ui;
  readonly errors: readonly ShownError[];
}): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">{ui.t(texts.errorTitle)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a href={`#${error.target}`}>
              {error.label === '' ? error.message : `${error.label}: ${error.message}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export type PanelTone = 'info' | 'success' | 'warning' | 'danger';

/** Something to know before going on. `title` makes it a headed box. */
export function Panel(props: {
  readonly tone: PanelTone;
  readonly title?: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`panel ${props.tone}`} {...(props.tone === 'success' ? { role: 'status' as const } : {})}>
      {props.title === undefined ? null : <h2 class="panel-title">{props.title}</h2>}
      {props.children}
    </div>
  );
}

/** A list with nothing in it says what to do. */
export function EmptyState(props: {
  readonly text: string;
  readonly action?: { readonly href: string; readonly text: string };
}): JSX.Element {
  return (
    <div class="empty">
      <p>{props.text}</p>
      {props.action === undefined ? null : (
        <p>
          <a class="button secondary" href={props.action.href}>
            {props.action.text}
          </a>
        </p>
      )}
    </div>
  );
}

/** Text as somebody wrote it, with its line breaks. */
export function Written({ text }: { readonly text: string }): JSX.Element {
  return <div class="written">{text}</div>;
}
