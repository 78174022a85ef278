/** Conditions of single writes, and what it looks like when one did not hold. */

/** Holds while the stored version is `before`; without it, while there is no item. */
export function versionIs(before: number | undefined) {
  if (before === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':before': before },
  };
}

/** The same for an item that is written with its version: its stored version is the one before, `1` is new. */
export function versionBefore({ version }: { readonly version: number }) {
  return versionIs(version === 1 ? undefined : version - 1);
}

/** Whether a single write failed because its condition did not hold. */
export function isConditionFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
