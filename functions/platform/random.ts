import { createHash, randomBytes } from 'node:crypto';

/** Random tokens and their hashes, passed in wherever they matter. */
export interface Random {
  /** 256 bits, base64url. */
  token(): string;
  /** A short opaque id, lower case letters and digits. */
  id(prefix: string): string;
}

export const systemRandom: Random = {
  token: () => randomBytes(32).toString('base64url'),
  id: (prefix) => `${prefix}-${BigInt(`0x${randomBytes(10).toString('hex')}`).toString(36)}`,
};

/** How tokens of links and sessions are stored. The token has 256 random bits: a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
