import { officerIdPattern } from '../../schemas/api/officers.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { Forbidden, IdempotentReplay, InvalidInput, NotFound, type FieldError } from '../domain/errors.ts';
import {
  isReservedId,
  officerDifference,
  parseOfficerTexts,
  roleErrors,
  tidyRoles,
  type OfficerTexts,
} from '../domain/officer-rules.ts';
import { hasOrAwaits, isTerm, rightsWith, termErrors, type Term } from '../domain/access-terms.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { may, reach } from '../domain/permissions.ts';
import { auditOperation, listAudit } from '../store/audit-store.ts';
import { grantOperations } from '../store/grant-store.ts';
import { getOfficer, saveOfficer } from '../store/officer-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { onceFor } from './idempotency.ts';
import { assertChangeable, auditEntry, managedOfficer, whoOf, writeChange } from './officers-access.ts';
import type { PasswordLinkDeps } from './officers-deps.ts';
import { assertNotOwnGrant, guardAgency, guardLoss } from './officers-guards.ts';
import { mailPasswordLink } from './password-link.ts';
import type { Caller, IdempotencyKey } from './types.ts';

/** Registering, changing and ending officers. Each change is written with its audit entry (REQ-GEN-02). */

export interface RolesInput {
  readonly roles: readonly OfficerRole[];
  /** Holds for the roles that are new, or for all of them when none is. */
  readonly term?: Term | undefined;
}

function isSame(
  { roles, terms = [] }: Pick<Officer, 'roles' | 'terms'>,
  rights: Pick<Officer, 'roles' | 'terms'>,
): boolean {
  return JSON.stringify([roles, terms]) === JSON.stringify([rights.roles, rights.terms ?? []]);
}

export interface OfficerInput extends OfficerTexts {
  /** The user name, for ever. */
  readonly id: string;
  readonly agencyId?: string;
  readonly roles: readonly OfficerRole[];
  readonly idempotency?: IdempotencyKey;
}

/** What every change of an officer says: the version that the caller saw, and that he means it. */
export interface ChangeOptions {
  readonly ifVersion: number;
  /** Taking away the last holder of a role, or the caller's own access, is meant. */
  readonly confirmed?: boolean;
}

/**
 * Registers an officer and sends him the link to set his password. An agency's administrator registers in his own
 * agency only. The same call under the same key gives the same officer; the mail is sent then if it was not before.
 * @throws InvalidInput, Taken `id` or `email`, Forbidden
 */
export async function createOfficer(
  deps: PasswordLinkDeps,
  caller: Caller,
  input: OfficerInput,
): Promise<Officer> {
  const once = onceFor(deps, caller, input.idempotency);
  try {
    await once.check();
    const officer = newOfficer(deps, caller, input);
    await onConflictRetry(async () => {
      const agencyActive = await guardAgency(deps.tables, officer.agencyId);
      await saveOfficer(deps.tables, undefined, officer, [
        ...once.keep(officer.id),
        ...agencyActive,
        ...grantOperations(deps.tables, undefined, officer, whoOf(caller)),
        auditOperation(
          deps.tables,
          { kind: 'OFFICER', id: officer.id, version: officer.version },
          auditEntry(officer.createdAt, 'created', caller, officerDifference(undefined, officer)),
        ),
      ]);
    });
    await mailPasswordLink(deps, officer, caller);
    return officer;
  } catch (error) {
    if (!(error instanceof IdempotentReplay)) throw error;
    return inviteIfForgotten(deps, caller, error.result);
  }
}

/** The call that made this officer may have ended before its mail was sent. */
async function inviteIfForgotten(deps: PasswordLinkDeps, caller: Caller, id: string): Promise<Officer> {
  const officer = await getOfficer(deps.tables, id);
  if (officer === undefined) throw new NotFound(`There is no officer ${id}`);
  const audit = await listAudit(deps.tables, { kind: 'OFFICER', id }, 50);
  if (officer.state === 'INVITED' && !audit.some(({ action }) => action === 'link-sent')) {
    await mailPasswordLink(deps, officer, caller);
  }
  return officer;
}

function newOfficer({ clock }: PasswordLinkDeps, caller: Caller, input: OfficerInput): Officer {
  const agencyId = agencyOfNew(caller, input.agencyId);
  const roles = tidyRoles(input.roles);
  const errors: FieldError[] = [
    ...(officerIdPattern.test(input.id) && !isReservedId(input.id)
      ? []
      : [{ field: 'id', code: 'user-name' }]),
    ...(roles.length === 0 ? [{ field: 'roles', code: 'roles-required' }] : []),
    ...roleErrors(roles, agencyId),
  ];
  const texts = collected(errors, () => parseOfficerTexts(textsOf(input)));
  const now = clock.now();
  return {
    id: input.id,
    ...texts,
    ...(agencyId === undefined ? {} : { agencyId }),
    roles,
    state: 'INVITED',
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

/** @throws Forbidden when the caller manages nobody, InvalidInput when not in this agency. */
function agencyOfNew({ person }: Caller, wanted: string | undefined): string | undefined {
  const far = reach(person, 'officer.manage');
  if (far === undefined || 'procedures' in far)
    throw new Forbidden('officer-manage', 'May not manage officers');
  const agencyId = wanted ?? ('agencyId' in far ? far.agencyId : undefined);
  if (!may(person, 'officer.manage', { agencyId })) {
    throw new InvalidInput([{ field: 'agency', code: 'choice' }]);
  }
  return agencyId;
}

/**
 * Changes name, post, address and language. A new address voids sessions and links of the old one.
 * @throws InvalidInput, NotFound, Forbidden, VersionConflict, Taken `email`
 */
export async function changeOfficer(
  deps: PasswordLinkDeps,
  caller: Caller,
  id: string,
  { ifVersion, ...input }: OfficerTexts & ChangeOptions,
): Promise<Officer> {
  const texts = parseOfficerTexts(textsOf(input));
  const { before, after } = await onConflictRetry(async () => {
    const found = await managedOfficer(deps.tables, caller, id);
    assertChangeable(found, ifVersion);
    const { after: changed } = officerDifference(found, { ...found, ...texts });
    if (Object.keys(changed).length === 0) return { before: found, after: found };
    const moved = texts.email === found.email ? {} : { accessSince: deps.clock.now() };
    const entry = { action: 'changed', by: caller } as const;
    return { before: found, after: await writeChange(deps, found, { ...texts, ...moved }, entry) };
  });
  await deps.signIns.setEmail(after.id, after.email);
  if (after.state === 'INVITED' && after.email !== before.email) await mailPasswordLink(deps, after, caller);
  return after;
}

/**
 * Gives an officer exactly these roles; they count from the next call on, or from the day that the term names, and end
 * after the day that it names (ACCESS-RIGHTS).
 * @throws InvalidInput, NotFound, Forbidden `own-roles` or `last-system-admin`, LastHolder, LocksOut, VersionConflict
 */
export async function assignRoles(
  deps: PasswordLinkDeps,
  caller: Caller,
  id: string,
  { ifVersion, confirmed = false, term, ...input }: RolesInput & ChangeOptions,
): Promise<Officer> {
  const today = malaysianDate(deps.clock.now());
  return onConflictRetry(async () => {
    const before = await managedOfficer(deps.tables, caller, id);
    assertChangeable(before, ifVersion);
    const roles = tidyRoles(input.roles);
    const errors = [...roleErrors(roles, before.agencyId), ...termErrors(term ?? {}, today)];
    if (errors.length > 0) throw new InvalidInput(errors);
    const rights = rightsWith(before, roles, term, today);
    if (isSame(before, rights)) return before;
    const termed = isTerm(term) ? roles : [];
    const granted = [...termed, ...roles.filter((role) => !hasOrAwaits(before, role))];
    assertNotOwnGrant(caller, before, granted);
    const lost = before.roles.filter((role) => !rights.roles.includes(role));
    const change = { roles: rights.roles, terms: rights.terms };
    const guards = await guardLoss(
      deps.tables,
      caller,
      { before, after: { ...before, ...change }, lost },
      confirmed,
    );
    return writeChange(deps, before, change, { action: 'roles-assigned', by: caller }, guards);
  });
}

/**
 * Ends an officer: from this second on he decides nothing, by no session, token or link. His user name and address
 * stay his. Ending him again does nothing.
 * @throws NotFound, Forbidden `last-system-admin`, LastHolder, LocksOut, VersionConflict
 */
export async function endOfficer(
  deps: PasswordLinkDeps,
  caller: Caller,
  id: string,
  { ifVersion, confirmed = false }: ChangeOptions,
): Promise<Officer> {
  const ended = await onConflictRetry(async () => {
    const before = await managedOfficer(deps.tables, caller, id);
    if (before.state === 'ENDED') return before;
    assertChangeable(before, ifVersion);
    const change = { state: 'ENDED', accessSince: deps.clock.now() } as const;
    const after = { ...before, ...change };
    const guards = await guardLoss(deps.tables, caller, { before, after, lost: before.roles }, confirmed);
    return writeChange(deps, before, change, { action: 'ended', by: caller }, guards);
  });
  await deps.signIns.disable(ended.id);
  return ended;
}

/**
 * Takes an ended officer back with the roles he had. He sets a new password by a link before he can do anything.
 * @throws NotFound, Forbidden when he has not ended, InvalidInput when his agency has ended, VersionConflict
 */
export async function reinstateOfficer(
  deps: PasswordLinkDeps,
  caller: Caller,
  id: string,
  { ifVersion }: ChangeOptions,
): Promise<Officer> {
  const officer = await onConflictRetry(async () => {
    const before = await managedOfficer(deps.tables, caller, id);
    if (before.state !== 'ENDED') throw new Forbidden('officer-not-ended', 'The officer has not ended');
    assertChangeable({ ...before, state: 'INVITED' }, ifVersion);
    const agencyActive = await guardAgency(deps.tables, before.agencyId);
    const change = { state: 'INVITED', accessSince: deps.clock.now() } as const;
    return writeChange(deps, before, change, { action: 'reinstated', by: caller }, agencyActive);
  });
  await mailPasswordLink(deps, officer, caller);
  return officer;
}

function textsOf({ name, post, email, language }: OfficerTexts): OfficerTexts {
  return { name, post, email, language };
}

/** Runs a check and adds its errors to those found before. @throws InvalidInput with all of them */
function collected<T>(errors: readonly FieldError[], check: () => T): T {
  try {
    const value = check();
    if (errors.length === 0) return value;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput([...errors, ...error.errors], { cause: error });
  }
  throw new InvalidInput(errors);
}
