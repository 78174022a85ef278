import { padded, type Key } from './key.ts';

/**
 * Directory: the library.
 *
 * | item           | pk          | sk           | indexes |
 * |----------------|-------------|--------------|---|
 * | document       | DOCUMENT#id | DOCUMENT     | by-kind |
 * | its version    | DOCUMENT#id | VERSION#0001 | |
 */
export function documentPk(id: string): string {
  return `DOCUMENT#${id}`;
}
export function documentKey(id: string): Key {
  return { pk: documentPk(id), sk: 'DOCUMENT' };
}
export function documentVersionKey(id: string, no: number): Key {
  return { pk: documentPk(id), sk: `VERSION#${padded(no, 4)}` };
}
/** All documents, by kind and title. */
export const documentsKindKey = 'DOCUMENT';
