import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Agency, AuditEntry } from '../../schemas/directory/officer.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { applicantFacts } from '../domain/applicant-agency.ts';
import { InvalidInput } from '../domain/errors.ts';
import { agencyIdOf, agencyNames, difference, isReservedId } from '../domain/officer-rules.ts';
import { auditOperation } from '../store/audit-store.ts';
import { agencyOperations, freeAgencyName, getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';

/** An agency that applies: it stands in Directory from its application on, so that the request belongs to it. */

export interface AgencyChange {
  readonly agency: Agency;
  readonly operations: readonly Operation[];
}

/** The agency of a form that is sent, for the first time or again. @throws InvalidInput `shortName` */
export async function applying(
  tables: Tables,
  values: FormValues,
  {
    at,
    before,
    language = 'ms',
  }: { readonly at: string; readonly before?: Agency; readonly language?: Language },
): Promise<AgencyChange> {
  const facts = applicantFacts(values, before?.headquarters?.language ?? language);
  const agency: Agency = {
    id: before?.id ?? (await freeAgencyId(tables, facts.shortName)),
    ...facts,
    state: 'APPLYING',
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    version: (before?.version ?? 0) + 1,
  };
  return changed(tables, before, agency, before === undefined ? 'created' : 'changed');
}

/** It came to nothing: the agency stays for the record of its request, its short name is free again. */
export function dropped(tables: Tables, before: Agency, at: string): AgencyChange {
  const agency: Agency = { ...before, state: 'ENDED', updatedAt: at, version: before.version + 1 };
  const { operations } = changed(tables, before, agency, 'ended');
  return { agency, operations: [...operations, freeAgencyName(tables, before)] };
}

/** The writes of a change of an agency that a request brings, with its audit entry. */
export function changed(
  tables: Tables,
  before: Agency | undefined,
  after: Agency,
  action: AuditEntry['action'],
): AgencyChange {
  const names = [...agencyNames, 'state', 'phase', 'type', 'ministry', 'headquarters', 'contract'] as const;
  const entry: AuditEntry = {
    ...{ at: after.updatedAt, action, channel: 'link' },
    ...difference(before, after, names),
  };
  const about = { kind: 'AGENCY', id: after.id, version: after.version } as const;
  return {
    agency: after,
    operations: [...agencyOperations(tables, before, after), auditOperation(tables, about, entry)],
  };
}

/** What a request is about, once its agency is written. */
export function agencyRef({ id, version }: Agency): NonNullable<Request['subject']> {
  return { kind: 'agency', id, version };
}

/** `kpc`, or `kpc-2` when an agency had that id before. @throws InvalidInput */
export async function freeAgencyId(tables: Tables, shortName: string): Promise<string> {
  const id = agencyIdOf(shortName);
  if (id === '') throw new InvalidInput([{ field: 'shortName', code: 'short-name' }]);
  for (let no = 1; ; no += 1) {
    const candidate = no === 1 ? id : `${id}-${no}`;
    if (!isReservedId(candidate) && (await getAgency(tables, candidate)) === undefined) return candidate;
  }
}
