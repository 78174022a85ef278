import { listsByName } from '../store/list-search.ts';
import { beginEnd, partSize, type EndedPart, type Ending } from './ending.ts';
import type { ProvisionAgencyDeps } from './provision-agency.ts';
import { listSubject } from './subjects/list.ts';

/** Each mailing list ends by a case of its own (IPMS-4.17), which tells its handler and members. */
export async function endLists(deps: ProvisionAgencyDeps, ending: Ending): Promise<EndedPart> {
  const { tables } = deps;
  const page = await listsByName(tables, {
    ...{ agencyId: ending.agency.id, state: 'ACTIVE', limit: partSize, after: ending.after },
  });
  let begun = 0;
  for (const { entry } of page) {
    const subject = await listSubject.read(tables, entry.listId);
    if (subject?.state !== 'ACTIVE') continue;
    const values = { note: ending.found.request.id };
    if (await beginEnd(deps, ending, { procedure: 'IPMS-4.17', subject, values })) begun += 1;
  }
  return { next: page.length < partSize ? undefined : page.at(-1)?.listKey, did: { lists: begun } };
}
