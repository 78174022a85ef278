import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import { languages, type Text } from '../../schemas/vocabulary.ts';
import { bulkColumns } from '../domain/bulk-columns.ts';
import { bulkErrorText } from './bulk-errors.ts';
import { csvOf } from './csv.ts';
import { bulkResultTexts as texts, bulkRowStateTexts } from './texts/bulk-rows.ts';
import { translator, type Translate } from './translate.ts';

/**
 * What became of each row, as it is downloaded. One file in both languages: its hash stands in the record of the case,
 * so it must be the same for every reader.
 */
export function bulkResult(action: BulkAction, rows: readonly BulkRow[]): string {
  const columns = bulkColumns(action);
  const both = (say: (t: Translate) => string): string =>
    [...new Set(languages.map((language) => say(translator(language))))].join(' / ');
  const word = (text: Text) => both((t) => t(text));
  const head = [texts.row, texts.key, texts.result, texts.reason, texts.account, texts.child];
  return csvOf([
    head.map(word),
    ...rows.map((row) => [
      String(row.no),
      row.key,
      word(bulkRowStateTexts[row.state]),
      both((t) => (row.errors ?? []).map((error) => bulkErrorText(error, t, columns)).join('; ')),
      row.name ?? '',
      row.child ?? '',
    ]),
  ]);
}
