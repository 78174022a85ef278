import type { Account, Mailbox } from '../../../schemas/directory/account.ts';
import type { CheckEntry } from '../../../schemas/directory/check-run.ts';
import { silenceSchema, type Silence, type SilenceClass } from '../../../schemas/directory/usage.ts';
import { malaysianDate, plusDays } from '../../domain/calendar.ts';
import { Overtaken } from '../../domain/errors.ts';
import { newest, silentOn } from '../../domain/usage.ts';
import { getAccounts } from '../../store/account-store.ts';
import { parseItem } from '../../store/tables.ts';
import { onConflictRetry, transact } from '../../store/transaction.ts';
import { dueInDirectory } from '../../store/due-store.ts';
import {
  getMailboxes,
  getSilences,
  mailboxOperationFrom,
  silenceOperation,
  writeAlone,
} from '../../store/usage-store.ts';
import type { Basics, WithMachines } from '../deps.ts';
import { askAgencies, markForReview, type Found } from './inactive-review.ts';
import { carryOut, inGroups, type Planned } from './plan.ts';

export type SilenceDeps = Basics &
  WithMachines & {
    readonly preview: boolean;
    /** This account, or this agency, alone. */
    readonly only?: string | undefined;
    readonly entries?: object[] | undefined;
  };

const together = 100;

/** While an account is deleted it can come back; then the watch begins anew. */
const lookAgainAtDeleted = 30;

/**
 * Finds accounts without sign-in or mail access for more than 90 days (SCHED-INACTIVE-90, AMB-81) and asks the
 * administrators of their agencies, in one request an agency (N-44). Reads the accounts whose date has come, not all:
 * whose date came and who was active since then gets a later date, and costs nothing until that.
 * Never ends an account.
 */
export async function findSilent(deps: SilenceDeps): Promise<CheckEntry[]> {
  const found = await lookAtDue(deps);
  const listed = await carryOut(
    deps,
    found.map(({ planned }) => planned),
  );
  const asked = await carryOut(
    deps,
    await askAgencies(
      deps,
      found.flatMap(({ found: each }) => each),
    ),
  );
  return [...listed, ...asked];
}

interface Look {
  readonly planned: Planned;
  /** Accounts that become listed. */
  readonly found: readonly Found[];
}

async function lookAtDue(deps: SilenceDeps): Promise<Look[]> {
  const { tables, clock, only } = deps;
  const today = malaysianDate(clock.now());
  const looks: Look[] = [];
  const marked = new Map<string, Promise<void>>();
  for await (const group of inGroups(dueInDirectory(tables, 'SILENCE', clock.now()), together)) {
    const ids = group
      .map((item) => parseItem(silenceSchema, item))
      .filter(({ accountId, agencyId }) => only === undefined || only === accountId || only === agencyId)
      .map(({ accountId }) => accountId);
    // The index lags: what it names is read again.
    const [silences, accounts, mailboxes] = await Promise.all([
      getSilences(tables, ids),
      getAccounts(tables, ids),
      getMailboxes(tables, ids),
    ]);
    for (const account of accounts) {
      const silence = silences.get(account.id);
      if (silence?.lookOn === undefined || silence.lookOn > today) continue;
      looks.push(lookAt(deps, { account, silence, mailbox: mailboxes.get(account.id) }, today, marked));
    }
  }
  return looks;
}

interface Watched {
  readonly account: Account;
  readonly silence: Silence;
  readonly mailbox: Mailbox | undefined;
}

function lookAt(
  deps: SilenceDeps,
  watched: Watched,
  today: string,
  marked: Map<string, Promise<void>>,
): Look {
  const { account } = watched;
  const what = judge(watched, today);
  const say = (did: string, why: string): CheckEntry => ({
    ...{ accountId: account.id, about: account.displayName, did, why },
  });
  if ('lookOn' in what) {
    return {
      planned: {
        entry: say('later', `${what.why}, again on ${what.lookOn}`),
        act: () => postpone(deps, watched, what.lookOn),
      },
      found: [],
    };
  }
  const neverUsed = what.class === 'NEVER_USED';
  const why = `${neverUsed ? 'never used, created' : 'last active'} ${what.last}`;
  const markOnce = (): Promise<void> => {
    const mark = marked.get(account.agencyId) ?? markForReview(deps, account.agencyId, today);
    marked.set(account.agencyId, mark);
    return mark;
  };
  return {
    planned: {
      entry: say(
        account.state === 'DISABLED' ? 'listed-disabled' : neverUsed ? 'listed-never-used' : 'listed',
        why,
      ),
      act: async () => {
        // First that the agency is to be asked: a run that is killed between the two is made up for by the next.
        await markOnce();
        await list(deps, watched, what, today);
      },
    },
    found: [{ agencyId: account.agencyId, accountId: account.id, class: what.class, state: account.state }],
  };
}

type Judgement =
  { readonly lookOn: string; readonly why: string } | { readonly class: SilenceClass; readonly last: string };

/** What is so of an account whose date has come. */
function judge({ account, silence, mailbox }: Watched, today: string): Judgement {
  const { state, termination } = account;
  if (state === 'DELETED') return { lookOn: plusDays(today, lookAgainAtDeleted), why: 'deleted' };
  if (state === 'TERMINATION_SCHEDULED') {
    const ends = termination?.effectiveOn ?? today;
    return { lookOn: plusDays(ends > today ? ends : today, 1), why: 'ends already' };
  }
  const last = newest(silence.from, mailbox?.lastActivity) ?? silence.from;
  const due = silentOn(last);
  if (due > today) return { lookOn: due, why: `active ${last}` };
  const { kept } = silence;
  if (kept !== undefined && kept.until > today) return { lookOn: kept.until, why: 'kept' };
  return { class: mailbox?.lastActivity === undefined ? 'NEVER_USED' : 'INACTIVE', last };
}

async function postpone({ tables }: SilenceDeps, { silence }: Watched, lookOn: string): Promise<void> {
  const after = { ...silence, lookOn, version: silence.version + 1 };
  await unlessOvertaken(() => writeAlone(tables, silenceOperation(tables, silence.version, after)));
}

async function list(
  { tables }: SilenceDeps,
  { account, silence, mailbox }: Watched,
  what: Extract<Judgement, { readonly class: SilenceClass }>,
  today: string,
): Promise<void> {
  const { lookOn: _due, kept: _kept, ...rest } = silence;
  const listed = { class: what.class, on: today, last: what.last };
  const before = mailbox;
  const after: Mailbox = { ...(before ?? { accountId: account.id, usedMb: 0 }), watched: true, listed: true };
  // The mailbox knows of it: the next activity takes the account off the list.
  await unlessOvertaken(() =>
    transact(tables, [
      silenceOperation(tables, silence.version, { ...rest, listed, version: silence.version + 1 }),
      mailboxOperationFrom(tables, before, after),
    ]),
  );
}

/** Somebody was active, or decided, in this very moment: the next run sees what is so then. */
async function unlessOvertaken(work: () => Promise<void>): Promise<void> {
  try {
    await onConflictRetry(work);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}
