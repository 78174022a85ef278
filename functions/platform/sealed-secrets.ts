import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Encrypts with a key that comes from a cookie, of which only the browser has the clear value. A password goes so
 * from the form over the check page to the submission, and the user pool's part of a sign-in waits so in the table:
 * neither the page nor the table holds anything that opens.
 */

const IV_BYTES = 12;
const TAG_BYTES = 16;

export function sealSecret(secret: string, cookieToken: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(cookieToken), iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Undefined for what this cookie did not seal for this purpose: the person enters it again. */
export function openSecret(sealed: string, cookieToken: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(cookieToken), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

function keyOf(cookieToken: string): Buffer {
  return Buffer.from(hkdfSync('sha256', cookieToken, '', 'govuc sealed secret', 32));
}
