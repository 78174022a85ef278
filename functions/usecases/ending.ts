import { catalogue, type Procedure, type ProcedureId } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { CorruptItem, Overtaken, SubjectLocked, VersionConflict } from '../domain/errors.ts';
import type { Case } from '../store/case-store.ts';
import { unlockedOperation } from '../store/lock-store.ts';
import { getMarker } from '../store/marker-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { noteChild } from './note-child.ts';
import type { ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';
import { firstInput } from './start-machine.ts';
import { newCase, reserveReference } from './submit-request.ts';
import type { SubjectView } from './subjects/subject.ts';
import type { Caller } from './types.ts';

/** What the stages of the end of an agency have in common. */

export interface Ending {
  readonly found: Case;
  readonly agency: Agency;
  readonly input: ProvisionAgencyInput;
  readonly at: string;
  /** Where the part before stopped. */
  readonly after: string | undefined;
}

export interface EndedPart {
  /** Where the next part goes on; absent behind the last. */
  readonly next?: string | undefined;
  /** How many things were done, by what; for the record. */
  readonly did: Readonly<Record<string, number>>;
}

export type EndStage = (deps: ProvisionAgencyDeps, ending: Ending) => Promise<EndedPart>;

/** Things of one part: all of them are done within a call. */
export const partSize = 15;

/** Who approved that the agency ends: what the system does then is done in his name. @throws CorruptItem */
export async function approver(tables: Tables, { request, tasks }: Case): Promise<Caller> {
  const by = tasks.find(({ decision }) => decision?.outcome === 'approved')?.decision?.by;
  const person = by === undefined ? undefined : await getOfficer(tables, by.officerId);
  if (person === undefined) throw new CorruptItem(`${request.id} was approved by nobody`);
  return { person, channel: 'portal' };
}

/** A case by which one thing of the agency ends. */
export interface EndingCase {
  readonly procedure: ProcedureId;
  readonly subject: SubjectView;
  readonly values: FormValues;
}

/**
 * Starts a case of its own for one thing that the agency has, with the request that ends the agency as its parent. Run
 * again for the same version of it, it finds the same case and sees that its machine runs.
 * @returns whether it began now; another request may hold the thing, which is tried again in the next pass
 */
export async function beginEnd(
  deps: ProvisionAgencyDeps,
  { found, at }: Ending,
  { procedure: procedureId, subject, values }: EndingCase,
): Promise<boolean> {
  const { tables, machines } = deps;
  const parent = found.request;
  const marker = `end#${subject.kind}#${subject.id}#${String(subject.version)}`;
  const before = await getMarker(tables, parent.id, marker);
  const start = (id: string) => machines.start(procedureId, firstInput(id));
  if (before !== undefined) {
    await start(String(before['child']));
    return false;
  }
  const procedure = catalogue[procedureId];
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, await approver(tables, found), procedure, {
    ...{ id, agencyId: parent.agencyId, role: 'MAMPU_ADMIN', at, values, secrets: {}, subject },
    parentId: parent.id,
    first: isShared(procedure) ? [unlockedOperation(tables, subject.kind, subject.id)] : [],
  });
  noteChild(change, tables, { id, procedure, parent: parent.id, marker, at });
  try {
    await change.commit();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return false;
  }
  await start(id);
  return true;
}

/** One that is not reserves the thing itself. */
function isShared({ subject }: Procedure): boolean {
  return subject.how === 'changes' && subject.shared === true;
}

/** Somebody changed or reserved it in this very moment: the next pass comes to it again. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof SubjectLocked || error instanceof VersionConflict || error instanceof Overtaken;
}
