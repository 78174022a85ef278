import { accountCountQuerySchema, accountQuerySchema, availabilityQuerySchema } from './accounts.ts';
import { agencyQuerySchema } from './agencies.ts';
import { listPartQuerySchema, listQuerySchema } from './lists.ts';
import { officerQuerySchema } from './officers.ts';
import { dashboardQuerySchema, turnaroundQuerySchema, usageReportQuerySchema } from './reports.ts';
import { relayQuerySchema } from './relays.ts';
import { requestQuerySchema } from './requests.ts';
import { serviceCountQuerySchema, serviceQuerySchema } from './services.ts';
import { taskQuerySchema } from './tasks.ts';

/** Query strings of the lists, by the operation's id. */
export const queries = {
  findRequests: requestQuerySchema,
  findTasks: taskQuerySchema,
  findRelays: relayQuerySchema,
  findAccounts: accountQuerySchema,
  countAccounts: accountCountQuerySchema,
  checkAvailability: availabilityQuerySchema,
  findLists: listQuerySchema,
  findListMembers: listPartQuerySchema,
  findListHistory: listPartQuerySchema,
  findServices: serviceQuerySchema,
  countServices: serviceCountQuerySchema,
  readDashboard: dashboardQuerySchema,
  readUsageReport: usageReportQuerySchema,
  readTurnaround: turnaroundQuerySchema,
  findAgencies: agencyQuerySchema,
  findOfficers: officerQuerySchema,
} as const;
