import type { Language, Text } from '../../schemas/vocabulary.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Gives a text in the reader's language, with `{name}` replaced. */
export type Translate = (text: Text, values?: Values) => string;

export function translator(language: Language): Translate {
  return (text, values = {}) =>
    text[language].replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) =>
      String(values[name] ?? placeholder),
    );
}
