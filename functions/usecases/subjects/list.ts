import { Forbidden } from '../../domain/errors.ts';
import { isEndedBy } from '../../domain/list.ts';
import { getAccounts } from '../../store/account-store.ts';
import { getLists, listUnchanged } from '../../store/list-store.ts';
import type { Tables } from '../../store/tables.ts';
import type { EndingRequest, SubjectStore } from './subject.ts';

/** Mailing lists as subjects of requests (4.14 to 4.17). */
export const listSubject: SubjectStore = {
  readAction: 'list.read',
  async read(tables, id) {
    const [list] = await getLists(tables, [id]);
    if (list === undefined) return undefined;
    const { version, agencyId, state, displayName, address, ownerId, handlerId } = list;
    const people = await getAccounts(tables, [...new Set([ownerId, handlerId])]);
    const owner = people.find((each) => each.id === ownerId);
    const handler = people.find((each) => each.id === handlerId);
    return {
      ...{ kind: 'list', id, version, agencyId, state, title: displayName },
      settings: {
        displayName,
        address,
        ...(owner === undefined ? {} : { owner: owner.address }),
        ...(handler === undefined ? {} : { handler: handler.address }),
      },
      ...(handler === undefined
        ? {}
        : {
            contacts: {
              DL_HANDLER: {
                email: handler.address,
                name: handler.displayName,
                language: handler.language,
              },
            },
          }),
    };
  },
  target: ({ agencyId }) => ({ agencyId }),
  unchanged: (tables, { id, version }) => listUnchanged(tables, { id, version }),
  ended: keptUntilCleared,
};

/**
 * A list is changed in whole transactions, so that ending a request leaves nothing half done. But one that has ended
 * stands with its case alone: without it nobody could restore or clear it.
 * @throws Forbidden `list-ended`
 */
async function keptUntilCleared(
  tables: Tables,
  id: string,
  { id: requestId }: EndingRequest,
): Promise<undefined> {
  const [list] = await getLists(tables, [id]);
  if (list !== undefined && isEndedBy(list, { requestId }))
    throw new Forbidden('list-ended', 'Restore the list by its case, or wait until it is cleared');
}
