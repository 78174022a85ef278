import { agencyQuerySchema } from './agencies.ts';
import { officerQuerySchema } from './officers.ts';
import { relayQuerySchema } from './relays.ts';
import { requestQuerySchema } from './requests.ts';
import { taskQuerySchema } from './tasks.ts';

/** Query strings of the lists, by the operation's id. */
export const queries = {
  findRequests: requestQuerySchema,
  findTasks: taskQuerySchema,
  findRelays: relayQuerySchema,
  findAgencies: agencyQuerySchema,
  findOfficers: officerQuerySchema,
} as const;
