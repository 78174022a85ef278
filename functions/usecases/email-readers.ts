import type { EmailRecipients } from '../../schemas/catalogue.ts';
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
  const addresses = reached(found, of);
  if (addresses.length === 0) return { readers: [] };
  const owners = await ownersOf(tables, 'address', addresses);
  const ids = [...owners.values()].flatMap(({ kind, id }) => (kind === 'account' ? [id] : []));
  const accounts = await getAccounts(tables, [...new Set(ids)]);
  const readers = addresses.map((email): Reader => {
    const account = accounts.find(({ id }) => id === owners.get(email)?.id);
    return {
      ...{ id: `PARTICIPANT-${hashToken(email)}`, role: 'PARTICIPANT', isOfficer: false, email },
      ...{ name: account?.displayName ?? '', language: account?.language ?? 'ms' },
    };
  });
  return { readers };
}

/** Each list as it was entered: with the form, and then with each decision that gave another one. */
function reached(
  { rounds, tasks }: Pick<Case, 'rounds' | 'tasks'>,
  { field, which }: EmailRecipients,
): string[] {
  const entered = [rounds.at(-1)?.form, ...tasks.map(({ decision }) => decision?.data)]
    .map((values) => values?.[field])
    .filter((value) => typeof value === 'string');
  const [before, now] = [entered.at(-2), entered.at(-1)].map(linesIn);
  if (now === undefined || before === undefined || which === 'all') return now ?? [];
  const [from, without] = which === 'added' ? [now, before] : [before, now];
  return from.filter((address) => !without.includes(address));
}

function linesIn(value: string | undefined): string[] {
  return (value ?? '').split('\n').filter((line) => line !== '');
}
