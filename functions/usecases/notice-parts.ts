import * as z from 'zod/mini';
import { Overtaken } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRequest } from '../store/case-store.ts';
import { getMarker, markerOperation, markersOf, markersUnder, setMarker } from '../store/marker-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import type { Part } from './member-readers.ts';
import type { Reader } from './recipients.ts';
import { isOff, sendOne, type CaseMail, type NoticeDeps } from './send-notice.ts';

/**
 * A notice to the members of a mailing list, or to participants. There may be thousands: each call sends one part, and what it has done
 * stands in a marker of that part, so that the next call goes on behind it, whatever became of the one before.
 */

const doneSchema = z.lazy(() =>
  z.object({
    /** Where the next part begins; absent behind the last one. */
    next: z.optional(z.string()),
    /** Readers whom the mail did not reach: tried again when all others have theirs. */
    failed: z.array(z.string()),
    /** Nobody is left, also of those. */
    settled: z.optional(z.boolean()),
  }),
);
type Done = z.infer<typeof doneSchema>;

export interface PartMail extends Omit<CaseMail, 'to'> {
  /** One part of the readers. `after` is the `next` of the part before. */
  readonly partOf: (after: string | undefined) => Promise<Part>;
  /** Addresses of those who get the same notice for another reason: each gets it once. */
  readonly except: ReadonlySet<string>;
}

/** So many in a row, and none got it: no address is at fault then, and the part is tried again as a whole. */
const allAtFault = 10;

/**
 * Sends the next part. One address that cannot be reached holds nobody else up: it is tried again at the end.
 * @throws AggregateError when nobody of a part could be reached, or at the end somebody could not
 */
export async function sendNextPart(deps: NoticeDeps, mail: PartMail): Promise<'more' | 'sent'> {
  if (isOff(deps, mail.notice)) return 'sent';
  const before = await donePartsOf(deps, mail);
  const last = before.at(-1);
  if (last !== undefined && last.next === undefined) return settle(deps, mail, before);
  const part = await partAfter(mail, last?.next);
  const no = before.length + 1;
  const { told, failed, errors } = await tell(deps, mail, no, part.readers);
  if (failed.length >= allAtFault && told.length === 0) throw unreached(mail, errors);
  const done: Done = {
    failed: failed.map(({ id }) => id),
    ...(part.next === undefined ? {} : { next: part.next }),
  };
  await keep(deps, mail, { no, done, told });
  return part.next === undefined ? settle(deps, mail, [...before, done]) : 'more';
}

/** Parts that were sent, in their order. */
async function donePartsOf({ tables }: NoticeDeps, mail: PartMail): Promise<Done[]> {
  const found = await markersOf(tables, mail.request.id, progressOf(mail));
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, item]) => z.parse(doneSchema, item));
}

async function partAfter({ partOf, except }: PartMail, after: string | undefined): Promise<Part> {
  const part = await partOf(after);
  return { ...part, readers: part.readers.filter(({ email }) => !except.has(email)) };
}

/** Apart from the markers of the readers, of which nobody reads more than those of one part. */
function progressOf({ marker }: Pick<PartMail, 'marker'>): string {
  return `${marker}/PARTS`;
}

function numbered(no: number): string {
  return String(no).padStart(5, '0');
}

interface Told {
  readonly told: readonly Reader[];
  readonly failed: readonly Reader[];
  readonly errors: readonly unknown[];
}

/** Each once: who has it already, by a call that broke off, is not told again. */
async function tell(deps: NoticeDeps, mail: PartMail, no: number, readers: readonly Reader[]): Promise<Told> {
  const marker = `${mail.marker}/${numbered(no)}`;
  const has = await markersUnder(deps.tables, mail.request.id, `${marker}#`);
  const failed: Reader[] = [];
  const errors: unknown[] = [];
  for (const reader of readers.filter(({ id }) => !has.has(id))) {
    try {
      await sendOne(deps, { ...mail, marker }, reader);
    } catch (error) {
      failed.push(reader);
      errors.push(error);
    }
  }
  return { told: readers.filter((reader) => !failed.includes(reader)), failed, errors };
}

/** Everybody else has been told: those who could not be reached, once more. */
async function settle(deps: NoticeDeps, mail: PartMail, parts: readonly Done[]): Promise<'sent'> {
  if (parts.at(-1)?.settled === true || parts.every(({ failed }) => failed.length === 0)) return 'sent';
  const reached: Reader[] = [];
  for (const [index, { failed }] of parts.entries()) {
    if (failed.length === 0) continue;
    const after = parts[index - 1]?.next;
    const { readers } = await partAfter(mail, after);
    const missed = readers.filter(({ id }) => failed.includes(id));
    const { told, errors } = await tell(deps, mail, index + 1, missed);
    if (errors.length > 0) throw unreached(mail, errors);
    reached.push(...told);
  }
  await keep(deps, mail, { no: parts.length + 1, done: { failed: [], settled: true }, told: reached });
  return 'sent';
}

function unreached({ notice }: PartMail, errors: readonly unknown[]): AggregateError {
  return new AggregateError(errors, `${notice} did not reach everybody`, { cause: errors[0] });
}

/** The marker of a part, with its record where it told anybody: the number, and apart from it who they were. */
async function keep(
  { tables, clock, random }: NoticeDeps,
  mail: PartMail,
  { no, done, told }: { readonly no: number; readonly done: Done; readonly told: readonly Reader[] },
): Promise<void> {
  const { id } = mail.request;
  const marker = `${progressOf(mail)}#${numbered(no)}`;
  if (told.length === 0) {
    await setMarker(tables, id, marker, clock.now(), done);
    return;
  }
  await onConflictRetry(async () => {
    if ((await getMarker(tables, id, marker)) !== undefined) return;
    const request = await getRequest(tables, id);
    if (request === undefined) return;
    const at = clock.now();
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.write(
      markerOperation(tables, id, marker, { ...done, at }, () => new Overtaken('Recorded meanwhile')),
    );
    const { step, notice, taskId } = mail;
    change.record({
      ...{ step, kind: 'notice-sent', actor: 'SYSTEM' },
      data: { notice, taskId, part: no, count: told.length },
      personal: { recipients: told.map(({ name, email }) => ({ name, email })) },
    });
    await change.commit();
  });
}
