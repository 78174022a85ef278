import { agencyOnboardingForm } from './agency-onboarding.ts';
import type { FormDefinition } from '../field.ts';
import { agencyMigrationForm } from './agency-migration.ts';
import { agencyTerminateForm } from './agency-terminate.ts';
import { serviceMonitoringForm } from './service-monitoring.ts';
import { accessCodeForm } from './access-code.ts';
import { clientInstallForm } from './client-install.ts';
import { relayReviewForm } from './relay-review.ts';
import { spamInformationForm } from './spam-information.ts';
import { incidentForm, techSupportForm } from './tickets.ts';
import { trainingForm } from './training.ts';
import { usageConfirmationForm } from './usage-confirmation.ts';
import { accountBulkForm } from './account-bulk.ts';
import { accountDisableForm, accountEnableForm } from './account-disable.ts';
import { passwordByAdminForm } from './account-password.ts';
import { accountProfileForm } from './account-profile.ts';
import { account3aForm, account3bForm } from './account-registration.ts';
import { accountTerminateForm } from './account-terminate.ts';
import { accountUpdateForm } from './account-update.ts';
import { inactiveAccountsForm } from './inactive-accounts.ts';
import { listCreateForm, listRequestForm } from './list-create.ts';
import { listAddMembersForm, listRemoveMembersForm } from './list-members.ts';
import { listTerminateForm } from './list-terminate.ts';
import { listUpdateForm } from './list-update.ts';
import { mailForwardingForm } from './mail-forwarding.ts';
import { memberOfAddForm, memberOfRemoveForm } from './member-of.ts';
import { contactDeleteForm } from './contact-delete.ts';
import { contactRegisterForm, contactUpdateForm } from './contact-register.ts';
import { passwordByUserForm } from './password-by-user.ts';
import {
  archiveApplyForm,
  archiveTerminateForm,
  bmtApplyForm,
  bmtTerminateForm,
  valueAddedForm,
} from './service-apply.ts';
import { serviceRequestForm } from './service-request.ts';
import { telepresenceForm } from './telepresence.ts';
import { usageReportForm } from './usage-report.ts';
import { relayApplyForm, relayChangeForm, relayTerminateForm } from './relay.ts';

/** The forms by id. In a deployed function they are files, as the rows of the catalogue are. */
export const rows: Readonly<Record<string, FormDefinition>> = {
  'relay-apply': relayApplyForm,
  'relay-terminate': relayTerminateForm,
  'relay-change': relayChangeForm,
  'access-code-request': accessCodeForm,
  'account-3a': account3aForm,
  'account-3b': account3bForm,
  'account-profile': accountProfileForm,
  'mail-forwarding': mailForwardingForm,
  'password-by-user': passwordByUserForm,
  'account-update': accountUpdateForm,
  'password-by-admin': passwordByAdminForm,
  'account-disable': accountDisableForm,
  'account-enable': accountEnableForm,
  'account-terminate': accountTerminateForm,
  'account-bulk': accountBulkForm,
  'service-request': serviceRequestForm,
  'bmt-apply': bmtApplyForm,
  'bmt-terminate': bmtTerminateForm,
  'archive-apply': archiveApplyForm,
  'archive-terminate': archiveTerminateForm,
  'value-added': valueAddedForm,
  'inactive-accounts': inactiveAccountsForm,
  'contact-register': contactRegisterForm,
  'contact-update': contactUpdateForm,
  'contact-delete': contactDeleteForm,
  'list-create': listCreateForm,
  'list-request': listRequestForm,
  'list-update': listUpdateForm,
  'list-add-members': listAddMembersForm,
  'list-remove-members': listRemoveMembersForm,
  'list-terminate': listTerminateForm,
  'member-of-add': memberOfAddForm,
  'member-of-remove': memberOfRemoveForm,
  telepresence: telepresenceForm,
  'agency-migration': agencyMigrationForm,
  'service-monitoring': serviceMonitoringForm,
  'usage-report': usageReportForm,
  'agency-terminate': agencyTerminateForm,
  'agency-onboarding': agencyOnboardingForm,
  training: trainingForm,
  'client-install': clientInstallForm,
  'tech-support': techSupportForm,
  incident: incidentForm,
  'spam-information': spamInformationForm,
  'relay-review': relayReviewForm,
  'usage-confirmation': usageConfirmationForm,
};
