import type { FormValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Forwarding } from '../../schemas/directory/forwarding.ts';
import { mostForwardedTo } from '../../schemas/policies/mailbox.ts';
import { accountOf, accountUnchanged, getAccount } from '../store/account-store.ts';
import { forwardingOperations, getForwarding, listForwarded } from '../store/forwarding-store.ts';
import { historyOperation } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import type { Asked, Broken } from './directory-rules.ts';

/** Automatic forwarding inside the agency (MAILBOX-POLICY.2; S4 G¶10(vii), BR-46, AMB-91). */

type Owner = Pick<Account, 'id' | 'agencyId'>;
type Target = { readonly target: Account } | { readonly broken: NonNullable<Broken> };

/** The account that the mail may be forwarded to: the agency’s record counts, not the domain of the address. */
async function targetOf(tables: Tables, owner: Owner, address: string): Promise<Target> {
  const target = await accountOf(tables, 'address', address);
  if (target?.id === owner.id) return { broken: { code: 'forward-itself' } };
  if (target?.agencyId !== owner.agencyId || target.state !== 'ACTIVE')
    return { broken: { code: 'forward-agency' } };
  if (await leadsBack(tables, owner.id, target.id)) return { broken: { code: 'forward-loop' } };
  const others = await listForwarded(tables, target.id, mostForwardedTo + 1);
  const full = others.filter(({ accountId }) => accountId !== owner.id).length >= mostForwardedTo;
  return full ? { broken: { code: 'forward-full', params: { max: mostForwardedTo } } } : { target };
}

const longestWay = 10;

/** Mail that comes back to where it was forwarded from would never rest. */
async function leadsBack(tables: Tables, ownerId: string, targetId: string): Promise<boolean> {
  let at = targetId;
  for (let hop = 0; hop < longestWay; hop += 1) {
    const next = (await getForwarding(tables, at))?.targetId;
    if (next === undefined) return false;
    if (next === ownerId) return true;
    at = next;
  }
  return true;
}

/** Rule `can-forward` of the form. */
export async function canForward({ tables, agencyId, subject, value, values }: Asked): Promise<Broken> {
  if (values['forwarding'] !== 'ON' || typeof value !== 'string' || subject === undefined) return undefined;
  const found = await targetOf(tables, { id: subject.id, agencyId }, value);
  return 'broken' in found ? found.broken : undefined;
}

export interface ForwardingChange {
  /** It does not fit any more: nothing is written. */
  readonly fits: boolean;
  readonly operations: readonly Operation[];
}

/** What a saved form does to the forwarding, in the transaction of the account. */
export async function changedForwarding(
  tables: Tables,
  owner: Owner,
  { form, requestId, at }: ForwardingForm,
): Promise<ForwardingChange> {
  const before = await getForwarding(tables, owner.id);
  const address = form['forwarding'] === 'ON' ? form['forwardTo'] : undefined;
  if (typeof address !== 'string')
    return { fits: true, operations: forwardingOperations(tables, before, undefined) };
  const found = await targetOf(tables, owner, address);
  if ('broken' in found) return { fits: false, operations: [] };
  const { target } = found;
  const after: Forwarding = { accountId: owner.id, targetId: target.id, requestId, since: at };
  return {
    fits: true,
    operations: [...forwardingOperations(tables, before, after), stillThere(tables, target)],
  };
}

interface ForwardingForm {
  readonly form: Readonly<Record<string, FormValue | undefined>>;
  readonly requestId: string;
  readonly at: string;
}

/** Without `otherwise`: whoever gets the mail changed meanwhile, and is read again. */
function stillThere(tables: Tables, target: Account): Operation {
  return { write: accountUnchanged(tables, target).write };
}

/** So many fit into one transaction with what else is written there. */
const atOnce = 15;

export interface EndedForwardings {
  readonly operations: readonly Operation[];
  readonly accounts: readonly string[];
  readonly more: boolean;
}

/**
 * Forwardings that end with an account that is disabled or ends: those that lead to it, each with an entry in the
 * history of the account that forwarded; when it ends also its own.
 */
export async function endedForwardings(
  tables: Tables,
  of: {
    readonly accountId: string;
    readonly withOwn: boolean;
    readonly requestId: string;
    readonly step: string;
    readonly at: string;
  },
): Promise<EndedForwardings> {
  const { accountId, withOwn, requestId, step, at } = of;
  const [found, own] = await Promise.all([
    listForwarded(tables, accountId, atOnce + 1),
    withOwn ? getForwarding(tables, accountId) : undefined,
  ]);
  const now = found.slice(0, atOnce);
  return {
    accounts: now.map((each) => each.accountId),
    more: found.length > atOnce,
    operations: [
      ...forwardingOperations(tables, own, undefined),
      ...now.flatMap((each) => [
        ...forwardingOperations(tables, each, undefined),
        historyOperation(tables, {
          ...{ accountId: each.accountId, at, requestId, step, action: 'forwarding-ended' },
          ...{ before: {}, after: { changed: ['forwardTo'] } },
        }),
      ]),
    ],
  };
}

/** What a user sees of his forwarding. */
export interface OwnForwarding {
  /** Name and address of who gets the mail. */
  readonly name: string;
  readonly address: string;
  readonly since: string;
}

/** The forwarding of an account that is in force: to an active account of the same agency, or none. */
export async function forwardingOf(
  tables: Tables,
  { id, agencyId, state }: Pick<Account, 'id' | 'agencyId' | 'state'>,
): Promise<OwnForwarding | undefined> {
  const kept = state === 'DELETED' ? undefined : await getForwarding(tables, id);
  const target = kept === undefined ? undefined : await getAccount(tables, kept.targetId);
  if (kept === undefined || target?.agencyId !== agencyId) return undefined;
  if (target.state === 'DISABLED' || target.state === 'DELETED') return undefined;
  return { name: target.displayName, address: target.address, since: kept.since };
}
