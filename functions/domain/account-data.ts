import { catalogue } from '../../schemas/catalogue.ts';
import type { FormValue, FormValues, SealedValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { valueAddedServices } from '../../schemas/policies/accounts.ts';
import { accountCategories, type AccountCategory } from '../../schemas/directory-words.ts';
import { languages, type Language } from '../../schemas/vocabulary.ts';
import type { AccountContext } from './account.ts';
import { Fenced } from './errors.ts';
import { given } from './given.ts';
import { minimumStorage } from './storage.ts';

/** What an account is made of: the data of Jadual 3A/3B, of the allocation (4.5) and of the update (4.7). */

/** Fields of Jadual 3A and 3B and of the allocation that stand in `settings` under the names of their forms. */
export const settingNames = [
  'fullName',
  'accountName',
  'ministry',
  'department',
  'division',
  'section',
  'unit',
  'jobTitle',
  'position',
  'grade',
  'postalAddress',
  'postcode',
  'city',
  'state',
  'country',
  'officePhone',
  'mobilePhone',
  'note',
  'package',
  'serviceType',
  'storageReason',
] as const;

/**
 * The account of an approved request (4.6): its user signs in by a one-time link and sets a password (BR-43).
 * @throws Fenced when the request was not allocated: no procedure leads there.
 */
export function createdAccount(context: AccountContext): Account {
  const { request, form, allocation, at, newId } = context;
  if (allocation === undefined) throw new Fenced(`${request.id} has no allocation`);
  const [address, loginId] = [textOf(allocation['address']), textOf(allocation['loginId'])];
  if (address === undefined || loginId === undefined) throw new Fenced(`${request.id} has no address`);
  const category = categoryOf(form);
  const settings: FormValues = { serviceType: 'ORDINARY', ...pick(form), ...pick(allocation) };
  const [user, superior] = [request.contacts?.USER, request.contacts?.SUPERVISOR];
  return {
    id: newId,
    agencyId: request.agencyId,
    category,
    state: 'ACTIVE',
    displayName: textOf(form[category === 'OTHER' ? 'accountName' : 'fullName']) ?? loginId,
    address: address.toLowerCase(),
    loginId: loginId.toLowerCase(),
    settings,
    storageMb: megabytes(allocation['storage']) ?? minimumStorage(textOf(settings['grade'])),
    pendingServices: valueAddedServices
      .map(({ value }) => value)
      .filter((value) => allocation[`vas${value}`] === true),
    language: languageOf(form['language']) ?? user?.language ?? 'ms',
    signIn: 'ON',
    signInPending: at,
    mustChangePassword: true,
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...given({
      identity: sealedOf(form['identityNumber']),
      privateEmail: textOf(allocation['privateEmail']) ?? textOf(form['privateEmail']) ?? user?.email,
      superiorEmail: textOf(allocation['superiorEmail']) ?? superior?.email,
    }),
  };
}

/**
 * 4.7, D-04: identity data is changed in place; the reason stays with the request. What the form does not ask for stays
 * as it is (the user's own profile asks for less), and so do name, address, login id, storage and identity number that
 * it leaves empty.
 */
export function updatedAccount(
  account: Account,
  { form, request, fields, at }: AccountContext,
): Account | undefined {
  if (account.state === 'DELETED') return undefined;
  const asked = new Set(
    fields ?? fieldsOf(formOf(catalogue[request.procedure].form)).map(({ name }) => name),
  );
  const { privateEmail, superiorEmail, ...rest } = account;
  const stays = Object.entries(account.settings).filter(([name]) => !asked.has(name) || needed.has(name));
  const reachedAt = asked.has('privateEmail') ? textOf(form['privateEmail']) : privateEmail;
  // The link to the first sign-in went to the address before: whoever reads it there may not enter.
  const voidsLinks = account.mustChangePassword === true && reachedAt !== privateEmail;
  return {
    ...rest,
    ...(voidsLinks ? { accessSince: at } : {}),
    displayName: textOf(form['displayName']) ?? account.displayName,
    address: textOf(form['address'])?.toLowerCase() ?? account.address,
    loginId: textOf(form['loginId'])?.toLowerCase() ?? account.loginId,
    settings: { ...Object.fromEntries(stays), ...pick(form) },
    storageMb: megabytes(form['storage']) ?? account.storageMb,
    language: languageOf(form['language']) ?? account.language,
    ...given({
      identity: sealedOf(form['identityNumber']) ?? account.identity,
      privateEmail: reachedAt,
      superiorEmail: asked.has('superiorEmail') ? textOf(form['superiorEmail']) : superiorEmail,
    }),
  };
}

/** Settings that no account is without. */
const needed = new Set(['fullName', 'accountName', 'package', 'serviceType']);

/** What the forms about an account are prefilled with, and what a change is compared with. */
export function settingsOf(account: Account): FormValues {
  const { displayName, address, loginId, language, identity, privateEmail, superiorEmail } = account;
  return {
    ...account.settings,
    displayName,
    address,
    loginId,
    language,
    storage: String(account.storageMb),
    ...given({ identityNumber: identity, privateEmail, superiorEmail }),
  };
}

/** The category that the form fixes, or what its fields say (Jadual 3B has an account name). */
function categoryOf(form: FormValues): AccountCategory {
  const category = accountCategories.find((each) => each === form['category']);
  return category ?? (form['accountName'] === undefined ? 'PUBLIC_SERVANT' : 'OTHER');
}

function pick(values: FormValues): FormValues {
  return Object.fromEntries(
    settingNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const])),
  );
}

function megabytes(value: FormValue | undefined): number | undefined {
  const number = Number(textOf(value));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function languageOf(value: FormValue | undefined): Language | undefined {
  return languages.find((each) => each === value);
}

function textOf(value: FormValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function sealedOf(value: FormValue | undefined): SealedValue | undefined {
  return typeof value === 'object' && 'sealed' in value ? value : undefined;
}
