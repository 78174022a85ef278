import type { FormValues } from '../../schemas/cases/request.ts';
import type { ListDuty } from '../../schemas/directory/account.ts';
import type { ListHistory, MailingList } from '../../schemas/directory/list.ts';
import {
  createdList,
  endedList,
  listDifference,
  listIdOf,
  restoredList,
  updatedList,
  type ListData,
} from '../domain/list.ts';
import type { Member } from '../domain/list-members.ts';
import { getLists, listHistoryOperation, listOperations } from '../store/list-store.ts';
import { getMembers, membersByAddress, memberStands } from '../store/member-store.ts';
import { dutyOperation } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import { enteredSoFar } from './field-context.ts';
import { listOf, refusedChunk, type ListChunk, type ListStep, wroteBy } from './list-chunk.ts';

/** What a step does to a list itself (4.13, 4.14, 4.17): one transaction. */

/** 4.13: the list with its address, its owner and its handler. */
export async function createList({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const { request } = step.found;
  const people = await peopleOf(tables, step);
  if ('unfit' in people) return refusedChunk(people);
  const [there] = await getLists(tables, [listIdOf(request.id)]);
  if (there !== undefined) return refusedChunk({ list: there.id });
  const after = createdList(request.agencyId, dataOf(step, people), wroteBy(step));
  return changed(tables, step, { action: 'create-list', before: undefined, after, people });
}

/** 4.14: complete, or not at all (BR-38). Whoever no longer owns or handles it has the duty no more. */
export async function updateList({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const before = await listOf(tables, step.found);
  const people = await peopleOf(tables, step);
  if ('unfit' in people) return refusedChunk(people);
  const isMeant = before?.version === step.found.request.subject?.version;
  const after =
    isMeant && before !== undefined ? updatedList(before, dataOf(step, people), wroteBy(step)) : undefined;
  if (after === undefined) return refusedChunk(stateOf(before));
  return changed(tables, step, { action: 'update-list', before, after, people });
}

/** 4.17: its members and duties stay until its restore window is over. */
export async function endList({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const before = await listOf(tables, step.found);
  const after = before === undefined ? undefined : endedList(before, wroteBy(step));
  if (after === undefined) return refusedChunk(stateOf(before));
  return changed(tables, step, { action: 'end-list', before, after });
}

export async function restoreList({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const before = await listOf(tables, step.found);
  const after = before === undefined ? undefined : restoredList(before, wroteBy(step));
  if (after === undefined) return refusedChunk(stateOf(before));
  return changed(tables, step, { action: 'restore-list', before, after });
}

function stateOf(list: MailingList | undefined) {
  return list === undefined ? {} : { list: list.id, state: list.state, version: list.version };
}

interface People {
  readonly owner: Member;
  readonly handler: Member;
}

/**
 * Owner and handler have an account of the agency that is in use now. Who is not named: the user who asked for the list
 * handles it, and owns it; of a list that nobody asked for, the owner handles it (AMB-63).
 */
async function peopleOf(
  tables: Tables,
  { found }: ListStep,
): Promise<People | { readonly unfit: readonly string[] }> {
  const { createdBy, agencyId } = found.request;
  const entered = enteredSoFar(found);
  const [ownerAddress, handlerAddress] = [textOf(entered, 'owner'), textOf(entered, 'handler')];
  const addresses = [ownerAddress, handlerAddress].filter((each) => each !== '');
  const named = await membersByAddress(tables, addresses);
  const { officerId } = createdBy;
  const asked =
    createdBy.role === 'USER'
      ? (await getMembers(tables, [{ kind: 'account', id: officerId }])).get(`account#${officerId}`)
      : undefined;
  const owner = ownerAddress === '' ? asked : named.get(ownerAddress);
  const handler = handlerAddress === '' ? (asked ?? owner) : named.get(handlerAddress);
  const fits = (one: Member | undefined): one is Member =>
    one?.kind === 'account' && one.agencyId === agencyId && one.state === 'ACTIVE';
  if (fits(owner) && fits(handler)) return { owner, handler };
  return { unfit: [...(fits(owner) ? [] : ['owner']), ...(fits(handler) ? [] : ['handler'])] };
}

function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function dataOf({ found }: ListStep, { owner, handler }: People): ListData {
  const entered = enteredSoFar(found);
  return {
    displayName: typeof entered['displayName'] === 'string' ? entered['displayName'] : '',
    address: textOf(entered, 'address'),
    ownerId: owner.id,
    handlerId: handler.id,
  };
}

/** The list with its entries, address, duties and history. */
function changed(
  tables: Tables,
  step: ListStep,
  of: {
    readonly action: ListHistory['action'];
    readonly before: MailingList | undefined;
    readonly after: MailingList;
    /** Who must be in use still when it is written. */
    readonly people?: People;
  },
): ListChunk {
  const { action, before, after, people } = of;
  const wrote = wroteBy(step);
  const difference = listDifference(before, after);
  const stand =
    people === undefined
      ? []
      : [...new Map([people.owner, people.handler].map((each) => [each.id, each])).values()];
  return {
    outcome: 'applied',
    operations: [
      ...listOperations(tables, { before, after, reservedBy: wrote.requestId }),
      ...stand.map((each) => memberStands(tables, each)),
      ...dutyOperations(tables, before, after),
      listHistoryOperation(tables, { listId: after.id, ...wrote, action, ...difference }),
    ],
    list: after,
    data: { list: after.id, ...difference },
  };
}

function dutyOperations(tables: Tables, before: MailingList | undefined, after: MailingList): Operation[] {
  const [old, now] = [before === undefined ? [] : dutiesOf(before), dutiesOf(after)];
  const has = (duties: readonly ListDuty[], { accountId, duty }: ListDuty) =>
    duties.some((each) => each.accountId === accountId && each.duty === duty);
  return [
    ...old.filter((each) => !has(now, each)).map((each) => dutyOperation(tables, each, 'delete')),
    ...now.filter((each) => !has(old, each)).map((each) => dutyOperation(tables, each, 'put')),
  ];
}

export function dutiesOf({ id, ownerId, handlerId }: MailingList): ListDuty[] {
  return [
    { accountId: ownerId, listId: id, duty: 'owner' },
    { accountId: handlerId, listId: id, duty: 'handler' },
  ];
}
