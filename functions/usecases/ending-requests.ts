import type { Request } from '../../schemas/cases/request.ts';
import { isEndStatus, statusNames, type Role } from '../../schemas/vocabulary.ts';
import { Forbidden } from '../domain/errors.ts';
import { getCase, listOldestRequests } from '../store/case-store.ts';
import { listKey } from '../store/keys/key.ts';
import { withdrawInvitations } from './booking-mail.ts';
import { firstStepOf } from './case-access.ts';
import { noticeFacts } from './case-notice.ts';
import { endRequest } from './end-request.ts';
import { partSize, type EndedPart, type Ending } from './ending.ts';
import type { ProvisionAgencyDeps } from './provision-agency.ts';
import { sendCaseNotice } from './send-notice.ts';
import { outlivesAgency } from './tenant-left.ts';

/**
 * Ends what is open in an agency that ends, with its reason, and tells whom it concerns; bookings go with their rooms.
 * Not the requests by which the agency itself and what it has are ended, and not those that wait until what has ended is
 * removed for good.
 */
export async function endRequests(deps: ProvisionAgencyDeps, ending: Ending): Promise<EndedPart> {
  const { found, agency, after } = ending;
  const page = await listOldestRequests(
    deps.tables,
    { index: 'by-agency', agencyId: agency.id },
    { limit: partSize, after },
  );
  let ended = 0;
  for (const request of page.filter((each) => isToEnd(each, found.request))) {
    if (await endOne(deps, ending, request.id)) ended += 1;
  }
  const last = page.at(-1);
  const next = last === undefined || page.length < partSize ? undefined : listKey(last.createdAt, last.id);
  return { next, did: { requests: ended } };
}

function isToEnd(request: Request, own: Request): boolean {
  const { id, parentId, status } = request;
  return id !== own.id && parentId !== own.id && !isEndStatus(status) && !outlivesAgency(request);
}

/** Told first: a call that is killed in between tells nobody twice, and ends it when it comes again. */
async function endOne(deps: ProvisionAgencyDeps, { found: by }: Ending, id: string): Promise<boolean> {
  const found = await getCase(deps.tables, id);
  if (found === undefined || !isToEnd(found.request, by.request)) return false;
  const { request } = found;
  const reference = by.request.id;
  const reason = `Perkhidmatan 1GovUC bagi agensi ditamatkan (${reference})`;
  await sendCaseNotice(deps, {
    ...{ notice: 'request-ended', request, marker: `agency-ends#${reference}`, taskId: reference },
    step: request.currentTask?.step ?? firstStepOf(request),
    to: concerned(request),
    facts: {
      ...(await noticeFacts(deps.tables, found, undefined)),
      ...{ status: statusNames.ENDED, ends: 'ENDED', reason },
    },
    linkFor: ({ isOfficer }) =>
      Promise.resolve({
        url: `${deps.mail.publicUrl}${isOfficer ? `/requests/${encodeURIComponent(id)}` : '/'}`,
      }),
  });
  await withdrawInvitations(deps, found, {
    ...{ marker: `agency-ends#${reference}#conference-off`, taskId: reference },
    step: request.currentTask?.step ?? firstStepOf(request),
  });
  try {
    await endRequest(deps, id, { reason, actor: 'SYSTEM' });
    return true;
  } catch (error) {
    // What it has ended already stands with its case alone (D-03).
    if (error instanceof Forbidden) return false;
    throw error;
  }
}

/** The agency's administrators, and the persons of the case. */
function concerned({ contacts }: Request) {
  const persons = (Object.keys(contacts ?? {}) as Role[]).filter((role) => role !== 'DL_HANDLER');
  return [
    { role: 'AGENCY_ADMIN', scope: 'agency' } as const,
    ...persons.map((role) => ({ role, scope: 'person' }) as const),
  ];
}
