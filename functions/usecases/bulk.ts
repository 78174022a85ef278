import { bulkActions, type BulkAction, type BulkRow } from '../../schemas/cases/bulk-row.ts';
import { catalogue } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { bulkProcedure } from '../../schemas/procedures/bulk-actions.ts';
import { bulkColumns, neededColumns } from '../domain/bulk-columns.ts';
import { readBulkFile, UnreadableFile } from '../domain/bulk-file.ts';
import { Forbidden, InvalidInput, NotFound } from '../domain/errors.ts';
import { parseForm } from '../domain/form.ts';
import { holds, may } from '../domain/permissions.ts';
import { eachRow, getProgress, listRows, type BulkProgress, type RowsPage } from '../store/bulk-store.ts';
import type { Case } from '../store/case-store.ts';
import { bulkFormOf, hashOf } from './bulk-steps.ts';
import { visibleCase } from './case-access.ts';
import { choicesOf } from './choices.ts';
import type { Basics, BulkFileWriter, WithMachines } from './deps.ts';
import { fieldContext } from './field-context.ts';
import { submitRequest } from './submit-request.ts';
import type { Caller, IdempotencyKey } from './types.ts';

/** What an administrator does with files of rows: upload, look at the check, follow, download the result. */

export type BulkDeps = Basics & WithMachines & { readonly files: BulkFileWriter; readonly bulkRows: number };

export interface BulkUpload {
  /** Raw: action and verification, as they were filled in. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly idempotency?: IdempotencyKey;
}

/**
 * Takes a file: what is wrong with it as such is said at once; its rows are checked by the machine that this starts.
 * @throws Forbidden; InvalidInput, for the file under the field `file`; IdempotentReplay, IdempotencyMismatch
 */
export async function uploadBulk(
  deps: BulkDeps,
  caller: Caller,
  { form, file, idempotency }: BulkUpload,
): Promise<{ id: string }> {
  const agencyId = managedAgency(caller);
  const action = bulkActions.find((each) => each === form['action']);
  if (action === undefined)
    throw new InvalidInput([{ field: 'action', code: form['action'] === undefined ? 'required' : 'choice' }]);
  if (file === undefined || (file.name === '' && file.bytes.length === 0))
    throw new InvalidInput([{ field: 'file', code: 'bulk-file-missing' }]);
  const rows = rowsIn(file.bytes, action, deps.bulkRows);
  const hash = hashOf(file.bytes);
  const values = {
    ...form,
    fileName: file.name.slice(-200) || 'CSV',
    fileHash: hash,
    rows: String(rows),
  };
  const definition = formOf(catalogue[bulkProcedure].form);
  const fields = fieldsOf(definition);
  const against = { at: deps.clock.now(), fields, rules: [], agencyId, before: {}, fixed: {} };
  parseForm(definition, values, await fieldContext(deps.tables, against));
  // Before the case: its machine starts at once. A file without a case is gone in a day.
  await deps.files.put(agencyId, hash, file.bytes);
  const submitted = { ...deps, ...notNeeded };
  return submitRequest(submitted, caller, {
    ...{ procedure: bulkProcedure, form: values },
    ...(idempotency === undefined ? {} : { idempotency }),
  });
}

function managedAgency({ person }: Caller): string {
  const { agencyId } = person;
  if (
    agencyId === undefined ||
    !holds(person, 'AGENCY_ADMIN', agencyId) ||
    !may(person, 'account.manage', { agencyId })
  )
    throw new Forbidden('account-manage', 'This role manages no accounts');
  return agencyId;
}

/** How many rows there are. @throws InvalidInput */
function rowsIn(bytes: Uint8Array, action: BulkAction, limit: number): number {
  try {
    const columns = { known: bulkColumns(action), needed: neededColumns(action) };
    return readBulkFile(bytes, columns, limit).length;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { problem, params } = error;
    throw new InvalidInput([{ field: 'file', code: problem, params }], { cause: error });
  }
}

/** The form of a bulk request has neither a secret nor a password nor an identity number. */
const notNeeded = {
  vault: { nameOf: unwanted, put: unwanted, reveal: unwanted, remove: unwanted },
  identities: { seal: unwanted, digest: unwanted },
  signIns: { setPassword: unwanted },
} as const;

function unwanted(): never {
  throw new Error('A bulk request has no secrets');
}

export interface BulkView extends Case {
  readonly action: BulkAction;
  /** Columns of its file, with the choices that come from the directory. */
  readonly columns: readonly Field[];
  /** Undefined until the first rows are checked. */
  readonly progress: BulkProgress | undefined;
}

/** A bulk request with how far it is. @throws NotFound */
export async function readBulk({ tables }: Basics, caller: Caller, id: string): Promise<BulkView> {
  const found = await visibleCase(tables, caller, id);
  if (found.request.procedure !== bulkProcedure) throw new NotFound(`${id} is no bulk request`);
  const { action } = bulkFormOf(found);
  const known = bulkColumns(action);
  const [choices, progress] = await Promise.all([
    choicesOf(tables, known, found.request.agencyId),
    getProgress(tables, id),
  ]);
  const columns = known.map((field) => {
    const from = field.choicesFrom === undefined ? undefined : choices[field.choicesFrom];
    return from === undefined ? field : { ...field, choices: from };
  });
  return { ...found, action, columns, progress };
}

/** A page of its rows: all, or only those that are not well. @throws NotFound */
export async function readBulkRows(
  deps: Basics,
  caller: Caller,
  id: string,
  { after, limit, only }: { readonly after: number; readonly limit: number; readonly only?: 'problems' },
): Promise<RowsPage> {
  await readBulk(deps, caller, id);
  if (only === undefined) return listRows(deps.tables, id, { after, limit });
  // Problems may be few among many: some pages are looked through for one.
  const rows: BulkRow[] = [];
  let next: number | undefined = after;
  while (next !== undefined && rows.length < limit) {
    const page: RowsPage = await listRows(deps.tables, id, { after: next, limit: 500 });
    for (const row of page.rows) {
      if (row.errors === undefined) continue;
      rows.push(row);
      if (rows.length === limit) return { rows, next: row.no };
    }
    next = page.next;
  }
  return { rows, ...(next === undefined ? {} : { next }) };
}

/** Every row, for the result file. @throws NotFound */
export async function readBulkResult(deps: Basics, caller: Caller, id: string): Promise<readonly BulkRow[]> {
  await readBulk(deps, caller, id);
  const rows: BulkRow[] = [];
  for await (const row of eachRow(deps.tables, id)) rows.push(row);
  return rows;
}
