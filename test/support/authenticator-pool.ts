import type { SecondFactor, SecondFactorCheck } from '../../functions/platform/identity.ts';
import { totp } from './totp.ts';

/** The part of a user pool that asks for codes, as Cognito does: a session and a right code are good for once. */
export class AuthenticatorPool implements SecondFactorCheck {
  private readonly keys = new Map<string, { readonly secretKey: string; enrolled: boolean }>();
  private readonly sessions = new Map<string, string>();
  private readonly used = new Set<string>();
  private readonly now: () => string;
  private made = 0;

  constructor(now: () => string) {
    this.now = now;
  }

  /** Asks this user for codes from now on; he has no app yet. @returns the key for it */
  demand(username: string): string {
    this.made += 1;
    const secretKey = `JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX${'ABCDEFGH'.charAt(this.made % 8)}`;
    this.keys.set(username, { secretKey, enrolled: false });
    return secretKey;
  }

  /** The same, and he has his app already. */
  enrol(username: string): string {
    const secretKey = this.demand(username);
    this.keys.set(username, { secretKey, enrolled: true });
    return secretKey;
  }

  isEnrolled(username: string): boolean {
    return this.keys.get(username)?.enrolled === true;
  }

  /** What follows on a right password. */
  challenge(username: string): 'right' | SecondFactor {
    const key = this.keys.get(username);
    if (key === undefined) return 'right';
    this.made += 1;
    const session = `session-of-the-pool-${this.made}`;
    this.sessions.set(session, username);
    return key.enrolled ? { step: 'code', session } : { step: 'setup', session, secretKey: key.secretKey };
  }

  checkCode(username: string, { session }: SecondFactor, code: string): Promise<'right' | 'wrong' | 'over'> {
    const key = this.keys.get(username);
    if (key === undefined || this.sessions.get(session) !== username) return Promise.resolve('over');
    const use = `${username} ${code}`;
    if (code !== totp(key.secretKey, this.now()) || this.used.has(use)) return Promise.resolve('wrong');
    this.used.add(use);
    this.sessions.delete(session);
    key.enrolled = true;
    return Promise.resolve('right');
  }
}
