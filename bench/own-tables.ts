import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item, Tables } from '../functions/store/tables.ts';
import { clientSettings } from '../infra/local/aws-clients.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';

/** Items that queries have read, as DynamoDB counts them: before any filter; and those that were asked for by key. */
export class Reads {
  queries = 0;
  items = 0;
  byKey = 0;

  reset(): void {
    this.queries = 0;
    this.items = 0;
    this.byKey = 0;
  }
}

/** A Directory of this bench's own, with the keys and indexes of the deployed one; it is gone afterwards. */
export async function withDirectory(
  endpoints: Endpoints,
  use: (tables: Tables, reads: Reads) => Promise<void>,
): Promise<void> {
  const dynamo = new DynamoDBClient(clientSettings(endpoints));
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const reads = new Reads();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName === 'QueryCommand') {
        reads.queries += 1;
        reads.items += (answer.output as { readonly ScannedCount?: number }).ScannedCount ?? 0;
      } else if (context.commandName === 'GetItemCommand') {
        reads.byKey += 1;
      } else if (context.commandName === 'BatchGetItemCommand') {
        const { RequestItems = {} } = args.input as BatchGetCommandInput;
        reads.byKey += Object.values(RequestItems).reduce((sum, { Keys = [] }) => sum + Keys.length, 0);
      }
      return answer;
    },
    { step: 'initialize' },
  );
  await withCopyOf(dynamo, endpoints.tables.directory, (directory) =>
    use({ client, directory, cases: endpoints.tables.cases }, reads),
  );
}

/** Both tables of this bench's own. */
export async function withTables(
  endpoints: Endpoints,
  use: (tables: Tables) => Promise<void>,
): Promise<void> {
  const dynamo = new DynamoDBClient(clientSettings(endpoints));
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  await withCopyOf(dynamo, endpoints.tables.directory, (directory) =>
    withCopyOf(dynamo, endpoints.tables.cases, (cases) => use({ client, directory, cases })),
  );
}

let copies = 0;

/** An empty table with the keys and indexes of another one. */
async function withCopyOf(
  dynamo: DynamoDBClient,
  of: string,
  use: (name: string) => Promise<void>,
): Promise<void> {
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: of }));
  copies += 1;
  const name = `bench-${process.pid}-${Date.now().toString(36)}-${String(copies)}`;
  await dynamo.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: Table?.KeySchema,
      AttributeDefinitions: Table?.AttributeDefinitions,
      GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
  );
  try {
    await use(name);
  } finally {
    await dynamo.send(new DeleteTableCommand({ TableName: name }));
  }
}

const batchSize = 25;
const atOnce = 4;

/** Writes items as fast as the table takes them. */
export async function load({ client, directory }: Tables, items: readonly Item[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
  const write = async (batch: readonly Item[]) =>
    client.send(
      new BatchWriteCommand({
        RequestItems: { [directory]: batch.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
  for (let from = 0; from < batches.length; from += atOnce)
    await Promise.all(batches.slice(from, from + atOnce).map(write));
}
