import { catalogue, stepId, type ProcedureId } from '../../schemas/catalogue.ts';
import type { BulkRow } from '../../schemas/cases/bulk-row.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { bulkActionTable } from '../../schemas/procedures/bulk-actions.ts';
import { statusNames } from '../../schemas/vocabulary.ts';
import { requestAbout, type RowsOfRequest } from './bulk-row-case.ts';
import { firstSignInLink } from './first-sign-in.ts';
import { sendCaseNotice, type CaseMail, type NoticeDeps, type WayIn } from './send-notice.ts';

/** Each reader gets each notice of a row once, also when the row is done again after a fault. */
export async function tellOfRow(
  deps: NoticeDeps,
  { found, action, agency }: RowsOfRequest,
  { row, account, first }: { readonly row: BulkRow; readonly account: Account; readonly first: boolean },
): Promise<void> {
  const { notices, procedure } = bulkActionTable[action];
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
    more: untilOf(procedure, account),
  };
  for (const { notice, step, to, firstSignIn } of notices) {
    await sendCaseNotice(deps, {
      ...{ notice, request, step, facts, taskId: request.id, unrecorded: true, first },
      marker: `ROW#${String(row.no)}#${stepId(request.procedure, step)}#${notice}`,
      to: [{ role: to, scope: 'person' }],
      linkFor: ({ language }) =>
        firstSignIn === true
          ? firstSignInLink(deps, { accountId: account.id, requestId: request.id }, language)
          : toUserModule(deps),
    });
  }
}

/** The date that a handler is told. */
function untilOf(procedure: ProcedureId, { disabled }: Account): NonNullable<CaseMail['facts']['more']> {
  const field = fieldsOf(formOf(catalogue[procedure].form)).find(({ name }) => name === 'until');
  return disabled === undefined || field === undefined
    ? []
    : [{ label: field.label, value: disabled.until, isDate: true }];
}

function toUserModule({ mail }: NoticeDeps): Promise<WayIn> {
  return Promise.resolve({ url: `${mail.publicUrl}/my` });
}
