import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebRequest } from './request.ts';

/** The form field that carries `session.csrf`. */
export const CSRF_FIELD = 'csrf';

/** Compares without telling by its duration how much was right. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

/**
 * Browsers say where a form stood. A page that hides its address (`no-referrer`) hides it here, too: its origin is
 * `null`, and the fetch metadata tells. What says nothing at all is judged by the token alone.
 */
export function comesFromHere(request: WebRequest, publicUrl: string): boolean {
  const origin = request.headers['origin'];
  if (origin !== undefined && origin !== 'null') return origin === new URL(publicUrl).origin;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
