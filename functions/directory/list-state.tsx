import type { JSX } from 'preact';
import type { MailingList } from '../../schemas/directory/list.ts';
import { listStateNames, type ListState } from '../../schemas/vocabulary.ts';
import { formatDate } from '../domain/format.ts';
import { plusSeconds } from '../platform/clock.ts';
import { Tag } from '../web/components/status-tag.tsx';
import type { Ui } from '../web/ui.ts';
import { listTexts as texts } from './texts/lists.ts';

/** The state of a mailing list, and until when an ended one can be restored (4.17, D-03). */

export function ListTag({ ui, state }: { readonly ui: Ui; readonly state: ListState }): JSX.Element {
  return <Tag ui={ui} text={listStateNames[state]} tone={state === 'ACTIVE' ? 'green' : 'grey'} />;
}

export function Restorable(props: {
  readonly ui: Ui;
  readonly list: MailingList;
  readonly restoreDays: number;
}): JSX.Element {
  const { ui, list, restoreDays } = props;
  const { t, language, now } = ui;
  const until = list.ended === undefined ? undefined : plusSeconds(list.ended.at, restoreDays * 24 * 3600);
  if (until === undefined || until < now) return <>{t(texts.notRestorable)}</>;
  return <>{t(texts.restorableUntil, { date: formatDate(until, language) })}</>;
}
