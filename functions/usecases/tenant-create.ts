import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import { applicantFacts } from '../domain/applicant-agency.ts';
import { appointedIn, userNameFrom, type Appointed } from '../domain/appointed.ts';
import { CorruptItem, Overtaken, Taken } from '../domain/errors.ts';
import { isReservedId, officerDifference } from '../domain/officer-rules.ts';
import { assertNotEnded } from '../domain/transitions.ts';
import { auditOperation, listAudit } from '../store/audit-store.ts';
import { CaseChange } from '../store/case-change.ts';
import { getMarker, markerOperation } from '../store/marker-store.ts';
import { getAgency, getOfficer, officerIdOfAddress, officerOperations } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry, type Operation } from '../store/transaction.ts';
import { agencyRef, changed } from './applicant-agency.ts';
import { currentCase } from './case-access.ts';
import type { Basics } from './deps.ts';
import { enteredSoFar } from './field-context.ts';
import { auditEntry } from './officers-access.ts';
import { mailPasswordLink } from './password-link.ts';
import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';

/**
 * Creates the tenant of an agency that MAMPU approved (AGENCY-ONBOARDING.6): the agency in the phase PREPARING, whom it
 * appointed, marker and record in one transaction; then each of them is sent his link, once. `subject-changed`: an
 * address belongs to another officer by now.
 */
export async function createTenant(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  const created = await onConflictRetry(() => create(deps, input));
  for (const id of created.officers) await invite(deps, id);
  return { outcome: created.outcome };
}

interface Created {
  readonly outcome: 'applied' | 'subject-changed';
  /** Ids of the officers who are to be invited. */
  readonly officers: readonly string[];
}

async function create(deps: Basics, input: ProvisionAgencyInput): Promise<Created> {
  const { tables, clock, random } = deps;
  const found = await currentCase(deps, input.request);
  const { request } = found;
  // The start of the migration belongs to the same step.
  const marker = `${input.taskId}#${input.step}#tenant`;
  const before = await getMarker(tables, request.id, marker);
  if (before !== undefined) return createdBefore(before);

  assertNotEnded(request);
  const agency = await getAgency(tables, request.subject?.id ?? '');
  if (agency?.state !== 'APPLYING') throw new CorruptItem(`${request.id} is about no agency that applies`);
  const at = clock.now();
  const entered = enteredSoFar(found);
  const officers = await newOfficers(tables, agency.id, appointedIn(entered), at);
  const created: Created = {
    outcome: officers === undefined ? 'subject-changed' : 'applied',
    officers: (officers ?? []).map(({ id }) => id),
  };
  const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
  change.write(
    markerOperation(
      tables,
      request.id,
      marker,
      { outcome: created.outcome, officers: [...created.officers], at },
      () => new Overtaken('Created meanwhile'),
    ),
  );
  if (officers !== undefined) {
    const tenant = tenantOf(agency, entered, request, at);
    change.write(
      ...changed(tables, agency, tenant, 'changed').operations,
      ...officers.flatMap((each) => officerWrites(tables, each)),
    );
    change.set({ subject: agencyRef(tenant) });
  }
  change.record({
    ...{ step: input.step, kind: 'provisioned', actor: 'SYSTEM' },
    data: { taskId: input.taskId, action: input.action, agency: agency.id, ...created },
  });
  try {
    await change.commit();
  } catch (error) {
    // A user name or an address was taken in this very moment: looked at anew.
    if (error instanceof Taken) throw new Overtaken(`${error.field} was taken meanwhile`, { cause: error });
    throw error;
  }
  return created;
}

function createdBefore(marker: Readonly<Record<string, unknown>>): Created {
  const { outcome, officers } = marker;
  const ids = Array.isArray(officers) ? officers.filter((id) => typeof id === 'string') : [];
  return { outcome: outcome === 'subject-changed' ? outcome : 'applied', officers: ids };
}

/** The agency as it begins. Its domain is its own (BR-71); its postmaster is the only sender to a disabled mailbox. */
function tenantOf(before: Agency, entered: FormValues, { id, contacts }: Request, at: string): Agency {
  const language = contacts?.AGENCY_HQ?.language ?? 'ms';
  const facts = applicantFacts(entered, language);
  return {
    ...before,
    ...facts,
    ...(facts.contract === undefined ? {} : { contract: { ...facts.contract, requestId: id } }),
    postmasterAddress: `postadmin@${facts.domain ?? ''}`,
    state: 'ACTIVE',
    phase: 'PREPARING',
    updatedAt: at,
    version: before.version + 1,
  };
}

/** Those who were appointed, as they are written; undefined when one of their addresses is somebody else's. */
async function newOfficers(
  tables: Tables,
  agencyId: string,
  appointed: readonly Appointed[],
  at: string,
): Promise<Officer[] | undefined> {
  const officers: Officer[] = [];
  for (const { role, name, post, email } of appointed) {
    if ((await officerIdOfAddress(tables, email)) !== undefined) return undefined;
    const taken = new Set(officers.map(({ id }) => id));
    officers.push({
      ...{ id: await freeUserName(tables, email, taken), name, post, email, language: 'ms', agencyId },
      ...{ roles: [role], state: 'INVITED', createdAt: at, updatedAt: at, version: 1 },
    });
  }
  return officers;
}

async function freeUserName(tables: Tables, email: string, taken: ReadonlySet<string>): Promise<string> {
  for (let no = 1; ; no += 1) {
    const id = userNameFrom(email, no);
    if (taken.has(id) || isReservedId(id)) continue;
    if ((await getOfficer(tables, id)) === undefined) return id;
  }
}

function officerWrites(tables: Tables, officer: Officer): Operation[] {
  const about = { kind: 'OFFICER', id: officer.id, version: officer.version } as const;
  const entry = auditEntry(officer.createdAt, 'created', 'link', officerDifference(undefined, officer));
  return [...officerOperations(tables, undefined, officer), auditOperation(tables, about, entry)];
}

/** The call before this one may have ended before all mails were sent. */
async function invite(deps: ProvisionAgencyDeps, id: string): Promise<void> {
  const officer = await getOfficer(deps.tables, id);
  if (officer?.state !== 'INVITED') return;
  const audit = await listAudit(deps.tables, { kind: 'OFFICER', id }, 50);
  if (!audit.some(({ action }) => action === 'link-sent')) await mailPasswordLink(deps, officer, 'link');
}
