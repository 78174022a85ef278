import type { RefusedMember } from '../domain/errors.ts';
import { addressesIn } from '../domain/member-text.ts';

/** Addresses as several inputs of one name bring them: ticked one by one, and pasted. Each once, in small letters. */
export function membersIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(addressesIn))];
}

/** The addresses without those that are refused, which may be shown by their beginning. */
export function withoutRefused(
  addresses: readonly string[],
  refused: readonly RefusedMember[],
): readonly string[] {
  const whole = new Set(refused.map(({ address }) => address));
  return addresses.filter(
    (each) =>
      !whole.has(each) && !refused.some(({ address, why }) => why === 'email' && isBegun(each, address)),
  );
}

function isBegun(whole: string, shown: string): boolean {
  return shown.length < whole.length && whole.toWellFormed().startsWith(shown);
}
