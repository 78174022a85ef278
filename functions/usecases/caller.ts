import { getOfficer } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { NotSignedIn } from '../domain/errors.ts';
import type { Caller } from './types.ts';

/**
 * The caller as Directory knows him on this very call: role, agency and state never come from a token.
 * @throws NotSignedIn when the officer does not exist or has ended.
 */
export async function callerOf(
  { tables }: { readonly tables: Tables },
  officerId: string,
  channel: Caller['channel'],
): Promise<Caller> {
  const officer = await getOfficer(tables, officerId);
  if (officer?.state !== 'ACTIVE') throw new NotSignedIn('Nobody who may call');
  return { person: officer, channel };
}
