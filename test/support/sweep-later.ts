import type { Endpoints } from '../../infra/local/endpoints.ts';
import { invoke } from '../../infra/local/invoke.ts';

/** Runs the sweep of dated tasks for one request, with a later time for now. @throws Error when it fails */
export async function sweepInDays(endpoints: Endpoints, only: string, days: number): Promise<void> {
  const now = new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
  await invoke(endpoints, 'sweeps', { name: 'dated-tasks', now, only });
}
