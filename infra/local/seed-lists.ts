import { VersionConflict } from '../../functions/domain/errors.ts';
import { contactOperations, getContact } from '../../functions/store/contact-store.ts';
import { getLists, listOperations } from '../../functions/store/list-store.ts';
import { dutyOperation, membershipOperation } from '../../functions/store/membership-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import type { MemberRef } from '../../schemas/directory/list.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoContacts, demoLists, type DemoContact, type DemoList } from './demo-lists.ts';
import { domainOf, madeBy } from './seed-accounts.ts';
import { dropOldList } from './seed-old-lists.ts';

/** Writes the demo's contacts and mailing lists. What is there already stays as it is: runs once or often. */
export async function seedLists(tables: Tables, now: string): Promise<void> {
  for (const each of demoContacts) await addContact(tables, each, now);
  const ids = demoLists.map(({ id }) => id);
  const there = new Set((await getLists(tables, ids)).map(({ id }) => id));
  for (const each of demoLists) {
    const { id, agency, members } = each;
    const accountIds = members.map((login) => idOf(agency, login));
    const isOld = there.has(id) && (await dropOldList(tables, { id, address: addressOf(each), accountIds }));
    if (isOld || !there.has(id)) await addList(tables, each, now);
  }
}

async function addContact(tables: Tables, each: DemoContact, now: string): Promise<void> {
  if ((await getContact(tables, each.id)) !== undefined) return;
  const { id, agency, name, address, position, company } = each;
  await transact(
    tables,
    contactOperations(tables, {
      after: {
        ...{ id, agencyId: agency, state: 'ACTIVE', fullName: name, address, position, company },
        ...{ changedBy: madeBy, createdAt: now, updatedAt: now, version: 1 },
      },
      reservedBy: madeBy,
      otherwise: () => new VersionConflict('Seeded twice at once'),
    }),
  );
}

async function addList(tables: Tables, each: DemoList, now: string): Promise<void> {
  const { id: listId, agency, members, contacts = [], lists = [] } = each;
  const [ownerId, handlerId] = [idOf(agency, each.owner), idOf(agency, each.handler)];
  const after = {
    ...{ id: listId, agencyId: agency, displayName: each.name, address: addressOf(each) },
    ...{ state: 'ACTIVE' as const, ownerId, handlerId, createdAt: now, updatedAt: now, version: 1 },
  };
  const refs: readonly MemberRef[] = [
    ...members.map((login) => ({ kind: 'account' as const, id: idOf(agency, login) })),
    ...contacts.map((id) => ({ kind: 'contact' as const, id })),
    ...lists.map((id) => ({ kind: 'list' as const, id })),
  ];
  await transact(tables, [
    ...listOperations(tables, { after }),
    dutyOperation(tables, { accountId: ownerId, listId, duty: 'owner' }, 'put'),
    dutyOperation(tables, { accountId: handlerId, listId, duty: 'handler' }, 'put'),
    ...refs.map(({ kind, id }) => {
      // A disabled account is out of its lists for the time, and goes back when it is enabled (BR-32, BR-33).
      const isOut = demoAccounts.some((account) => account.id === id && account.state === 'DISABLED');
      return membershipOperation(tables, undefined, {
        ...{ memberKind: kind, memberId: id, listId, since: now },
        ...(isOut ? { state: 'SUSPENDED', changedBy: madeBy } : { state: 'ACTIVE' }),
      });
    }),
  ]);
}

function addressOf({ local, agency }: DemoList): string {
  return `${local}@${domainOf(agency)}`;
}

function idOf(agency: string, login: string): string {
  return `acc-${agency}-${login}`;
}
