import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { removalPolicy } from './removal-policy.ts';
import type { StageSettings } from '../stage-settings.ts';

export interface TablesProps {
  readonly settings: StageSettings;
  readonly key: IKey;
}

/** A table with the ARNs of all that a right to it must name. */
export interface IndexedTable {
  readonly table: TableV2;
  readonly arns: readonly string[];
}

/** Name, partition key and sort key of an index. All attributes are strings; what they hold stands in store/keys/. */
type Index = readonly [indexName: string, partitionKey: string, sortKey: string];

const byAgency: Index = ['by-agency', 'agencyKey', 'listKey'];
const byProcedure: Index = ['by-procedure', 'procedureKey', 'listKey'];
const byStatus: Index = ['by-status', 'statusKey', 'listKey'];
const byDue: Index = ['by-due', 'dueKey', 'dueAt'];
const byKind: Index = ['by-kind', 'kindKey', 'listKey'];

/** The two tables: Cases (requests, tasks, records) and Directory (what is provisioned, and who may do what). */
export class Tables extends Construct {
  readonly cases: IndexedTable;
  readonly directory: IndexedTable;

  constructor(scope: Construct, id: string, props: TablesProps) {
    super(scope, id);
    this.cases = this.table('Cases', props, [byAgency, byProcedure, byStatus, byDue]);
    this.directory = this.table('Directory', props, [byAgency, byKind, byDue]);
  }

  private table(id: string, { settings, key }: TablesProps, indexes: readonly Index[]): IndexedTable {
    const table = new TableV2(this, id, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexes.map(([indexName, partitionKey, sortKey]) => ({
        indexName,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'ttl',
      deletionProtection: settings.production,
      removalPolicy: removalPolicy(settings),
    });
    // By name: a star would also give the indexes that come later.
    return { table, arns: [table.tableArn, ...indexes.map(([name]) => `${table.tableArn}/index/${name}`)] };
  }
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
