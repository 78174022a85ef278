import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** The queue of rows. A message names a request and a row: nothing about a person leaves the table. */

const batchSize = 10;
const atOnce = 8;

/** Goes to the service's own endpoint: the local cloud names another one in the address of a queue. */
export function sqsRowSender(queueUrl: string) {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return {
    async send(requestId: string, rows: readonly number[]): Promise<void> {
      const batches = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
        rows.slice(index * batchSize, (index + 1) * batchSize),
      ).values();
      const worker = async (): Promise<void> => {
        for (const batch of batches) await sendBatch(client, queueUrl, requestId, batch);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
  };
}

async function sendBatch(
  client: SQSClient,
  QueueUrl: string,
  requestId: string,
  rows: readonly number[],
): Promise<void> {
  const Entries = rows.map((row) => ({
    Id: String(row),
    MessageBody: JSON.stringify({ requestId, row }),
  }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed.length > 0) throw new Error(`The queue did not take ${String(Failed.length)} rows`);
}
