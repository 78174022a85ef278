import * as z from 'zod/mini';
import type { Field } from '../../schemas/field.ts';
import { passwordPolicy } from '../../schemas/policies/accounts.ts';
import { plusYears } from './calendar.ts';
import { idOfFile } from './case-file.ts';
import type { FieldError } from './errors.ts';
import type { FieldContext } from './form.ts';

/** One text that somebody filled in: cleaned, and checked against what its field takes. */

export type Failure = Omit<FieldError, 'field'>;

/**
 * Line ends become `\n`; what nobody can see around a text goes, except in a secret or a password. A value that
 * nobody else may have is compared, and kept, in small letters.
 */
export function cleanText(field: Field, raw: string): string {
  if (field.kind === 'secret' || field.kind === 'password') return trimUnseen(raw) === '' ? '' : raw;
  const text = trimUnseen(raw.normalize('NFC').replaceAll('\r\n', '\n'));
  return field.unique === undefined ? text : text.toLowerCase();
}

/** What is wrong with a text that is not empty. */
export function checkText(field: Field, text: string, context: FieldContext): Failure | undefined {
  const max = maxLength(field);
  if (text.length > max)
    return { code: field.kind === 'password' ? 'password-too-long' : 'too-long', params: { max } };
  if (!text.isWellFormed() || (field.kind === 'multiline' ? controlsButLines : controls).test(text))
    return { code: 'control-characters' };
  const format = formats[field.kind];
  if (format !== undefined && !format(text)) return { code: field.kind };
  if (field.kind === 'choice' && !choicesOf(field, context).some(({ value }) => value === text))
    return { code: 'choice' };
  return field.kind === 'number' ? checkNumber(field, text) : checkDay(field, text, context);
}

function checkNumber({ min = 0, max }: Field, text: string): Failure | undefined {
  const number = Number(text);
  if (number < min) return { code: 'too-small', params: { min } };
  return max !== undefined && number > max ? { code: 'too-large', params: { max } } : undefined;
}

/** Characters that a field takes. */
export function maxLength(field: Field): number {
  return field.maxLength ?? maxLengths[field.kind] ?? 200;
}

const maxLengths: Partial<Record<Field['kind'], number>> = {
  multiline: 2000,
  members: 100_000,
  emails: 10_000,
  number: 9,
  time: 5,
  file: 300,
  password: passwordPolicy.maxLength,
};

function checkDay(field: Field, text: string, { today }: FieldContext): Failure | undefined {
  if (field.notAfterToday === true && text > today) return { code: 'not-after-today', params: { today } };
  if (field.afterToday === true && text <= today) return { code: 'after-today', params: { today } };
  if (field.fromToday === true && text < today) return { code: 'from-today', params: { today } };
  const { withinYears: years } = field;
  const latest = years === undefined ? undefined : plusYears(today, years);
  if (latest !== undefined && text > latest)
    return { code: 'too-far', params: { years: years ?? 0, latest } };
  return undefined;
}

function choicesOf(field: Field, { choices }: FieldContext): readonly { readonly value: string }[] {
  return field.choices ?? (field.choicesFrom === undefined ? undefined : choices?.[field.choicesFrom]) ?? [];
}

/**
 * Spaces and what is shown as nothing (zero width, soft hyphens, fillers, empty Braille, annotation marks). Not what
 * turns the direction around: that is refused wherever it stands.
 */
const unseen = String.raw`[[\s\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]--[\u202a-\u202e\u2066-\u2069]]`;
const oneUnseen = new RegExp(`^${unseen}$`, 'v');
const seen = new RegExp(`(?!${unseen}).`, 'sv');

/** From both ends only: inside a word joiners belong to it. By hand, since a pattern for the end is slow on long texts. */
export function trimUnseen(text: string): string {
  const start = text.search(seen);
  if (start === -1) return '';
  let end = text.length;
  // A code point has one or two units.
  for (let units = 1; units <= 2;) {
    if (oneUnseen.test(text.slice(end - units, end))) {
      end -= units;
      units = 1;
    } else units += 1;
  }
  return text.slice(start, end);
}

// Control characters, and those that turn the direction of text around and so can make it read differently.
const controls = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
const controlsButLines = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

const email = z.email();
const address = z.union([z.ipv4(), z.ipv6()]);
const isoDate = z.iso.date();
const host = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

const formats: Partial<Record<Field['kind'], (text: string) => boolean>> = {
  email: isEmail,
  ip: (text) => z.safeParse(address, text).success,
  domain: (text) => host.test(text),
  date: isDate,
  number: (text) => /^[0-9]+$/u.test(text),
  file: (text) => idOfFile(text) !== undefined,
  time: (text) => /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u.test(text),
};

/** Whether a text is an e-mail address. */
export function isEmail(text: string): boolean {
  return z.safeParse(email, text).success;
}

/** Whether a text is a date that exists, as `yyyy-mm-dd`. */
export function isDate(text: string): boolean {
  return z.safeParse(isoDate, text).success;
}
