import { accessCodeSchema, type AccessCode } from '../../schemas/directory/access-code.ts';
import { Overtaken } from '../domain/errors.ts';
import { versionBefore } from './conditions.ts';
import { accessCodeKey, accessCodePk } from './keys.ts';
import { parseItem, partitionQuery, queryAll, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** The newest access code of a person in each agency: a handful. `digest` is that of his identity number or address. */
export async function getAccessCodes(tables: Tables, digest: string): Promise<AccessCode[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.directory, accessCodePk(digest)));
  return items.map((item) => parseItem(accessCodeSchema, item));
}

/** Writes a code whose stored version is the one before. @throws Overtaken in the transaction */
export function putAccessCodeOperation({ directory }: Tables, digest: string, code: AccessCode): Operation {
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...accessCodeKey(digest, code.agencyId), ...code },
        ...versionBefore(code),
      },
    },
    otherwise: () => new Overtaken('The access code changed meanwhile'),
  };
}
