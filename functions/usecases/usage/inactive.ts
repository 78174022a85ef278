import type { Account } from '../../../schemas/directory/account.ts';
import type { Silence } from '../../../schemas/directory/usage.ts';
import type { Field } from '../../../schemas/field.ts';
import { furthestYears } from '../../../schemas/policies/accounts.ts';
import { isEndStatus } from '../../../schemas/vocabulary.ts';
import { malaysianDate, plusYears } from '../../domain/calendar.ts';
import {
  Forbidden,
  IdempotentReplay,
  InvalidInput,
  NotFound,
  Overtaken,
  VersionConflict,
  type FieldError,
} from '../../domain/errors.ts';
import { may } from '../../domain/permissions.ts';
import { isDay } from '../../domain/usage.ts';
import { getAccounts } from '../../store/account-store.ts';
import { getRequest } from '../../store/case-store.ts';
import { transact } from '../../store/transaction.ts';
import {
  getMailboxes,
  getSilences,
  mailboxOperationFrom,
  silenceOperation,
} from '../../store/usage-store.ts';
import { getReview } from '../checks/inactive-review.ts';
import type { Basics, WithMachines } from '../deps.ts';
import { noVault } from '../no-vault.ts';
import { submitRequest } from '../submit-request.ts';
import type { Caller } from '../types.ts';

/** What an administrator does about the silent accounts of his agency: end some, keep others (S4 G¶15(iv), BR-61). */

/** So many are decided at once: each termination is a case of its own. */
export const silentAtOnce = 50;
const atOnce = 5;

export const keepFields: readonly Field[] = [
  {
    name: 'until',
    label: { ms: 'Kekalkan sehingga', en: 'Keep until' },
    hint: { ms: 'Akaun disemak semula pada tarikh ini', en: 'The account is looked at again on this date' },
    kind: 'date',
    required: true,
    afterToday: true,
    withinYears: furthestYears,
  },
  {
    name: 'reason',
    label: { ms: 'Sebab akaun dikekalkan', en: 'Why the account is kept' },
    kind: 'multiline',
    required: true,
    maxLength: 1000,
  },
];

/** What became of one account. */
export interface Decided {
  readonly account: Account;
  /** The request that ends it. */
  readonly requestId?: string;
  /** Why not. */
  readonly errors?: readonly FieldError[];
}

/** The listed accounts among these; what another agency has, or what is not listed, is not there. @throws Forbidden, InvalidInput */
export async function chosenSilent(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  ids: readonly string[],
): Promise<readonly { readonly account: Account; readonly silence: Silence }[]> {
  const agencyId = decidingAgency(caller);
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw new InvalidInput([{ field: 'account', code: 'required' }]);
  if (wanted.length > silentAtOnce)
    throw new InvalidInput([{ field: 'account', code: 'too-long', params: { max: silentAtOnce } }]);
  const [accounts, silences] = await Promise.all([getAccounts(tables, wanted), getSilences(tables, wanted)]);
  const chosen = accounts.flatMap((account) => {
    const silence = silences.get(account.id);
    return silence?.listed === undefined || account.agencyId !== agencyId ? [] : [{ account, silence }];
  });
  if (chosen.length === 0) throw new InvalidInput([{ field: 'account', code: 'silent-not-listed' }]);
  return chosen.toSorted((a, b) => a.account.displayName.localeCompare(b.account.displayName));
}

function decidingAgency({ person }: Caller): string {
  const { agencyId } = person;
  if (agencyId === undefined || !may(person, 'account.manage', { agencyId }))
    throw new Forbidden('account-manage', 'This role manages no accounts');
  return agencyId;
}

/**
 * Starts the termination of each account, with cause iv (IPMS-4.11). Each is a case of its own; what is wrong with one
 * holds up none of the others. The same form again starts nothing twice.
 */
export async function endSilent(
  deps: Basics & WithMachines,
  caller: Caller,
  input: {
    readonly ids: readonly string[];
    readonly form: Readonly<Record<string, unknown>>;
    readonly nonce: string;
  },
): Promise<readonly Decided[]> {
  const { tables } = deps;
  const agencyId = decidingAgency(caller);
  // By what the form named, not by the list: sent again, an account stands there no more.
  const accounts = (await getAccounts(tables, [...new Set(input.ids)].slice(0, silentAtOnce)))
    .filter((account) => account.agencyId === agencyId)
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName));
  const decided: Decided[] = [];
  const queue = accounts.entries();
  const worker = async (): Promise<void> => {
    for (const [index, account] of queue) decided[index] = await endOne(deps, caller, account, input);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return decided;
}

async function endOne(
  deps: Basics & WithMachines,
  caller: Caller,
  account: Account,
  { form, nonce }: { readonly form: Readonly<Record<string, unknown>>; readonly nonce: string },
): Promise<Decided> {
  try {
    const { id } = await submitRequest({ ...deps, ...notNeeded }, caller, {
      procedure: 'IPMS-4.11',
      subjectId: account.id,
      ifVersion: account.version,
      form: { ...form, cause: 'INACTIVE_90' },
      idempotency: { key: `${nonce}.${account.id}`, route: 'end silent', bodyHash: nonce },
    });
    return { account, requestId: id };
  } catch (error) {
    if (error instanceof IdempotentReplay) return { account, requestId: error.result };
    if (error instanceof InvalidInput) return { account, errors: error.errors };
    if (error instanceof Forbidden) return { account, errors: [{ field: '', code: error.rule }] };
    // Changed in this very moment: he looks at it again.
    if (error instanceof VersionConflict)
      return { account, errors: [{ field: '', code: 'version-conflict' }] };
    throw error;
  }
}

/** A termination has neither a secret nor a password nor an identity number. */
const notNeeded = {
  vault: noVault,
  identities: { seal: unwanted, digest: unwanted },
  signIns: { setPassword: unwanted },
} as const;

function unwanted(): never {
  throw new Error('A termination has no secrets');
}

/**
 * Keeps accounts until a day, for a reason: they leave the list, and the check looks again on that day.
 * @throws Forbidden; InvalidInput for the day, the reason and the choice
 */
export async function keepSilent(
  deps: Basics,
  caller: Caller,
  input: { readonly ids: readonly string[]; readonly until: string; readonly reason: string },
): Promise<number> {
  const { tables, clock } = deps;
  const chosen = await chosenSilent(deps, caller, input.ids);
  const at = clock.now();
  const reason = input.reason.trim();
  refuseKeep(input.until, reason, malaysianDate(at));
  const { id: by, name: byName } = caller.person;
  const mailboxes = await getMailboxes(
    tables,
    chosen.map(({ account }) => account.id),
  );
  let kept = 0;
  for (const { account, silence } of chosen) {
    const { listed: _listed, ...rest } = silence;
    const before = mailboxes.get(account.id);
    const { listed: _flag, ...after } = before ?? { accountId: account.id, usedMb: 0 };
    const note = { until: input.until, reason, by, byName, at };
    try {
      await transact(tables, [
        silenceOperation(tables, silence.version, {
          ...rest,
          ...{ kept: note, lookOn: input.until, version: silence.version + 1 },
        }),
        ...(before === undefined ? [] : [mailboxOperationFrom(tables, before, after)]),
      ]);
      kept += 1;
    } catch (error) {
      // Used in this very moment, or decided by a colleague: it is off the list anyhow.
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  return kept;
}

function refuseKeep(until: string, reason: string, today: string): void {
  const errors: FieldError[] = [];
  if (until === '') errors.push({ field: 'until', code: 'required' });
  else if (!isDay(until)) errors.push({ field: 'until', code: 'date' });
  else if (until <= today) errors.push({ field: 'until', code: 'after-today', params: { today } });
  else if (until > plusYears(today, furthestYears))
    errors.push({ field: 'until', code: 'too-far', params: { years: furthestYears } });
  if (reason === '') errors.push({ field: 'reason', code: 'required' });
  if (reason.length > 1000) errors.push({ field: 'reason', code: 'too-long', params: { max: 1000 } });
  if (errors.length > 0) throw new InvalidInput(errors);
}

/** The task in which an agency is asked, while it is open. */
export async function openReview(
  deps: Pick<Basics, 'tables'>,
  agencyId: string,
): Promise<{ readonly requestId: string; readonly taskId: string | undefined } | undefined> {
  const review = await getReview(deps, agencyId);
  const request =
    review?.requestId === undefined ? undefined : await getRequest(deps.tables, review.requestId);
  if (request === undefined || isEndStatus(request.status)) return undefined;
  return { requestId: request.id, taskId: request.currentTask?.id };
}

/** @throws NotFound for a request that asks about no silent accounts, or that the caller may not see */
export async function reviewAgency(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
  requestId: string,
): Promise<string> {
  const request = await getRequest(tables, requestId);
  if (
    request?.procedure !== 'SCHED-INACTIVE-90' ||
    !may(person, 'usage.read', { agencyId: request.agencyId })
  )
    throw new NotFound(`There is no request ${requestId}`);
  return request.agencyId;
}
