import type { EmailRecipients } from '../../schemas/catalogue.ts';
import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import { hashToken } from '../platform/random.ts';
import { getAccounts } from '../store/account-store.ts';
import type { Case } from '../store/case-store.ts';
import { ownersOf } from '../store/reservation-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Part } from './member-readers.ts';
import type { Reader } from './recipients.ts';

/** Participants as readers of a notice: anybody with an address, an account holder in his own language. */

/** The addresses of a field of kind `emails` that a notice reaches. There are at most a hundred: one part. */
export async function emailPart(
  tables: Tables,
  found: Pick<Case, 'rounds' | 'tasks'>,
  of: EmailRecipients,
): Promise<Part> {
  return { readers: await emailReaders(tables, reached(found, of)) };
}

/** Addresses as readers: an account holder by his name; whoever has none, or cannot sign in, is led nowhere. */
export async function emailReaders(tables: Tables, addresses: readonly string[]): Promise<Reader[]> {
  if (addresses.length === 0) return [];
  const owners = await ownersOf(tables, 'address', addresses);
  const ids = [...owners.values()].flatMap(({ kind, id }) => (kind === 'account' ? [id] : []));
  const accounts = await getAccounts(tables, [...new Set(ids)]);
  return addresses.map((email): Reader => {
    const account = accounts.find(({ id }) => id === owners.get(email)?.id);
    const comesIn = account?.signIn === 'ON';
    return {
      ...{ id: `PARTICIPANT-${hashToken(email)}`, role: 'PARTICIPANT', isOfficer: false, email },
      ...{ name: account?.displayName ?? email, language: account?.language ?? 'ms' },
      ...(comesIn ? {} : { facts: { noWayIn: true } }),
    };
  });
}

/** What each decision gave, as it was entered: the form, then whatever corrects it. */
function reached(
  { rounds, tasks }: Pick<Case, 'rounds' | 'tasks'>,
  { field, which, changed }: EmailRecipients,
): string[] {
  const said = [rounds.at(-1)?.form, ...tasks.map(({ decision }) => decision?.data)];
  const lists = said.flatMap((values) => linesOf(values?.[field]) ?? []);
  const last = said.findLastIndex((values) => typeof values?.[field] === 'string');
  const entered = (upTo: number): FormValues => Object.assign({}, ...said.slice(0, upTo)) as FormValues;
  const [before, now] = [entered(last), entered(last + 1)];
  if (changed?.every((name) => before[name] === now[name]) === true) return [];
  const [current, previous] = [lists.at(-1) ?? [], lists.at(-2) ?? []];
  switch (which) {
    case 'all':
      return [...current];
    case 'added':
      return current.filter((address) => !previous.includes(address));
    case 'kept':
      return current.filter((address) => previous.includes(address));
    case 'left':
      return previous.filter((address) => !current.includes(address));
  }
}

/** Wrapped, so that lists stay apart. */
function linesOf(value: FormValue | undefined): [readonly string[]] | undefined {
  return typeof value === 'string' ? [value.split('\n').filter((line) => line !== '')] : undefined;
}
