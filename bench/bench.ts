import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../infra/local/cloud.ts';
import { readEndpoints, type Endpoints } from '../infra/local/endpoints.ts';
import { accountSearch } from './account-search.ts';
import { awsCalls } from './aws-calls.ts';
import { bulk } from './bulk.ts';
import { bundleForBench } from './bundles.ts';
import { coldStart } from './cold-start.ts';
import { disableAccount } from './disable-account.ts';
import { listReads } from './list-reads.ts';
import { listWrites } from './list-writes.ts';
import { reportReads } from './report-reads.ts';
import { scheduledChecks } from './scheduled-checks.ts';
import { transitions } from './transitions.ts';
import { warm } from './warm.ts';

/**
 * `npm run bench`: what starts, calls and workflows cost, against the gates of docs/speed.md. A gate that is missed
 * is printed and fails nothing. Uses the running system; starts one for itself when none runs.
 * `npm run bench -- bulk`: thousands of accounts in bulk, always on a system of its own, which is gone afterwards.
 */

if (process.argv.includes('bulk')) {
  await withOwnSystem((endpoints) => bulk(endpoints));
  process.exit();
}

const bundled = await bundleForBench();
await coldStart(bundled);
await warm();
await withSystem(async (endpoints) => {
  await awsCalls(bundled, endpoints);
  await transitions(endpoints);
  await accountSearch(endpoints);
  await disableAccount(bundled, endpoints);
  await listReads(endpoints);
  await listWrites(bundled, endpoints);
  await reportReads(endpoints);
  await scheduledChecks(endpoints);
});

async function withSystem(use: (endpoints: Endpoints) => Promise<void>): Promise<void> {
  const running = await runningSystem();
  if (running !== undefined) return use(running);
  return withOwnSystem(use);
}

async function withOwnSystem(use: (endpoints: Endpoints) => Promise<void>): Promise<void> {
  const stateDir = await mkdtemp(join(tmpdir(), 'govuc-bench-'));
  const cloud = await startLocalCloud({ stateDir, ports: 'free', persist: false, log: () => undefined });
  try {
    await use(cloud.endpoints);
  } finally {
    await cloud.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
}

/** The endpoints file outlives a stop, so somebody must answer, too. */
async function runningSystem(): Promise<Endpoints | undefined> {
  try {
    const endpoints = await readEndpoints();
    await fetch(endpoints.portalUrl, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return endpoints;
  } catch {
    return undefined;
  }
}
