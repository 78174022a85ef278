import { gradeChoices, packageChoices } from '../../schemas/policies/accounts.ts';
import { services } from '../../schemas/policies/services.ts';
import {
  accountStateNames,
  accountStates,
  relayStateNames,
  relayStates,
  serviceCodes,
} from '../../schemas/directory-words.ts';
import { endStatuses, statusNames } from '../../schemas/vocabulary.ts';
import type { UsageReport, UsageRow } from '../usecases/reports.ts';
import { csvOf } from '../web/csv.ts';
import { sum } from '../web/figure-rows.ts';
import { figureTexts } from '../web/texts/figures.ts';
import { dateOf } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { reportTexts as texts } from './texts/reports.ts';

/** One column of the file. */
interface Column {
  readonly title: string;
  readonly value: (row: UsageRow) => string | number;
}

/** One row an agency, one column a figure; sizes in megabytes. */
export function usageCsv(
  { t, now }: Ui,
  { rows, span }: UsageReport,
): { readonly name: string; readonly type: string; readonly body: string } {
  const columns = columnsOf(t);
  const body = csvOf([
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ value }) => String(value(row)))),
  ]);
  const name = `1govuc-${span.from}-${span.to}-${dateOf(now)}.csv`;
  return { name, type: 'text/csv; charset=utf-8', body };
}

function columnsOf(t: Ui['t']): Column[] {
  const present = (
    title: string,
    of: (row: UsageRow['figures']['present']) => number | undefined,
  ): Column => ({
    title,
    value: ({ figures }) => of(figures.present) ?? 0,
  });
  const span = (title: string, of: (row: UsageRow['figures']['span']) => number | undefined): Column => ({
    title,
    value: ({ figures }) => of(figures.span) ?? 0,
  });
  return [
    { title: t(texts.agency), value: ({ agency }) => agency.name },
    { title: t(texts.ministry), value: ({ agency }) => agency.ministry ?? '' },
    { title: t(texts.from), value: ({ figures }) => figures.from },
    { title: t(texts.to), value: ({ figures }) => figures.to },
    ...accountStates.map((state) =>
      present(
        t(figureTexts.accounts, { state: t(accountStateNames[state]) }),
        ({ accounts }) => accounts[state],
      ),
    ),
    present(`${t(figureTexts.storage)} (MB)`, ({ storageMb }) => storageMb),
    present(`${t(figureTexts.used)} (MB)`, ({ usedMb }) => Math.round(usedMb)),
    present(t(figureTexts.measured), ({ measured }) => measured),
    present(t(figureTexts.nearlyFull), ({ nearlyFull }) => nearlyFull),
    present(t(figureTexts.inactive), ({ inactive }) => inactive),
    present(t(figureTexts.belowMinimum), ({ belowMinimum }) => belowMinimum),
    present(t(figureTexts.lists), ({ lists }) => lists),
    present(t(figureTexts.contacts), ({ contacts }) => contacts),
    ...relayStates.map((state) =>
      present(t(figureTexts.relays, { state: t(relayStateNames[state]) }), ({ relays }) => relays[state]),
    ),
    ...packageChoices.map(({ value, label }) => present(t(label), ({ packages }) => packages[value])),
    ...serviceCodes.map((code) => present(t(services[code].name), (each) => each.services[code])),
    ...gradeChoices.map(({ value, label }) => present(t(label), ({ grades }) => grades[value])),
    present(t(figureTexts.open), ({ open }) => sum(open)),
    span(t(figureTexts.created), ({ created }) => sum(created)),
    ...endStatuses.map((status) =>
      span(t(figureTexts.ended, { status: t(statusNames[status]) }), ({ ended }) => ended[status]),
    ),
    span(t(figureTexts.provisioned), ({ provisioned }) => provisioned),
    span(t(figureTexts.deleted), ({ deleted }) => deleted),
    span(t(figureTexts.restored), ({ restored }) => restored),
    span(t(figureTexts.bookings), ({ bookings }) => bookings),
  ];
}
