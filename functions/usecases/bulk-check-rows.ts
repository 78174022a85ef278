import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import { catalogue } from '../../schemas/catalogue.ts';
import type { FormValues, SealedValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf, type Field, type UniqueName } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { bulkColumns } from '../domain/bulk-columns.ts';
import type { FileRow } from '../domain/bulk-file.ts';
import { parseRow, type ParsedRow } from '../domain/bulk-parse.ts';
import type { FieldError } from '../domain/errors.ts';
import { withSealed } from '../domain/form.ts';
import { looksLikeIdentity, maskIdentity } from '../domain/identity-number.ts';
import { allocationOf } from '../domain/registration.ts';
import { listMemberships } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import {
  accountsByAddress,
  accountsOfPersons,
  lockedAccounts,
  takenValues,
  type WantedValue,
} from './bulk-accounts.ts';
import type { WithIdentities } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { inTurn } from './in-turn.ts';
import { refuseUnapproved } from './bulk-approvals.ts';
import { brokenDirectoryRules } from './directory-rules.ts';

export interface RowsToCheck {
  readonly requestId: string;
  readonly agencyId: string;
  /** Who has sent the file. */
  readonly requester: string;
  readonly action: BulkAction;
  readonly rows: readonly FileRow[];
  /** Row number in which each address, login id and identity number stands first. */
  readonly first: FirstRows;
  readonly at: string;
}

export type FirstRows = ReadonlyMap<string, number>;

/** A row under check. */
interface Checked {
  readonly row: FileRow;
  readonly account: Account | undefined;
  readonly parsed: ParsedRow;
  readonly errors: FieldError[];
  sealed: Readonly<Record<string, SealedValue>>;
  lists?: number;
}

/** So many calls to the keys and the table at once. */
const atOnce = 8;

/** Checks rows as their forms do, against the directory as it is now. Nothing is changed. */
export async function checkRows(
  deps: { readonly tables: Tables } & WithIdentities,
  of: RowsToCheck,
): Promise<readonly BulkRow[]> {
  const { tables, identities } = deps;
  const { action, agencyId, rows, at } = of;
  const context = await fieldContext(tables, {
    ...{ at, agencyId, before: {}, fixed: {} },
    fields: bulkColumns(action),
    rules: allRules(action),
  });
  const accounts = await namedAccounts(tables, of);
  const locked = await lockedAccounts(tables, accounts.values());
  const checked = rows.map((row): Checked => {
    const account = accounts.get(keyOf(row));
    const unfit = makesAccounts(action) ? undefined : unfitness(action, account, locked);
    const parsed = parseRow(action, row, context, account);
    // Of an account that is not there, its other values tell nothing.
    const errors = unfit === undefined ? [...parsed.errors] : [{ field: 'address', code: unfit }];
    return { row, account, parsed, errors: [...errors, ...repeated(of, row, parsed)], sealed: {} };
  });
  await refuseTaken(tables, action, checked);
  await refuseUnapproved(tables, of, good(checked));
  await inTurn(good(checked), atOnce, async (each) => {
    const sealed = Object.entries(each.parsed.identities).map(
      async ([field, number]) => [field, await identities.seal(number)] as const,
    );
    each.sealed = Object.fromEntries(await Promise.all(sealed));
  });
  await refuseKnownPersons(tables, agencyId, checked);
  await inTurn(good(checked), atOnce, async (each) => lookAtPlaces(tables, of, each));
  return checked.map((each) => bulkRow(of, each));
}

function allRules(action: BulkAction) {
  return makesAccounts(action)
    ? allocationOf('PUBLIC_SERVANT').rules
    : formOf(procedureOf(action).form).rules;
}

function makesAccounts(action: BulkAction): boolean {
  return bulkActionTable[action].change === 'create';
}

function procedureOf(action: BulkAction) {
  return catalogue[bulkActionTable[action].procedure];
}

function good(checked: readonly Checked[]): readonly Checked[] {
  return checked.filter(({ errors }) => errors.length === 0);
}

/** The address in the form in which it is kept. */
export function keyOf({ cells }: FileRow): string {
  return (cells['address'] ?? '').trim().toLowerCase();
}

/** What stands in the column of the address, to tell the row by; not a number that slipped into it. */
function shownKey(row: FileRow): string {
  const key = keyOf(row).slice(0, 254);
  return looksLikeIdentity(key) ? maskIdentity(key) : key;
}

async function namedAccounts(tables: Tables, { action, agencyId, rows }: RowsToCheck) {
  const addresses = makesAccounts(action) ? [] : rows.map(keyOf).filter((key) => key !== '');
  return accountsByAddress(tables, agencyId, addresses);
}

/** Why nothing can be done with the account now. */
function unfitness(
  action: BulkAction,
  account: Account | undefined,
  locked: ReadonlySet<string>,
): string | undefined {
  if (account === undefined) return 'bulk-account-unknown';
  const { subject } = procedureOf(action);
  if (subject.how === 'changes' && !subject.states.includes(account.state)) return 'bulk-account-state';
  return locked.has(account.id) ? 'bulk-account-locked' : undefined;
}

/** Of two rows about the same, the second is wrong. */
function repeated({ first }: RowsToCheck, row: FileRow, parsed: ParsedRow): FieldError[] {
  const wanted = { ...parsed.values, ...parsed.allocation };
  const marks: readonly (readonly [string, string])[] = [
    ['address', mark('address', keyOf(row))],
    ['newAddress', mark('address', row.cells['newAddress'] ?? '')],
    ['loginId', mark('login', textOf(wanted['loginId']) ?? '')],
    ...Object.values(parsed.identities).map(
      (number) => ['identityNumber', mark('identity', number)] as const,
    ),
  ];
  return marks.flatMap(([field, key]) => {
    const no = first.get(key);
    return no === undefined || no >= row.no ? [] : [{ field, code: 'bulk-repeated', params: { row: no } }];
  });
}

function mark(kind: 'address' | 'login' | 'identity', value: string): string {
  return `${kind} ${value.trim().toLowerCase()}`;
}

/** Where each value that only one may have stands first in the file. */
export function firstRows(rows: readonly FileRow[]): FirstRows {
  const first = new Map<string, number>();
  for (const { no, cells } of rows) {
    const marks = [
      mark('address', cells['address'] ?? ''),
      mark('address', cells['newAddress'] ?? ''),
      mark('login', cells['loginId'] ?? ''),
      mark('identity', (cells['identityNumber'] ?? '').replaceAll(/[\s\p{Pd}]/gu, '')),
    ];
    for (const each of marks) if (!each.endsWith(' ') && !first.has(each)) first.set(each, no);
  }
  return first;
}

async function refuseTaken(tables: Tables, action: BulkAction, checked: readonly Checked[]): Promise<void> {
  const fields = uniqueFields(action);
  const wanted = good(checked).map((each) => ({ each, values: newValues(each, fields) }));
  const owner = await takenValues(
    tables,
    wanted.flatMap(({ values }) => values),
  );
  for (const { each, values } of wanted) {
    for (const value of values) {
      const has = owner(value);
      const own = has?.kind === 'account' && has.id === each.account?.id;
      if (has !== undefined && !own)
        each.errors.push({ field: value.field, code: 'taken', source: 'S3 §4.5 T5' });
    }
  }
}

function uniqueFields(action: BulkAction): readonly Field[] {
  const fields = makesAccounts(action)
    ? allocationOf('PUBLIC_SERVANT').fields
    : fieldsOf(formOf(procedureOf(action).form));
  return fields.filter(({ unique }) => unique !== undefined);
}

/** Values of a row that nobody else may have, but those that its account has already. */
function newValues(
  { account, parsed }: Checked,
  fields: readonly Field[],
): readonly (WantedValue & { readonly field: string })[] {
  const values = { ...parsed.values, ...parsed.allocation };
  return fields.flatMap(({ name, unique }) => {
    const value = textOf(values[name]);
    const has = name === 'address' ? account?.address : account?.loginId;
    if (unique === undefined || value === undefined || value === has) return [];
    const field = name === 'address' && account !== undefined ? 'newAddress' : name;
    return [{ unique: unique satisfies UniqueName, value, field }];
  });
}

/** One account of a person in an agency (AMB-104). */
async function refuseKnownPersons(
  tables: Tables,
  agencyId: string,
  checked: readonly Checked[],
): Promise<void> {
  const sealed = good(checked).flatMap((each) => Object.values(each.sealed));
  const known = await accountsOfPersons(tables, agencyId, sealed);
  for (const each of good(checked)) {
    for (const { digest } of Object.values(each.sealed)) {
      const has = known.get(digest);
      if (has !== undefined && has !== each.account?.id)
        each.errors.push({ field: 'identityNumber', code: 'bulk-person-known' });
    }
  }
}

/** What only the directory can say of a row about an account; lists that a disabled account leaves are counted. */
async function lookAtPlaces(
  tables: Tables,
  { action, at }: Pick<RowsToCheck, 'action' | 'at'>,
  each: Checked,
): Promise<void> {
  const { account, parsed } = each;
  if (account === undefined) return;
  if (bulkActionTable[action].change === 'disable') {
    const active = (await listMemberships(tables, account.id)).filter(({ state }) => state === 'ACTIVE');
    each.lists = active.length;
  }
  const { id, version, agencyId, state, displayName: title } = account;
  const subject = { kind: 'account', settings: {}, ...{ id, version, agencyId, state, title } } as const;
  const { directoryRules } = formOf(procedureOf(action).form);
  const asked = { tables, at, agencyId, subject, values: parsed.values };
  each.errors.push(...(await brokenDirectoryRules(directoryRules, asked)));
}

function bulkRow({ requestId, at }: RowsToCheck, each: Checked): BulkRow {
  const { row, account, parsed, errors, sealed, lists } = each;
  const name = account?.displayName ?? textOf(parsed.values['fullName'] ?? parsed.values['accountName']);
  const common = {
    ...{ requestId, no: row.no, key: shownKey(row), at },
    ...(name === undefined ? {} : { name }),
  };
  if (errors.length > 0) return { ...common, state: 'LEFT_OUT', errors };
  const values: FormValues = withSealed(parsed.values, sealed);
  return {
    ...common,
    state: 'WAITING',
    values,
    changes: [...parsed.changes],
    ...(parsed.allocation === undefined ? {} : { allocation: parsed.allocation }),
    ...(account === undefined ? {} : { accountId: account.id, version: account.version }),
    ...(lists === undefined ? {} : { lists }),
  };
}

function textOf(value: FormValues[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
