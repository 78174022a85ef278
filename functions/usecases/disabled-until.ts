import type { Account } from '../../schemas/directory/account.ts';
import { accountStateNames } from '../../schemas/directory-words.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { accountOperations, getAccount } from '../store/account-store.ts';
import { getCase } from '../store/case-store.ts';
import { transact } from '../store/transaction.ts';
import { noticeFacts } from './case-notice.ts';
import { forEachDueAccount } from './due-accounts.ts';
import { sendCaseNotice, type NoticeDeps } from './send-notice.ts';

export interface DisabledUntilEntry {
  readonly accountId: string;
  readonly did: 'reminded';
  readonly why: string;
}

/**
 * Reminds the administrators of the agency on the day until which an account is disabled, once for each date (spec
 * SCHED-DISABLED-UNTIL, N-43); `only` of one account. Nothing enables by itself (AMB-56); a missed day is caught up.
 * @throws AggregateError of all that failed; the others are reminded all the same
 */
export async function remindOfDisabled(
  deps: NoticeDeps & {
    readonly preview: boolean;
    readonly only?: string | undefined;
    readonly entries?: object[] | undefined;
  },
): Promise<DisabledUntilEntry[]> {
  const { tables, clock, preview, only, entries: sink } = deps;
  const entries: DisabledUntilEntry[] = [];
  await forEachDueAccount(tables, 'DISABLED-UNTIL', clock.now(), async (account) => {
    if ((only ?? account.id) !== account.id) return;
    const until = account.disabled?.until ?? '';
    const entry: DisabledUntilEntry = {
      ...{ accountId: account.id, did: 'reminded', why: `disabled until ${until}` },
    };
    if (!preview) await remindOf(deps, account);
    entries.push(entry);
    sink?.push({ ...entry, about: account.displayName });
  });
  return entries;
}

async function remindOf(deps: NoticeDeps, listed: Account): Promise<void> {
  const { tables, clock, mail } = deps;
  // The index lags: the account may be enabled, or disabled until another day, by now.
  const account = await getAccount(tables, listed.id);
  const disabled = account?.state === 'DISABLED' ? account.disabled : undefined;
  const today = malaysianDate(clock.now());
  if (account === undefined || disabled === undefined || disabled.remindedOn !== undefined) return;
  if (disabled.until > today) return;
  const found = await getCase(tables, disabled.requestId);
  if (found === undefined) throw new CorruptItem(`${account.id} was disabled by a request that is not there`);
  const facts = await noticeFacts(tables, found, undefined);
  await sendCaseNotice(deps, {
    notice: 'N-43',
    request: found.request,
    marker: `disabled-until#${disabled.until}#${account.id}`,
    step: 'SCHED-DISABLED-UNTIL.1',
    taskId: found.request.id,
    to: [{ role: 'AGENCY_ADMIN', scope: 'agency' }],
    // What is shown is the account as it is now; the case has ended long since.
    facts: {
      ...facts,
      requestTitle: account.displayName,
      status: accountStateNames[account.state],
      since: disabled.at,
      more: [{ label: untilLabel, value: disabled.until, isDate: true }],
    },
    linkFor: () => Promise.resolve({ url: `${mail.publicUrl}/accounts/${encodeURIComponent(account.id)}` }),
  });
  await noteReminded(deps, account, { ...disabled, remindedOn: today });
}

const untilLabel = { ms: 'Dinyahaktifkan sehingga', en: 'Disabled until' };

/** The version counts what people change: a reminder must not turn down an enabling that is on its way. */
async function noteReminded(
  { tables }: NoticeDeps,
  before: Account,
  disabled: NonNullable<Account['disabled']>,
): Promise<void> {
  const otherwise = () => new Overtaken('The account changed meanwhile');
  try {
    await transact(tables, accountOperations(tables, { before, after: { ...before, disabled }, otherwise }));
  } catch (error) {
    // Enabled or changed meanwhile: the next run sees what is so then, and the marker keeps the mail to one.
    if (!(error instanceof Overtaken)) throw error;
  }
}
