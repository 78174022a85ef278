/** Who somebody is: passwords and nothing else. Roles, agency and state stand in Directory. */

export interface PasswordCheck {
  /** `wrong` for an unknown user name, too: nobody learns which of the two it was. */
  checkPassword(username: string, password: string): Promise<'right' | 'wrong'>;
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
