import { addedNotices, type CaseNoticeId } from '../../schemas/notice-ids.ts';
import type { NoticeRecipients } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { CaseNotice } from '../mail/case-notice.ts';
import { renderNotice } from '../mail/render.ts';
import type { OutgoingMail } from '../mail/sender.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRequest } from '../store/case-store.ts';
import { getMarker, markerOperation, markersUnder, setMarker } from '../store/marker-store.ts';
import { Overtaken } from '../domain/errors.ts';
import { onConflictRetry } from '../store/transaction.ts';
import type { Basics, WithMail } from './deps.ts';
import type { NoticeFacts } from './case-notice.ts';
import { readersOf, type Reader } from './recipients.ts';

export type NoticeDeps = Basics & WithMail;

/** What a reader's own mail carries beside the facts. */
export type WayIn = Pick<CaseNotice, 'url'> & Partial<CaseNotice>;

/** One notice of one case: to whom, about what, and the step it is recorded under. */
export interface CaseMail {
  readonly notice: CaseNoticeId;
  readonly request: Request;
  /** What makes this sending one: `taskId#step`. Each recipient gets it once. */
  readonly marker: string;
  readonly step: string;
  readonly taskId: string;
  readonly to: readonly NoticeRecipients[];
  /** The newest form, for recipients whom it decides on. */
  readonly form?: FormValues;
  /** It brings a task, or reminds of one. */
  readonly asks?: boolean;
  /** Only this reader of those. */
  readonly only?: string;
  /** Not this reader: what is asked here, he may not decide. */
  readonly notTo?: string;
  readonly facts: NoticeFacts;
  /** Leaves no record in the case: one row of thousands, whose own item says that it is done. */
  readonly unrecorded?: boolean;
  /** Nobody can have got it yet: it is sent without a look at who has. */
  readonly first?: boolean;
  /** What the mail brings to the reader's calendar. */
  readonly calendarFor?: (reader: Reader) => OutgoingMail['calendar'];
  /** The reader's own way in; made anew for each reader. */
  readonly linkFor: (reader: Reader) => Promise<WayIn>;
}

/**
 * Sends a notice to everybody who holds the roles, each in his language. The marker of a recipient is set after SES
 * has answered: at least once, twice only after a crash between the two, never none (architecture 3.6). One address
 * that cannot be reached does not keep the others waiting.
 * @throws AggregateError of all that failed
 */
export async function sendCaseNotice(deps: NoticeDeps, mail: CaseMail): Promise<void> {
  if (isOff(deps, mail.notice)) return;
  const { to, form = {}, asks = false } = mail;
  const { deskMailbox } = deps.mail;
  const readers = (await readersOf(deps.tables, mail.request, { to, form, asks, deskMailbox })).filter(
    ({ id }) => id !== mail.notTo && (mail.only === undefined || id === mail.only),
  );
  const done =
    mail.first === true
      ? new Set<string>()
      : await markersUnder(deps.tables, mail.request.id, `${mail.marker}#`);
  const failures: unknown[] = [];
  for (const reader of readers.filter(({ id }) => !done.has(id))) {
    try {
      await sendOne(deps, mail, reader);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${mail.notice} did not reach everybody`, { cause: failures[0] });
  // A person who cannot be reached, or a list without a handler, is no gap in an office.
  const expected = mail.only === undefined && mail.to.some(({ scope }) => scope !== 'person');
  const entry = readers.length > 0 ? recorded : nobodyTold;
  if (mail.unrecorded !== true && (expected || readers.length > 0) && !done.has(entry)) {
    await recordNotice(deps, mail, { entry, readers });
  }
}

/** Added notices can be switched off by stage (AMB-10); those of the documents cannot. */
export function isOff({ mail }: WithMail, notice: CaseNoticeId): boolean {
  return mail.noticesOff.has(notice) && (addedNotices as readonly string[]).includes(notice);
}

/** Beside the ids of officers, none of which has capitals. Nobody holds the role now: a reminder finds who does later. */
const recorded = 'RECORDED';
const nobodyTold = 'NOBODY';

/** Sends one reader his mail, and notes that he has it. */
export async function sendOne(
  deps: NoticeDeps,
  mail: Pick<CaseMail, 'notice' | 'request' | 'marker' | 'facts' | 'linkFor' | 'calendarFor'>,
  reader: Reader,
): Promise<void> {
  const { tables, clock, mailer } = deps;
  const data = { ...mail.facts, ...reader.facts, ...(await mail.linkFor(reader)) };
  const rendered = renderNotice(mail.notice, data, reader.language, {
    serviceDeskAddress: deps.mail.serviceDeskAddress,
  });
  const calendar = mail.calendarFor?.(reader);
  await mailer.send({ to: reader.email, ...rendered, ...(calendar === undefined ? {} : { calendar }) });
  await setMarker(tables, mail.request.id, `${mail.marker}#${reader.id}`, clock.now());
}

/** One record for a sending, however often it was tried. */
async function recordNotice(
  { tables, clock, random }: Basics,
  mail: CaseMail,
  { entry, readers }: { readonly entry: string; readonly readers: readonly Reader[] },
): Promise<void> {
  const marker = `${mail.marker}#${entry}`;
  await onConflictRetry(async () => {
    if ((await getMarker(tables, mail.request.id, marker)) !== undefined) return;
    const request = await getRequest(tables, mail.request.id);
    if (request === undefined) return;
    const at = clock.now();
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.write(
      markerOperation(tables, mail.request.id, marker, { at }, () => new Overtaken('Recorded meanwhile')),
    );
    const { step, notice, taskId } = mail;
    if (entry === nobodyTold) {
      change.set({ untold: { at, step, notice } });
      change.record({ step, kind: 'nobody-told', actor: 'SYSTEM', data: { notice, taskId } });
    } else {
      if (request.untold !== undefined) change.unset('untold');
      change.record({
        step,
        kind: 'notice-sent',
        actor: 'SYSTEM',
        data: { notice, taskId, recipients: readers.map(({ id }) => id) },
        personal: { recipients: readers.map(({ name, email }) => ({ name, email })) },
      });
    }
    await change.commit();
  });
}
