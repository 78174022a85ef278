import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { Item, Tables } from '../../functions/store/tables.ts';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import { readEndpoints } from '../../infra/local/endpoints.ts';

/** Empty tables of a test's own, with the keys and indexes of those that are deployed. */

const endpoints = await readEndpoints();
const dynamo = new DynamoDBClient(clientSettings(endpoints));
const documents = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });

const deployed = {
  cases: await describe(endpoints.tables.cases),
  directory: await describe(endpoints.tables.directory),
};

async function describe(name: string): Promise<TableDescription> {
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: name }));
  if (Table === undefined) throw new Error(`There is no table ${name}`);
  return Table;
}

const made: string[] = [];

export async function freshTables(): Promise<Tables> {
  const [cases, directory] = await Promise.all([createLike(deployed.cases), createLike(deployed.directory)]);
  return { client: documents, cases, directory };
}

async function createLike(model: TableDescription): Promise<string> {
  const name = `test-${process.pid}-${Date.now().toString(36)}-${made.length}`;
  made.push(name);
  await dynamo.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: model.KeySchema,
      AttributeDefinitions: model.AttributeDefinitions,
      GlobalSecondaryIndexes: model.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
  );
  return name;
}

/** Takes away what this file made. */
export async function dropTables(): Promise<void> {
  await Promise.all(made.splice(0).map((name) => dynamo.send(new DeleteTableCommand({ TableName: name }))));
}

export interface Contents {
  readonly cases: readonly Item[];
  readonly directory: readonly Item[];
}

/** Everything that stands in both tables. Only tests scan. */
export async function contentsOf(tables: Tables): Promise<Contents> {
  const [cases, directory] = await Promise.all([scan(tables.cases), scan(tables.directory)]);
  return { cases, directory };
}

async function scan(table: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page: ScanCommandOutput = await documents.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

export async function putContents(tables: Tables, { cases, directory }: Contents): Promise<void> {
  await Promise.all([putAll(tables.cases, cases), putAll(tables.directory, directory)]);
}

const batchSize = 25;

async function putAll(table: string, items: readonly Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize) {
    const requests = items.slice(from, from + batchSize).map((item) => ({ PutRequest: { Item: item } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  }
}
