import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { plusSeconds } from '../../../functions/platform/clock.ts';
import { agenciesForNames } from '../../../functions/usecases/agency-names.ts';

const start = '2026-11-21T06:05:00.000Z';

/** Tables without agencies, which count how often they are read, at a time that the test sets. */
function world(failing = false) {
  const seen = { reads: 0, seconds: 0 };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));
  client.send = () => {
    seen.reads += 1;
    return failing && seen.reads === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ Items: [] });
  };
  const agencies = agenciesForNames({
    tables: { client, cases: 'Cases', directory: 'Directory' },
    clock: { now: () => plusSeconds(start, seen.seconds) },
  });
  return { seen, agencies };
}

test('the names of agencies are read again after five minutes, not before', async () => {
  const { seen, agencies } = world();
  await agencies();
  seen.seconds = 299;
  await agencies();
  expect(seen.reads).toBe(1);
  seen.seconds = 300;
  await agencies();
  expect(seen.reads).toBe(2);
});

test('a reading that failed is not kept', async () => {
  const { seen, agencies } = world(true);
  await expect(agencies()).rejects.toThrow('away');
  expect(await agencies()).toEqual([]);
  expect(seen.reads).toBe(2);
});
