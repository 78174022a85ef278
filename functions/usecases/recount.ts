import { contactStates } from '../../schemas/directory-words.ts';
import { accountCounts } from '../domain/account-counts.ts';
import { openCounts } from '../domain/case-counts.ts';
import { countDifference, summed, type Counts } from '../domain/counts.ts';
import { NotFound } from '../domain/errors.ts';
import { listAccounts } from '../store/account-search.ts';
import { listRequests } from '../store/case-store.ts';
import { listContacts } from '../store/contact-store.ts';
import { nowOperations, readNow } from '../store/count-store.ts';
import { listKey } from '../store/keys/key.ts';
import { listsByName } from '../store/list-search.ts';
import { getAgency } from '../store/officer-store.ts';
import { listRelays } from '../store/relay-store.ts';
import type { Tables } from '../store/tables.ts';
import { transact } from '../store/transaction.ts';
import { getMailboxes } from '../store/usage-store.ts';
import type { Basics } from './deps.ts';

/** A count that was not what there is. */
export interface Recounted {
  readonly name: string;
  readonly was: number;
  readonly is: number;
}

const page = 500;

/**
 * Counts an agency's accounts, mailboxes, lists, contacts, relays and open requests one by one, and sets right what its
 * counts say otherwise. It reads everything: for operators, when a count was lost. What changes meanwhile may be counted
 * in part; a second run says so.
 * @throws NotFound
 */
export async function recountAgency(
  { tables }: Pick<Basics, 'tables'>,
  agencyId: string,
): Promise<Recounted[]> {
  if ((await getAgency(tables, agencyId)) === undefined) throw new NotFound(`There is no agency ${agencyId}`);
  const [directory, cases] = await Promise.all([
    countDirectory(tables, agencyId),
    countOpenRequests(tables, agencyId),
  ]);
  return [
    ...(await setRight(tables, 'directory', agencyId, directory)),
    ...(await setRight(tables, 'cases', agencyId, cases)),
  ];
}

/** The difference goes to one of the shards: what others add at the same time is added all the same. */
async function setRight(
  tables: Tables,
  where: 'directory' | 'cases',
  agencyId: string,
  is: Counts,
): Promise<Recounted[]> {
  const was = await readNow(tables, where, agencyId);
  const difference = countDifference(was, is);
  const operations = nowOperations(tables, where, { agencyId, id: agencyId }, difference);
  if (operations.length > 0) await transact(tables, operations);
  return Object.keys(difference).map((name) => ({ name, was: was[name] ?? 0, is: is[name] ?? 0 }));
}

/** What there is in the Directory, counted one by one. */
export async function countDirectory(tables: Tables, agencyId: string): Promise<Counts> {
  return summed([
    await countAccounts(tables, agencyId),
    await countLists(tables, agencyId),
    await countContacts(tables, agencyId),
    await countRelays(tables, agencyId),
  ]);
}

async function countAccounts(tables: Tables, agencyId: string): Promise<Counts> {
  let sum: Counts = {};
  let after: string | undefined;
  do {
    const found = await listAccounts(tables, { agencyId, limit: page, after });
    const mailboxes = await getMailboxes(
      tables,
      found.map(({ account }) => account.id),
    );
    const used = [...mailboxes.values()].map(({ usedMb, measuredAt }) => ({
      usedMb,
      measured: measuredAt === undefined ? 0 : 1,
    }));
    sum = summed([sum, ...found.map(({ account }) => accountCounts(account)), ...used]);
    after = found.length < page ? undefined : found.at(-1)?.listKey;
  } while (after !== undefined);
  return sum;
}

async function countLists(tables: Tables, agencyId: string): Promise<Counts> {
  let sum: Counts = {};
  let after: string | undefined;
  do {
    const found = await listsByName(tables, { agencyId, limit: page, after });
    sum = summed([sum, ...found.map(({ entry }) => countOf('list', entry.state))]);
    after = found.length < page ? undefined : found.at(-1)?.listKey;
  } while (after !== undefined);
  return sum;
}

function countOf(kind: 'list' | 'relay', state: string): Counts {
  return { [`${kind}:${state}`]: 1 };
}

async function countContacts(tables: Tables, agencyId: string): Promise<Counts> {
  let sum: Counts = {};
  for (const state of contactStates) {
    let after: string | undefined;
    do {
      const found = await listContacts(tables, { agencyId, state, limit: page, after });
      sum = summed([sum, { [`contact:${state}`]: found.length }]);
      after = found.length < page ? undefined : found.at(-1)?.listKey;
    } while (after !== undefined);
  }
  return sum;
}

async function countRelays(tables: Tables, agencyId: string): Promise<Counts> {
  let sum: Counts = {};
  let before: string | undefined;
  do {
    const found = await listRelays(tables, { agencyId, limit: page, ...given(before) });
    sum = summed([sum, ...found.map(({ state }) => countOf('relay', state))]);
    const last = found.at(-1);
    before = found.length < page || last === undefined ? undefined : listKey(last.createdAt, last.id);
  } while (before !== undefined);
  return sum;
}

/** Requests that are open, counted one by one. */
export async function countOpenRequests(tables: Tables, agencyId: string): Promise<Counts> {
  let sum: Counts = {};
  let before: string | undefined;
  do {
    const found = await listRequests(
      tables,
      { index: 'by-agency', agencyId },
      { limit: page, ...given(before) },
    );
    sum = summed([sum, ...found.map(openCounts)]);
    const last = found.at(-1);
    before = found.length < page || last === undefined ? undefined : listKey(last.createdAt, last.id);
  } while (before !== undefined);
  return sum;
}

function given(before: string | undefined): { readonly before?: string } {
  return before === undefined ? {} : { before };
}
