import { agenciesForNames } from '../usecases/agency-names.ts';
import { readDashboard, type Dashboard } from '../usecases/dashboard.ts';
import type { Basics } from '../usecases/deps.ts';
import {
  turnaroundReport,
  usageReport,
  type ReportFilter,
  type TurnaroundReport,
  type UsageReport,
} from '../usecases/reports.ts';
import type { Caller } from '../usecases/types.ts';

/** The use cases that the pages of reports call, each with its dependencies in it. */
export interface ReportUseCases {
  /** @throws Forbidden, NotFound */
  readDashboard(caller: Caller, agencyId: string | undefined): Promise<Dashboard>;
  /** @throws Forbidden, NotFound, InvalidInput */
  usageReport(caller: Caller, filter: ReportFilter): Promise<UsageReport>;
  turnaroundReport(caller: Caller, filter: ReportFilter): Promise<TurnaroundReport>;
}

export function reportUseCases(base: Basics): ReportUseCases {
  const deps = { ...base, agencies: agenciesForNames(base) };
  return {
    readDashboard: (caller, agencyId) => readDashboard(deps, caller, agencyId),
    usageReport: (caller, filter) => usageReport(deps, caller, filter),
    turnaroundReport: (caller, filter) => turnaroundReport(deps, caller, filter),
  };
}
