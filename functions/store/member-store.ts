import { accountSchema } from '../../schemas/directory/account.ts';
import { contactEntrySchema } from '../../schemas/directory/contact.ts';
import { mailingListSchema, type MemberRef } from '../../schemas/directory/list.ts';
import type { MemberKind } from '../../schemas/directory-words.ts';
import { Overtaken } from '../domain/errors.ts';
import type { Member } from '../domain/list-members.ts';
import { getDirectoryItems } from './batch-get.ts';
import { accountKey } from './keys/accounts.ts';
import { contactKey } from './keys/directory.ts';
import type { Key } from './keys/key.ts';
import { mailingListKey, memberListKey } from './keys/lists.ts';
import { ownersOf } from './reservation-store.ts';
import { parseItem, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** What can be a member of a list, whatever its kind. */

interface Kind {
  readonly key: (id: string) => Key;
  readonly read: (item: Item) => Member;
}

const kinds: Readonly<Record<MemberKind, Kind>> = {
  account: {
    key: accountKey,
    read: (item) => {
      const { id, agencyId, state, stateBefore, displayName, address } = parseItem(accountSchema, item);
      const before = stateBefore === undefined ? {} : { stateBefore };
      return { kind: 'account', id, agencyId, state, ...before, name: displayName, address };
    },
  },
  contact: {
    key: contactKey,
    read: (item) => {
      const { id, agencyId, state, fullName, address } = parseItem(contactEntrySchema, item);
      return { kind: 'contact', id, agencyId, state, name: fullName, address };
    },
  },
  list: {
    key: mailingListKey,
    read: (item) => {
      const { id, agencyId, state, displayName, address } = parseItem(mailingListSchema, item);
      return { kind: 'list', id, agencyId, state, name: displayName, address };
    },
  },
};

/** Members by kind and id (`account#id`), in one batch for a hundred; those that do not exist are left out. */
export async function getMembers(
  tables: Tables,
  refs: readonly MemberRef[],
): Promise<ReadonlyMap<string, Member>> {
  const wanted = new Map(refs.map((ref) => [memberListKey(ref.kind, ref.id), ref]));
  const items = await getDirectoryItems(
    tables,
    [...wanted.values()].map(({ kind, id }) => kinds[kind].key(id)),
  );
  const members = items.map((item) => kinds[kindOf(item)].read(item));
  return new Map(members.map((member) => [memberListKey(member.kind, member.id), member]));
}

function kindOf({ sk }: Item): MemberKind {
  return sk === 'LIST' ? 'list' : sk === 'CONTACT' ? 'contact' : 'account';
}

/**
 * Whose these addresses are, by the address as it was given; those of nobody are left out. An address from before finds
 * its owner, too: compare with the one that he has now.
 */
export async function membersByAddress(
  tables: Tables,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Member>> {
  const refs = new Map<string, MemberRef>();
  for (const [address, { kind, id }] of await ownersOf(tables, 'address', addresses)) {
    if (kind !== 'request') refs.set(address, { kind, id });
  }
  const members = await getMembers(tables, [...refs.values()]);
  return new Map(
    [...refs].flatMap(([address, { kind, id }]) => {
      const member = members.get(memberListKey(kind, id));
      return member === undefined ? [] : [[address, member] as const];
    }),
  );
}

/** Holds only while a member is in the state in which it was read. @throws Overtaken in the transaction */
export function memberStands(
  { directory }: Tables,
  { kind, id, state }: Pick<Member, 'kind' | 'id' | 'state'>,
): Operation {
  return {
    write: {
      ConditionCheck: {
        TableName: directory,
        Key: kinds[kind].key(id),
        ConditionExpression: '#state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': state },
      },
    },
    otherwise: () => new Overtaken('A member changed meanwhile'),
  };
}
