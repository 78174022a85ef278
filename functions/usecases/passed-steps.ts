import type { HumanStep, PassReason } from '../../schemas/catalogue.ts';
import type { FormValues, ReachedBy, Request } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { fits } from '../domain/decision.ts';
import { CorruptItem } from '../domain/errors.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { asksManager } from './ict-manager.ts';
import { parseServiceId } from './subjects/service.ts';

/**
 * The outcome by which a step that was reached in this way is passed over now; undefined when a person decides.
 * @throws CorruptItem when none of its outcomes fits the way
 */
export async function passedOutcome(
  tables: Tables,
  { no, holder, passed, outcomes }: HumanStep,
  { request, form }: { readonly request: Request; readonly form: FormValues },
  reachedBy: ReachedBy | undefined,
): Promise<string | undefined> {
  if (passed === undefined) return undefined;
  const { when } = passed;
  const isPassed =
    typeof when === 'string'
      ? holds[when]({ request, holder, agency: await getAgency(tables, request.agencyId) })
      : form[when.field] === when.is;
  if (!isPassed) return undefined;
  const outcome = passed.outcomes.find((each) => {
    const one = outcomes[each];
    return one !== undefined && fits(one, reachedBy);
  });
  if (outcome === undefined) throw new CorruptItem(`Step ${no} of ${request.id} has no outcome to pass by`);
  return outcome;
}

interface Visit {
  readonly request: Request;
  readonly holder: Role;
  readonly agency: Agency | undefined;
}

const holds: { readonly [R in PassReason]: (visit: Visit) => boolean } = {
  'reviewed-before': ({ request }) => request.reviewed === true,
  'manager-not-asked': ({ request: { subject }, agency }) => {
    const code = parseServiceId(subject?.id ?? '')?.code;
    return code !== undefined && !asksManager(agency, code);
  },
  'told-by-mail': ({ agency }) => (agency?.statusChannel ?? 'EMAIL') === 'EMAIL',
  'no-contract': ({ agency }) => agency?.contract === undefined,
  'started-by-other': ({ request, holder }) => request.createdBy.role !== holder,
};
