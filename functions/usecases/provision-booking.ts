import { bookingAction, type BookingAction } from '../domain/booking.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { bookingOperation, freeRooms, getBooking } from '../store/booking-store.ts';
import { CaseChange } from '../store/case-change.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

/** Writes what a decision makes of a booking; one that does not take place gives its rooms back in the same transaction. */
export function provisionBooking(
  deps: Basics,
  input: ProvisionDirectoryInput<BookingAction>,
): Promise<DirectoryResult> {
  return onConflictRetry(() => run(deps, input));
}

async function run(
  deps: Basics,
  { request: of, taskId, step, action }: ProvisionDirectoryInput<BookingAction>,
): Promise<DirectoryResult> {
  const { tables, clock, random } = deps;
  const { request, tasks } = await currentCase(deps, of);
  const marker = `${taskId}#${step}`;
  if ((await getMarker(tables, request.id, marker)) !== undefined) return { outcome: 'applied' };
  assertNotEnded(request);
  const { subject } = request;
  const before = subject === undefined ? undefined : await getBooking(tables, subject.id);
  if (subject === undefined || before === undefined) throw new CorruptItem(`${request.id} has no booking`);
  const at = clock.now();
  const fault = tasks.find(({ id }) => id === taskId)?.decision?.data['fault'];
  const after = bookingAction(action, before, { at, fault: typeof fault === 'string' ? fault : undefined });
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.set({ subject: { ...subject, version: after.version } });
  change.write(
    bookingOperation(tables, after, () => new Overtaken('The booking changed meanwhile')),
    ...(after.state === 'REFUSED' || after.state === 'CANCELLED' ? freeRooms(tables, before) : []),
    markerOperation(tables, request.id, marker, { outcome: 'applied', at }, () => new Overtaken('Applied')),
  );
  change.record({
    ...{ step, kind: 'provisioned', actor: 'SYSTEM' },
    data: {
      ...{ taskId, action, outcome: 'applied', booking: after.id },
      before: { state: before.state, version: before.version },
      after: { state: after.state, version: after.version, sequence: after.sequence },
    },
  });
  await change.commit();
  return { outcome: 'applied' };
}
