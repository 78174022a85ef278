import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { accountServiceSchema, type AccountService } from '../../schemas/directory/service.ts';
import type { ServiceCode, ServiceStanding } from '../../schemas/directory-words.ts';
import { directoryIndexKeys } from './keys/directory.ts';
import { parseItem, queryPage, type Tables } from './tables.ts';

/** Who has a service: the accounts of an agency in which it stands in one way. */
export interface ServicesIn {
  readonly agencyId: string;
  readonly service: ServiceCode;
  readonly state: ServiceStanding;
}

export interface FoundService {
  readonly service: AccountService;
  /** Where a list goes on after it. */
  readonly listKey: string;
}

/** The newest first. Reads as many items as it gives. */
export async function listServicesIn(
  tables: Tables,
  { limit, before, ...where }: ServicesIn & { readonly limit: number; readonly before?: string | undefined },
): Promise<FoundService[]> {
  const { items } = await queryPage(tables.client, {
    ...query(tables, where, before),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => ({
    service: parseItem(accountServiceSchema, item),
    listKey: String(item['listKey']),
  }));
}

/** How many there are. Reads them all, in pages of some thousands. */
export async function countServicesIn(tables: Tables, where: ServicesIn): Promise<number> {
  let count = 0;
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await tables.client.send(
      new QueryCommand({
        ...query(tables, where, undefined),
        Select: 'COUNT',
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return count;
}

function query(
  { directory }: Tables,
  { agencyId, service, state }: ServicesIn,
  before: string | undefined,
): QueryCommandInput {
  const prefix = `${state}#`;
  const range = before === undefined ? 'begins_with(listKey, :from)' : 'listKey BETWEEN :from AND :before';
  return {
    TableName: directory,
    IndexName: 'by-agency',
    KeyConditionExpression: `agencyKey = :key AND ${range}`,
    ExpressionAttributeValues: {
      ':key': directoryIndexKeys.servicesOf(agencyId, service),
      ':from': prefix,
      ...(before === undefined ? {} : { ':before': before }),
    },
  };
}
