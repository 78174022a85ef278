import type * as z from 'zod/mini';
import {
  listHistoryPageSchema,
  listMemberPageSchema,
  listPageSchema,
  listPartQuerySchema,
  listQuerySchema,
  listSchema,
  type listEntrySchema,
  type listHistorySchema,
  type listMemberSchema,
} from '../../schemas/api/lists.ts';
import type { ListEntry, ListHistory } from '../../schemas/directory/list.ts';
import { listStateNames, memberKindNames } from '../../schemas/directory-words.ts';
import { listEntryOf } from '../domain/list-search.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import type { ListMember, ListPerson, ListView } from '../usecases/lists.ts';
import { pageOf, param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

type Id = 'findLists' | 'readList' | 'findListMembers' | 'findListHistory';

export function listOperations(
  useCases: Pick<UseCases, 'callerOf' | 'findLists' | 'readList' | 'listMembersPage' | 'listHistory'>,
): Pick<Operations<'api'>, Id> {
  return {
    findLists: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(listQuerySchema, event.rawQueryString);
      const { items, cursor } = await useCases.findLists(caller, {
        ...pageOf(query),
        ...(query.state === undefined ? {} : { state: query.state }),
        ...(query.agency === undefined ? {} : { agencyId: query.agency }),
        ...(query.query === undefined ? {} : { query: query.query }),
      });
      return answer(200, listPageSchema, { items: items.map(presentEntry), cursor });
    }),
    readList: signedIn(useCases, async (call) => {
      const view = await useCases.readList(call.caller, param(call, 'id'));
      return answer(200, listSchema, present(view), { etag: etagOf(view.list.version) });
    }),
    findListMembers: signedIn(useCases, async (call) => {
      const page = pageOf(parseQuery(listPartQuerySchema, call.event.rawQueryString));
      const { items, cursor } = await useCases.listMembersPage(call.caller, param(call, 'id'), page);
      return answer(200, listMemberPageSchema, { items: items.map(presentMember), cursor });
    }),
    findListHistory: signedIn(useCases, async (call) => {
      const page = pageOf(parseQuery(listPartQuerySchema, call.event.rawQueryString));
      const { items, cursor } = await useCases.listHistory(call.caller, param(call, 'id'), page);
      return answer(200, listHistoryPageSchema, { items: items.map(presentHistory), cursor });
    }),
  };
}

function presentEntry(entry: ListEntry): z.input<typeof listEntrySchema> {
  const { listId, agencyId, state, displayName, address } = entry;
  return {
    ...{ id: listId, agency: agencyId, state, stateName: listStateNames[state] },
    ...{ displayName, address },
  };
}

function present({ list, owner, handler, lockedBy }: ListView): z.input<typeof listSchema> {
  const { ended, createdAt, updatedAt, version } = list;
  return {
    ...presentEntry(listEntryOf(list)),
    owner: personOf(owner),
    handler: personOf(handler),
    ended: ended === undefined ? undefined : { request: ended.requestId, at: ended.at },
    ...{ lockedBy, createdAt, updatedAt, version },
  };
}

function personOf(person: ListPerson | undefined) {
  return person === undefined
    ? undefined
    : { account: person.id, name: person.name, address: person.address };
}

function presentMember({ membership, member }: ListMember): z.input<typeof listMemberSchema> {
  const { memberKind, memberId, state, since } = membership;
  return {
    ...{ kind: memberKind, kindName: memberKindNames[memberKind], id: memberId, state, since },
    ...{ displayName: member?.name, address: member?.address },
  };
}

function presentHistory(entry: ListHistory): z.input<typeof listHistorySchema> {
  const { at, requestId, step, action, before, after, members } = entry;
  return { at, request: requestId, step, action, before, after, members };
}
