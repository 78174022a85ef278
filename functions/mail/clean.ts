/**
 * Values of a mail come from people. What is invisible or changes the direction of writing is taken out before any
 * of it is rendered, so that subject, HTML and text say the same and no value can pass for another line.
 */

const MAX_LINE = 300;
const MAX_TEXT = 4000;

/** Format characters: direction overrides, zero width, tags. The two joiners stay, scripts such as Jawi need them. */
const INVISIBLE = /[\p{Cf}--[\u200C\u200D]]/gv;
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const CONTROLS_AND_SPACES = /[\p{Cc}\p{Z}]+/gu;

/** One line: controls and line ends become a space. Capped at 300 characters. */
export function cleanLine(value: string): string {
  return cut(asLine(value), MAX_LINE);
}

/** Several lines, with at most one empty line between two. Capped at 4000 characters. */
export function cleanLines(value: string): string {
  const lines = value.split(LINE_END).map(asLine).join('\n');
  return cut(lines.replace(/\n{3,}/gu, '\n\n').trim(), MAX_TEXT);
}

/** At most `length` UTF-16 units; what was cut ends with an ellipsis, and no character is cut in half. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(length - 1, 0)).replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.trimEnd()}…`;
}

function asLine(value: string): string {
  return value.toWellFormed().replace(INVISIBLE, '').replace(CONTROLS_AND_SPACES, ' ').trim();
}
