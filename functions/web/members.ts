import type { RefusedMember } from '../domain/errors.ts';

/** The addresses in a text that was typed or pasted, as they stand there. */
export function membersIn(text: string): readonly string[] {
  return text
    .split(/[\n,;\t]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The text without these addresses, one a line. */
export function withoutMembers(text: string, refused: readonly RefusedMember[]): string {
  const gone = new Set(refused.map(({ address }) => address.toLowerCase()));
  return membersIn(text)
    .filter((each) => !gone.has(each.toLowerCase()))
    .join('\n');
}
