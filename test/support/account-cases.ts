import type { MachineInput } from '../../functions/usecases/deps.ts';
import type { Random } from '../../functions/platform/random.ts';
import { CaseChange } from '../../functions/store/case-change.ts';
import { listAddressOperation, listOperation } from '../../functions/store/list-store.ts';
import { dutyOperation, membershipOperation } from '../../functions/store/membership-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import {
  provisionAccount,
  type ProvisionAccountInput,
  type ProvisionAccountOutcome,
} from '../../functions/usecases/provision-account.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import { taskSchema, type FormValues, type Request } from '../../schemas/cases/request.ts';
import type { Account, ListDuty } from '../../schemas/directory/account.ts';
import { mailingListSchema, type MailingList } from '../../schemas/directory/list.ts';
import { writeAccount } from './accounts.ts';
import { aDecision, aRequest, aRound, at } from './builders.ts';
import type { World } from './doubles-world.ts';

/** Cases about accounts, at the moment before their machine provisions. */

export interface CaseOf {
  readonly id: string;
  readonly procedure: ProcedureId;
  readonly account?: Account;
  readonly form?: FormValues;
  /** What was decided at a task before, e.g. the allocation. */
  readonly decided?: FormValues;
  readonly more?: Partial<Request>;
}

/** Writes the case as its submission would. @returns what the machine gives to provision-account */
export async function writeCase(
  world: { readonly tables: Tables; readonly random: Random },
  { id, procedure, account, form = {}, decided, more }: CaseOf,
): Promise<Pick<ProvisionAccountInput, 'request' | 'taskId'>> {
  const subject =
    account === undefined
      ? {}
      : { subject: { kind: 'account' as const, id: account.id, version: account.version } };
  const base = { id, procedure, status: 'SAVING' as const, title: 'Ujian', ...subject, ...more };
  const { version: _version, lastHash: _hash, ...request } = aRequest(base);
  const change = CaseChange.create(world.tables, { at, salt: () => world.random.token() }, request);
  change.round(aRound({ requestId: id, form }));
  if (decided !== undefined) {
    change.task(
      taskSchema.parse({
        ...{ id: `${id}.1`, requestId: id, visit: 1, procedure, step: 'IPMS-4.5.S4', agencyId: 'kpc' },
        ...{ holder: { role: 'AGENCY_ADMIN', scope: 'agency' }, title: 'Ujian', state: 'decided' },
        ...{ openedAt: at, generation: 1, version: 1 },
        decision: aDecision('allocated', { data: decided }),
        deliveredAt: at,
      }),
    );
  }
  change.record({ step: `${procedure}.S1`, kind: 'submitted', actor: 'SYSTEM', data: {} });
  await change.commit();
  const input: MachineInput = { requestId: id, generation: 1, resumeAt: '' };
  return { request: input, taskId: decided === undefined ? id : `${id}.1` };
}

/** What the machine does: calls until no places are left. @returns every outcome in its order */
export async function provisioned(
  world: World,
  input: ProvisionAccountInput,
): Promise<ProvisionAccountOutcome[]> {
  const outcomes: ProvisionAccountOutcome[] = [];
  do {
    outcomes.push((await provisionAccount(world.deps, input)).outcome);
  } while (outcomes.at(-1) === 'more');
  return outcomes;
}

/** Writes the case and provisions it. */
export async function played(
  world: World,
  action: ProvisionAccountInput['action'],
  of: CaseOf,
): Promise<ProvisionAccountOutcome[]> {
  return provisioned(world, { ...(await writeCase(world, of)), step: `${of.procedure}.S8`, action });
}

/** An account that the pool knows, with its password. */
export async function writeUser(world: World, overrides: Partial<Account> = {}): Promise<Account> {
  const account = await writeAccount(world.tables, undefined, overrides);
  world.pool.users.set(account.id, { signIn: 'ON', password: 'Kata-Laluan-2026' });
  return account;
}

type Writer = Pick<World, 'tables' | 'write'>;

/** Mailing lists `list-01`, `list-02`, … of the agency. */
export async function writeLists(world: Writer, count: number, ownerId = 'somebody'): Promise<MailingList[]> {
  const lists = Array.from({ length: count }, (_, index) => {
    const id = `list-${String(index + 1).padStart(2, '0')}`;
    return mailingListSchema.parse({
      ...{ id, agencyId: 'kpc', displayName: `Senarai ${id}`, address: `${id}@kpc.example` },
      ...{ state: 'ACTIVE', ownerId, handlerId: ownerId, createdAt: at, updatedAt: at, version: 1 },
    });
  });
  for (const list of lists)
    await world.write(listOperation(world.tables, list), listAddressOperation(world.tables, list));
  return lists;
}

export async function writeMembers(
  world: Writer,
  lists: readonly MailingList[],
  { id: memberId }: Account,
): Promise<void> {
  for (const { id: listId } of lists) {
    const place = { memberKind: 'account' as const, memberId, listId };
    const membership = { ...place, state: 'ACTIVE' as const, since: at };
    await world.write(membershipOperation(world.tables, undefined, membership));
  }
}

export async function writeDuties(
  world: World,
  lists: readonly MailingList[],
  { id: accountId }: Account,
): Promise<void> {
  const duties = lists.flatMap(({ id: listId }): ListDuty[] => [
    { accountId, listId, duty: 'owner' },
    { accountId, listId, duty: 'handler' },
  ]);
  for (const duty of duties) await world.write(dutyOperation(world.tables, duty, 'put'));
}
