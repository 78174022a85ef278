import type { Account, Mailbox } from '../../../schemas/directory/account.ts';
import type { UsageRefusal } from '../../../schemas/policies/usage.ts';
import { malaysianDate, startOfDate } from '../../domain/calendar.ts';
import { Overtaken } from '../../domain/errors.ts';
import { measured, refusalOfRow, type Measured, type UsageRow } from '../../domain/usage.ts';
import { getAccounts } from '../../store/account-store.ts';
import { ownersOf } from '../../store/reservation-store.ts';
import type { Operation } from '../../store/transaction.ts';
import { getMailboxes, nearlyFullGone, nearlyFullOperation, saveMailbox } from '../../store/usage-store.ts';
import type { Tables } from '../../store/tables.ts';
import type { Basics } from '../deps.ts';
import { countUsage, type UsageChange } from './count-usage.ts';
import { heardOperations, watchIfNew } from './silence.ts';

/** What became of one row. */
export interface RowAnswer {
  readonly result: 'changed' | 'unchanged' | 'refused';
  readonly code?: UsageRefusal;
}

export interface IngestInput {
  readonly rows: readonly UsageRow[];
  /** Only accounts of this agency. */
  readonly agencyId?: string | undefined;
  /** Rows whose address stood before, outside these. */
  readonly repeated?: ReadonlySet<number>;
}

/** So many that a part is done in seconds, so few that nothing is throttled. */
const atOnce = 16;
const attempts = 6;

/**
 * Takes measurements in, each for itself (REQ-CIR-11, REQ-CIR-58). The same measurement again changes nothing. What
 * follows from one is evaluated here, where it is known, and flagged only when it crosses: no check reads them all.
 * @returns an answer for each row, in their order
 */
export async function ingestUsage(
  deps: Pick<Basics, 'tables' | 'clock'>,
  { rows, agencyId, repeated }: IngestInput,
): Promise<RowAnswer[]> {
  const today = malaysianDate(deps.clock.now());
  const seen = new Set<string>();
  const checked = rows.map((row, index) => {
    const address = row.address.trim().toLowerCase();
    const again = repeated?.has(index) === true || seen.has(address);
    seen.add(address);
    return { row, address, code: again ? 'repeated' : refusalOfRow(row, today) };
  });
  const known = await knownMailboxes(
    deps.tables,
    checked.filter(({ code }) => code === undefined).map(({ address }) => address),
  );
  const answers: RowAnswer[] = [];
  const changes: UsageChange[] = [];
  const queue = checked.entries();
  const worker = async (): Promise<void> => {
    for (const [index, { row, address, code }] of queue) {
      answers[index] =
        code === undefined
          ? await takeIn(deps.tables, row, known(address), { agencyId, changes })
          : { result: 'refused', code };
    }
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  await countUsage(deps.tables, changes);
  const failed = done.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return answers;
}

interface Known {
  readonly account: Account;
  readonly mailbox: Mailbox | undefined;
}

/** The accounts that have these addresses now, with their mailboxes: three batches of reads. */
async function knownMailboxes(
  tables: Tables,
  addresses: readonly string[],
): Promise<(address: string) => Known | undefined> {
  const owners = await ownersOf(
    tables,
    'address',
    addresses.filter((each) => each !== ''),
  );
  const ids = [...owners.values()].filter(({ kind }) => kind === 'account').map(({ id }) => id);
  const [accounts, mailboxes] = await Promise.all([getAccounts(tables, ids), getMailboxes(tables, ids)]);
  const byAddress = new Map(accounts.map((account) => [account.address, account]));
  return (address) => {
    const account = byAddress.get(address);
    return account === undefined ? undefined : { account, mailbox: mailboxes.get(account.id) };
  };
}

async function takeIn(
  tables: Tables,
  row: UsageRow,
  known: Known | undefined,
  { agencyId, changes }: { readonly agencyId: string | undefined; readonly changes: UsageChange[] },
): Promise<RowAnswer> {
  if (known === undefined) return { result: 'refused', code: 'unknown' };
  const { account } = known;
  if (agencyId !== undefined && account.agencyId !== agencyId)
    return { result: 'refused', code: 'other-agency' };
  let { mailbox } = known;
  for (let attempt = 1; ; attempt += 1) {
    const what = measured(account, mailbox, row, startOfDate(row.day));
    if (what.result !== 'changed')
      return what.result === 'refused' ? { result: 'refused', code: what.code } : what;
    try {
      const flags = await flagsOf(tables, account, mailbox, what);
      await saveMailbox(tables, mailbox, what.mailbox, flags);
      changes.push({ agencyId: account.agencyId, before: mailbox, after: what.mailbox });
      return { result: 'changed' };
    } catch (error) {
      // Another measurement, or a sign-in, in this very moment: what stands now decides.
      if (!(error instanceof Overtaken) || attempt === attempts) throw error;
      mailbox = (await getMailboxes(tables, [account.id])).get(account.id);
    }
  }
}

/** What a crossing writes beside the mailbox; nothing for almost every row. */
async function flagsOf(
  tables: Tables,
  { id, agencyId, storageMb, createdAt }: Account,
  before: Mailbox | undefined,
  { mailbox, nearlyFull, heard }: Extract<Measured, { readonly result: 'changed' }>,
): Promise<Operation[]> {
  const since = mailbox.day ?? '';
  const flag = { accountId: id, agencyId, since, usedMb: mailbox.usedMb, quotaMb: storageMb };
  return [
    ...(nearlyFull === 'reached' ? [nearlyFullOperation(tables, flag)] : []),
    ...(nearlyFull === 'left' ? [nearlyFullGone(tables, id)] : []),
    ...(heard === true ? await heardOperations(tables, id, mailbox.lastActivity ?? since) : []),
    ...(before?.watched === true
      ? []
      : await watchIfNew(tables, { accountId: id, agencyId, from: malaysianDate(createdAt) })),
  ];
}
