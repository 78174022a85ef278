import { stepId, type Procedure } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { EndStatus, NoticeId } from '../../schemas/vocabulary.ts';
import { isEndStatus, statusNames } from '../../schemas/vocabulary.ts';
import { CorruptItem } from '../domain/errors.ts';
import { assertMayEnd, assertNotEnded } from '../domain/transitions.ts';
import type { NamedValue } from '../mail/case-notice.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { unlockOperations } from '../store/lock-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase, procedureOf } from './case-access.ts';
import { noticeFacts } from './case-notice.ts';
import type { Basics, MachineInput } from './deps.ts';
import { firstSignInLink } from './first-sign-in.ts';
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

/**
 * Sends a notice that the machine itself sends, to whom the catalogue names; with `ends` the request then ends and
 * its subject is free again.
 */
export async function sendMachineNotice(deps: NoticeDeps, input: NotifyInput): Promise<void> {
  const found = await currentCase(deps, input.request);
  assertNotEnded(found.request, input.ends);
  if (input.notice !== undefined) await tell(deps, found, input, input.notice);
  if (input.ends !== undefined) await endRequest(deps, input, input.ends);
}

async function tell(deps: NoticeDeps, found: Case, input: NotifyInput, notice: NoticeId): Promise<void> {
  const procedure = procedureOf(found.request);
  const row = procedure.notices.find(
    (each) => each.notice === notice && stepId(procedure.id, each.step) === input.step,
  );
  if (row === undefined) throw new CorruptItem(`${procedure.id} has no notice ${notice} at ${input.step}`);
  const { id: requestId, subject } = found.request;
  const facts = {
    ...(await noticeFacts(deps.tables, found, undefined)),
    more: namedValues(procedure, found, row.fields ?? []),
  };
  await sendCaseNotice(deps, {
    notice: row.notice,
    request: found.request,
    marker: `${input.taskId}#${input.step}`,
    step: input.step,
    taskId: input.taskId,
    to: row.to,
    facts: input.ends === undefined ? facts : { ...facts, status: statusNames[input.ends] },
    linkFor: async (reader) =>
      row.firstSignIn === true && subject?.kind === 'account'
        ? firstSignInLink(deps, { accountId: subject.id, requestId }, reader.language)
        : { url: `${deps.mail.publicUrl}${pathFor(reader, found.request)}` },
  });
}

/** Where a reader goes on: an officer to the case, a person to what he can open. */
function pathFor({ isOfficer, role }: Reader, { id, subject }: Request): string {
  if (isOfficer || role === 'AGENCY_ADMIN') return `/requests/${encodeURIComponent(id)}`;
  if (role === 'DL_HANDLER') return '/my';
  return role === 'USER' && subject?.kind === 'account' ? '/my' : '/register';
}

/** Values of the newest form that a notice names, in the words of the form. */
function namedValues({ form }: Procedure, { rounds }: Case, names: readonly string[]): NamedValue[] {
  const fields = fieldsOf(formOf(form));
  const values = rounds.at(-1)?.form ?? {};
  return names.flatMap((name): NamedValue[] => {
    const field = fields.find((each) => each.name === name);
    const value = values[name];
    if (field === undefined || typeof value !== 'string') return [];
    const chosen = field.choices?.find((choice) => choice.value === value)?.label;
    return [{ label: field.label, value: chosen ?? value, isDate: field.kind === 'date' }];
  });
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
