import type { JSX } from 'preact';
import type { Text } from '../../../schemas/vocabulary.ts';
import { taskPath } from '../paths.ts';
import type { Ui } from '../ui.ts';

/** What a reader may choose although the task waits for somebody else: each leads to its own page. */
export function OwnOutcomes({
  ui,
  taskId,
  outcomes,
}: {
  readonly ui: Ui;
  readonly taskId: string | undefined;
  readonly outcomes: readonly { readonly id: string; readonly label: Text }[];
}): JSX.Element | null {
  if (taskId === undefined || outcomes.length === 0) return null;
  return (
    <p>
      {outcomes.map(({ id, label }) => (
        <a key={id} class="button secondary" href={`${taskPath(taskId)}/outcomes/${id}`}>
          {ui.t(label)}
        </a>
      ))}
    </p>
  );
}
