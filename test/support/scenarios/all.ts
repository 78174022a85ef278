import type { ProcedureId } from '../../../schemas/catalogue.ts';
import {
  agencyOnboarding,
  agencyOnboardingNotEndorsed,
  agencyOnboardingRefused,
  agencyOnboardingReturned,
  agencyOnboardingWithdrawn,
} from './agency-onboarding.ts';
import { accessCode, accessCodeExpired, accessCodeRefused } from './ipms-access-code.ts';
import { ipmsAllocationApproval } from './ipms-allocation-approval.ts';
import { disabledUntil, effectiveDate, inactive90, quota90 } from './checks.ts';
import { contactDelete, contactUpdate } from './contact-changes.ts';
import { contactCancelled, contactRegister } from './contact-register.ts';
import { archiveApply, archiveRefused, archiveResumed, archiveTerminate } from './archive.ts';
import { bmtApply, bmtManagerRefuses, bmtRefused, bmtTerminate, bmtTerminateRefused } from './bmt.ts';
import { ipmsBulk } from './ipms-bulk.ts';
import {
  ipmsPasswordAdmin,
  ipmsPasswordReset,
  ipmsPasswordUser,
  ipmsUpdate,
  userSelfCare,
} from './ipms-changes.ts';
import { ipmsDisable, ipmsDisableEnable } from './ipms-disable-enable.ts';
import {
  ipmsDeletedView,
  ipmsTerminate,
  ipmsTerminateCancelled,
  ipmsTerminateRestored,
} from './ipms-terminate.ts';
import { listCreate, listRequest, listRequestRefused } from './list-create.ts';
import { listAddMembers, listMembers } from './list-members.ts';
import { listTerminate, listTerminateRestored } from './list-terminate.ts';
import { listUpdate } from './list-update.ts';
import { mailForwarding } from './mailbox-policy.ts';
import { memberOf, memberOfAdd } from './member-of.ts';
import { registrationOther } from './ipms-registration-other.ts';
import { registration } from './ipms-registration.ts';
import { relayApplyLoops } from './relay-apply-loops.ts';
import { relayApply, resume } from './relay-apply.ts';
import { relayChange } from './relay-change.ts';
import { relayRefusedFinal, relayWithdraw } from './relay-ends.ts';
import { relayTerminate } from './relay-terminate.ts';
import { usageReport, usageReportDiscarded } from './usage-report.ts';
import {
  telepresence,
  telepresenceCancelled,
  telepresenceChanged,
  telepresenceRefused,
  telepresenceWithdrawn,
} from './telepresence.ts';
import { serviceRequest, valueAdded } from './value-added.ts';
import {
  clientInstall,
  clientInstallCancelled,
  relayInOrder,
  relayMonitoring,
  spamAskedByMampu,
  spamCoordination,
} from './duties.ts';
import {
  incident,
  incidentFromCallCentre,
  incidentSolvedByHelpDesk,
  techSupport,
  techSupportPassedOn,
} from './tickets.ts';
import { usageConfirmation } from './usage-confirmation.ts';
import { training, trainingCancelled, trainingNotHeld } from './training.ts';
import { agencyMigration } from './agency-migration.ts';
import { agencyTerminate, agencyTerminateDropped, agencyTerminateRefused } from './agency-terminate.ts';
import {
  serviceMonitoring,
  serviceMonitoringEscalated,
  serviceMonitoringWarned,
} from './service-monitoring.ts';
import type { Scenario } from './scenario.ts';

type Named = readonly [name: string, scenario: Scenario];

/** Scenarios by procedure. A procedure without one does not compile. */
const byProcedure: { readonly [Id in ProcedureId]: readonly [Named, ...Named[]] } = {
  'RELAY-APPLY': [
    ['relay-apply', relayApply],
    ['relay-apply-loops', relayApplyLoops],
    ['relay-refused-final', relayRefusedFinal],
    ['relay-withdraw', relayWithdraw],
    ['resume', resume],
  ],
  'RELAY-TERMINATE': [['relay-terminate', relayTerminate]],
  'RELAY-CHANGE': [['relay-change', relayChange]],
  'AGENCY-MIGRATION': [['agency-migration', agencyMigration]],
  'SERVICE-MONITORING': [
    ['service-monitoring', serviceMonitoring],
    ['service-monitoring-warned', serviceMonitoringWarned],
    ['service-monitoring-escalated', serviceMonitoringEscalated],
  ],
  'AGENCY-TERMINATION': [
    ['agency-terminate', agencyTerminate],
    ['agency-terminate-dropped', agencyTerminateDropped],
    ['agency-terminate-refused', agencyTerminateRefused],
  ],
  'AGENCY-ONBOARDING': [
    ['agency-onboarding', agencyOnboarding],
    ['agency-onboarding-returned', agencyOnboardingReturned],
    ['agency-onboarding-not-endorsed', agencyOnboardingNotEndorsed],
    ['agency-onboarding-refused', agencyOnboardingRefused],
    ['agency-onboarding-withdrawn', agencyOnboardingWithdrawn],
  ],
  'IPMS-4.1': [
    ['ipms-access-code', accessCode],
    ['ipms-access-code-refused', accessCodeRefused],
    ['ipms-access-code-expired', accessCodeExpired],
  ],
  'IPMS-4.3': [
    ['ipms-registration', registration],
    ['ipms-allocation-approval', ipmsAllocationApproval],
  ],
  'IPMS-4.4': [['ipms-registration-other', registrationOther]],
  'IPMS-4.7': [
    ['ipms-update', ipmsUpdate],
    ['quota-90', quota90],
  ],
  'IPMS-4.8': [['ipms-password-admin', ipmsPasswordAdmin]],
  'IPMS-4.9': [
    ['ipms-disable', ipmsDisable],
    ['disabled-until', disabledUntil],
  ],
  'IPMS-4.10': [['ipms-disable-enable', ipmsDisableEnable]],
  'IPMS-4.11': [
    ['ipms-terminate', ipmsTerminate],
    ['ipms-terminate-cancelled', ipmsTerminateCancelled],
    ['ipms-terminate-restored', ipmsTerminateRestored],
    ['ipms-deleted-view', ipmsDeletedView],
    ['effective-date', effectiveDate],
  ],
  'IPMS-4.13': [['list-create', listCreate]],
  'LIST-REQUEST': [
    ['list-request', listRequest],
    ['list-request-refused', listRequestRefused],
  ],
  'IPMS-4.14': [['list-update', listUpdate]],
  'IPMS-4.15': [['list-add-members', listAddMembers]],
  'IPMS-4.16': [['list-members', listMembers]],
  'IPMS-4.17': [
    ['list-terminate', listTerminate],
    ['list-terminate-restored', listTerminateRestored],
  ],
  'IPMS-4.18': [['member-of-add', memberOfAdd]],
  'IPMS-4.19': [['member-of', memberOf]],
  'IPMS-4.20': [
    ['ipms-password-user', ipmsPasswordUser],
    ['ipms-password-reset', ipmsPasswordReset],
  ],
  'IPMS-4.21': [
    ['contact-register', contactRegister],
    ['contact-cancelled', contactCancelled],
  ],
  'IPMS-4.22': [['contact-update', contactUpdate]],
  'IPMS-4.23': [['contact-delete', contactDelete]],
  'IPMS-BULK': [['ipms-bulk', ipmsBulk]],
  'USER-SELF-CARE': [['user-self-care', userSelfCare]],
  'MAILBOX-POLICY': [['mail-forwarding', mailForwarding]],
  'USAGE-REPORT': [
    ['usage-report', usageReport],
    ['usage-report-discarded', usageReportDiscarded],
  ],
  'SERVICE-REQUEST': [['service-request', serviceRequest]],
  'BMT-APPLY': [
    ['bmt-apply', bmtApply],
    ['bmt-refused', bmtRefused],
    ['bmt-manager-refuses', bmtManagerRefuses],
  ],
  'BMT-TERMINATE': [
    ['bmt-terminate', bmtTerminate],
    ['bmt-terminate-refused', bmtTerminateRefused],
  ],
  'ARCHIVE-APPLY': [
    ['archive-apply', archiveApply],
    ['archive-refused', archiveRefused],
    ['archive-resumed', archiveResumed],
  ],
  'ARCHIVE-TERMINATE': [['archive-terminate', archiveTerminate]],
  'VALUE-ADDED': [['value-added', valueAdded]],
  'TELEPRESENCE-BOOKING': [
    ['telepresence', telepresence],
    ['telepresence-changed', telepresenceChanged],
    ['telepresence-refused', telepresenceRefused],
    ['telepresence-cancelled', telepresenceCancelled],
    ['telepresence-withdrawn', telepresenceWithdrawn],
  ],
  'SCHED-INACTIVE-90': [['inactive-90', inactive90]],
  TRAINING: [
    ['training', training],
    ['training-cancelled', trainingCancelled],
    ['training-not-held', trainingNotHeld],
  ],
  'CLIENT-INSTALL': [
    ['client-install', clientInstall],
    ['client-install-cancelled', clientInstallCancelled],
  ],
  'TECH-SUPPORT': [
    ['tech-support', techSupport],
    ['tech-support-passed-on', techSupportPassedOn],
  ],
  'HELPDESK-INCIDENT': [
    ['incident', incident],
    ['incident-1mocc', incidentFromCallCentre],
    ['incident-help-desk', incidentSolvedByHelpDesk],
  ],
  'SPAM-COORDINATION': [
    ['spam-coordination', spamCoordination],
    ['spam-asked-by-mampu', spamAskedByMampu],
  ],
  'RELAY-MONITORING': [
    ['relay-monitoring', relayMonitoring],
    ['relay-in-order', relayInOrder],
  ],
  'USAGE-CONFIRMATION': [['usage-confirmation', usageConfirmation]],
};

export const scenarios = new Map(Object.values(byProcedure).flat());
