import type { JSX } from 'preact';
import type { TaskView } from '../../usecases/types.ts';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';

/** What else can be done with a task whose form came back, each on a page of its own. */
export function OtherWays(props: {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly hrefOf: (outcome: string) => string;
}): JSX.Element | null {
  const { ui, view, hrefOf } = props;
  const others = view.offered.filter(({ outcome }) => outcome.resubmits !== true);
  if (others.length === 0) return null;
  return (
    <section class="decision">
      <h2>{ui.t(texts.otherWays)}</h2>
      <ul class="plain">
        {others.map(({ id, outcome }) => (
          <li key={id}>
            <a href={hrefOf(encodeURIComponent(id))}>{ui.t(outcome.label)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
