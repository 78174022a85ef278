import { catalogue, type ProcedureId } from '../../schemas/catalogue.ts';
import type { Draft } from '../../schemas/cases/request.ts';
import { formOf } from '../../schemas/forms.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { draftValues } from '../domain/form.ts';
import { may } from '../domain/permissions.ts';
import { epochSeconds } from '../platform/clock.ts';
import { deleteDraft as removeDraft, getDraft, listDrafts, putDraft } from '../store/draft-store.ts';
import { actorOf } from './case-access.ts';
import type { Basics } from './deps.ts';
import { subjectFor } from './subjects/registry.ts';
import { titleOf } from './submit-request.ts';
import type { Caller } from './types.ts';

export interface DraftInput {
  /** Absent for a new draft. */
  readonly id?: string;
  readonly procedure: ProcedureId;
  readonly subjectId?: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** Version that was read; a colleague may have saved it meanwhile. */
  readonly version?: number;
}

export type DraftDeps = Basics & { readonly draftDays: number };

/** Keeps a form that is not finished: the agency's, 30 days, without secrets. @throws Forbidden, NotFound, VersionConflict */
export async function saveDraft(deps: DraftDeps, caller: Caller, input: DraftInput): Promise<Draft> {
  const { tables, clock, random, draftDays } = deps;
  const agencyId = draftAgency(caller);
  const procedure = catalogue[input.procedure];
  const subject = await subjectFor(tables, caller, procedure, input.subjectId);
  const before = input.id === undefined ? undefined : await readDraft(deps, caller, input.id);
  const at = clock.now();
  const form = draftValues(formOf(procedure.form), input.form);
  const draft: Draft = {
    id: before?.id ?? random.id('draft'),
    agencyId,
    procedure: input.procedure,
    form,
    title: titleOf(procedure, { ...subject?.settings, ...form }, subject),
    savedBy: actorOf(caller, 'AGENCY_ADMIN'),
    savedByName: caller.person.name,
    savedAt: at,
    version: (input.version ?? before?.version ?? 0) + 1,
    ...(input.subjectId === undefined ? {} : { subjectId: input.subjectId }),
  };
  await putDraft(tables, draft, epochSeconds(at) + draftDays * 24 * 3600);
  return draft;
}

/** @throws Forbidden, NotFound */
export async function readDraft({ tables }: Basics, caller: Caller, id: string): Promise<Draft> {
  const draft = await getDraft(tables, draftAgency(caller), id);
  if (draft === undefined) throw new NotFound(`There is no draft ${id}`);
  return draft;
}

/** The agency's drafts, newest first. @throws Forbidden */
export async function findDrafts({ tables, clock }: Basics, caller: Caller): Promise<Draft[]> {
  const drafts = await listDrafts(tables, draftAgency(caller), epochSeconds(clock.now()));
  return drafts.sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

/** @throws Forbidden */
export async function deleteDraft({ tables }: Basics, caller: Caller, id: string): Promise<void> {
  await removeDraft(tables, draftAgency(caller), id);
}

function draftAgency({ person }: Caller): string {
  const { agencyId } = person;
  if (agencyId === undefined || !may(person, 'draft.manage', { agencyId })) {
    throw new Forbidden('may-not-submit', 'Only an Agency UC Administrator keeps drafts');
  }
  return agencyId;
}
