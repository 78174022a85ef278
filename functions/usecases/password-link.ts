import type { Officer, PasswordLink } from '../../schemas/directory/officer.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import {
  Forbidden,
  InvalidInput,
  LinkUnusable,
  Overtaken,
  VersionConflict,
  type FieldError,
} from '../domain/errors.ts';
import { brokenPasswordRules } from '../domain/password-policy.ts';
import { renderNotice } from '../mail/render.ts';
import { plusSeconds } from '../platform/clock.ts';
import { PasswordRefused } from '../platform/identity.ts';
import { hashToken } from '../platform/random.ts';
import { putAudit } from '../store/audit-store.ts';
import { getAgency, getOfficer, officerIdOfAddress } from '../store/officer-store.ts';
import {
  claimPasswordLink,
  getPasswordLink,
  putPasswordLink,
  releasePasswordLink,
  usePasswordLinkOperation,
} from '../store/password-link-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { auditEntry, managedOfficer, writeChange } from './officers-access.ts';
import type { PasswordLinkDeps } from './officers-deps.ts';
import { attempt } from './throttle.ts';
import type { Caller } from './types.ts';

/** One-time links by which an officer sets his password (architecture 8). */

const quarterHour = 15 * 60;
const asksOfAccount = { limit: 5, windowSeconds: quarterHour };
const asksOfAddress = { limit: 20, windowSeconds: quarterHour };

/** Longer than a mail takes as a rule. */
const sameTimeMilliseconds = 1200;
/** Longer than the user pool takes to set a password. */
const claimSeconds = 30;

/** Sends a link to an officer's own address and writes down that it did. */
export async function mailPasswordLink(
  deps: Pick<PasswordLinkDeps, 'tables' | 'clock' | 'random' | 'mailer' | 'passwordLinks'>,
  officer: Officer,
  by: Caller | 'link',
): Promise<void> {
  const { tables, clock, random, mailer, passwordLinks } = deps;
  const now = clock.now();
  const token = random.token();
  const expiresAt = plusSeconds(now, passwordLinks.lifeHours * 3600);
  const purpose = officer.state === 'INVITED' ? 'invitation' : 'reset';
  await putPasswordLink(tables, hashToken(token), {
    officerId: officer.id,
    purpose,
    createdAt: now,
    expiresAt,
  });
  const agency = officer.agencyId === undefined ? undefined : await getAgency(tables, officer.agencyId);
  const data = {
    officerName: officer.name,
    ...(agency === undefined ? {} : { agencyName: agency.name }),
    url: `${passwordLinks.publicUrl}/account/password/${token}`,
    expiresAt,
  };
  const mail =
    purpose === 'invitation'
      ? renderNotice(
          'invitation',
          { ...data, roles: officer.roles.map((role) => roleNames[role]) },
          officer.language,
          passwordLinks,
        )
      : renderNotice('password-reset', data, officer.language, passwordLinks);
  await mailer.send({ to: officer.email, ...mail });
  const about = { kind: 'OFFICER', id: officer.id, version: officer.version } as const;
  await putAudit(tables, about, auditEntry(now, 'link-sent', by, { before: {}, after: { purpose } }));
}

/** The administrator sends an officer a (new) link. @throws NotFound, Forbidden */
export async function sendPasswordLink(deps: PasswordLinkDeps, caller: Caller, id: string): Promise<void> {
  const officer = await managedOfficer(deps.tables, caller, id);
  if (officer.state === 'ENDED') throw new Forbidden('officer-ended', 'The officer has ended');
  await mailPasswordLink(deps, officer, caller);
}

/**
 * Somebody says that he has forgotten his password. Known address or not: the same answer after the same time.
 * @throws TooManyAttempts, for known and unknown addresses alike
 */
export async function forgotPassword(
  deps: PasswordLinkDeps,
  { email, address }: { readonly email: string; readonly address: string },
): Promise<void> {
  const typed = email.trim().toLowerCase();
  await attempt(deps, 'FORGOT-ADDRESS', address, asksOfAddress);
  await attempt(deps, 'FORGOT-ACCOUNT', typed, asksOfAccount);
  await Promise.all([answerForgotten(deps, typed), deps.pause(sameTimeMilliseconds)]);
}

async function answerForgotten(deps: PasswordLinkDeps, typed: string): Promise<void> {
  if (typed === '' || typed.length > 254) return;
  const id = await officerIdOfAddress(deps.tables, typed);
  const officer = id === undefined ? undefined : await getOfficer(deps.tables, id);
  if (officer !== undefined && officer.state !== 'ENDED') await mailPasswordLink(deps, officer, 'link');
}

export interface PasswordLinkView {
  readonly officer: Officer;
  readonly link: PasswordLink;
}

/** What the page behind a link needs. @throws LinkUnusable */
export async function readPasswordLink(
  { tables, clock }: Pick<PasswordLinkDeps, 'tables' | 'clock'>,
  token: string,
): Promise<PasswordLinkView> {
  const link = await getPasswordLink(tables, hashToken(token));
  if (link === undefined) throw new LinkUnusable('unknown');
  if (link.expiresAt <= clock.now()) throw new LinkUnusable('expired');
  const officer = await getOfficer(tables, link.officerId);
  if (officer === undefined || officer.state === 'ENDED') throw new LinkUnusable('role-ended');
  if (officer.accessSince !== undefined && link.createdAt < officer.accessSince) {
    throw new LinkUnusable('expired');
  }
  return { officer, link };
}

/**
 * Sets the password; the officer can sign in from now on, and all his sessions and other links are void. The password
 * goes to the user pool and is stored nowhere.
 * @throws LinkUnusable; InvalidInput with one entry for each rule that is broken
 */
export async function setPassword(
  deps: PasswordLinkDeps,
  token: string,
  { password, repeated }: { readonly password: string; readonly repeated: string },
): Promise<void> {
  const { tables, clock, random } = deps;
  const { officer } = await readPasswordLink(deps, token);
  refuseWeak(password, repeated);
  const now = clock.now();
  const hash = hashToken(token);
  const claim = { id: random.token(), until: plusSeconds(now, claimSeconds) };
  await claimPasswordLink(tables, hash, claim, now);
  try {
    await deps.signIns.setPassword({ username: officer.id, email: officer.email, password });
    await onConflictRetry(async () => activate(deps, officer.id, hash, claim.id));
  } catch (error) {
    await releasePasswordLink(tables, hash, claim.id);
    if (!(error instanceof PasswordRefused)) throw error;
    throw new InvalidInput([{ field: 'password', code: 'password-refused' }], { cause: error });
  }
}

async function activate(deps: PasswordLinkDeps, id: string, hash: string, claimId: string): Promise<void> {
  const officer = await freshOfficer(deps, id);
  const change = { state: 'ACTIVE', accessSince: deps.clock.now() } as const;
  const use = usePasswordLinkOperation(deps.tables, hash, claimId);
  try {
    await writeChange(deps, officer, change, { action: 'password-set', by: 'link' }, [use]);
  } catch (error) {
    // Somebody changed his data in this very moment: both changes hold.
    if (error instanceof VersionConflict) throw new Overtaken('The officer changed', { cause: error });
    throw error;
  }
}

/** @throws LinkUnusable when he ended in this very moment. */
async function freshOfficer({ tables }: PasswordLinkDeps, id: string): Promise<Officer> {
  const officer = await getOfficer(tables, id);
  if (officer === undefined || officer.state === 'ENDED') throw new LinkUnusable('role-ended');
  return officer;
}

function refuseWeak(password: string, repeated: string): void {
  const errors: FieldError[] = brokenPasswordRules(password).map((code) => ({ field: 'password', code }));
  if (password !== repeated) errors.push({ field: 'repeated', code: 'password-repeat' });
  if (errors.length > 0) throw new InvalidInput(errors);
}
