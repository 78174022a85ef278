import { catalogue, stepId } from '../../schemas/catalogue.ts';
import type { BulkAction, BulkRow } from '../../schemas/cases/bulk-row.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { statusNames, type CaseNoticeId, type Role } from '../../schemas/vocabulary.ts';
import { requestAbout, type RowsOfRequest } from './bulk-row-case.ts';
import { firstSignInLink } from './first-sign-in.ts';
import { sendCaseNotice, type CaseMail, type NoticeDeps, type WayIn } from './send-notice.ts';
import type { Reader } from './recipients.ts';

/** The account of a row, and the request that the row belongs to. */
interface RowAccount {
  readonly accountId: string;
  readonly requestId: string;
}

interface RowNotice {
  readonly notice: CaseNoticeId;
  /** The step that the notice belongs to when an account is done alone. */
  readonly step: string;
  readonly to: Role;
  readonly linkFor: (deps: NoticeDeps, of: RowAccount, reader: Reader) => Promise<WayIn>;
}

/** Whom a row tells, as its procedure does: of a termination its own request tells. */
const rowNotices: { readonly [A in BulkAction]: readonly RowNotice[] } = {
  REGISTER: [
    {
      notice: 'N-41',
      step: 'IPMS-4.6.S2',
      to: 'USER',
      linkFor: (deps, of, { language }) => firstSignInLink(deps, of, language),
    },
    { notice: 'N-14', step: 'IPMS-4.6.S2', to: 'SUPERVISOR', linkFor: toUserModule },
  ],
  UPDATE: [],
  DISABLE: [{ notice: 'N-16', step: 'IPMS-4.9.S9', to: 'DL_HANDLER', linkFor: toUserModule }],
  TERMINATE: [],
};

export function tellsSomebody(action: BulkAction): boolean {
  return rowNotices[action].length > 0;
}

/** Each reader gets each notice of a row once, also when the row is done again after a fault. */
export async function tellOfRow(
  deps: NoticeDeps,
  { found, action, agency }: RowsOfRequest,
  { row, account, first }: { readonly row: BulkRow; readonly account: Account; readonly first: boolean },
): Promise<void> {
  const notices = rowNotices[action];
  if (notices.length === 0) return;
  const request = requestAbout(found.request, account);
  const facts: CaseMail['facts'] = {
    reference: request.id,
    procedureTitle: catalogue[request.procedure].title,
    requestTitle: account.displayName,
    agencyName: agency.name,
    requesterName: found.rounds.at(-1)?.submittedByName ?? '',
    round: request.rounds,
    status: statusNames[request.status],
    since: request.since,
    more: untilOf(account),
  };
  for (const { notice, step, to, linkFor } of notices) {
    await sendCaseNotice(deps, {
      ...{ notice, request, step, facts, taskId: request.id, unrecorded: true, first },
      marker: `ROW#${String(row.no)}#${stepId(request.procedure, step)}#${notice}`,
      to: [{ role: to, scope: 'person' }],
      linkFor: (reader) => linkFor(deps, { accountId: account.id, requestId: request.id }, reader),
    });
  }
}

/** The date that a handler is told. */
function untilOf({ disabled }: Account): NonNullable<CaseMail['facts']['more']> {
  const field = fieldsOf(formOf('account-disable')).find(({ name }) => name === 'until');
  return disabled === undefined || field === undefined
    ? []
    : [{ label: field.label, value: disabled.until, isDate: true }];
}

function toUserModule({ mail }: NoticeDeps): Promise<WayIn> {
  return Promise.resolve({ url: `${mail.publicUrl}/my` });
}
