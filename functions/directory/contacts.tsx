import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Contacts of the address book. TODO(contacts) */
export function contactRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
