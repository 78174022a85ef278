import type { Operations } from '../platform/http/dispatch.ts';
import { accountOperations } from './accounts.ts';
import { bookingOperations } from './bookings.ts';
import { contactOperations } from './contacts.ts';
import { fileOperations } from './files.ts';
import { listOperations } from './lists.ts';
import { mailboxOperations } from './mailboxes.ts';
import { procedureOperations } from './procedures.ts';
import { relayOperations } from './relays.ts';
import { reportOperations } from './reports.ts';
import { requestOperations } from './requests.ts';
import { serviceOperations } from './services.ts';
import { taskOperations } from './tasks.ts';
import { usageOperations } from './usage.ts';
import type { UseCases } from './use-cases.ts';

export function apiOperations(useCases: UseCases): Operations<'api'> {
  return {
    ...procedureOperations(useCases),
    ...requestOperations(useCases),
    ...taskOperations(useCases),
    ...relayOperations(useCases),
    ...accountOperations(useCases),
    ...serviceOperations(useCases),
    ...bookingOperations(useCases),
    ...contactOperations(useCases),
    ...listOperations(useCases),
    ...mailboxOperations(useCases),
    ...fileOperations(useCases),
    ...usageOperations(useCases),
    ...reportOperations(useCases),
  };
}
