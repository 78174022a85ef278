import { catalogue, type ProcedureId } from '../../schemas/catalogue.ts';
import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { CorruptItem, type FieldError } from '../domain/errors.ts';
import { rowOperation } from '../store/bulk-store.ts';
import type { Case } from '../store/case-store.ts';
import { unlockedOperation } from '../store/lock-store.ts';
import { getOfficer } from '../store/officer-store.ts';
import type { Basics } from './deps.ts';
import { accountSubject } from './subjects/account.ts';
import { newCase, reserveReference } from './submit-request.ts';

/** A row that is a case of its own, such as a termination, which waits for its day: the bulk request is its parent. */

/**
 * Writes the case of a row and the row that names it in one transaction. Its machine is started after that.
 * @returns the row as it is now
 */
export async function startChild(
  deps: Basics,
  { request }: Case,
  row: BulkRow,
  procedureId: ProcedureId,
): Promise<BulkRow> {
  const procedure = catalogue[procedureId];
  const { tables, clock } = deps;
  const { accountId, values = {} } = row;
  const officer = await getOfficer(tables, request.createdBy.officerId);
  if (officer === undefined || accountId === undefined)
    throw new CorruptItem(`Row ${String(row.no)} of ${request.id} has no account or no sender`);
  const at = clock.now();
  const subject = await accountSubject.read(tables, accountId);
  // The version that was shown: the transaction holds only while the account has it.
  if (subject === undefined) throw new CorruptItem(`The account ${accountId} is gone`);
  const id = await reserveReference(deps, procedure, at);
  const { values: _values, allocation: _allocation, ...rest } = row;
  const after: BulkRow = { ...rest, state: 'WRITTEN', child: id, at };
  const change = newCase(deps, { person: officer, channel: 'portal' }, procedure, {
    ...{ id, agencyId: request.agencyId, role: request.createdBy.role, at, values, secrets: {} },
    subject: { ...subject, version: row.version ?? subject.version },
    parentId: request.id,
    first: [rowOperation(tables, 'WAITING', after), unlockedOperation(tables, 'account', accountId)],
  });
  await change.commit();
  return after;
}

/** A day that was still to come when the row was checked, and has come since. */
export function brokenToday(action: BulkAction, { values = {} }: BulkRow, at: string): readonly FieldError[] {
  const today = malaysianDate(at);
  const fields = fieldsOf(formOf(catalogue[bulkActionTable[action].procedure].form));
  return fields
    .filter(({ name, afterToday }) => {
      const date = values[name];
      return afterToday === true && typeof date === 'string' && date <= today;
    })
    .map(({ name }) => ({ field: name, code: 'after-today', params: { today } }));
}
