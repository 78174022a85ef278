import * as z from 'zod/mini';
import type { Request } from '../../schemas/cases/request.ts';
import { Overtaken, Taken } from '../domain/errors.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { CaseChange } from '../store/case-change.ts';
import { markerOperation, markersOf } from '../store/marker-store.ts';
import type { Item } from '../store/tables.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import { createList, endList, restoreList, updateList } from './list-change.ts';
import { clearList } from './list-clear.ts';
import { refusedChunk, type ListChunk, type ListStep } from './list-chunk.ts';
import { joinLists, leaveLists } from './member-of-change.ts';
import { addMembers, removeMembers } from './member-change.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

export const listActions = [
  'create-list',
  'update-list',
  'add-members',
  'remove-members',
  'join-lists',
  'leave-lists',
  'end-list',
  'restore-list',
  'clear-list',
] as const;
export type ListAction = (typeof listActions)[number];

const planners: Readonly<Record<ListAction, (deps: Basics, step: ListStep) => Promise<ListChunk>>> = {
  'create-list': createList,
  'update-list': updateList,
  'add-members': addMembers,
  'remove-members': removeMembers,
  'join-lists': joinLists,
  'leave-lists': leaveLists,
  'end-list': endList,
  'restore-list': restoreList,
  'clear-list': clearList,
};

/** What one transaction of a step did, as its marker keeps it. */
const markerSchema = z.lazy(() =>
  z.object({
    outcome: z.enum(['applied', 'more', 'subject-changed']),
    /** Where the next one goes on. */
    next: z.number(),
  }),
);

/**
 * Writes what a step does to a list or to its members: so much as fits into one transaction, with its marker, its part of
 * the list's history and its record. `more`: the machine comes again. Each part has its marker, so that a call that is
 * repeated goes on wherever the one before has stopped.
 */
export function provisionList(
  deps: Basics,
  input: ProvisionDirectoryInput<ListAction>,
): Promise<DirectoryResult> {
  return onConflictRetry(() => run(deps, input));
}

async function run(deps: Basics, input: ProvisionDirectoryInput<ListAction>): Promise<DirectoryResult> {
  const { tables, clock } = deps;
  const found = await currentCase(deps, input.request);
  const marker = `${input.taskId}#${input.step}`;
  const done = partsOf(await markersOf(tables, found.request.id, marker));
  const last = done.at(-1);
  if (last !== undefined && last.outcome !== 'more') return { outcome: last.outcome };
  assertNotEnded(found.request);
  const step: ListStep = {
    ...{ found, step: input.step, at: clock.now() },
    ...{ part: done.length + 1, from: last?.next ?? 0 },
  };
  const chunk = await planners[input.action](deps, step);
  try {
    return await write(deps, input, step, chunk);
  } catch (error) {
    // Somebody has the address by now: a business result like any change of what there was.
    if (!(error instanceof Taken)) throw error;
    return write(deps, input, step, refusedChunk({ taken: error.field }));
  }
}

function partsOf(markers: ReadonlyMap<string, Item>): z.infer<typeof markerSchema>[] {
  const parts = [...markers].filter(([part]) => part === '' || /^#\d+$/u.test(part));
  return parts
    .map(([part, item]) => ({ no: part === '' ? 1 : Number(part.slice(1)), item }))
    .toSorted((one, other) => one.no - other.no)
    .map(({ item }) => z.parse(markerSchema, item));
}

async function write(
  { tables, random }: Basics,
  { taskId, step, action }: ProvisionDirectoryInput<ListAction>,
  { found, at, part }: ListStep,
  { outcome, next = 0, operations, list, data, personal }: ListChunk,
): Promise<DirectoryResult> {
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, found.request);
  if (list !== undefined) change.set({ subject: subjectOf(list) });
  const marker = part === 1 ? `${taskId}#${step}` : `${taskId}#${step}#${String(part)}`;
  const content = { outcome, next, at };
  change.write(
    ...operations,
    markerOperation(tables, found.request.id, marker, content, () => new Overtaken('Applied meanwhile')),
  );
  change.record({
    ...{ step, kind: 'provisioned', actor: 'SYSTEM' as const },
    data: { taskId, action, outcome, ...(part === 1 ? {} : { chunk: part }), ...data },
    ...(personal === undefined ? {} : { personal }),
  });
  await change.commit();
  return { outcome };
}

function subjectOf({ id, version }: NonNullable<ListChunk['list']>): NonNullable<Request['subject']> {
  return { kind: 'list', id, version };
}
