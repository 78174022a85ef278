/**
 * The files of this folder, one for each theme, are the only place that builds keys. Both tables have `pk` and
 * `sk`; all key attributes are strings. What a file builds stands in the table at its head.
 *
 * Access patterns: one case without its records = one query from `REQUEST` on; its records = one query;
 * an inbox = one query on the base table (indexes lag); lists = one query on the index of the narrowest filter;
 * a page of a search for accounts = one query for entries that begin so, which carry all that it shows;
 * due work = one query a shard of by-due.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The number with zeros before it, so that texts sort as their numbers do. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
/** What sorts by time, and is one of a kind. */
export function listKey(at: string, id: string): string {
  return `${at}#${id}`;
}
