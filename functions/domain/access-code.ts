import { createHash } from 'node:crypto';
import type { Request } from '../../schemas/cases/request.ts';
import type { AccessCode } from '../../schemas/directory/access-code.ts';
import { accessCodeLength } from '../../schemas/policies/accounts.ts';

/** Access codes: what they look like, and when one counts (spec 4.1 to 4.4, AMB-34, AMB-35). */

/** 32 characters that cannot be taken for each other, so that a byte's remainder favours none. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const groupLength = 5;

/** A code of 50 bits out of a random token, as it is written: `ABCDE-FGHJK`. */
export function accessCodeFrom(token: string): string {
  const bytes = createHash('sha256').update(`access code ${token}`).digest();
  const characters = [...bytes.subarray(0, accessCodeLength)].map((byte) => alphabet[byte % alphabet.length]);
  return characters.join('').replace(new RegExp(`(.{${groupLength}})(?=.)`, 'gu'), '$1-');
}

/** A typed code as it is compared: capitals and digits alone. */
export function typedCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}

/** Names are the same whatever their case and spacing (AMB-34). */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** What of its request a code depends on. */
export type IssuingRequest = Pick<Request, 'id' | 'status' | 'currentTask' | 'lastDecision'>;

/**
 * Whether a code can be used at an instant: not used, not expired, and its request neither sent back, nor refused,
 * expired or ended since. Who found his data right can still use it: registration does not wait for him (D-16).
 */
export function isCodeValid(code: AccessCode, request: IssuingRequest | undefined, now: string): boolean {
  return code.state === 'ISSUED' && code.expiresAt > now && stands(code, request);
}

function stands({ requestId, taskId }: AccessCode, request: IssuingRequest | undefined): boolean {
  if (request?.id !== requestId || request.currentTask?.id !== taskId) return false;
  const { status, lastDecision } = request;
  const decided = lastDecision?.taskId === taskId ? lastDecision.outcome : undefined;
  return decided === undefined
    ? status === 'CODE_ISSUED'
    : decided === 'right' && (status === 'CODE_ISSUED' || status === 'COMPLETED');
}
