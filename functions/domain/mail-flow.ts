import {
  mailFlowDays,
  mailResults,
  type MailFlowRow,
  type MailResult,
} from '../../schemas/directory/mail-flow.ts';
import { isEmail } from './field-text.ts';

/** Rows of the mail-flow log as they come in. Pure. */

/** As a file or another system says it. */
export interface RawMailRow {
  readonly time: unknown;
  readonly sender: unknown;
  readonly recipient: unknown;
  readonly size: unknown;
  readonly result: unknown;
}

export type MailRowProblem =
  'time' | 'future' | 'too-old' | 'sender' | 'recipient' | 'size' | 'result' | 'no-agency';

export type MailRow = Omit<MailFlowRow, 'digest' | 'agencyId' | 'normal'>;

const day = 24 * 3600 * 1000;
/** Clocks of two systems differ. */
const tolerance = 5 * 60 * 1000;

/** A row as it is kept, or what is wrong with it. */
export function mailRow(raw: RawMailRow, now: string): MailRow | MailRowProblem {
  const at = instantOf(raw.time);
  if (at === undefined) return 'time';
  if (Date.parse(at) > Date.parse(now) + tolerance) return 'future';
  if (Date.parse(at) < Date.parse(now) - mailFlowDays * day) return 'too-old';
  const [sender, recipient] = [addressOf(raw.sender), addressOf(raw.recipient)];
  if (sender === undefined) return 'sender';
  if (recipient === undefined) return 'recipient';
  const size = Number(raw.size);
  if (raw.size === '' || !Number.isInteger(size) || size < 0) return 'size';
  const result = resultOf(raw.result);
  return result === undefined ? 'result' : { at, sender, recipient, size, result };
}

/** An instant with its zone; without one, Malaysian time. */
function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?$/u.exec(
    value.trim(),
  );
  if (match === null) return undefined;
  const [, date = '', time = '', seconds = ':00', zone = '+08:00'] = match;
  const text = `${date}T${time}${seconds}${zone}`;
  const parsed = Date.parse(text);
  // 31 February is no day, whatever a calendar makes of it.
  const isDay = new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return Number.isNaN(parsed) || !isDay ? undefined : new Date(parsed).toISOString();
}

function addressOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text.length <= 254 && isEmail(text) ? text : undefined;
}

function resultOf(value: unknown): MailResult | undefined {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return mailResults.find((each) => each === text);
}

/** The domain of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
