import type { ComponentChildren, JSX } from 'preact';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';

export interface Fact {
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
}

/** Names and values, two columns on a desk, one on a phone. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Keeps dates and numbers on one line. */
  readonly narrow?: boolean;
}

/** A table that becomes a list of cards on a phone. The first column names the row. */
export function DataTable<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string | number;
  /** Number of the column that names the row; the first unless said. */
  readonly header?: number;
  /** Ruled like a paper form, for records. */
  readonly paper?: boolean;
}): JSX.Element {
  const { caption, columns, rows, keyOf, header = 0, paper = false } = props;
  return (
    <table class={paper ? 'data-table paper' : 'data-table'}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, number) => (
          <tr key={keyOf(row, number)}>
            {columns.map((column, index) =>
              index === header ? (
                <th key={index} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={index} data-title={column.title} class={column.narrow === true ? 'narrow' : ''}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** To the next page of a list by its cursor, and back to the first. */
export function Pager(props: {
  readonly ui: Ui;
  /** Address of the list with its filters, without a cursor. */
  readonly address: string;
  readonly cursor: string | undefined;
  readonly isFirst: boolean;
}): JSX.Element | null {
  const { ui, address, cursor, isFirst } = props;
  if (isFirst && cursor === undefined) return null;
  return (
    <nav class="pager" aria-label={ui.t(texts.pages)}>
      {isFirst ? null : <a href={address}>{ui.t(texts.firstPage)}</a>}
      {cursor === undefined ? null : (
        <a class="button secondary" href={withParameter(address, 'cursor', cursor)}>
          {ui.t(texts.nextPage)}
        </a>
      )}
    </nav>
  );
}

export function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address, 'https://portal.invalid');
  url.searchParams.set(name, value);
  return url.pathname + url.search;
}
