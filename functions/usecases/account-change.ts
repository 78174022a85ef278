import { catalogue, outcomeOf } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { accountAction, type AccountAction } from '../domain/account.ts';
import { accountDifference, type AccountDifference } from '../domain/account-difference.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { silentOn } from '../domain/usage.ts';
import { given } from '../domain/given.ts';
import { accountOf, accountOperations, getAccount } from '../store/account-store.ts';
import type { Case } from '../store/case-store.ts';
import { usageCountOperations } from '../store/count-store.ts';
import { getMarker } from '../store/marker-store.ts';
import { historyOperation, mailboxOperation } from '../store/membership-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { listServices, restOperations } from '../store/service-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import { getMailboxes, nearlyFullGone, silenceGone, watchOperation } from '../store/usage-store.ts';
import { planPlaces, type Places, type PlacesAction } from './account-places.ts';
import type { Basics, WithLimits } from './deps.ts';
import { changedForwarding, type ForwardingChange } from './forwarding.ts';

/** What the first transaction of a step does to its account. */
export interface FirstChange {
  readonly outcome: 'applied' | 'subject-changed' | 'not-set';
  readonly at: string;
  /** The account as it is to be written; absent when it stays as it is. */
  readonly account?: Account;
  readonly operations: readonly Operation[];
  readonly more: boolean;
  /** The request that had disabled the account. */
  readonly disabledBy?: string | undefined;
  /** For the record: without anything about persons, and what is about the person. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
}

export interface AccountStep {
  readonly step: string;
  readonly taskId: string;
  readonly action: Exclude<AccountAction, 'password-changed'> | 'password-set';
  /** Row of the file, of a change in bulk. */
  readonly row?: number;
  /** The agency of the request, where it is read already. */
  readonly agency?: Agency;
}

export async function firstChange(
  deps: Basics & WithLimits,
  found: Case,
  input: AccountStep,
): Promise<FirstChange> {
  const { tables, clock, random, limits } = deps;
  const { request } = found;
  const at = clock.now();
  if (input.action === 'password-set' && !(await wasSet(tables, request.id, input.taskId)))
    return unchanged('not-set', at);
  const [before, agency] = await Promise.all([
    request.subject?.kind === 'account' ? getAccount(tables, request.subject.id) : undefined,
    input.agency ?? getAgency(tables, request.agencyId),
  ]);
  if (agency === undefined) throw new CorruptItem(`The agency of ${request.id} is gone`);
  const form = found.rounds.at(-1)?.form ?? {};
  const action = input.action === 'password-set' ? 'password-changed' : input.action;
  const { outcome, account } = accountAction(action, {
    // The pool has the new password: what else was changed since the form was sent makes no difference.
    request: action === 'password-changed' ? upToDate(request, before) : request,
    ...{ form, account: before, at, today: todayOf(found, at), agency, limits, newId: random.id('a') },
    ...given({
      allocation: allocationOf(found),
      decidedBy: found.tasks.find(({ id }) => id === input.taskId)?.decision?.by,
      successorId: action === 'schedule-termination' ? await successorOf(tables, form, before) : undefined,
    }),
  });
  if (outcome !== 'applied' || account === undefined) return unchanged('subject-changed', at);
  const disabledBy = before?.disabled?.requestId;
  const places = await firstPlaces(tables, action, {
    ...{ account, requestId: request.id, step: input.step, at, disabledBy },
  });
  const forwarding = await firstForwarding(tables, found, { action, form, account, at });
  if (!forwarding.fits) return unchanged('subject-changed', at);
  const difference = accountDifference(before, account);
  const { step, row } = input;
  const entry = { step, action, requestId: request.id, at, ...(row === undefined ? {} : { row }) };
  return {
    outcome,
    at,
    account,
    disabledBy,
    more: places?.more ?? false,
    operations: [
      ...accountOperations(tables, {
        before,
        after: account,
        reservedBy: request.id,
        otherwise: () => new Overtaken('The account changed meanwhile'),
      }),
      ...mailboxChange(tables, action, account, at),
      ...(action === 'remove' ? await useGone(tables, account) : []),
      ...(await servicesRest(tables, before, account)),
      historyOperation(tables, { accountId: account.id, ...entry, ...historyOf(difference) }),
      ...(places?.operations ?? []),
      ...forwarding.operations,
    ],
    data: { account: account.id, ...historyOf(difference), ...listsOf(places) },
    ...(difference.changed.length === 0 ? {} : { personal: difference.personal }),
  };
}

/** A refusal, with why for the record. */
export function unchanged(
  outcome: 'subject-changed' | 'not-set',
  at: string,
  data: Readonly<Record<string, unknown>> = {},
): FirstChange {
  return { outcome, at, operations: [], more: false, data };
}

/** Which lists, for the record. */
export function listsOf(places: Places | undefined): Record<string, unknown> {
  return places === undefined || Object.keys(places.lists).length === 0 ? {} : { lists: places.lists };
}

/** Actions that change places in lists. */
export function changesPlaces(action: string): action is PlacesAction {
  return action === 'disable' || action === 'enable' || action === 'terminate';
}

async function firstPlaces(
  tables: Tables,
  action: AccountAction,
  change: { account: Account; requestId: string; step: string; at: string; disabledBy: string | undefined },
): Promise<Places | undefined> {
  if (!changesPlaces(action)) return undefined;
  const successorId = change.account.termination?.successorId;
  return planPlaces(tables, { action, ...change, successorId });
}

/** Only the procedure that asks for it changes the forwarding. */
async function firstForwarding(
  tables: Tables,
  { request }: Case,
  change: { action: AccountAction; form: FormValues; account: Account; at: string },
): Promise<ForwardingChange> {
  const { action, form, account, at } = change;
  if (action !== 'update' || catalogue[request.procedure].form !== 'mail-forwarding')
    return { fits: true, operations: [] };
  return changedForwarding(tables, account, { form, requestId: request.id, at });
}

/**
 * The day on which the case stands. A sweep that decided on its day may have been told a later time than the clock's:
 * what it decided holds.
 */
function todayOf({ tasks }: Case, at: string): string {
  const times = tasks.flatMap(({ decision }) => (decision === undefined ? [] : [decision.at]));
  return malaysianDate([at, ...times].reduce((newest, each) => (each > newest ? each : newest)));
}

/** Noted by the use case that gave the password to the pool, under the request or the task that brought it. */
async function wasSet(tables: Tables, requestId: string, taskId: string): Promise<boolean> {
  return (await getMarker(tables, requestId, `${taskId}#password`)) !== undefined;
}

function upToDate(request: Case['request'], account: Account | undefined): Case['request'] {
  const { subject } = request;
  if (subject === undefined || account === undefined) return request;
  return { ...request, subject: { ...subject, version: account.version } };
}

/** What a new account is made with: the newest decision that allocates it. */
function allocationOf({ tasks }: Case): FormValues | undefined {
  const allocated = tasks.findLast(({ procedure, step, decision }) => {
    const outcome = outcomeOf(catalogue[procedure], { step, outcome: decision?.outcome });
    return outcome?.allocates === true;
  });
  return allocated?.decision?.data;
}

/** The account that the form names by its address (AMB-62). */
async function successorOf(
  tables: Tables,
  form: FormValues,
  account: Account | undefined,
): Promise<string | undefined> {
  const address = form['successor'];
  if (typeof address !== 'string') return undefined;
  const successor = await accountOf(tables, 'address', address);
  return successor?.agencyId === account?.agencyId ? successor?.id : undefined;
}

/**
 * A new mailbox is empty (BR-48), and so is one whose content is removed for good (D-03). Silence is watched from the
 * creation, or the restoration, on (AMB-81).
 */
function mailboxChange(tables: Tables, action: AccountAction, account: Account, at: string): Operation[] {
  const { id, agencyId } = account;
  const from = malaysianDate(at);
  const watch = () => watchOperation(tables, { accountId: id, agencyId, from, lookOn: silentOn(from) });
  if (action === 'create')
    return [mailboxOperation(tables, { accountId: id, usedMb: 0, watched: true }), watch()];
  if (action === 'restore') return [watch()];
  if (action !== 'remove') return [];
  return [
    mailboxOperation(tables, { accountId: id, usedMb: 0 }),
    nearlyFullGone(tables, id),
    silenceGone(tables, id),
  ];
}

/** What was used of a storage that is given back. */
async function useGone(tables: Tables, { id, agencyId }: Account): Promise<Operation[]> {
  const mailbox = (await getMailboxes(tables, [id])).get(id);
  if (mailbox?.measuredAt === undefined) return [];
  const difference = { usedMb: -mailbox.usedMb, measured: -1 };
  return usageCountOperations(tables, { agencyId, accountId: id }, difference);
}

/** The services of a deleted account rest; they come back with it (D-03). */
async function servicesRest(
  tables: Tables,
  before: Account | undefined,
  after: Account,
): Promise<Operation[]> {
  const rests = after.state === 'DELETED';
  const rested = before?.state === 'DELETED';
  if (before === undefined || rests === rested || (after.services ?? []).length === 0) return [];
  return restOperations(tables, await listServices(tables, after.id), rests);
}

/** Values that are about no person, and the names of those that are. */
function historyOf({ before, after, changed }: AccountDifference) {
  return { before, after: { ...after, ...(changed.length === 0 ? {} : { changed: [...changed] }) } };
}
