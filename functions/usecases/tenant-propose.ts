import { catalogue } from '../../schemas/catalogue.ts';
import { CorruptItem, SubjectLocked } from '../domain/errors.ts';
import type { Case } from '../store/case-store.ts';
import { getMarker } from '../store/marker-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import { noteChild } from './note-child.ts';
import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';
import { firstInput } from './start-machine.ts';
import { newCase, reserveReference } from './submit-request.ts';
import { subjectOfRequest } from './subjects/registry.ts';

const procedure = () => catalogue['AGENCY-TERMINATION'];

/**
 * Opens the proposal to end an agency whose use was found too low (SERVICE-MONITORING.3): a request of its own, in the
 * name of who decided so, whom another one has to follow (AMB-89). Somebody may have proposed it meanwhile.
 */
export async function proposeEnd(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  try {
    const id = await onConflictRetry(() => propose(deps, input));
    await deps.machines.start('AGENCY-TERMINATION', firstInput(id));
    return { outcome: 'applied' };
  } catch (error) {
    if (!(error instanceof SubjectLocked)) throw error;
    return { outcome: 'subject-changed' };
  }
}

async function propose(deps: Basics, input: ProvisionAgencyInput): Promise<string> {
  const { tables, clock } = deps;
  const found = await currentCase(deps, input.request);
  const parent = found.request;
  const marker = `${input.taskId}#${input.step}#proposal`;
  const before = await getMarker(tables, parent.id, marker);
  if (before !== undefined) return String(before['child']);
  const subject = await subjectOfRequest(tables, parent);
  if (subject?.kind !== 'agency') throw new CorruptItem(`${parent.id} is about no agency`);
  const at = clock.now();
  const { person, data } = await decisionOf(deps, found, input.taskId);
  const id = await reserveReference(deps, procedure(), at);
  const change = newCase(deps, { person, channel: 'portal' }, procedure(), {
    ...{ id, agencyId: subject.id, role: 'MAMPU_ADMIN', at, secrets: {}, subject },
    values: {
      ground: 'PERFORMANCE',
      ...(data['text'] === undefined ? {} : { text: data['text'] }),
      ...(data['effectiveOn'] === undefined ? {} : { effectiveOn: data['effectiveOn'] }),
    },
    parentId: parent.id,
  });
  noteChild(change, tables, { id, procedure: procedure(), parent: parent.id, marker, at });
  await change.commit();
  return id;
}

async function decisionOf({ tables }: Basics, { tasks, request }: Case, taskId: string) {
  const decision = tasks.find(({ id }) => id === taskId)?.decision;
  const person = decision === undefined ? undefined : await getOfficer(tables, decision.by.officerId);
  if (decision === undefined || person === undefined)
    throw new CorruptItem(`${request.id} was decided by nobody`);
  return { person, data: decision.data };
}
