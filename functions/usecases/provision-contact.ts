import type { Request } from '../../schemas/cases/request.ts';
import type { Membership } from '../../schemas/directory/account.ts';
import type { ContactEntry } from '../../schemas/directory/contact.ts';
import { contactActions, type ContactAction } from '../../schemas/directory-words.ts';
import { changedNames, contactAfter } from '../domain/contact-entry.ts';
import { Overtaken, SubjectLocked, Taken } from '../domain/errors.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { CaseChange } from '../store/case-change.ts';
import type { Case } from '../store/case-store.ts';
import { contactHistoryOperation, contactOperations, getContact } from '../store/contact-store.ts';
import { unlockedOperation } from '../store/lock-store.ts';
import { listHistoryOperation } from '../store/list-store.ts';
import { markerOperation, markersOf } from '../store/marker-store.ts';
import { endMembershipOperation, listMemberships } from '../store/membership-store.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

export { contactActions };

type Input = ProvisionDirectoryInput<ContactAction>;
type Outcome = DirectoryResult['outcome'];

/** Each leaves by two of a transaction's hundred writes: its place, and the entry in the list's history. */
const placesAtOnce = 45;

/**
 * Writes what the Service Desk has done to a contact: the contact, a marker and the record in one transaction; a deleted
 * one then leaves its lists, a chunk a call (architecture 3.5). Each part has its marker, so that the same call again
 * goes on wherever the one before has failed.
 */
export async function provisionContact(deps: Basics, input: Input): Promise<DirectoryResult> {
  return { outcome: await onConflictRetry(() => run(deps, input)) };
}

async function run(deps: Basics, input: Input): Promise<Outcome> {
  const found = await currentCase(deps, input.request);
  const done = await markersOf(deps.tables, found.request.id, markerOf(input));
  const first = done.get('');
  if (first !== undefined) {
    if (first['outcome'] === 'subject-changed') return 'subject-changed';
    return leaveLists(deps, input, found.request, done.size);
  }
  assertNotEnded(found.request);
  try {
    return await writeContact(deps, input, found);
  } catch (error) {
    // Another has the address, or is about to change the contact: a business result like any change of what there was.
    const why =
      error instanceof Taken
        ? { taken: error.field }
        : error instanceof SubjectLocked
          ? { lockedBy: error.lockedBy }
          : undefined;
    if (why === undefined) throw error;
    return commit(deps, input, found.request, { outcome: 'subject-changed', data: why });
  }
}

async function writeContact(deps: Basics, input: Input, found: Case): Promise<Outcome> {
  const { request, rounds } = found;
  const { subject } = request;
  const before = subject === undefined ? undefined : await getContact(deps.tables, subject.id);
  const after = contactAfter(input.action, {
    requestId: request.id,
    agencyId: request.agencyId,
    version: subject?.version,
    form: rounds.at(-1)?.form ?? {},
    contact: before,
    at: deps.clock.now(),
  });
  if (after === undefined) return commit(deps, input, request, { outcome: 'subject-changed', data: {} });
  const outcome = await commit(deps, input, request, {
    outcome: 'applied',
    contact: after,
    operations: [
      contactHistoryOperation(deps.tables, {
        ...{ contactId: after.id, at: after.updatedAt },
        requestId: request.id,
        // Registered again in its case, it is changed.
        action: before?.state === 'ACTIVE' && after.state === 'ACTIVE' ? 'change-contact' : input.action,
      }),
      ...contactOperations(deps.tables, {
        ...{ before, after, reservedBy: request.id },
        otherwise: () => new Overtaken('The contact changed meanwhile'),
      }),
      // Registered again in its case: that holds no lock on what it made.
      ...(input.action === 'register-contact' && before !== undefined
        ? [unlockedOperation(deps.tables, 'contact', before.id)]
        : []),
    ],
    data: differenceOf(before, after),
  });
  if (after.state !== 'DELETED') return outcome;
  return (await listMemberships(deps.tables, after.id, 'contact')).length > 0 ? 'more' : outcome;
}

/** A deleted contact is in no list; once it is deleted, nobody adds it to one. */
async function leaveLists(deps: Basics, input: Input, request: Request, part: number): Promise<Outcome> {
  const { subject } = request;
  if (input.action !== 'delete-contact' || subject === undefined) return 'applied';
  const places = await listMemberships(deps.tables, subject.id, 'contact');
  if (places.length === 0) return 'applied';
  const some = places.slice(0, placesAtOnce);
  await commit(deps, input, request, {
    outcome: 'applied',
    part,
    operations: some.flatMap((each) => leaving(deps, input, each, part)),
    data: { left: some.map(({ listId }) => listId) },
  });
  return places.length > some.length ? 'more' : 'applied';
}

/** The list's history says so, as of every member that goes. */
function leaving({ tables, clock }: Basics, input: Input, place: Membership, part: number): Operation[] {
  const { listId, memberKind: kind, memberId: id } = place;
  return [
    endMembershipOperation(tables, place),
    listHistoryOperation(tables, {
      ...{ listId, at: clock.now(), requestId: input.request.requestId, step: input.step, part },
      ...{ action: 'remove-members', before: {}, after: {}, members: [{ kind, id }] },
    }),
  ];
}

interface Written {
  readonly outcome: Outcome;
  readonly contact?: ContactEntry;
  readonly operations?: readonly Operation[];
  /** The n-th after the first. */
  readonly part?: number;
  readonly data: Readonly<Record<string, unknown>>;
}

async function commit(
  { tables, clock, random }: Basics,
  input: Input,
  request: Request,
  { outcome, contact, operations = [], part, data }: Written,
): Promise<Outcome> {
  const at = clock.now();
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  if (contact !== undefined)
    change.set({ subject: { kind: 'contact', id: contact.id, version: contact.version } });
  const marker = part === undefined ? markerOf(input) : `${markerOf(input)}#${String(part)}`;
  change.write(
    ...operations,
    markerOperation(tables, request.id, marker, { outcome, at }, () => new Overtaken('Applied meanwhile')),
  );
  change.record({
    step: input.step,
    kind: 'provisioned',
    actor: 'SYSTEM',
    data: { taskId: input.taskId, action: input.action, outcome, ...data },
  });
  await change.commit();
  return outcome;
}

function markerOf({ taskId, step }: Input): string {
  return `${taskId}#${step}`;
}

/** States and the names of what changed; the data itself is about a person, and stands in the form. */
function differenceOf(before: ContactEntry | undefined, after: ContactEntry): Record<string, unknown> {
  return {
    contact: after.id,
    ...(before === undefined ? {} : { before: { state: before.state, version: before.version } }),
    after: { state: after.state, version: after.version },
    changed: changedNames(before, after),
  };
}
