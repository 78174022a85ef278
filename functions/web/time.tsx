import type { JSX } from 'preact';
import type { Language } from '../../schemas/vocabulary.ts';
import { formatDate, formatDateTime, formatRelative } from '../domain/format.ts';
import type { Ui } from './ui.ts';

/** As `formatDate`; what is no date is shown as it was typed. */
export function shownDate(value: string, language: Language): string {
  return Number.isNaN(Date.parse(value)) ? value : formatDate(value, language);
}

/** Today in Malaysia as forms hold dates, `2026-11-21`. */
export function dateOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Relative, with the exact time on hover and for screen readers. */
export function Ago({ ui, at }: { readonly ui: Ui; readonly at: string }): JSX.Element {
  const exact = formatDateTime(at, ui.language);
  return (
    <time dateTime={at} title={exact}>
      {formatRelative(at, ui.now, ui.language)}
      <span class="visually-hidden"> ({exact})</span>
    </time>
  );
}

/** The exact time in clear: for records and histories. */
export function At({ ui, at }: { readonly ui: Ui; readonly at: string }): JSX.Element {
  return <time dateTime={at}>{formatDateTime(at, ui.language)}</time>;
}

export function On({ ui, date }: { readonly ui: Ui; readonly date: string }): JSX.Element {
  return <time dateTime={date}>{shownDate(date, ui.language)}</time>;
}
