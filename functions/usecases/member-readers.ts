import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { NoticeRecipients } from '../../schemas/catalogue.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Account, Membership } from '../../schemas/directory/account.ts';
import { getAccounts } from '../store/account-store.ts';
import { getLists } from '../store/list-store.ts';
import { getMemberships, listMembers, memberPosition } from '../store/membership-store.ts';
import { ownersOf } from '../store/reservation-store.ts';
import type { Tables } from '../store/tables.ts';
import { procedureOf } from './case-access.ts';
import type { Reader } from './recipients.ts';

/** Members of a mailing list as readers of a notice. Contacts are outside 1GovUC, and a list reads nothing. */

/** Readers that one call of `Notify` tells. */
const partSize = 100;

export interface Part {
  readonly readers: readonly Reader[];
  /** Where the next part begins; absent behind the last one. */
  readonly next?: string;
}

export type WhichMembers = NonNullable<NoticeRecipients['members']>;

/** One part of the members whom a notice reaches. `after` is the `next` of the part before. */
export function memberPart(
  tables: Tables,
  { request, form }: { readonly request: Request; readonly form: FormValues },
  { members, after }: { readonly members: WhichMembers; readonly after: string | undefined },
): Promise<Part> {
  if (request.subject?.kind !== 'list') return Promise.resolve({ readers: [] });
  const listId = request.subject.id;
  return members === 'of-list'
    ? partOfList(tables, listId, after)
    : namedPart(
        tables,
        { listId, requestId: request.id, members, from: Number(after ?? 0) },
        addressesIn(request, form),
      );
}

/** The accounts in a list, as its index has them. */
async function partOfList(tables: Tables, listId: string, after: string | undefined): Promise<Part> {
  const places = await listMembers(tables, listId, { limit: partSize, after, kind: 'account' });
  const last = places.length < partSize ? undefined : places.at(-1);
  const accounts = await getAccounts(
    tables,
    places.map(({ memberId }) => memberId),
  );
  return {
    readers: readersAmong(accounts),
    ...(last === undefined ? {} : { next: memberPosition(last) }),
  };
}

interface Named {
  readonly listId: string;
  readonly requestId: string;
  readonly members: 'joined' | 'left';
  readonly from: number;
}

/** Of the addresses of the form, those accounts with which the request did what it was asked to. */
async function namedPart(
  tables: Tables,
  { listId, requestId, members, from }: Named,
  addresses: readonly string[],
): Promise<Part> {
  const until = from + partSize;
  const owners = await ownersOf(tables, 'address', addresses.slice(from, until));
  const ids = [...owners.values()].flatMap(({ kind, id }) => (kind === 'account' ? [id] : []));
  const unique = [...new Set(ids)];
  const places = await getMemberships(
    tables,
    unique.map((memberId) => ({ memberKind: 'account', memberId, listId })),
  );
  const concerned = unique.filter((id) => {
    const place = places.find(({ memberId }) => memberId === id);
    return isDone(members, place, requestId);
  });
  return {
    readers: readersAmong(await getAccounts(tables, concerned)),
    ...(until < addresses.length ? { next: String(until) } : {}),
  };
}

/** Whether a place is what the request made of it: left out by the request, nobody is told of it. */
function isDone(how: 'joined' | 'left', place: Membership | undefined, requestId: string): boolean {
  return how === 'joined' ? place?.changedBy === requestId : place === undefined;
}

/** Who can read the mail: the mailbox of a disabled account takes none, a deleted one is none. */
function readersAmong(accounts: readonly Account[]): Reader[] {
  return accounts
    .filter(({ state }) => state === 'ACTIVE' || state === 'TERMINATION_SCHEDULED')
    .map(({ id, displayName, address, language }) => ({
      ...{ id, role: 'USER' as const, isOfficer: false },
      ...{ name: displayName, email: address, language },
    }));
}

/** What was entered in the form's field of kind `members`: an address a line. */
function addressesIn(request: Request, form: FormValues): readonly string[] {
  const field = fieldsOf(formOf(procedureOf(request).form)).find(({ kind }) => kind === 'members');
  const value = form[field?.name ?? ''];
  return typeof value === 'string' ? value.split('\n').filter((line) => line !== '') : [];
}

/** Names of the lists of the form that the account is in by this request, or is out of. */
export async function changedLists(
  tables: Tables,
  { request, form }: { readonly request: Request; readonly form: FormValues },
  how: 'joined' | 'left',
): Promise<string[]> {
  if (request.subject?.kind !== 'account') return [];
  const memberId = request.subject.id;
  const owners = await ownersOf(tables, 'address', addressesIn(request, form));
  const ids = [...owners.values()].flatMap(({ kind, id }) => (kind === 'list' ? [id] : []));
  const places = await getMemberships(
    tables,
    ids.map((listId) => ({ memberKind: 'account', memberId, listId })),
  );
  const changed = ids.filter((id) =>
    isDone(
      how,
      places.find(({ listId }) => listId === id),
      request.id,
    ),
  );
  return (await getLists(tables, changed))
    .map(listName)
    .toSorted((one, other) => one.localeCompare(other, 'ms'));
}

/** A list as mails name it. */
export function listName({
  displayName,
  address,
}: {
  readonly displayName: string;
  readonly address: string;
}): string {
  return `${displayName} (${address})`;
}
