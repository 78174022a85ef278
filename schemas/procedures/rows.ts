import { agencyOnboarding } from './agency-onboarding.ts';
import type { Procedure } from '../catalogue.ts';
import { clientInstall } from './client-install.ts';
import { helpdeskIncident } from './helpdesk-incident.ts';
import { relayMonitoring } from './relay-monitoring.ts';
import { spamCoordination } from './spam-coordination.ts';
import { techSupport } from './tech-support.ts';
import { training } from './training.ts';
import { usageConfirmation } from './usage-confirmation.ts';
import { agencyMigration } from './agency-migration.ts';
import { agencyTerminate } from './agency-terminate.ts';
import { serviceMonitoring } from './service-monitoring.ts';
import { ipms41 } from './ipms-4-1.ts';
import { ipms43 } from './ipms-4-3.ts';
import { ipms44 } from './ipms-4-4.ts';
import { ipms47 } from './ipms-4-7.ts';
import { ipms48 } from './ipms-4-8.ts';
import { ipms49 } from './ipms-4-9.ts';
import { ipms410 } from './ipms-4-10.ts';
import { ipms411 } from './ipms-4-11.ts';
import { ipms413 } from './ipms-4-13.ts';
import { ipms414 } from './ipms-4-14.ts';
import { ipms415 } from './ipms-4-15.ts';
import { ipms416 } from './ipms-4-16.ts';
import { ipms417 } from './ipms-4-17.ts';
import { ipms418 } from './ipms-4-18.ts';
import { ipms419 } from './ipms-4-19.ts';
import { ipms420 } from './ipms-4-20.ts';
import { ipms421 } from './ipms-4-21.ts';
import { ipms422 } from './ipms-4-22.ts';
import { ipms423 } from './ipms-4-23.ts';
import { ipmsBulk } from './ipms-bulk.ts';
import { listRequest } from './list-request.ts';
import { archiveApply } from './archive-apply.ts';
import { archiveTerminate } from './archive-terminate.ts';
import { bmtApply } from './bmt-apply.ts';
import { bmtTerminate } from './bmt-terminate.ts';
import { schedInactive90 } from './sched-inactive-90.ts';
import { serviceRequest } from './service-request.ts';
import { valueAdded } from './value-added.ts';
import { mailboxPolicy } from './mailbox-policy.ts';
import { userSelfCare } from './user-self-care.ts';
import { telepresenceBooking } from './telepresence-booking.ts';
import { usageReport } from './usage-report.ts';
import { relayTerminate } from './relay-terminate.ts';
import { relayApply } from './relay-apply.ts';
import { relayChange } from './relay-change.ts';

/**
 * The rows of the catalogue by id. In a deployed function each of them is a file beside the code, which is read when the
 * row is first used (infra/catalogue-files.ts): a start does not pay for procedures that it does not touch.
 */
export const rows = {
  'RELAY-APPLY': relayApply,
  'RELAY-TERMINATE': relayTerminate,
  'RELAY-CHANGE': relayChange,
  'IPMS-4.1': ipms41,
  'IPMS-4.3': ipms43,
  'IPMS-4.4': ipms44,
  'IPMS-4.7': ipms47,
  'IPMS-4.8': ipms48,
  'IPMS-4.9': ipms49,
  'IPMS-4.10': ipms410,
  'IPMS-4.11': ipms411,
  'IPMS-4.13': ipms413,
  'LIST-REQUEST': listRequest,
  'IPMS-4.14': ipms414,
  'IPMS-4.15': ipms415,
  'IPMS-4.16': ipms416,
  'IPMS-4.17': ipms417,
  'IPMS-4.18': ipms418,
  'IPMS-4.19': ipms419,
  'IPMS-4.20': ipms420,
  'IPMS-4.21': ipms421,
  'IPMS-4.22': ipms422,
  'IPMS-4.23': ipms423,
  'IPMS-BULK': ipmsBulk,
  'USER-SELF-CARE': userSelfCare,
  'MAILBOX-POLICY': mailboxPolicy,
  'SERVICE-REQUEST': serviceRequest,
  'BMT-APPLY': bmtApply,
  'BMT-TERMINATE': bmtTerminate,
  'ARCHIVE-APPLY': archiveApply,
  'ARCHIVE-TERMINATE': archiveTerminate,
  'VALUE-ADDED': valueAdded,
  'SCHED-INACTIVE-90': schedInactive90,
  'TELEPRESENCE-BOOKING': telepresenceBooking,
  'AGENCY-MIGRATION': agencyMigration,
  'SERVICE-MONITORING': serviceMonitoring,
  'USAGE-REPORT': usageReport,
  'AGENCY-TERMINATION': agencyTerminate,
  'AGENCY-ONBOARDING': agencyOnboarding,
  TRAINING: training,
  'CLIENT-INSTALL': clientInstall,
  'TECH-SUPPORT': techSupport,
  'HELPDESK-INCIDENT': helpdeskIncident,
  'SPAM-COORDINATION': spamCoordination,
  'RELAY-MONITORING': relayMonitoring,
  'USAGE-CONFIRMATION': usageConfirmation,
} as const satisfies Record<string, Procedure>;
