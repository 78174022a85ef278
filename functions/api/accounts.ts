import {
  accountAvailabilitySchema,
  accountCountQuerySchema,
  accountCountsSchema,
  accountPageSchema,
  accountQuerySchema,
  accountSchema,
  accountSearchSchema,
  availabilityQuerySchema,
} from '../../schemas/api/accounts.ts';
import { defaultPageSize } from '../../schemas/api/common.ts';
import { InvalidInput } from '../domain/errors.ts';
import { looksLikeIdentity } from '../domain/identity-number.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput, parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import type { AccountFilter } from '../usecases/account-types.ts';
import { presentAccount, presentEntry } from './present-account.ts';
import { pageOf, param, signedIn, type Call } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

type Id = 'findAccounts' | 'searchAccounts' | 'countAccounts' | 'checkAvailability' | 'readAccount';

export function accountOperations(
  useCases: Pick<
    UseCases,
    'callerOf' | 'findAccounts' | 'readAccount' | 'countAccounts' | 'checkAvailability'
  >,
): Pick<Operations<'api'>, Id> {
  const find = async ({ caller }: Call, filter: AccountFilter) => {
    const { items, cursor } = await useCases.findAccounts(caller, filter);
    return answer(200, accountPageSchema, { items: items.map(presentEntry), cursor });
  };
  return {
    findAccounts: signedIn(useCases, async (call) => {
      const query = parseQuery(accountQuerySchema, call.event.rawQueryString);
      if (query.query !== undefined && looksLikeIdentity(query.query))
        throw new InvalidInput([{ field: 'query', code: 'identity-in-address' }]);
      return find(call, { ...pageOf(query), ...filterOf(query) });
    }),
    searchAccounts: signedIn(useCases, async (call) => {
      const {
        limit = defaultPageSize,
        cursor,
        ...search
      } = parseInput(accountSearchSchema, readJsonBody(call.event));
      return find(call, { limit, ...(cursor === undefined ? {} : { cursor }), ...filterOf(search) });
    }),
    countAccounts: signedIn(useCases, async ({ caller, event }) => {
      const { agency } = parseQuery(accountCountQuerySchema, event.rawQueryString);
      return answer(200, accountCountsSchema, await useCases.countAccounts(caller, agency));
    }),
    checkAvailability: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(availabilityQuerySchema, event.rawQueryString);
      const { address, loginId } = await useCases.checkAvailability(caller, query);
      return answer(200, accountAvailabilitySchema, {
        ...(address === undefined ? {} : { address: { ...address, proposals: [...address.proposals] } }),
        ...(loginId === undefined ? {} : { loginId: { ...loginId, proposals: [...loginId.proposals] } }),
      });
    }),
    readAccount: signedIn(useCases, async (call) => {
      const view = await useCases.readAccount(call.caller, param(call, 'id'));
      return answer(200, accountSchema, presentAccount(view), { etag: etagOf(view.account.version) });
    }),
  };
}

function filterOf({
  state,
  agency,
  query,
}: {
  readonly state?: AccountFilter['state'] | undefined;
  readonly agency?: string | undefined;
  readonly query?: string | undefined;
}): Omit<AccountFilter, 'limit'> {
  return {
    ...(state === undefined ? {} : { state }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(query === undefined ? {} : { query }),
  };
}
