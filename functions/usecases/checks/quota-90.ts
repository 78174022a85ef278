import { nearlyFullSchema, type NearlyFull } from '../../../schemas/directory/usage.ts';
import type { Account, Mailbox } from '../../../schemas/directory/account.ts';
import type { CheckEntry } from '../../../schemas/directory/check-run.ts';
import { Overtaken } from '../../domain/errors.ts';
import { quotaOf } from '../../domain/quota.ts';
import { isNearlyFull } from '../../domain/usage.ts';
import { renderNotice } from '../../mail/render.ts';
import { getAccounts } from '../../store/account-store.ts';
import { parseItem } from '../../store/tables.ts';
import { onConflictRetry } from '../../store/transaction.ts';
import { dueInDirectory } from '../../store/due-store.ts';
import {
  getMailboxes,
  getNearlyFull,
  nearlyFullGone,
  nearlyFullOperation,
  saveMailbox,
  writeAlone,
} from '../../store/usage-store.ts';
import type { Basics, WithMail } from '../deps.ts';
import { carryOut, inGroups, type Planned } from './plan.ts';

export type QuotaDeps = Basics &
  WithMail & {
    readonly preview: boolean;
    readonly only?: string | undefined;
    readonly entries?: object[] | undefined;
  };

/** Of one batch of reads. */
const together = 100;

/**
 * Tells the users of mailboxes that have reached 90 % of their storage (SCHED-QUOTA-90, BR-45, N-27): once for each
 * crossing, the user alone (AMB-80). Who came below meanwhile, because his storage grew, is not told; of who cannot read
 * his mail the notice waits until he can.
 */
export async function warnNearlyFull(deps: QuotaDeps): Promise<CheckEntry[]> {
  return carryOut(deps, await planned(deps));
}

async function planned(deps: QuotaDeps): Promise<Planned[]> {
  const { tables, clock, only } = deps;
  const plans: Planned[] = [];
  for await (const group of inGroups(dueInDirectory(tables, 'NEARLY-FULL', clock.now()), together)) {
    const ids = group
      .map((item) => parseItem(nearlyFullSchema, item).accountId)
      .filter((id) => (only ?? id) === id);
    // The index lags: what it names is read again.
    const [flags, accounts, mailboxes] = await Promise.all([
      getNearlyFull(tables, ids),
      getAccounts(tables, ids),
      getMailboxes(tables, ids),
    ]);
    for (const account of accounts) {
      const flag = flags.get(account.id);
      if (flag !== undefined && flag.toldAt === undefined)
        plans.push(planOf(deps, account, flag, mailboxes.get(account.id)));
    }
  }
  return plans;
}

function planOf(deps: QuotaDeps, account: Account, flag: NearlyFull, mailbox: Mailbox | undefined): Planned {
  const { id, storageMb, state } = account;
  const usedMb = mailbox?.usedMb ?? flag.usedMb;
  const { percent } = quotaOf(usedMb, storageMb);
  const why = `${String(percent)} % of ${String(storageMb)} MB since ${flag.since}`;
  const say = (did: string): CheckEntry => ({ accountId: id, about: account.displayName, did, why });
  if (!isNearlyFull(usedMb, storageMb))
    return { entry: say('below-again'), act: () => forget(deps, account) };
  if (state === 'DISABLED' || state === 'DELETED') return { entry: say('later') };
  return { entry: say('told'), act: () => tell(deps, account, flag, usedMb) };
}

/** The mail first, then the note of it: at least once, twice only after a crash between the two. */
async function tell(deps: QuotaDeps, account: Account, flag: NearlyFull, usedMb: number): Promise<void> {
  const { tables, clock, mailer, mail } = deps;
  const { id, displayName, address, language, storageMb } = account;
  const now = (await getNearlyFull(tables, [id])).get(id);
  if (now === undefined || now.toldAt !== undefined) return;
  const facts = {
    ...{ name: displayName, address, usedMb, quotaMb: storageMb, day: flag.since },
    url: `${mail.publicUrl}/my`,
  };
  const rendered = renderNotice('N-27', facts, language, { serviceDeskAddress: mail.serviceDeskAddress });
  await mailer.send({ to: address, ...rendered });
  await writeAlone(tables, nearlyFullOperation(tables, { ...now, toldAt: clock.now() }));
}

/** The storage grew: the flag goes, and another crossing is told anew. */
async function forget({ tables }: QuotaDeps, { id, storageMb }: Account): Promise<void> {
  try {
    await onConflictRetry(async () => {
      const before = (await getMailboxes(tables, [id])).get(id);
      if (before === undefined || isNearlyFull(before.usedMb, storageMb)) return;
      const { nearlyFullOf: _was, ...after } = before;
      await saveMailbox(tables, before, after, [nearlyFullGone(tables, id)]);
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}
