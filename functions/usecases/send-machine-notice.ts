import { stepId } from '../../schemas/catalogue.ts';
import type { EndStatus, NoticeId } from '../../schemas/vocabulary.ts';
import { isEndStatus, statusNames } from '../../schemas/vocabulary.ts';
import { CorruptItem } from '../domain/errors.ts';
import { assertMayEnd, assertNotEnded } from '../domain/transitions.ts';
import { CaseChange } from '../store/case-change.ts';
import { unlockOperations } from '../store/lock-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase, procedureOf } from './case-access.ts';
import { noticeFacts } from './case-notice.ts';
import type { Basics, MachineInput } from './deps.ts';
import { sendCaseNotice, type NoticeDeps } from './send-notice.ts';

export interface NotifyInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
  readonly notice: NoticeId;
  /** The request ends with this notice. */
  readonly ends?: EndStatus | undefined;
}

/**
 * Sends a notice that the machine itself sends, to whom the catalogue names; with `ends` the request then ends and
 * its subject is free again.
 */
export async function sendMachineNotice(deps: NoticeDeps, input: NotifyInput): Promise<void> {
  const found = await currentCase(deps, input.request);
  const procedure = procedureOf(found.request);
  assertNotEnded(found.request, input.ends);
  const { notice } = input;
  const row = procedure.notices.find(
    (each) => each.notice === notice && stepId(procedure.id, each.step) === input.step,
  );
  if (row === undefined || notice === 'invitation' || notice === 'password-reset') {
    throw new CorruptItem(`${procedure.id} has no notice ${notice} at ${input.step}`);
  }
  const facts = await noticeFacts(deps.tables, found, undefined);
  await sendCaseNotice(deps, {
    notice,
    requestId: found.request.id,
    agencyId: found.request.agencyId,
    marker: `${input.taskId}#${input.step}`,
    step: input.step,
    taskId: input.taskId,
    to: row.to,
    facts: input.ends === undefined ? facts : { ...facts, status: statusNames[input.ends] },
    linkFor: () =>
      Promise.resolve({ url: `${deps.mail.publicUrl}/requests/${encodeURIComponent(found.request.id)}` }),
  });
  if (input.ends !== undefined) await endRequest(deps, input, input.ends);
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
    change.set({ status, endedAt: at }).unset('faulted');
    change.write(...unlockOperations(deps.tables, request));
    change.record({ step, kind: 'ended', actor: 'SYSTEM', data: { status } });
    await change.commit();
  });
}
