/** A message with several parts (RFC 2045 to 2047). Every part is in base64, so that no value can end it or begin another. */

export interface MimeParts {
  /** As SES takes it, e.g. `GovUC <govuc@example.gov.my>`. */
  readonly from: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The calendar of a message: as one of its forms, which mail programs act on, and as a file for those that do not. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

const mixed = '=_govuc_mixed';
const alternative = '=_govuc_alternative';

/** The message with CRLF line ends. @throws TypeError when an address could not stand in a header */
export function mimeMessage(mail: MimeParts, calendar: CalendarPart): string {
  const { from, replyTo, to, subject, text, html } = mail;
  const ics = `text/calendar; charset=utf-8; method=${calendar.method}`;
  return [
    `From: ${plain(from)}`,
    `Reply-To: ${plain(replyTo)}`,
    `To: ${plain(to)}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${mixed}"`,
    '',
    `--${mixed}`,
    `Content-Type: multipart/alternative; boundary="${alternative}"`,
    '',
    ...part(alternative, 'text/plain; charset=utf-8', text),
    ...part(alternative, 'text/html; charset=utf-8', html),
    ...part(alternative, ics, calendar.text),
    `--${alternative}--`,
    '',
    ...part(mixed, 'application/ics; name="jemputan.ics"', calendar.text, [
      'Content-Disposition: attachment; filename="jemputan.ics"',
    ]),
    `--${mixed}--`,
    '',
  ].join('\r\n');
}

function part(boundary: string, type: string, content: string, more: readonly string[] = []): string[] {
  const base64 = Buffer.from(content, 'utf8').toString('base64');
  return [
    `--${boundary}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...more,
    '',
    ...(base64.match(/.{1,76}/gu) ?? ['']),
  ];
}

/** What stands in a header as it is: one line of ASCII. The error names nobody. */
function plain(value: string): string {
  if (!/^[\x20-\x7e]+$/u.test(value)) throw new TypeError('An address in a header is one line of ASCII');
  return value;
}

const bytesInWord = 39;

/** RFC 2047: a word in a line of at most 76 characters, with the header's name, and no character cut in half. */
function encodedWords(value: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of value) {
    if (Buffer.byteLength(word + character, 'utf8') > bytesInWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word]
    .map((each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`)
    .join('\r\n ');
}
