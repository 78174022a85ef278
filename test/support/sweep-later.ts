import type { Endpoints } from '../../infra/local/endpoints.ts';
import { invoke } from '../../infra/local/invoke.ts';

/** Runs a sweep that takes a later time for now. @throws Error when it fails */
export async function sweepInDays(endpoints: Endpoints, name: string, days: number): Promise<void> {
  const now = new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
  await invoke(endpoints, 'sweeps', { name, now });
}
