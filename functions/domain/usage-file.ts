import { gunzipSync } from 'node:zlib';
import type { Field } from '../../schemas/field.ts';
import { usageRowsOfFile, usageRowsOfPart } from '../../schemas/policies/usage.ts';
import { readBulkFile, UnreadableFile, type FileRow } from './bulk-file.ts';
import type { UsageRow } from './usage.ts';

/** A file of usage, as the mail platform exports it: CSV, as it is or packed with gzip. */

const column = (name: string, ms: string, en: string, required: boolean): Field => ({
  name,
  label: { ms, en },
  kind: 'text',
  ...(required ? { required } : {}),
});

/** Columns of the file, in any order, under these names in either language. */
export const usageColumns: readonly Field[] = [
  column('address', 'Alamat e-mel', 'E-mail address', true),
  column('day', 'Tarikh', 'Date', true),
  column('usedMegabytes', 'Penggunaan (MB)', 'Used (MB)', true),
  column('quota', 'Kuota (MB)', 'Quota (MB)', false),
  column('lastActivity', 'Aktiviti terakhir', 'Last activity', false),
];

/** A row with its number, as a spreadsheet numbers it. */
export interface NumberedRow {
  readonly no: number;
  readonly row: UsageRow;
  /** Its address stands in an earlier row. */
  readonly repeated: boolean;
}

/** What a hundred thousand rows unpack to at most. */
const mostBytes = 24 * 1024 * 1024;

/** @throws UnreadableFile */
export function readUsageFile(bytes: Uint8Array): readonly NumberedRow[] {
  const columns = { known: usageColumns, needed: usageColumns.filter(({ required }) => required === true) };
  const seen = new Set<string>();
  return readBulkFile(unpacked(bytes), columns, usageRowsOfFile).map(({ no, cells }) => {
    const address = (cells['address'] ?? '').trim().toLowerCase();
    const repeated = seen.has(address);
    seen.add(address);
    return { no, row: rowOf(cells), repeated };
  });
}

/** A packed file is taken as what it holds: the same figures, packed or not, are the same file. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    throw new UnreadableFile('bulk-not-csv', {}, { cause: error });
  }
}

export function partsOf(rows: number): number {
  return Math.ceil(rows / usageRowsOfPart);
}

/** Rows of a part; parts are numbered from 1. */
export function rowsOfPart<T>(rows: readonly T[], part: number): readonly T[] {
  return rows.slice((part - 1) * usageRowsOfPart, part * usageRowsOfPart);
}

function rowOf(cells: FileRow['cells']): UsageRow {
  const text = (name: string) => (cells[name] ?? '').trim();
  const optional = (name: string) => (text(name) === '' ? undefined : text(name));
  const quota = optional('quota');
  return {
    address: text('address'),
    day: text('day'),
    usedMegabytes: numberOf(text('usedMegabytes')),
    ...(quota === undefined ? {} : { quota: numberOf(quota) }),
    lastActivity: optional('lastActivity'),
  };
}

/** With a point or a comma before fractions; NaN for anything else, so that the row says so. */
function numberOf(text: string): number {
  return /^-?\d{1,9}(?:[.,]\d{1,3})?$/u.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
