import { passwordPolicy } from '../../schemas/policies/accounts.ts';

/** Policies of the two user pools (infra: identity stack), said rule by rule before the pool is asked. */

type Rules = Readonly<Record<string, (password: string) => boolean>>;

/** What holds for everybody. The last two are limits of the pool. */
const sharedRules = {
  'password-upper': (password) => /[A-Z]/u.test(password),
  'password-digit': (password) => /[0-9]/u.test(password),
  'password-too-long': (password) => password.length <= passwordPolicy.maxLength,
  'password-space': (password) => !/^\s|\s$|\p{Cc}/u.test(password),
} as const satisfies Rules;

export const passwordRules = {
  'password-length': (password) => password.length >= 12,
  'password-too-long': sharedRules['password-too-long'],
  'password-lower': (password) => /[a-z]/u.test(password),
  'password-upper': sharedRules['password-upper'],
  'password-digit': sharedRules['password-digit'],
  // The symbols that Cognito counts.
  'password-symbol': (password) => /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`+=-]/u.test(password),
  'password-space': sharedRules['password-space'],
} as const satisfies Rules;

export type PasswordRule = keyof typeof passwordRules;

/** The rules that a password of an officer breaks, in the order in which they are told. */
export function brokenPasswordRules(password: string): PasswordRule[] {
  return (Object.keys(passwordRules) as PasswordRule[]).filter((rule) => !passwordRules[rule](password));
}

/** S3 §4.8 T3: exactly the four minima, and not the example that is printed (BR-28, AMB-52). */
const accountPasswordRules = {
  'password-length': (password) => Array.from(password).length >= passwordPolicy.minLength,
  'password-digit': sharedRules['password-digit'],
  'password-upper': sharedRules['password-upper'],
  // Whatever is printed and is neither letter nor digit.
  'password-symbol': (password) => /[^\p{L}\p{M}\p{Nd}\p{C}\p{Zl}\p{Zp}]/u.test(password.trim()),
  'password-example': (password) => password !== passwordPolicy.example,
  'password-too-long': sharedRules['password-too-long'],
  'password-space': sharedRules['password-space'],
} as const satisfies Rules;

export type AccountPasswordRule = keyof typeof accountPasswordRules;

/** The rules that a password of an account holder breaks, in the order in which they are told. */
export function brokenAccountPasswordRules(password: string): AccountPasswordRule[] {
  return (Object.keys(accountPasswordRules) as AccountPasswordRule[]).filter(
    (rule) => !accountPasswordRules[rule](password),
  );
}
