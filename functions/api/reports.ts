import {
  dashboardQuerySchema,
  dashboardSchema,
  turnaroundQuerySchema,
  turnaroundSchema,
  uptimeSchema,
  usageReportQuerySchema,
  usageReportSchema,
} from '../../schemas/api/reports.ts';
import { requiredUptime } from '../domain/uptime.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

/** The figures that the pages of reports show. */
export function reportOperations(
  useCases: Pick<UseCases, 'callerOf' | 'readDashboard' | 'usageReport' | 'turnaroundReport' | 'readUptime'>,
): Pick<Operations<'api'>, 'readDashboard' | 'readUsageReport' | 'readTurnaround' | 'readUptime'> {
  return {
    readDashboard: signedIn(useCases, async ({ caller, event }) => {
      const { agency } = parseQuery(dashboardQuerySchema, event.rawQueryString);
      const { scope, at, present, newRequests, inBulk, online, days } = await useCases.readDashboard(
        caller,
        agency,
      );
      return answer(200, dashboardSchema, {
        agency: scope.agency?.id,
        ...{ at, present, newRequests, inBulk, online },
        days: days.map((day) => ({ ...day })),
      });
    }),
    readUsageReport: signedIn(useCases, async ({ caller, event }) => {
      const { agency, ...rest } = parseQuery(usageReportQuerySchema, event.rawQueryString);
      const { span, total, rows } = await useCases.usageReport(caller, { agencyId: agency, ...rest });
      return answer(200, usageReportSchema, {
        ...span,
        total,
        items: rows.map(({ agency: of, figures }) => ({
          ...{ agency: of.id, agencyName: of.name, ministry: of.ministry, figures },
        })),
      });
    }),
    readTurnaround: signedIn(useCases, async ({ caller, event }) => {
      const { agency, ...rest } = parseQuery(turnaroundQuerySchema, event.rawQueryString);
      const { span, procedures } = await useCases.turnaroundReport(caller, { agencyId: agency, ...rest });
      return answer(200, turnaroundSchema, {
        ...span,
        items: procedures.map(({ steps, ...each }) => ({ ...each, steps: [...steps] })),
      });
    }),
    readUptime: signedIn(useCases, async ({ caller }) => {
      const { months, year, ahead, past } = await useCases.readUptime(caller);
      const items = [...new Map([...ahead, ...past].map((each) => [each.id, each])).values()];
      return answer(200, uptimeSchema, { required: requiredUptime, year, months: [...months], items });
    }),
  };
}
