import { getAccounts } from '../../store/account-store.ts';
import { getLists, listUnchanged } from '../../store/list-store.ts';
import type { SubjectStore } from './subject.ts';

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
  ended: () => Promise.resolve(undefined),
};
