import { listKey } from '../store/keys/key.ts';
import { getOfficer, listOfficers } from '../store/officer-store.ts';
import { approver, isOvertaken, partSize, type EndedPart, type Ending } from './ending.ts';
import { writeChange } from './officers-access.ts';
import type { ProvisionAgencyDeps } from './provision-agency.ts';

/**
 * The officers of the agency end with it: from then on they decide nothing, by no session, token or link. That the last
 * holder of a role goes is what is meant here.
 */
export async function endOfficers(deps: ProvisionAgencyDeps, ending: Ending): Promise<EndedPart> {
  const { found, agency, after, at } = ending;
  const page = await listOfficers(
    deps.tables,
    { agencyId: agency.id },
    { limit: partSize, ...(after === undefined ? {} : { after }) },
  );
  const by = await approver(deps.tables, found);
  let ended = 0;
  for (const { id } of page) {
    const before = await getOfficer(deps.tables, id);
    if (before === undefined || before.state === 'ENDED' || before.agencyId !== agency.id) continue;
    try {
      await writeChange(deps, before, { state: 'ENDED', accessSince: at }, { action: 'ended', by });
      ended += 1;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
  const last = page.at(-1);
  const next = last === undefined || page.length < partSize ? undefined : listKey(last.name, last.id);
  return { next, did: { officers: ended } };
}
