import { accountStates } from '../../schemas/directory-words.ts';
import { AccountTag } from '../web/components/status-tag.tsx';
import { redirect } from '../web/response.ts';
import { accountPath } from './accounts-pages.tsx';
import type { SubjectKind } from './subject-kind.ts';

/** Accounts as subjects. They are chosen on the pages that search for them: there are too many for a list. */
export const accountKind: SubjectKind = {
  name: { ms: 'Akaun', en: 'Account' },
  list: '/accounts',
  path: accountPath,
  about: ({ address }) => (typeof address === 'string' ? address : ''),
  tag(ui, state) {
    const known = accountStates.find((each) => each === state);
    return known === undefined ? null : <AccountTag ui={ui} state={known} />;
  },
  choose: (_deps, _visit, { id }) => redirect(`/accounts?for=${id}`),
};
