import type { JSX } from 'preact';
import { formatDate } from '../domain/format.ts';
import type { Ui } from '../web/ui.ts';

/** A Malaysian date in the reader's language; a dash for none. */
export function DateOnly({ ui, date }: { readonly ui: Ui; readonly date: string | undefined }): JSX.Element {
  return date === undefined ? <>–</> : <time dateTime={date}>{formatDate(date, ui.language)}</time>;
}
