import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import type { Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { allocationOf } from '../domain/registration.ts';
import { taskId } from '../store/keys/cases.ts';
import type { Case } from '../store/case-store.ts';

/** What all rows of one request have in common. */
export interface RowsOfRequest {
  /** The bulk request. */
  readonly found: Case;
  readonly action: BulkAction;
  readonly agency: Agency;
}

/**
 * A row as the case that it would be on its own: what provisions a single account provisions it too. Its request is
 * the bulk request's under the row's procedure, with the row's account as the subject.
 */
export function rowCase({ found, action }: RowsOfRequest, row: BulkRow): Case {
  const { request, rounds } = found;
  const { procedure } = bulkActionTable[action];
  const round = rounds.at(-1);
  const { subject: _none, contacts: _nobody, ...rest } = request;
  const alone: Request = {
    ...rest,
    procedure,
    title: row.name ?? row.key,
    ...(row.accountId === undefined || row.version === undefined
      ? {}
      : { subject: { kind: 'account', id: row.accountId, version: row.version } }),
  };
  return {
    request: alone,
    rounds: round === undefined ? [] : [{ ...round, form: row.values ?? {} }],
    tasks: row.allocation === undefined ? [] : [allocated(alone, row)],
  };
}

/** What was allocated at 4.5 stands in the data of a decision. */
function allocated(request: Request, { allocation = {}, at }: BulkRow): Case['tasks'][number] {
  const id = taskId(request.id, 1);
  const { step, outcome } = allocationOf('PUBLIC_SERVANT');
  return {
    ...{ id, requestId: request.id, visit: 1, procedure: request.procedure, agencyId: request.agencyId },
    step,
    holder: { role: 'AGENCY_ADMIN', scope: 'agency' },
    title: request.title,
    state: 'decided',
    openedAt: at,
    generation: request.generation,
    decision: {
      ...{ outcome, data: allocation, fieldReasons: [], byName: '', byPost: '', at },
      by: request.createdBy,
      channel: 'system',
    },
    version: 1,
  };
}

/** The request of a row, with the persons of its account: whom its notices reach. */
export function requestAbout(request: Request, account: Account): Request {
  const { id, version, displayName, address, privateEmail, superiorEmail, language } = account;
  return {
    ...request,
    title: displayName,
    subject: { kind: 'account', id, version },
    contacts: {
      USER: { email: privateEmail ?? address, name: displayName, language },
      ...(superiorEmail === undefined ? {} : { SUPERVISOR: { email: superiorEmail, language } }),
    },
  };
}
