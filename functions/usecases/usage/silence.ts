import { malaysianDate } from '../../domain/calendar.ts';
import { Overtaken } from '../../domain/errors.ts';
import { isHeard, newest, silentOn } from '../../domain/usage.ts';
import type { Tables } from '../../store/tables.ts';
import { onConflictRetry, type Operation } from '../../store/transaction.ts';
import { getMailboxes, getSilences, saveMailbox, silenceOperation } from '../../store/usage-store.ts';
import type { Basics } from '../deps.ts';

/** Watching an account's silence begins, and ends when somebody uses it (AMB-81). */

/** An account that came before there was a watch, or from an import. */
export async function watchIfNew(
  tables: Tables,
  of: { readonly accountId: string; readonly agencyId: string; readonly from: string },
): Promise<Operation[]> {
  const silence = (await getSilences(tables, [of.accountId])).get(of.accountId);
  if (silence !== undefined) return [];
  return [silenceOperation(tables, 0, { ...of, lookOn: silentOn(of.from), version: 1 })];
}

/** It stands among the silent ones no more; the check looks again when it could be silent anew. */
export async function heardOperations(tables: Tables, accountId: string, last: string): Promise<Operation[]> {
  const silence = (await getSilences(tables, [accountId])).get(accountId);
  if (silence === undefined) return [];
  const { listed: _listed, kept: _kept, ...rest } = silence;
  const after = { ...rest, lookOn: silentOn(last), version: silence.version + 1 };
  return [silenceOperation(tables, silence.version, after)];
}

/**
 * A sign-in is activity (AMB-81): noted once a day on the mailbox, where no index moves. Never keeps anybody out.
 */
export async function noteSignIn(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  accountId: string,
): Promise<void> {
  const day = malaysianDate(clock.now());
  try {
    await onConflictRetry(async () => {
      const before = (await getMailboxes(tables, [accountId])).get(accountId);
      if (before === undefined || newest(before.lastActivity, day) === before.lastActivity) return;
      const heard = before.listed === true && isHeard(before, day);
      const { listed: _listed, ...rest } = before;
      const after = {
        ...rest,
        lastActivity: day,
        ...(before.listed === true && !heard ? { listed: true } : {}),
      };
      await saveMailbox(tables, before, after, heard ? await heardOperations(tables, accountId, day) : []);
    });
  } catch (error) {
    // So many measurements at once: the platform's own next one tells of the activity.
    if (!(error instanceof Overtaken)) throw error;
  }
}
