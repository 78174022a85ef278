import { timingSafeEqual } from 'node:crypto';
import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import type { AccessCode } from '../../schemas/directory/access-code.ts';
import { accountCategories, type AccountCategory } from '../../schemas/directory-words.ts';
import { accountCategoryNames } from '../../schemas/directory-words.ts';
import { accessCodeFrom, typedCode } from '../domain/access-code.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { isSealed } from '../domain/form.ts';
import type { CaseNotice } from '../mail/case-notice.ts';
import { plusSeconds } from '../platform/clock.ts';
import { getAccessCode, putAccessCodeOperation } from '../store/access-code-store.ts';
import type { Case } from '../store/case-store.ts';
import { onConflictRetry, transact } from '../store/transaction.ts';
import type { Basics, WithIdentities, WithLimits } from './deps.ts';

/** What of a code its mail says. */
export type CodeFacts = Required<Pick<CaseNotice, 'code' | 'codeExpiresAt' | 'category'>>;

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
  readonly facts: CodeFacts;
}

/** What was entered at 4.2.S2 about the person of a code. */
export interface Entered {
  readonly category: AccountCategory;
  readonly name: string;
  /** As it was stored, with everything else of the decision. */
  readonly data: FormValues;
}

/**
 * Makes the access code of the visit that waits now and voids the one before (IPMS-4.1.S3, IPMS-4.2.S3, AMB-35). Called
 * again for the same visit it makes another: the mail that carries it is sent at least once. Only its digest is kept.
 * @throws Overtaken when the code of this visit was used meanwhile
 */
export async function issueCode(
  deps: Basics & WithIdentities & WithLimits,
  found: Case,
): Promise<IssuedCode> {
  const { tables, clock, random, limits } = deps;
  const { request, tasks } = found;
  const task = tasks.find(({ id }) => id === request.currentTask?.id);
  if (task === undefined) throw new CorruptItem(`${request.id} waits for nobody`);
  const { category, name, data } = enteredFor(found, task.id);
  const digest = await holderDigestOf(deps, category, data);
  const code = accessCodeFrom(random.token());
  const issuedAt = clock.now();
  const expiresAt = task.decidesAt ?? plusSeconds(issuedAt, limits.accessCodeDays * 24 * 3600);
  const codeDigest = await digestOfCode(deps, task.id, code);
  await onConflictRetry(async () => {
    const before = await getAccessCode(tables, digest, request.agencyId);
    if (before?.taskId === task.id && before.state === 'USED') throw new Overtaken('The code is used');
    // A form that was begun goes on with the new code of the same request.
    const draft = before?.requestId === request.id ? before.draft : undefined;
    const next: AccessCode = {
      ...{ requestId: request.id, taskId: task.id, agencyId: request.agencyId },
      ...{ category, name, codeDigest, issuedAt, expiresAt, state: 'ISSUED' },
      attemptsLeft: limits.accessCodeAttempts,
      language: request.contacts?.USER?.language ?? 'ms',
      ...(draft === undefined ? {} : { draft }),
      version: (before?.version ?? 0) + 1,
    };
    await transact(tables, [putAccessCodeOperation(tables, digest, next)]);
  });
  const facts = { code, codeExpiresAt: expiresAt, category: accountCategoryNames[category] };
  return { code, expiresAt, facts };
}

/** What the administrator entered before the visit that carries the code. @throws CorruptItem */
export function enteredFor({ tasks }: Pick<Case, 'tasks'>, taskId: string): Entered {
  const carrier = tasks.find(({ id }) => id === taskId);
  const data = tasks.find(({ id }) => id === carrier?.reachedBy?.taskId)?.decision?.data ?? {};
  const category = accountCategories.find((each) => each === data['category']);
  const { name } = data;
  if (category === undefined || typeof name !== 'string') {
    throw new CorruptItem(`Nobody was entered before ${taskId}`);
  }
  return { category, name, data };
}

async function holderDigestOf(
  deps: WithIdentities,
  category: AccountCategory,
  { identityNumber, userEmail }: Readonly<Record<string, FormValue>>,
): Promise<string> {
  if (category === 'OTHER' && typeof userEmail === 'string') return digestOfAddress(deps, userEmail);
  if (category === 'PUBLIC_SERVANT' && isSealed(identityNumber)) return identityNumber.digest;
  throw new CorruptItem('A code without what its holder signs in with');
}

/** Under which the code of somebody of the category OTHER stands (AMB-33). */
export function digestOfAddress({ identities }: WithIdentities, address: string): Promise<string> {
  return identities.digest(`address#${address.toLowerCase()}`);
}

/** The digest of a code is bound to the visit that carries it. */
export function digestOfCode({ identities }: WithIdentities, taskId: string, code: string): Promise<string> {
  return identities.digest(`code#${taskId}#${typedCode(code)}`);
}

/** Compares digests without telling by its duration how much was right. */
export function isSameDigest(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
