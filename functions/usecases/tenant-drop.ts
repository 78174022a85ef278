import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { CaseChange } from '../store/case-change.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { agencyRef, dropped } from './applicant-agency.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { AgencyResult, ProvisionAgencyInput } from './provision-agency.ts';

/** Gives back what an application that came to nothing holds: the agency ends, its short name is free again. */
export async function dropApplicant(deps: Basics, input: ProvisionAgencyInput): Promise<AgencyResult> {
  await onConflictRetry(() => drop(deps, input));
  return { outcome: 'applied' };
}

async function drop(deps: Basics, input: ProvisionAgencyInput): Promise<void> {
  const { tables, clock, random } = deps;
  const { request } = await currentCase(deps, input.request);
  const marker = `${input.taskId}#${input.step}#drop`;
  if ((await getMarker(tables, request.id, marker)) !== undefined) return;
  const before = await getAgency(tables, request.subject?.id ?? '');
  if (before?.state !== 'APPLYING') throw new CorruptItem(`${request.id} is about no agency that applies`);
  const at = clock.now();
  const { agency, operations } = dropped(tables, before, at);
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.write(
    ...operations,
    markerOperation(tables, request.id, marker, { at }, () => new Overtaken('Dropped meanwhile')),
  );
  change.set({ subject: agencyRef(agency) });
  change.record({
    ...{ step: input.step, kind: 'name-given-back', actor: 'SYSTEM' },
    data: { taskId: input.taskId, agency: agency.id },
  });
  await change.commit();
}
