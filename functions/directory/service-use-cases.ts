import type { Agency } from '../../schemas/directory/officer.ts';
import type { ServiceCode } from '../../schemas/directory-words.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import type { Basics } from '../usecases/deps.ts';
import {
  countService,
  countServices,
  findServices,
  type ServiceCounts,
  type ServiceFilter,
  type ServiceRow,
} from '../usecases/services.ts';
import type { Caller, Page } from '../usecases/types.ts';

/** The use cases that the pages of services call, each with its dependencies in it. None changes anything. */
export interface ServiceUseCases {
  /** @throws Forbidden, InvalidInput */
  findServices(caller: Caller, filter: ServiceFilter): Promise<Page<ServiceRow>>;
  countServices(caller: Caller, agencyId: string | undefined): Promise<ServiceCounts>;
  countService(caller: Caller, service: ServiceCode, agencyId: string | undefined): Promise<number>;
  agencies(): Promise<readonly Agency[]>;
}

export function serviceUseCases(deps: Basics): ServiceUseCases {
  return {
    findServices: (caller, filter) => findServices(deps, caller, filter),
    countServices: (caller, agencyId) => countServices(deps, caller, agencyId),
    countService: (caller, service, agencyId) => countService(deps, caller, service, agencyId),
    agencies: agenciesForNames(deps),
  };
}
