import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Pages of documents, the mailbox policy and the mail-flow log. */
export function libraryRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
