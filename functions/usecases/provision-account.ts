import * as z from 'zod/mini';
import type { Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { accountActions } from '../domain/account.ts';
import { CorruptItem, Overtaken, Taken } from '../domain/errors.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { getAccount } from '../store/account-store.ts';
import { CaseChange } from '../store/case-change.ts';
import { markerOperation, markersOf } from '../store/marker-store.ts';
import type { Item, Tables } from '../store/tables.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { changesPlaces, firstChange, listsOf, unchanged, type FirstChange } from './account-change.ts';
import { planPlaces } from './account-places.ts';
import { signInInLine } from './account-sign-in.ts';
import { currentCase } from './case-access.ts';
import type { Basics, MachineInput, WithAccountSwitches, WithLimits, WithMachines } from './deps.ts';
import { endServiceRequests } from './ended-services.ts';

/** `password-set` follows what the pool of users was given before; the others are the acts of the domain. */
export const provisionActions = [
  ...accountActions.filter((each) => each !== 'password-changed'),
  'password-set',
] as const;

export interface ProvisionAccountInput {
  readonly request: MachineInput;
  readonly step: string;
  /** The task whose outcome led here; the request itself where nobody decides. */
  readonly taskId: string;
  readonly action: (typeof provisionActions)[number];
}

/**
 * A business result: returned and branched on, never thrown. `more`: places in lists are left, the machine comes again.
 * `not-set`: the pool never got the password.
 */
export type ProvisionAccountOutcome = 'applied' | 'more' | 'subject-changed' | 'not-set';

export type ProvisionAccountDeps = Basics & WithLimits & WithAccountSwitches & WithMachines;

/** What the first transaction of a step did, as its marker keeps it. */
const firstSchema = z.lazy(() =>
  z.object({
    outcome: z.enum(['applied', 'subject-changed', 'not-set']),
    accountId: z.optional(z.string()),
    /** The pool of users is to be brought in line. */
    signIn: z.boolean(),
    /** Places in lists are left. */
    more: z.boolean(),
    /** The request that had disabled an account which is enabled. */
    disabledBy: z.optional(z.string()),
  }),
);
type First = z.infer<typeof firstSchema>;

interface Progress {
  readonly request: Request;
  readonly first: First;
  /** The account as the first transaction left it; read again when that was in a call before. */
  readonly account?: Account | undefined;
}

const signInPart = '#sign-in';

/**
 * Writes what a step does to its account: the account with its entries and history, a marker and the record in one
 * transaction, with the first of its places in lists; then the pool of users is brought in line, which a second
 * transaction notes; then further places, a chunk a call (architecture 3.5); with the account end its service requests. Each part has its marker, so that the same
 * call again goes on wherever the one before has failed.
 */
export async function provisionAccount(
  deps: ProvisionAccountDeps,
  input: ProvisionAccountInput,
): Promise<{ outcome: ProvisionAccountOutcome }> {
  return { outcome: await onConflictRetry(() => run(deps, input)) };
}

async function run(
  deps: ProvisionAccountDeps,
  input: ProvisionAccountInput,
): Promise<ProvisionAccountOutcome> {
  const found = await currentCase(deps, input.request);
  const done = await markersOf(deps.tables, found.request.id, markerOf(input));
  const marker = done.get('');
  if (marker !== undefined)
    return goOn(deps, input, done, { request: found.request, first: z.parse(firstSchema, marker) });
  assertNotEnded(found.request);
  const change = await firstChange(deps, found, input);
  try {
    return await goOn(deps, input, done, await writeFirst(deps, input, found.request, change));
  } catch (error) {
    // Somebody has this person, address or login id by now: a business result like any change of what there was.
    if (!(error instanceof Taken)) throw error;
    const refused = unchanged('subject-changed', change.at, { taken: error.field });
    return (await writeFirst(deps, input, found.request, refused)).first.outcome;
  }
}

async function writeFirst(
  { tables, random }: Basics,
  input: ProvisionAccountInput,
  request: Request,
  { at, outcome, account, operations, more, disabledBy, data, personal }: FirstChange,
): Promise<Progress> {
  const signIn = account?.signInPending !== undefined;
  const first: First = { outcome, accountId: account?.id, signIn, more, disabledBy };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  if (account !== undefined)
    change.set({ subject: { kind: 'account', id: account.id, version: account.version } });
  change.write(...operations, mark(tables, request.id, markerOf(input), { ...first, at }));
  change.record({
    ...entryOf(input),
    data: { taskId: input.taskId, action: input.action, outcome, ...data },
    ...(personal === undefined ? {} : { personal }),
  });
  return { request: await change.commit(), first, account };
}

/** All that comes after the first transaction. */
async function goOn(
  deps: ProvisionAccountDeps,
  input: ProvisionAccountInput,
  done: ReadonlyMap<string, Item>,
  progress: Progress,
): Promise<ProvisionAccountOutcome> {
  const { first } = progress;
  if (first.outcome !== 'applied') return first.outcome;
  const pending = first.signIn && !done.has(signInPart);
  const request = pending ? await switchSignIn(deps, input, progress) : progress.request;
  const chunks = [...done].filter(([part]) => /^#\d+$/u.test(part)).map(([, item]) => item);
  const left = first.more && chunks.every(({ more }) => more === true);
  if (left && (await writePlaces(deps, input, { ...progress, request }, chunks.length + 1))) return 'more';
  if (input.action === 'terminate' && first.accountId !== undefined)
    await endServiceRequests(deps, input, first.accountId);
  return 'applied';
}

/** Brings the pool in line, and notes that it is. */
async function switchSignIn(
  deps: ProvisionAccountDeps,
  input: ProvisionAccountInput,
  { request, first, account }: Progress,
): Promise<Request> {
  const { tables, clock, random } = deps;
  const now = account ?? (await accountOf(tables, first));
  const noted = await signInInLine(deps, now);
  const at = clock.now();
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.write(...noted, mark(tables, request.id, `${markerOf(input)}${signInPart}`, { at }));
  change.record({
    ...entryOf(input),
    data: { taskId: input.taskId, action: 'sign-in', account: now.id, signIn: now.signIn },
  });
  return change.commit();
}

/** Writes the next chunk of places. @returns whether any are left */
async function writePlaces(
  { tables, clock, random }: Basics,
  input: ProvisionAccountInput,
  { request, first }: Progress,
  no: number,
): Promise<boolean> {
  const { action } = input;
  if (!changesPlaces(action)) throw new CorruptItem(`${action} has no places in lists`);
  const account = await accountOf(tables, first);
  const at = clock.now();
  const places = await planPlaces(tables, {
    ...{ action, account, requestId: request.id, step: input.step, at },
    ...{ disabledBy: first.disabledBy, successorId: account.termination?.successorId },
  });
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  const marker = `${markerOf(input)}#${String(no)}`;
  change.write(...places.operations, mark(tables, request.id, marker, { more: places.more, at }));
  change.record({
    ...entryOf(input),
    data: { taskId: input.taskId, action, account: account.id, chunk: no, ...listsOf(places) },
  });
  await change.commit();
  return places.more;
}

async function accountOf(tables: Tables, { accountId }: First): Promise<Account> {
  const account = accountId === undefined ? undefined : await getAccount(tables, accountId);
  if (account === undefined) throw new CorruptItem(`The account ${accountId ?? ''} is gone`);
  return account;
}

function markerOf({ taskId, step }: ProvisionAccountInput): string {
  return `${taskId}#${step}`;
}

function mark(tables: Tables, requestId: string, marker: string, content: Item): Operation {
  return markerOperation(tables, requestId, marker, content, () => new Overtaken('Applied meanwhile'));
}

function entryOf({ step }: ProvisionAccountInput) {
  return { step, kind: 'provisioned', actor: 'SYSTEM' } as const;
}
