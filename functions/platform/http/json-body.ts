import { InvalidInput } from '../../domain/errors.ts';
import { BodyTooLarge, MalformedBody, UnsupportedMediaType } from './errors.ts';
import { headerOf, type HttpEvent } from './event.ts';

const largestBody = 256 * 1024;
const deepest = 20;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON body of a call. Text with null bytes or control characters is refused under its field's name.
 * `largest`: bytes that this call takes.
 * @throws UnsupportedMediaType, BodyTooLarge, MalformedBody, InvalidInput
 */
export function readJsonBody(event: HttpEvent, largest = largestBody): unknown {
  const type = (headerOf(event, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new UnsupportedMediaType('Send application/json');
  const value = parse(readText(event, largest));
  refuseControls(value);
  return value;
}

function readText(event: HttpEvent, largest: number): string {
  const body = event.body ?? '';
  const bytes = Buffer.from(body, event.isBase64Encoded === true ? 'base64' : 'utf8');
  if (bytes.length > largest) throw new BodyTooLarge(`At most ${largest} bytes`);
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw new MalformedBody('The body is not UTF-8', { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new MalformedBody('The body is not JSON', { cause: error });
  }
}

/** Everything but tab and line breaks: C0, C1, delete, halves of surrogate pairs. */
const unreadable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

function refuseControls(body: unknown): void {
  const found: string[] = [];
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (path.length > deepest) throw new InvalidInput([{ field: fieldName(path), code: 'nesting' }]);
    if (typeof value === 'string' && unreadable.test(value)) found.push(fieldName(path));
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (unreadable.test(key)) throw new MalformedBody('A name in the body has control characters');
      // Assigning it would change a prototype; no field is called so.
      if (key === '__proto__') throw new InvalidInput([{ field: key, code: 'unknown-field' }]);
      waiting.push({ value: inner, path: [...path, key] });
    }
  }
  if (found.length > 0) {
    throw new InvalidInput(found.toReversed().map((field) => ({ field, code: 'control-characters' })));
  }
}

/** Values of a form or a decision go by the field's own name, everything else by its path. */
export function fieldName(path: readonly string[]): string {
  const [first, second] = path;
  return (first === 'form' || first === 'data') && second !== undefined ? second : path.join('.');
}
