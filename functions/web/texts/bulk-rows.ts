import type { BulkRowState } from '../../../schemas/cases/bulk-row.ts';
import type { Text } from '../../../schemas/vocabulary.ts';

/** States of the rows of a file, as people read them. */
export const bulkRowStateTexts: Readonly<Record<BulkRowState, Text>> = {
  LEFT_OUT: { ms: 'Ralat, ditinggalkan', en: 'Error, left out' },
  WAITING: { ms: 'Tiada ralat, menunggu', en: 'No error, waiting' },
  WRITTEN: { ms: 'Sedang dilaksanakan', en: 'Being applied' },
  APPLIED: { ms: 'Dilaksanakan', en: 'Applied' },
  REFUSED: { ms: 'Ditolak', en: 'Refused' },
  FAILED: { ms: 'Gagal', en: 'Failed' },
  STOPPED: { ms: 'Dihentikan', en: 'Stopped' },
};

/** Columns of the result file. */
export const bulkResultTexts = {
  row: { ms: 'Baris', en: 'Row' },
  key: { ms: 'Alamat e-mel', en: 'E-mail address' },
  result: { ms: 'Keputusan', en: 'Result' },
  reason: { ms: 'Sebab', en: 'Reason' },
  account: { ms: 'Akaun', en: 'Account' },
  child: { ms: 'No. rujukan', en: 'Reference' },
} as const satisfies Record<string, Text>;
