import type { Agency } from '../../schemas/directory/officer.ts';
import { services } from '../../schemas/policies/services.ts';
import { accountStateNames, serviceStateNames } from '../../schemas/directory-words.ts';
import type { ServiceFilter, ServiceRow } from '../usecases/services.ts';
import { csvOf } from '../web/csv.ts';
import { configuredText, slugOf } from '../web/service-words.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import type { ServiceUseCases } from './service-use-cases.ts';
import { servicesTexts as texts } from './texts/services.ts';

/** What one answer carries and one call has time to read. */
export const MOST_EXPORTED = 5000;
const PAGE = 100;

/** Who has, or had, one service. The last line says when there are more than the file holds. */
export async function exportServices(
  { ui, caller }: SignedInVisit,
  useCases: ServiceUseCases,
  filter: Omit<ServiceFilter, 'limit' | 'cursor'>,
  agency: Agency | undefined,
): Promise<{ readonly name: string; readonly type: string; readonly body: string }> {
  const { t, now } = ui;
  const rows: ServiceRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await useCases.findServices(caller, {
      ...filter,
      limit: Math.min(PAGE, MOST_EXPORTED - rows.length),
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && rows.length < MOST_EXPORTED);
  const head = [
    ...[texts.service, texts.states, texts.account, texts.address, texts.accountState],
    ...[texts.since, texts.configured, texts.request],
  ].map((text) => t(text));
  return {
    name: `${slugOf(filter.service)}${agency === undefined ? '' : `-${agency.id}`}-${dateOf(now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvOf([
      head,
      ...rows.map(({ service, account }) => [
        t(services[service.service].name),
        t(serviceStateNames[service.state]),
        account?.displayName ?? t(texts.gone),
        account?.address ?? '',
        account === undefined ? '' : t(accountStateNames[account.state]),
        dateOf(service.since),
        configuredText(service, t),
        service.changedBy,
      ]),
      ...(cursor === undefined ? [] : [[t(texts.exportCut, { n: MOST_EXPORTED })]]),
    ]),
  };
}
