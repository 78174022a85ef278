import { catalogue, stepId, type NoticeRecipients } from '../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { NoticeId } from '../../schemas/notice-ids.ts';
import type { EndStatus } from '../../schemas/vocabulary.ts';
import { isEndStatus, statusNames } from '../../schemas/vocabulary.ts';
import { CorruptItem } from '../domain/errors.ts';
import { assertMayEnd, assertNotEnded } from '../domain/transitions.ts';
import type { CaseNotice } from '../mail/case-notice.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { getLists } from '../store/list-store.ts';
import { unlockOperations } from '../store/lock-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase, procedureOf } from './case-access.ts';
import { noticeFacts } from './case-notice.ts';
import { bookingMail, invitedPart } from './booking-mail.ts';
import type { Basics, MachineInput } from './deps.ts';
import { endedBeside } from './ended-services.ts';
import { firstSignInLink } from './first-sign-in.ts';
import { emailPart } from './email-readers.ts';
import { listName, memberPart, type WhichMembers } from './member-readers.ts';
import { namedValues } from './named-values.ts';
import { sendNextPart, type PartMail } from './notice-parts.ts';
import type { Reader } from './recipients.ts';
import { releaseReserved } from './reservations.ts';
import { sendCaseNotice, type NoticeDeps } from './send-notice.ts';

export interface NotifyInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
  /** Absent where a request ends and nobody is told. */
  readonly notice?: NoticeId | undefined;
  /** The request ends with this notice. */
  readonly ends?: EndStatus | undefined;
}

/** `more`: members of a list are left to be told, the machine comes again. */
export interface NotifyResult {
  readonly outcome: 'more' | 'sent';
}

/**
 * Sends a notice that the machine itself sends, to whom the catalogue names; with `ends` the request then ends and
 * its subject is free again.
 */
export async function sendMachineNotice(deps: NoticeDeps, input: NotifyInput): Promise<NotifyResult> {
  const found = await currentCase(deps, input.request);
  assertNotEnded(found.request, input.ends);
  const outcome = input.notice === undefined ? 'sent' : await tell(deps, found, input, input.notice);
  if (outcome === 'sent' && input.ends !== undefined) await endRequest(deps, input, input.ends);
  return { outcome };
}

async function tell(
  deps: NoticeDeps,
  found: Case,
  input: NotifyInput,
  notice: NoticeId,
): Promise<NotifyResult['outcome']> {
  const procedure = procedureOf(found.request);
  const row = procedure.notices.find(
    (each) => each.notice === notice && stepId(procedure.id, each.step) === input.step,
  );
  if (row === undefined) throw new CorruptItem(`${procedure.id} has no notice ${notice} at ${input.step}`);
  const { id: requestId, subject } = found.request;
  const booking =
    row.calendar === undefined ? undefined : await bookingMail(deps.tables, found.request, row.calendar);
  const facts = {
    ...(await noticeFacts(deps.tables, found, undefined)),
    ...(await listFacts(deps.tables, found.request)),
    more: [
      ...(booking?.more ?? namedValues(procedure, found, row.fields ?? [])),
      ...(row.namesEnded === true ? await endedBeside(deps, requestId, input) : []),
    ],
  };
  const form = found.rounds.at(-1)?.form ?? {};
  const mail: Omit<PartMail, 'partOf' | 'except'> = {
    notice: row.notice,
    request: found.request,
    marker: `${input.taskId}#${input.step}`,
    step: input.step,
    taskId: input.taskId,
    form,
    facts: input.ends === undefined ? facts : { ...facts, status: statusNames[input.ends], ends: input.ends },
    ...(booking === undefined ? {} : { calendarFor: booking.calendarFor }),
    linkFor: async (reader) =>
      row.firstSignIn === true && subject?.kind === 'account'
        ? firstSignInLink(deps, { accountId: subject.id, requestId }, reader.language)
        : {
            url: `${deps.mail.publicUrl}${pathFor(reader, found.request)}`,
            // Headquarters have no page of ours: the mail says all.
            ...(reader.role === 'AGENCY_HQ' && !reader.isOfficer ? { noWayIn: true } : {}),
          },
  };
  const to = row.to.filter(({ members, emails, invited }) => (members ?? emails ?? invited) === undefined);
  const { contacts } = found.request;
  const except = new Set(to.flatMap(({ role }) => contacts?.[role]?.email ?? []));
  // Thousands of members first, in parts: one person who cannot be reached does not keep them waiting.
  for (const { members, emails, invited } of row.to) {
    if (members !== undefined && (await areNotTold(deps, found.request, members))) continue;
    const partOf = partsOf(deps.tables, { found, form }, { members, emails, invited });
    if (partOf === undefined) continue;
    // Several notices of one step each tell some of the participants.
    const marker = members === undefined ? `${mail.marker}#${row.notice}` : mail.marker;
    if ((await sendNextPart(deps, { ...mail, marker, partOf, except })) === 'more') return 'more';
  }
  if (to.length > 0) await sendCaseNotice(deps, { ...mail, to });
  return 'sent';
}

/** Readers who are told in parts; undefined for those whom a role or a part in the case names. */
function partsOf(
  tables: Tables,
  { found, form }: { readonly found: Case; readonly form: FormValues },
  { members, emails, invited }: { readonly [K in 'members' | 'emails' | 'invited']: NoticeRecipients[K] },
): PartMail['partOf'] | undefined {
  if (emails !== undefined) return () => emailPart(tables, found, emails);
  if (invited !== undefined) return () => invitedPart(tables, found.request, invited);
  if (members === undefined) return undefined;
  return (after) => memberPart(tables, { request: found.request, form }, { members, after });
}

/** The agency may have switched off that all members are told of what becomes of their list (D-11). */
async function areNotTold(
  { tables }: NoticeDeps,
  { agencyId }: Request,
  members: WhichMembers,
): Promise<boolean> {
  return members === 'of-list' && (await getAgency(tables, agencyId))?.membersNotTold === true;
}

/** The list that a notice is about. */
async function listFacts(tables: Tables, { subject }: Request): Promise<Partial<CaseNotice>> {
  const [list] = subject?.kind === 'list' ? await getLists(tables, [subject.id]) : [];
  return list === undefined ? {} : { lists: [listName(list)] };
}

/** Where a reader goes on: an officer to the case, a person to what he can open, the handler of a list to the list. */
function pathFor({ isOfficer, role }: Reader, { id, procedure, subject }: Request): string {
  if (isOfficer || role === 'AGENCY_ADMIN') return `/requests/${encodeURIComponent(id)}`;
  if (role === 'DL_HANDLER') {
    return subject?.kind === 'list' ? `/my/lists/${encodeURIComponent(subject.id)}` : '/my';
  }
  if (role === 'IMPLEMENTING_AGENCY') return '/apply';
  // Who has no account yet goes on where he registers.
  const hasAccount = subject?.kind === 'account' || catalogue[procedure].open === undefined;
  return role === 'PARTICIPANT' || (role === 'USER' && hasAccount) ? '/my' : '/register';
}

/** The writer of the last status. Run again, it finds the request ended and does nothing. */
async function endRequest(
  deps: Basics,
  { request: input, step }: NotifyInput,
  status: EndStatus,
): Promise<void> {
  await onConflictRetry(async () => {
    const { request } = await currentCase(deps, input);
    if (isEndStatus(request.status)) return;
    assertMayEnd(procedureOf(request), request, status);
    const at = deps.clock.now();
    const change = CaseChange.of(deps.tables, { at, salt: () => deps.random.token() }, request);
    change.set({ status, endedAt: at }).unset('faulted', 'reserved');
    change.write(
      ...unlockOperations(deps.tables, request),
      ...releaseReserved(deps.tables, request.id, request.reserved ?? []),
    );
    change.record({ step, kind: 'ended', actor: 'SYSTEM', data: { status } });
    await change.commit();
  });
}
