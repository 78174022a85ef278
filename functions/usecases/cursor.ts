import { InvalidInput } from '../domain/errors.ts';

/** Cursors of lists: where to go on, opaque to the caller. They hold nothing he has not seen. */

export function encodeCursor(position: string): string {
  return Buffer.from(position, 'utf8').toString('base64url');
}

/** @throws InvalidInput for what no list has given. */
export function decodeCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const position = Buffer.from(cursor, 'base64url').toString('utf8');
  if (position === '' || position.length > 300 || encodeCursor(position) !== cursor) {
    throw new InvalidInput([{ field: 'cursor', code: 'cursor' }]);
  }
  return position;
}
