import { languages, type Language } from '../../schemas/vocabulary.ts';
import type { WebRequest } from './request.ts';

/** `__Host-`: only over TLS (or localhost), only for this host, for all of its paths. */
const SESSION = '__Host-govuc';
const PENDING_SIGN_IN = '__Host-govuc-sign-in';
const LANGUAGE = '__Host-govuc-language';
/** The server ends it after this time in any case. */
const PENDING_SECONDS = 15 * 60;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Officers and users may be signed in at the same time in one browser: each has a cookie of his own. */
const USER_SESSION = '__Host-govuc-user';

/** A cookie that keeps a session. */
export interface SessionCookie {
  /** Its clear value, if the browser sent one. */
  readonly tokenIn: (request: WebRequest) => string | undefined;
  readonly set: (token: string) => string;
  readonly gone: string;
}

export const officerCookie = sessionCookieOf(SESSION);
export const userCookie = sessionCookieOf(USER_SESSION);

/** A session cookie of another part of the site, under a name of its own that begins with `__Host-`. */
export function sessionCookieOf(name: string): SessionCookie {
  return {
    tokenIn: (request) => request.cookies.get(name),
    set: (token) => `${name}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    gone: `${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`,
  };
}

export const sessionToken = officerCookie.tokenIn;
export const sessionCookie = officerCookie.set;
export const noSessionCookie = officerCookie.gone;

/** Of a sign-in that waits for its code. */
export function pendingSignInToken(request: WebRequest): string | undefined {
  return request.cookies.get(PENDING_SIGN_IN) || undefined;
}

export function pendingSignInCookie(token: string): string {
  return `${PENDING_SIGN_IN}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${PENDING_SECONDS}`;
}

export const noPendingSignInCookie = `${PENDING_SIGN_IN}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;

export function languageCookie(language: Language): string {
  return `${LANGUAGE}=${language}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${YEAR_SECONDS}`;
}

export function rememberedLanguage(request: WebRequest): Language | undefined {
  return asLanguage(request.cookies.get(LANGUAGE));
}

export function asLanguage(value: string | null | undefined): Language | undefined {
  return languages.find((language) => language === value);
}
