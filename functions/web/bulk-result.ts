import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import { bulkColumns } from '../domain/bulk-columns.ts';
import { bulkResultFile } from './bulk-result-file.ts';

/**
 * What became of each row, as it is downloaded. One file in both languages: its hash stands in the record of the case,
 * so it must be the same for every reader.
 */
export function bulkResult(action: BulkAction, rows: readonly BulkRow[]): string {
  return bulkResultFile(bulkColumns(action), rows);
}
