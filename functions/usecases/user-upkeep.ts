import { upkeepTasks, type UpkeepTask } from '../../schemas/policies/upkeep.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { Forbidden, InvalidInput } from '../domain/errors.ts';
import { getUpkeep, noteUpkeep, type Upkeep } from '../store/upkeep-store.ts';
import type { Basics } from './deps.ts';
import { forwardingOf, type OwnForwarding } from './forwarding.ts';
import type { Caller } from './types.ts';
import { ownAccount } from './user-module.ts';

/** USER-SELF-CARE.4 (S4 G¶19(ii), BR-73): what a user does in his mailbox, and what he has had forwarded. */

export interface OwnMailbox {
  readonly upkeep: Upkeep;
  /** Today in Malaysia: what was done today is not ticked twice. */
  readonly today: string;
  readonly forwarding: OwnForwarding | undefined;
}

export async function readOwnMailbox(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  caller: Caller,
): Promise<OwnMailbox> {
  const account = await ownAccount({ tables }, caller);
  const [upkeep, forwarding] = await Promise.all([
    getUpkeep(tables, account.id),
    forwardingOf(tables, account),
  ]);
  return { upkeep, today: malaysianDate(clock.now()), forwarding };
}

/**
 * Notes that something was done now. The same again on the same day changes nothing.
 * @throws InvalidInput for what is none of the three, Forbidden when the account is not in use, NotSignedIn
 */
export async function tickUpkeep(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  caller: Caller,
  wanted: string,
): Promise<void> {
  const task: UpkeepTask | undefined = upkeepTasks.find((each) => each === wanted);
  if (task === undefined) throw new InvalidInput([{ field: 'task', code: 'choice' }]);
  const account = await ownAccount({ tables }, caller);
  if (account.state === 'DELETED' || account.state === 'DISABLED')
    throw new Forbidden('account-not-in-use', 'The account is not in use');
  const at = clock.now();
  const before = (await getUpkeep(tables, account.id))[task];
  if (before !== undefined && malaysianDate(before) === malaysianDate(at)) return;
  await noteUpkeep(tables, account.id, { task, at });
}
