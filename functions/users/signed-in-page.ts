import type { Account } from '../../schemas/directory/account.ts';
import { redirect, type WebResponse } from '../web/response.ts';
import { signedIn } from '../web/serve.ts';
import type { SignedInVisit, Visit } from '../web/visit.ts';
import type { UserUseCases } from './use-cases.ts';

/** Where a password is changed. */
export const passwordPath = '/my/password';

/** A visit of a user, with his account as it is now. */
export interface UserVisit extends SignedInVisit {
  readonly account: Account;
}

type Answer<Params> = (visit: UserVisit, params: Params) => Promise<WebResponse> | WebResponse;

/**
 * A page for a user who is signed in. While his password is one that he has not set himself, every page leads to where
 * he changes it (BR-43, MAILBOX-POLICY.5).
 */
export function userPage<Params>({ readAccount }: Pick<UserUseCases, 'readAccount'>, answer: Answer<Params>) {
  return anyUserPage<Params>({ readAccount }, (visit, params) =>
    visit.account.mustChangePassword === true ? redirect(passwordPath) : answer(visit, params),
  );
}

/** A page that is open also to somebody who must change his password first. */
export function anyUserPage<Params>(
  { readAccount }: Pick<UserUseCases, 'readAccount'>,
  answer: Answer<Params>,
): (visit: Visit, params: Params) => Promise<WebResponse> | WebResponse {
  return signedIn<Params>(async (visit, params) =>
    answer({ ...visit, account: await readAccount(visit.caller) }, params),
  );
}
