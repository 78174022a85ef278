import { CsvError, parse } from 'csv-parse/sync';
import type { Field } from '../../schemas/field.ts';

/** A file of rows as spreadsheets write it. Whatever is wrong with the file as such is one problem, told at once. */

export type FileProblem =
  | 'bulk-empty'
  | 'bulk-not-csv'
  | 'bulk-encoding'
  | 'bulk-delimiter'
  | 'bulk-quotes'
  | 'bulk-columns-unknown'
  | 'bulk-columns-twice'
  | 'bulk-columns-missing'
  | 'bulk-no-rows'
  | 'bulk-too-many-rows';

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly problem: FileProblem;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(
    problem: FileProblem,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.problem = problem;
    this.params = params;
  }
}

/** One row, by the names of its columns. */
export interface FileRow {
  /** As a spreadsheet numbers it: the columns' names are row 1. */
  readonly no: number;
  readonly cells: Readonly<Record<string, string>>;
  /** It has more cells than there are columns. */
  readonly tooLong: boolean;
}

export interface FileColumns {
  readonly known: readonly Field[];
  readonly needed: readonly Field[];
}

/**
 * Reads a file of rows: UTF-8 with or without a mark at its start, any line ends, separated by commas, semicolons or
 * tabs, cells in quotes where needed. Columns stand in any order under their names in Malay, in English or as fields
 * are called. Rows without a value are not counted.
 * @throws UnreadableFile
 */
export function readBulkFile(bytes: Uint8Array, columns: FileColumns, limit: number): readonly FileRow[] {
  const { text, said } = withoutSeparatorLine(decode(bytes));
  const delimiter = said ?? delimiterOf(text, columns.known);
  const [head = [], ...body] = records(text, delimiter, limit);
  const fields = head.map((title) => fieldOf(columns.known, title));
  refuseColumns(head, fields, columns);
  const rows = body.flatMap((cells, index): FileRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const named = fields.map((field, at) => [field?.name ?? '', cells[at] ?? ''] as const);
    const tooLong = cells.slice(fields.length).some((cell) => cell.trim() !== '');
    return [{ no: index + 2, cells: Object.fromEntries(named.filter(([name]) => name !== '')), tooLong }];
  });
  if (rows.length === 0) throw new UnreadableFile('bulk-no-rows');
  if (rows.length > limit) throw new UnreadableFile('bulk-too-many-rows', { max: limit });
  return rows;
}

function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('bulk-empty');
  // A workbook, or anything else that was zipped.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new UnreadableFile('bulk-not-csv');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('bulk-encoding', {}, { cause: error });
  }
  if (text.includes('\0')) throw new UnreadableFile('bulk-encoding');
  if (text.trim() === '') throw new UnreadableFile('bulk-empty');
  return text;
}

/** Spreadsheets understand a first line that names the separator, and do not show it. */
function withoutSeparatorLine(text: string): {
  readonly text: string;
  readonly said?: string;
} {
  const match = /^sep=([,;\t])\r?\n/iu.exec(text);
  if (match?.[1] === undefined) return { text };
  return { text: text.slice(match[0].length), said: match[1] };
}

const delimiters = [',', ';', '\t'] as const;

/** The one under which most of the first line are columns. */
function delimiterOf(text: string, known: readonly Field[]): string {
  const first = text.slice(0, 20_000);
  const found = delimiters.map((delimiter) => {
    try {
      const [head = []] = parse(first, { ...options, delimiter, to: 1 });
      return { delimiter, count: head.filter((title) => fieldOf(known, title) !== undefined).length };
    } catch {
      return { delimiter, count: 0 };
    }
  });
  const [best] = found.toSorted((a, b) => b.count - a.count);
  if (best === undefined || best.count === 0) throw new UnreadableFile('bulk-delimiter');
  return best.delimiter;
}

const options = { bom: true, relax_column_count: true, skip_empty_lines: false } as const;
/** Blank rows between others. */
const mostBlank = 1000;

function records(text: string, delimiter: string, limit: number): string[][] {
  try {
    return parse(text, { ...options, delimiter, to: limit + mostBlank + 1 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new UnreadableFile('bulk-quotes', { line }, { cause: error });
  }
}

/** As a field is called to the letter; or else by its label, before which a name like it stands back: "Address". */
function fieldOf(known: readonly Field[], title: string): Field | undefined {
  const wanted = plain(title);
  return (
    known.find(({ name }) => name === title.trim()) ??
    known.find(({ label }) => [label.ms, label.en].some((each) => plain(each) === wanted)) ??
    known.find(({ name }) => plain(name) === wanted)
  );
}

/** Titles are compared by their letters and digits: an asterisk, a bracket or a line break makes no difference. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function refuseColumns(
  head: readonly string[],
  fields: readonly (Field | undefined)[],
  { needed }: FileColumns,
): void {
  const unknown = head.filter((title, index) => fields[index] === undefined && title.trim() !== '');
  if (unknown.length > 0) throw new UnreadableFile('bulk-columns-unknown', { columns: quoted(unknown) });
  const named = fields.filter((field) => field !== undefined);
  const twice = named.filter((field, index) => named.indexOf(field) !== index);
  if (twice.length > 0) throw new UnreadableFile('bulk-columns-twice', { fields: namesOf(twice) });
  const missing = needed.filter((field) => !named.some(({ name }) => name === field.name));
  if (missing.length > 0) throw new UnreadableFile('bulk-columns-missing', { fields: namesOf(missing) });
}

function namesOf(fields: readonly Field[]): string {
  return [...new Set(fields.map(({ name }) => name))].join(', ');
}

/** What somebody wrote, cut short. */
function quoted(titles: readonly string[]): string {
  return titles
    .slice(0, 5)
    .map((title) => `“${title.trim().slice(0, 40)}”`)
    .join(', ');
}
