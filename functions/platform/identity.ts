/** Who somebody is: passwords, codes and nothing else. Roles, agency and state stand in Directory. */

export interface PasswordCheck {
  /**
   * `wrong` for an unknown user name, too: nobody learns which of the two it was. A second factor when the password
   * was right and the user pool wants more.
   */
  checkPassword(username: string, password: string): Promise<'right' | 'wrong' | SecondFactor>;
}

/**
 * The code of an authenticator app (TOTP, RFC 6238), still to be asked for. `session` stands for the right password
 * and, like `secretKey`, is never stored or logged in clear.
 */
export type SecondFactor =
  | { readonly step: 'code'; readonly session: string }
  /** The first code: `secretKey` (base 32) is what the app has to be told before. */
  | { readonly step: 'setup'; readonly session: string; readonly secretKey: string };

export interface SecondFactorCheck {
  /** `over`: the user pool takes no code for this sign-in any more. */
  checkCode(username: string, factor: SecondFactor, code: string): Promise<'right' | 'wrong' | 'over'>;
}

/** What only the officer administration may do. */
export interface SignInAdministration {
  /** Sets a password for good and lets in again; makes the sign-in if there is none yet. @throws PasswordRefused */
  setPassword(signIn: {
    readonly username: string;
    readonly email: string;
    readonly password: string;
  }): Promise<void>;
  /** Harmless when there is no sign-in yet. */
  setEmail(username: string, email: string): Promise<void>;
  /** No sign-in and no new token from now on. Harmless when there is none. */
  disable(username: string): Promise<void>;
}

/** The user pool's own policy refused a password that ours let pass. */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused';
}
