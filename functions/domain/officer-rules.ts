import { centralAgency } from './central-agency.ts';
import { agencyFields, officerFields } from '../../schemas/directory/officer-fields.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import { isAgencyRole, officerRoles as allRoles, type OfficerRole } from '../../schemas/vocabulary.ts';
import type { FieldError } from './errors.ts';
import { parseFields, plainContext } from './form.ts';
import { decides } from './permissions.ts';

/** Rules of the people who work in the system (spec part B, architecture 8). Checks of the input name its field. */

/** Text fields of an officer as they may be stored. The address is kept in lower case. */
export interface OfficerTexts {
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly language: Officer['language'];
}

/** @throws InvalidInput */
export function parseOfficerTexts(input: Readonly<Record<keyof OfficerTexts, unknown>>): OfficerTexts {
  const { values } = parseFields(officerFields, input, plainContext);
  return {
    name: text(values['name']),
    post: text(values['post']),
    email: text(values['email']).toLowerCase(),
    language: values['language'] === 'en' ? 'en' : 'ms',
  };
}

/** What is filled in about an agency. Addresses and domains are kept in lower case. */
export interface AgencyTexts {
  readonly name: string;
  readonly shortName: string;
  readonly domain?: string;
  readonly postmasterAddress?: string;
  readonly fourEyes?: true;
}

/** The names of what is filled in; what is audited besides the state. */
export const agencyNames = [
  'name',
  'shortName',
  'domain',
  'postmasterAddress',
  'fourEyes',
] as const satisfies readonly (keyof AgencyTexts)[];

/** @throws InvalidInput */
export function parseAgencyTexts(input: Readonly<Record<string, unknown>>): AgencyTexts {
  const given = Object.fromEntries(agencyNames.map((name) => [name, input[name]]));
  const { values } = parseFields(agencyFields, given, plainContext);
  const domain = text(values['domain']).toLowerCase();
  const postmasterAddress = text(values['postmasterAddress']).toLowerCase();
  return {
    name: text(values['name']),
    shortName: text(values['shortName']),
    ...(domain === '' ? {} : { domain }),
    ...(postmasterAddress === '' ? {} : { postmasterAddress }),
    ...(values['fourEyes'] === true ? { fourEyes: true } : {}),
  };
}

/** A readable id from a short name: `KPC (HQ)` gives `kpc-hq`. Empty when nothing of it can be kept. */
export function agencyIdOf(shortName: string): string {
  return shortName
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 30)
    .replace(/-+$/u, '');
}

/** `/officers/new` and `/agencies/new` are pages of their own. */
export function isReservedId(id: string): boolean {
  return id === 'new' || id === 'grants' || id === centralAgency.id;
}

/** Each role once, in the order of the vocabulary. */
export function tidyRoles(roles: readonly OfficerRole[]): OfficerRole[] {
  return allRoles.filter((role) => roles.includes(role));
}

/** Roles of an agency belong to its officers, roles of the centre to officers without one: never both. */
export function roleErrors(roles: readonly OfficerRole[], agencyId: string | undefined): FieldError[] {
  const fits = (role: OfficerRole) => isAgencyRole(role) === (agencyId !== undefined);
  if (roles.every(fits)) return [];
  return [{ field: 'roles', code: agencyId === undefined ? 'agency-role' : 'central-role' }];
}

/** Roles whose last holder is not removed unnoticed: who decides, and who keeps the officers. */
export function guardedRoles(roles: readonly OfficerRole[]): OfficerRole[] {
  return roles.filter((role) => decides(role) || role === 'SYSTEM_ADMIN');
}

const audited = ['name', 'post', 'email', 'language', 'agencyId', 'roles', 'terms', 'state'] as const;

/** What changed, as it is stored. Without `before` everything is new. */
export function officerDifference(
  before: Officer | undefined,
  after: Officer,
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } {
  return difference(before, after, audited);
}

export function difference<T extends object>(
  before: T | undefined,
  after: T,
  names: readonly (keyof T & string)[],
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } {
  const changed = names.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]));
  const pick = (from: T | undefined) =>
    Object.fromEntries(
      changed.flatMap((name) => (from?.[name] === undefined ? [] : [[name, from[name]] as const])),
    );
  return { before: pick(before), after: pick(after) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
