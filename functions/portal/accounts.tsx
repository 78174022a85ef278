import { looksLikeIdentity } from '../domain/identity-number.ts';
import { may, reach } from '../domain/permissions.ts';
import { download, html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { exportAccounts } from './accounts-export.ts';
import { accountsAddress, filterOf, readShown, type ShownAccounts } from './accounts-filter.ts';
import { AccountsPage, ChooseAgencyPage } from './accounts-pages.tsx';
import { queuesOf } from './accounts-queues.ts';
import type { PortalDeps } from './use-cases.ts';

const PAGE = 25;

/** The four lists of accounts, the search over them, and what can be downloaded. */
export function accountsRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/accounts',
      signedIn((visit) => {
        const shown = readShown(visit.request.query, visit);
        // Somebody wrote the number into the address: it goes no further, and the search field takes it.
        if (looksLikeIdentity(shown.query)) return redirect(accountsAddress('/accounts', without(shown)));
        return showAccounts(visit, useCases, shown);
      }),
    ),
    post(
      '/accounts/search',
      signedIn((visit) => {
        const shown = readShown(visit.request.form, visit);
        // Addresses stand in logs and browser histories. So the form is posted, and only what is no identity number
        // becomes an address, which can be gone back to and mailed; a number is answered right here.
        if (looksLikeIdentity(shown.query)) return showAccounts(visit, useCases, shown, 'identity');
        return redirect(accountsAddress('/accounts', shown));
      }),
    ),
    get(
      '/accounts.csv',
      signedIn(async (visit) => {
        const shown = readShown(visit.request.query, visit);
        const query = looksLikeIdentity(shown.query) ? '' : shown.query;
        return download(await exportAccounts(visit, useCases, { ...shown, query }));
      }),
    ),
  ];
}

function without(shown: ShownAccounts): ShownAccounts {
  return { ...shown, query: '' };
}

async function showAccounts(
  visit: SignedInVisit,
  useCases: PortalDeps['useCases'],
  shown: ShownAccounts,
  by: 'words' | 'identity' = 'words',
): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const agencies = await useCases.agencies();
  const reached = reach(caller.person, 'account.read');
  const acrossAgencies = reached !== undefined && !('agencyId' in reached);
  const agency = agencies.find(({ id }) => id === shown.agencyId);
  if (acrossAgencies && agency === undefined && by === 'words') {
    return html(<ChooseAgencyPage ui={ui} agencies={agencies} shown={shown} />);
  }
  const cursor = by === 'words' ? request.query.get('cursor') : null;
  const [page, counts] = await Promise.all([
    useCases.findAccounts(caller, {
      ...filterOf(shown),
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    }),
    acrossAgencies && agency === undefined ? undefined : useCases.countAccounts(caller, agency?.id),
  ]);
  return html(
    <AccountsPage
      ui={ui}
      shown={shown}
      by={by}
      page={page}
      counts={counts}
      agency={acrossAgencies ? agency : undefined}
      agencies={agencies}
      acrossAgencies={acrossAgencies}
      isFirst={cursor === null}
      queues={queuesOf(caller, agency?.id)}
      managed={may(caller.person, 'account.manage', { agencyId: caller.person.agencyId })}
    />,
  );
}
