import type { HumanStep, PassReason } from '../../schemas/catalogue.ts';
import type { ReachedBy, Request } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
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
  { no, passed, outcomes }: HumanStep,
  request: Request,
  reachedBy: ReachedBy | undefined,
): Promise<string | undefined> {
  if (passed === undefined) return undefined;
  const agency = await getAgency(tables, request.agencyId);
  if (!holds[passed.when](request, agency)) return undefined;
  const outcome = passed.outcomes.find((each) => {
    const one = outcomes[each];
    return one !== undefined && fits(one, reachedBy);
  });
  if (outcome === undefined) throw new CorruptItem(`Step ${no} of ${request.id} has no outcome to pass by`);
  return outcome;
}

const holds: { readonly [R in PassReason]: (request: Request, agency: Agency | undefined) => boolean } = {
  'reviewed-before': ({ reviewed }) => reviewed === true,
  'manager-not-asked': ({ subject }, agency) => {
    const code = parseServiceId(subject?.id ?? '')?.code;
    return code !== undefined && !asksManager(agency, code);
  },
  'told-by-mail': (_request, agency) => (agency?.statusChannel ?? 'EMAIL') === 'EMAIL',
  'no-contract': (_request, agency) => agency?.contract === undefined,
};
