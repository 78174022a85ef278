import type { FormDefinition } from './field.ts';
import { accessCodeForm } from './forms/access-code.ts';
import { accountBulkForm } from './forms/account-bulk.ts';
import { accountDisableForm, accountEnableForm } from './forms/account-disable.ts';
import { passwordByAdminForm } from './forms/account-password.ts';
import { accountProfileForm } from './forms/account-profile.ts';
import { account3aForm, account3bForm } from './forms/account-registration.ts';
import { accountTerminateForm } from './forms/account-terminate.ts';
import { accountUpdateForm } from './forms/account-update.ts';
import { passwordByUserForm } from './forms/password-by-user.ts';
import { relayApplyForm, relayChangeForm, relayTerminateForm } from './forms/relay.ts';

/** Forms by id. Plain data: pages, JSON Schema and validation are made from it. */
export const forms: Readonly<Record<string, FormDefinition>> = {
  'relay-apply': relayApplyForm,
  'relay-terminate': relayTerminateForm,
  'relay-change': relayChangeForm,
  'access-code-request': accessCodeForm,
  'account-3a': account3aForm,
  'account-3b': account3bForm,
  'account-profile': accountProfileForm,
  'password-by-user': passwordByUserForm,
  'account-update': accountUpdateForm,
  'password-by-admin': passwordByAdminForm,
  'account-disable': accountDisableForm,
  'account-enable': accountEnableForm,
  'account-terminate': accountTerminateForm,
  'account-bulk': accountBulkForm,
};

/** @throws Error when the catalogue names a form that does not exist. */
export function formOf(id: string): FormDefinition {
  const form = forms[id];
  if (form === undefined) throw new Error(`The catalogue names an unknown form: ${id}`);
  return form;
}
