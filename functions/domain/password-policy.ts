/** The user pool's policy (infra: identity stack), said rule by rule before the pool is asked. */

export const passwordRules = {
  'password-length': (password) => password.length >= 12,
  'password-too-long': (password) => password.length <= 256,
  'password-lower': (password) => /[a-z]/u.test(password),
  'password-upper': (password) => /[A-Z]/u.test(password),
  'password-digit': (password) => /[0-9]/u.test(password),
  // The symbols that Cognito counts.
  'password-symbol': (password) => /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`+=-]/u.test(password),
  'password-space': (password) => !/^\s|\s$|\p{Cc}/u.test(password),
} as const satisfies Readonly<Record<string, (password: string) => boolean>>;

export type PasswordRule = keyof typeof passwordRules;

/** The rules that a password breaks, in the order in which they are told. */
export function brokenPasswordRules(password: string): PasswordRule[] {
  return (Object.keys(passwordRules) as PasswordRule[]).filter((rule) => !passwordRules[rule](password));
}
