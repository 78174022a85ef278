import { describe, it } from 'vitest';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import { Mailbox } from '../support/mailbox.ts';
import { play } from '../support/play.ts';
import { scenarios } from '../support/scenarios/all.ts';

describe.concurrent('procedures, from outside, as the documents have them', async () => {
  const endpoints = await readEndpoints();
  const mailbox = new Mailbox(endpoints);

  it.each([...scenarios])('%s', { timeout: 120_000 }, async (_, scenario) => {
    await play(scenario, { endpoints, mailbox, print: () => undefined });
  });
});
