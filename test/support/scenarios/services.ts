import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { getAccount } from '../../../functions/store/account-store.ts';
import { getService } from '../../../functions/store/service-store.ts';
import type { Tables } from '../../../functions/store/tables.ts';
import { clientSettings } from '../../../infra/local/aws-clients.ts';
import type { Endpoints } from '../../../infra/local/endpoints.ts';
import type { ServiceCode, ServiceState } from '../../../schemas/directory-words.ts';
import type { FormInput } from '../forms.ts';
import type { Move, Persons, Setting } from './scenario.ts';

/** What the scenarios of value-added services share (S1 §4, S2 §4, S4 G¶18(ix)). */

/** The user is told in his mailbox, which he has since IPMS-4.6. */
export const mailboxOwner = (unique: string): Persons => ({
  USER: { email: `aina.${unique}@kpc.example`, language: 'ms' },
});

/** What came by memo, as the administrator records it (AMB-20). */
export const byMemo = (): FormInput => ({
  channel: 'MEMO',
  referenceNo: 'KPC.BD.600-1/2',
  receivedOn: '2026-01-05',
  justification: 'Perlu menghantar pelan bangunan kepada kontraktor.',
});

export const endorses: Move = {
  step: '2',
  status: 'RECEIVED',
  told: [],
  by: 'AGENCY_ADMIN',
  outcome: 'endorsed',
};

export const managerApproves: Move = {
  step: '2a',
  status: 'AWAITING_ICT_MANAGER',
  told: [{ notice: 'N-35', role: 'ICT_MANAGER' }],
  by: 'ICT_MANAGER',
  byLink: true,
  outcome: 'approved',
};

export const configures: Move = {
  step: '3',
  status: 'CONFIGURING',
  told: [{ notice: 'N-36', role: 'AGENCY_ADMIN', asks: true }],
  by: 'AGENCY_ADMIN',
  outcome: 'configured',
  data: { note: 'Dikonfigurasi dalam Portal Pentadbir IPMS' },
};

/** The service as the directory has it, and as the account says. */
export function isService(code: ServiceCode, state: ServiceState, kept?: boolean) {
  return async ({ endpoints, subject }: Setting): Promise<void> => {
    const accountId = subject?.split('.')[0] ?? '';
    const tables = tablesOf(endpoints);
    const service = await getService(tables, accountId, code);
    const account = await getAccount(tables, accountId);
    const shows = account?.services?.includes(code) === true;
    if ((service?.state ?? 'NONE') !== state || shows !== (state === 'ACTIVE'))
      throw new Error(`${code} is ${service?.state ?? 'NONE'}, the account says ${String(shows)}`);
    if (kept !== undefined && service?.contentKept !== kept)
      throw new Error(`What is in the archive is ${service?.contentKept === true ? '' : 'not '}kept`);
  };
}

function tablesOf(endpoints: Endpoints): Tables {
  return {
    ...endpoints.tables,
    client: DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(endpoints))),
  };
}
