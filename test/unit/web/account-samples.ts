import type { AccountView } from '../../../functions/usecases/account-types.ts';
import type { PortalSubject } from '../../../functions/portal/use-cases.ts';
import { catalogue, type ProcedureId } from '../../../schemas/catalogue.ts';
import { formOf } from '../../../schemas/forms.ts';
import type { Request } from '../../../schemas/cases/request.ts';
import type { Account, AccountEntry } from '../../../schemas/directory/account.ts';
import type { MailingList } from '../../../schemas/directory/list.ts';
import type { CaseView } from '../../../functions/usecases/types.ts';
import { agency, NOW } from './samples.ts';

/** Accounts for pages: one public servant with two lists. */

export const anAccount: Account = {
  id: 'account-1',
  agencyId: agency.id,
  category: 'PUBLIC_SERVANT',
  state: 'ACTIVE',
  displayName: 'Nurul Izzah binti Abdul Rahman',
  address: 'nurul.izzah@kpdn.gov.my',
  loginId: 'nurul.izzah',
  identity: { masked: '••••••••5678', sealed: 'SEALED-NUMBER', digest: 'DIGEST-OF-NUMBER' },
  settings: {
    fullName: 'Nurul Izzah binti Abdul Rahman',
    grade: '48',
    division: 'Bahagian <Audit> Dalam',
    package: 'B',
    serviceType: 'ORDINARY',
  },
  storageMb: 2048,
  pendingServices: ['SSO'],
  language: 'ms',
  signIn: 'ON',
  createdAt: '2026-03-02T01:00:00.000Z',
  updatedAt: '2026-03-02T01:00:00.000Z',
  version: 4,
};

export function anEntry(patch: Partial<AccountEntry> = {}): AccountEntry {
  const { id: accountId, agencyId, state, displayName, address, loginId } = anAccount;
  return { accountId, agencyId, state, displayName, address, loginId, ...patch };
}

function aList(id: string, displayName: string): MailingList {
  return {
    ...{ id, displayName, agencyId: agency.id, address: `${id}@kpdn.gov.my`, state: 'ACTIVE' },
    ...{ ownerId: 'account-2', handlerId: 'account-2', createdAt: NOW, updatedAt: NOW, version: 1 },
  };
}

export function anAccountView(patch: Partial<Account> = {}, rest: Partial<AccountView> = {}): AccountView {
  const account = { ...anAccount, ...patch };
  const of = { memberKind: 'account' as const, memberId: account.id, since: '2026-04-01T01:00:00.000Z' };
  return {
    account,
    agencyName: agency.name,
    mailbox: { accountId: account.id, usedMb: 1024, measuredAt: NOW },
    memberships: [
      { membership: { ...of, listId: 'semua', state: 'ACTIVE' }, list: aList('semua', 'Semua warga') },
      { membership: { ...of, listId: 'audit', state: 'SUSPENDED' }, list: aList('audit', 'Unit audit') },
    ],
    duties: [
      {
        duty: { accountId: account.id, listId: 'audit', duty: 'handler' },
        list: aList('audit', 'Unit audit'),
      },
    ],
    history: [
      {
        accountId: account.id,
        at: '2026-05-01T01:00:00.000Z',
        requestId: 'KMA-2026-000007',
        step: 'IPMS-4.7.S3',
        action: 'update',
        before: { package: 'A' },
        after: { package: 'B' },
      },
    ],
    elsewhere: [],
    ...rest,
  };
}

/** An account as forms are about it. */
export function anAccountSubject(patch: Partial<PortalSubject> = {}): PortalSubject {
  const { id, version, agencyId, state, displayName, address, loginId, settings } = anAccount;
  return {
    ...{ kind: 'account', id, version, agencyId, state, title: displayName },
    settings: { ...settings, displayName, address, loginId, storage: '2048', language: 'ms' },
    ...patch,
  };
}

/** A case about the account, at any status. */
export function aCaseAbout(
  procedure: ProcedureId,
  status: Request['status'],
  patch: Partial<Request> = {},
): CaseView {
  const request: Request = {
    id: `${catalogue[procedure].prefix}-2026-000042`,
    procedure,
    agencyId: agency.id,
    status,
    rounds: 1,
    title: anAccount.displayName,
    subject: { kind: 'account', id: anAccount.id, version: 4 },
    createdBy: { officerId: 'agency_admin', role: 'AGENCY_ADMIN' },
    createdAt: NOW,
    updatedAt: NOW,
    since: NOW,
    generation: 1,
    version: 2,
    lastHash: 'x',
    visits: 0,
    ...patch,
  };
  return {
    procedure: catalogue[procedure],
    request,
    agency,
    rounds: [],
    tasks: [],
    form: formOf(catalogue[procedure].form),
    timeline: [],
    createdByName: '',
  };
}
