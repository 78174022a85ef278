import type { JSX } from 'preact';
import { listStateNames, type ListState } from '../../schemas/directory-words.ts';
import { formatDate } from '../domain/format.ts';
import type { ListView } from '../usecases/lists.ts';
import type { TaskView } from '../usecases/types.ts';
import { Tag } from '../web/components/status-tag.tsx';
import type { Ui } from '../web/ui.ts';
import { listTexts as texts } from './texts/lists.ts';

/** The state of a mailing list, and until when an ended one can be restored (4.17, D-03). */

export function ListTag({ ui, state }: { readonly ui: Ui; readonly state: ListState }): JSX.Element {
  return <Tag ui={ui} text={listStateNames[state]} tone={state === 'ACTIVE' ? 'green' : 'grey'} />;
}

/** The day was fixed when the list ended: it stands in the task that waits for it, not in today's settings. */
export function Restorable(props: {
  readonly ui: Ui;
  readonly view: Pick<ListView, 'list' | 'lockedBy'>;
  /** The open task of the case that ended it, if the reader may see it. */
  readonly waiting: TaskView | undefined;
}): JSX.Element | null {
  const { ui, view, waiting } = props;
  const { t, language, now } = ui;
  const until = waiting?.step.status === 'RESTORABLE' ? waiting.task.decidesAt : undefined;
  if (until !== undefined && until >= now)
    return <p>{t(texts.restorableUntil, { date: formatDate(until, language) })}</p>;
  // While the case that ended it holds it, it may come back: a day that is not known is not said.
  const held = view.lockedBy !== undefined && view.lockedBy === view.list.ended?.requestId;
  return until === undefined && held ? null : <p>{t(texts.notRestorable)}</p>;
}
