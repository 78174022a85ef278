import type { AccountEntry } from '../../schemas/directory/account.ts';
import { services } from '../../schemas/policies/services.ts';
import { accountStateNames } from '../../schemas/directory-words.ts';
import { csvOf } from '../web/csv.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import { filterOf, type ShownAccounts } from './accounts-filter.ts';
import { accountsTexts as texts } from './texts/accounts.ts';
import type { PortalDeps } from './use-cases.ts';

/** What one answer carries and one call has time to read. */
export const MOST_EXPORTED = 5000;
const PAGE = 250;

/** The list as it is filtered. It says on its last line when there is more than it holds. */
export async function exportAccounts(
  { ui, caller }: SignedInVisit,
  useCases: PortalDeps['useCases'],
  shown: ShownAccounts,
): Promise<{ readonly name: string; readonly type: string; readonly body: string }> {
  const { t, now } = ui;
  const agencies = await useCases.agencies();
  const rows: AccountEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await useCases.findAccounts(caller, {
      ...filterOf(shown),
      limit: Math.min(PAGE, MOST_EXPORTED - rows.length),
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && rows.length < MOST_EXPORTED);
  const head = [texts.name, texts.address, texts.login, texts.agency, texts.state, texts.services];
  return {
    name: `${ui.language === 'ms' ? 'akaun' : 'accounts'}-${dateOf(now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvOf([
      head.map((text) => t(text)),
      ...rows.map((row) => [
        row.displayName,
        row.address,
        row.loginId,
        agencies.find(({ id }) => id === row.agencyId)?.name ?? '',
        t(accountStateNames[row.state]),
        (row.services ?? []).map((code) => services[code].short).join(', '),
      ]),
      ...(cursor === undefined ? [] : [[t(texts.exportCut, { n: MOST_EXPORTED })]]),
    ]),
  };
}
