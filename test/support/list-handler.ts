import type { DemoAccountUser, Endpoints } from '../../infra/local/endpoints.ts';

/** The demo's account that handles the lists of scenarios. */
export function listHandler({ accountUsers }: Pick<Endpoints, 'accountUsers'>): DemoAccountUser {
  const handler = accountUsers.find(({ agency, state }) => agency === 'kpc' && state === 'ACTIVE');
  if (handler === undefined) throw new Error('endpoints.json names no account that could handle a list');
  return handler;
}
