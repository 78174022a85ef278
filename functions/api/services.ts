import type * as z from 'zod/mini';
import {
  accountServiceListSchema,
  accountServiceSchema,
  serviceCountQuerySchema,
  serviceCountsSchema,
  servicePageSchema,
  serviceQuerySchema,
  type serviceRowSchema,
} from '../../schemas/api/services.ts';
import type { AccountService } from '../../schemas/directory/service.ts';
import { services } from '../../schemas/policies/services.ts';
import { serviceStateNames, type ServiceCode, type ServiceState } from '../../schemas/directory-words.ts';
import { NotFound } from '../domain/errors.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import type { ServiceOfAccount } from '../usecases/account-services.ts';
import type { ServiceRow } from '../usecases/services.ts';
import { parseServiceId, serviceId } from '../usecases/subjects/service.ts';
import { pageOf, param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

/** Who has which value-added service, and the six of one account. */
export function serviceOperations(
  useCases: Pick<UseCases, 'callerOf' | 'findServices' | 'countServices' | 'readAccountServices'>,
): Pick<Operations<'api'>, 'findServices' | 'countServices' | 'readService' | 'readAccountServices'> {
  return {
    findServices: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(serviceQuerySchema, event.rawQueryString);
      const { items, cursor } = await useCases.findServices(caller, {
        ...pageOf(query),
        service: query.service,
        ...(query.state === undefined ? {} : { state: query.state }),
        ...(query.agency === undefined ? {} : { agencyId: query.agency }),
      });
      return answer(200, servicePageSchema, { items: items.map(presentRow), cursor });
    }),
    countServices: signedIn(useCases, async ({ caller, event }) => {
      const { agency } = parseQuery(serviceCountQuerySchema, event.rawQueryString);
      return answer(200, serviceCountsSchema, await useCases.countServices(caller, agency));
    }),
    readService: signedIn(useCases, async (call) => {
      const id = param(call, 'id');
      const named = parseServiceId(id);
      const found =
        named === undefined ? [] : await useCases.readAccountServices(call.caller, named.accountId);
      const one = found.find(({ code }) => code === named?.code);
      if (one === undefined) throw new NotFound(`There is no service ${id}`);
      return answer(200, accountServiceSchema, presentOfAccount(one), {
        etag: etagOf(one.service?.version ?? 0),
      });
    }),
    readAccountServices: signedIn(useCases, async (call) => {
      const found = await useCases.readAccountServices(call.caller, param(call, 'id'));
      return answer(200, accountServiceListSchema, { items: found.map(presentOfAccount) });
    }),
  };
}

function presentRow({ service, account }: ServiceRow): z.input<typeof serviceRowSchema> {
  const { accountId, service: code, state } = service;
  return {
    ...present(accountId, code, state, service),
    account: {
      id: accountId,
      displayName: account?.displayName,
      address: account?.address,
      state: account?.state,
    },
  };
}

function presentOfAccount(each: ServiceOfAccount): z.input<typeof accountServiceSchema> {
  const { id, code, state, service, ticked, lacksManager, lockedBy } = each;
  const accountId = id.slice(0, id.lastIndexOf('.'));
  return {
    ...present(accountId, code, state, service),
    ...{ ticked, lacksManager, lockedBy: lockedBy?.requestId },
  };
}

function present(
  accountId: string,
  code: ServiceCode,
  state: ServiceState,
  service: AccountService | undefined,
) {
  return {
    id: serviceId(accountId, code),
    ...{ service: code, serviceName: services[code].name, state, stateName: serviceStateNames[state] },
    ...{ since: service?.since, request: service?.changedBy },
    ...{ settings: service?.settings ?? {}, contentKept: service?.contentKept },
  };
}
