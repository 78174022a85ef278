import type { Choice, Field } from '../../schemas/field.ts';
import { isDate, trimUnseen } from './field-text.ts';
import type { Failure } from './field-text.ts';

/**
 * One cell of a file, as its field takes it. Spreadsheets rewrite what is typed: dates turn around, leading zeros go,
 * choices are written as they are read.
 */
export type Cell = { readonly value: string | boolean | undefined } | Failure;

export function readCell(field: Field, raw: string, choices: readonly Choice[] | undefined): Cell {
  const text = trimUnseen(withoutGuard(raw));
  if (text === '') return { value: undefined };
  if (isFormula(field, text)) return { code: 'bulk-formula' };
  switch (field.kind) {
    case 'choice':
      return { value: choiceOf(field.choices ?? choices ?? [], text) };
    case 'date':
      return { value: dateOf(text) };
    case 'flag':
      return flagOf(text);
    default:
      return { value: text };
  }
}

/** Our own files put an apostrophe before what a spreadsheet would take for a formula. */
function withoutGuard(raw: string): string {
  return /^'[=+\-@\t\r]/u.test(raw) ? raw.slice(1) : raw;
}

/** A lone dash, a telephone number or a sentence may begin so; nothing else that is asked for does. */
function isFormula({ kind }: Field, text: string): boolean {
  if (!/^[=+\-@]/u.test(text)) return false;
  if (kind === 'multiline') return false;
  return kind !== 'text' || !/^(?:-|\+?[\d\s().\-/]+)$/u.test(text);
}

/** By its value or by its words in either language, however they are spaced. What is none of them stays. */
function choiceOf(choices: readonly Choice[], text: string): string {
  const wanted = plain(text);
  const found = choices.find(({ value, label }) =>
    [value, label.ms, label.en].some((each) => plain(each) === wanted),
  );
  return found?.value ?? text;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}

/** `yyyy-mm-dd`, or day, month, year as Malaysia writes them. */
function dateOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  const turned = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(turned) ? turned : text;
}

const yes = new Set(['ya', 'yes', 'y', '1', 'true', 'x', '✓', 'benar']);
const no = new Set(['tidak', 'no', 'n', '0', 'false', 'palsu']);

function flagOf(text: string): Cell {
  const word = text.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: undefined } : { code: 'bulk-flag' };
}

/**
 * Twelve digits that lost their first ones, or were rounded, on their way through a spreadsheet. A public servant has
 * an identity card.
 */
export function lostDigits(text: string): boolean {
  return /^\d{9,11}$/u.test(text) || /^\d+(?:[.,]\d+)?e\+?\d+$/iu.test(text);
}
