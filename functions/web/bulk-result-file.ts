import type { BulkRow } from '../../schemas/cases/bulk-row.ts';
import type { Field } from '../../schemas/field.ts';
import { languages, type Text } from '../../schemas/vocabulary.ts';
import { bulkErrorText } from './bulk-errors.ts';
import { csvOf } from './csv.ts';
import { bulkResultTexts as texts, bulkRowStateTexts } from './texts/bulk-rows.ts';
import { translator, type Translate } from './translate.ts';

/** The file that `bulkResult` gives. With its words it is loaded when the first one is made (infra/late-modules.ts). */
export function bulkResultFile(columns: readonly Field[], rows: readonly BulkRow[]): string {
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
