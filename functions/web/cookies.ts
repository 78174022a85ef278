import { languages, type Language } from '../../schemas/vocabulary.ts';
import type { WebRequest } from './request.ts';

/** `__Host-`: only over TLS (or localhost), only for this host, for all of its paths. */
const SESSION = '__Host-govuc';
const PENDING_SIGN_IN = '__Host-govuc-sign-in';
const LANGUAGE = '__Host-govuc-language';
/** The server ends it after this time in any case. */
const PENDING_SECONDS = 15 * 60;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export function sessionToken(request: WebRequest): string | undefined {
  return request.cookies.get(SESSION);
}

export function sessionCookie(token: string): string {
  return `${SESSION}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

export const noSessionCookie = `${SESSION}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

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
