import type { Text } from '../../schemas/vocabulary.ts';
import { formatDate } from './format.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/** A text with `{name}` replaced in both languages; a date, `yyyy-mm-dd`, is written as each language writes it. */
export function filledText({ ms, en }: Text, values: TextValues = {}): Text {
  const fill = (pattern: string, language: keyof Text): string =>
    pattern.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => {
      const value = String(values[name] ?? placeholder);
      return /^\d{4}-\d\d-\d\d$/u.test(value) ? formatDate(value, language) : value;
    });
  return { ms: fill(ms, 'ms'), en: fill(en, 'en') };
}
