import type { ServiceStanding } from '../../schemas/directory-words.ts';
import { accountServiceSchema, type AccountService } from '../../schemas/directory/service.ts';
import { Overtaken, VersionConflict, type CorruptItem } from '../domain/errors.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { accountPk, serviceKey, servicePrefix } from './keys/accounts.ts';
import { directoryIndexKeys } from './keys/directory.ts';
import { listKey } from './keys/key.ts';
import { getItem, parseItem, parseItems, queryAll, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** One service of an account; undefined when it never had it. */
export async function getService(
  tables: Tables,
  accountId: string,
  code: string,
): Promise<AccountService | undefined> {
  const item = await getItem(tables.client, tables.directory, serviceKey(accountId, code));
  return item === undefined ? undefined : parseItem(accountServiceSchema, item);
}

/** All services that an account has or had. */
export async function listServices(
  tables: Tables,
  accountId: string,
  onCorrupt?: (code: string, error: CorruptItem) => void,
): Promise<AccountService[]> {
  const items = await queryAll(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': accountPk(accountId), ':prefix': servicePrefix },
    ConsistentRead: true,
  });
  const codeOf = (item: Item) => String(item['sk']).slice(servicePrefix.length);
  return parseItems(
    accountServiceSchema,
    items,
    onCorrupt && ((error, item) => onCorrupt(codeOf(item), error)),
  );
}

/** Writes a service whose stored version is the one before. `otherwise` is what it means that it is not. */
export function serviceOperation(tables: Tables, service: AccountService, otherwise: () => Error): Operation {
  const { accountId, agencyId, service: code, state } = service;
  return {
    write: {
      Put: {
        TableName: tables.directory,
        Item: {
          ...serviceKey(accountId, code),
          agencyKey: directoryIndexKeys.servicesOf(agencyId, code),
          // Who has it, and who had it, each the newest first.
          listKey: positionOf(service, state),
          ...service,
        },
        ...versionBefore(service),
      },
    },
    otherwise,
  };
}

/**
 * Moves services that an account has among those that rest while it is deleted, or back among those in use: only where
 * lists find them, they stay as they are. @throws Overtaken in the transaction when one has changed meanwhile
 */
export function restOperations(
  { directory }: Tables,
  services: readonly AccountService[],
  rests: boolean,
): Operation[] {
  return services
    .filter(({ state }) => state === 'ACTIVE')
    .map((service) => ({
      write: {
        Update: {
          TableName: directory,
          Key: serviceKey(service.accountId, service.service),
          UpdateExpression: 'SET listKey = :position',
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: {
            ':position': positionOf(service, rests ? 'RESTING' : 'ACTIVE'),
            ':version': service.version,
          },
        },
      },
      otherwise: () => new Overtaken('The service changed meanwhile'),
    }));
}

/** Where lists find a service among those of its agency: by how it stands, since when. */
function positionOf({ accountId, since }: AccountService, standing: ServiceStanding | 'NONE'): string {
  return listKey(`${standing}#${since}`, accountId);
}

/** Holds only while a service is as it was read; version 0 is one that was never asked for. */
export function serviceUnchanged(
  { directory }: Tables,
  {
    accountId,
    code,
    version,
  }: { readonly accountId: string; readonly code: string; readonly version: number },
): Operation {
  const key = { TableName: directory, Key: serviceKey(accountId, code) };
  return {
    write: {
      ConditionCheck:
        version === 0
          ? { ...key, ConditionExpression: 'attribute_not_exists(pk)' }
          : { ...key, ...versionIs(version) },
    },
    otherwise: () => new VersionConflict('The service changed meanwhile'),
  };
}
