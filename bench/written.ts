/** What transactions write: items and their places in indexes, and the write units of both as DynamoDB says them. */
export interface Written {
  readonly items: number;
  /** Conditions on items that are not written; each costs as much as a write of the item. */
  readonly checks: number;
  /** Write units of the tables: two for each item, written or checked, and each KB of it. */
  readonly tableUnits: number;
  /** Write units of the indexes: one for each item and each KB. */
  readonly indexUnits: number;
}

export const nothing: Written = { items: 0, checks: 0, tableUnits: 0, indexUnits: 0 };

export function sum(one: Written, other: Written): Written {
  return {
    items: one.items + other.items,
    checks: one.checks + other.checks,
    tableUnits: one.tableUnits + other.tableUnits,
    indexUnits: one.indexUnits + other.indexUnits,
  };
}

/** A request for a transaction that is answered with what it consumed. */
export function metered(body: string): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), ReturnConsumedCapacity: 'INDEXES' });
}

interface Consumed {
  readonly CapacityUnits?: number;
  readonly WriteCapacityUnits?: number;
}

/** Of one transaction. */
export function writtenBy(request: string, answer: string): Written {
  const { TransactItems } = JSON.parse(request) as { readonly TransactItems: readonly object[] };
  const { ConsumedCapacity = [] } = JSON.parse(answer) as { readonly ConsumedCapacity?: readonly Consumed[] };
  const checks = TransactItems.filter((item) => 'ConditionCheck' in item).length;
  const total = ConsumedCapacity.reduce((units, { CapacityUnits = 0 }) => units + CapacityUnits, 0);
  const tables = ConsumedCapacity.reduce(
    (units, { WriteCapacityUnits = 0 }) => units + WriteCapacityUnits,
    0,
  );
  return {
    items: TransactItems.length - checks,
    checks,
    tableUnits: tables,
    indexUnits: total - tables,
  };
}
