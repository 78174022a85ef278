import type { HumanStep, PassReason } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { asksManager } from './ict-manager.ts';
import { parseServiceId } from './subjects/service.ts';

/** The outcome by which a step is passed over now; undefined when a person decides. */
export async function passedOutcome(
  tables: Tables,
  { passed }: HumanStep,
  request: Request,
): Promise<string | undefined> {
  if (passed === undefined) return undefined;
  const agency = await getAgency(tables, request.agencyId);
  return holds[passed.when](request, agency) ? passed.outcome : undefined;
}

const holds: { readonly [R in PassReason]: (request: Request, agency: Agency | undefined) => boolean } = {
  'reviewed-before': ({ reviewed }) => reviewed === true,
  'manager-not-asked': ({ subject }, agency) => {
    const code = parseServiceId(subject?.id ?? '')?.code;
    return code !== undefined && !asksManager(agency, code);
  },
  'told-by-mail': (_request, agency) => (agency?.statusChannel ?? 'EMAIL') === 'EMAIL',
};
