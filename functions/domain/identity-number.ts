/**
 * Numbers by which a person is known: of a Malaysian identity card, or of a passport (spec D.3). In clear they are
 * only in the hands of the use case that seals them.
 */

const identityCard = /^(\d{2})(\d{2})(\d{2})\d{6}$/u;
const passport = /^[A-Za-z0-9]{5,20}$/u;
/** More digits than a passport has, without a letter: an identity card number that was typed wrongly. */
const onlyDigits = /^\d{10,}$/u;

/**
 * The number as it is compared and sealed: without spaces and dashes, in capitals. Undefined when it is neither twelve
 * digits that begin with a date of birth nor a passport number of 5 to 20 letters and digits.
 */
export function normaliseIdentity(text: string): string | undefined {
  const number = text.replaceAll(/[\s\p{Pd}]/gu, '');
  const fits = isIdentityCard(number) || (passport.test(number) && !onlyDigits.test(number));
  return fits ? number.toUpperCase() : undefined;
}

/** What pages, mails and records show: at most the last four characters, and never more than half of the number. */
export function maskIdentity(number: string): string {
  const shown = Math.min(4, Math.floor(number.length / 2));
  return `••••••••${number.slice(number.length - shown)}`;
}

/** The number of an identity card, as it is compared: its first six digits are a date, year, month, day. */
export function isIdentityCard(number: string): boolean {
  const [, year = '', month = '', day = ''] = identityCard.exec(number) ?? [];
  if (year === '') return false;
  // The century is not written. Of the two that come into question, 2000 has the leap day that 1900 lacks.
  const date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/**
 * Whether somebody typed an identity card or passport number, whole or in part. Wider than the rule for valid ones: what
 * is taken for one too often only loses its address, what is overlooked would stand in browser histories.
 */
export function looksLikeIdentity(text: string): boolean {
  const plain = text.normalize('NFKC');
  const bare = plain.replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '');
  // Nothing but digits is a number, whatever stands between them.
  const digits = plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /^(?=(?:.*\p{Nd}){5})[\p{L}\p{Nd}]{5,20}$/u.test(bare) || /^\p{Nd}{5,20}$/u.test(digits);
}
