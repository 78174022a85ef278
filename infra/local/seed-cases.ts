import { recordSubmission } from '../../functions/usecases/record-submission.ts';
import { reserveReference } from '../../functions/usecases/submit-request.ts';
import { systemRandom } from '../../functions/platform/random.ts';
import { CaseChange } from '../../functions/store/case-change.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { catalogue } from '../../schemas/catalogue.ts';
import type { Account } from '../../schemas/directory/account.ts';

/** The case by which a demo account was disabled: its reminder on the day speaks of it (N-43). @returns its reference */
export async function seedDisableCase(
  tables: Tables,
  account: Pick<Account, 'id' | 'agencyId' | 'displayName'>,
  form: Readonly<Record<'reason' | 'until' | 'description', string>>,
  now: string,
): Promise<string> {
  const procedure = catalogue['IPMS-4.9'];
  const id = await reserveReference({ tables }, procedure, now);
  const { agencyId } = account;
  const by = { officerId: `admin.${agencyId}`, role: 'AGENCY_ADMIN' } as const;
  const request: Parameters<typeof CaseChange.create>[2] = {
    ...{ id, agencyId, title: account.displayName, rounds: 1, generation: 1, visits: 0, createdBy: by },
    ...{ createdAt: now, updatedAt: now, since: now, endedAt: now },
    procedure: 'IPMS-4.9',
    status: 'COMPLETED',
    subject: { kind: 'account', id: account.id, version: 1 },
  };
  const change = CaseChange.create(tables, { at: now, salt: () => systemRandom.token() }, request);
  const round = {
    ...{ requestId: id, no: 1, form, submittedBy: by, submittedAt: now },
    ...{ submittedByName: 'Aisyah binti Rahman', submittedByPost: 'Pentadbir UC Agensi' },
  };
  await recordSubmission(change, procedure, round).commit();
  return id;
}
