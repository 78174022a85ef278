import { InvalidInput } from '../domain/errors.ts';
import { PasswordRefused } from '../platform/identity.ts';
import { setMarker } from '../store/marker-store.ts';
import type { Basics, WithAccountPasswords } from './deps.ts';

/** The field of a form or a decision whose value goes to the pool of users. */
export const passwordField = 'password';

export interface NewPassword {
  readonly requestId: string;
  /** The request itself, or the task whose decision brings the password: the marker's name. */
  readonly of: string;
  readonly accountId: string;
  readonly password: string;
}

/**
 * Gives the password to the pool, and notes on the case that it did: the machine goes on from the note. The case stands
 * before the password is set; without the note the machine knows that it was not (IPMS-4.8.S3, IPMS-4.20.S3).
 * @throws InvalidInput when the pool's own policy refuses it
 */
export async function setAccountPassword(
  { tables, clock, signIns }: Basics & WithAccountPasswords,
  { requestId, of, accountId, password }: NewPassword,
): Promise<void> {
  try {
    await signIns.setPassword(accountId, password);
  } catch (error) {
    if (!(error instanceof PasswordRefused)) throw error;
    throw new InvalidInput([{ field: passwordField, code: 'password-refused' }], { cause: error });
  }
  await setMarker(tables, requestId, `${of}#password`, clock.now());
}
