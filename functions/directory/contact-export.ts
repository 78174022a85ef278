import type { ContactRow } from '../../schemas/directory/contact.ts';
import { contactStateNames } from '../../schemas/directory-words.ts';
import type { ContactFilter } from '../usecases/contact-search.ts';
import { csvOf } from '../web/csv.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import type { ContactUseCases } from './contact-use-cases.ts';
import { contactTexts as texts } from './texts/contacts.ts';

/** What one answer carries and one call has time to read. */
export const MOST_EXPORTED = 5000;
const PAGE = 250;

/** The contacts as they are filtered. The last line says when there are more than the file holds. */
export async function exportContacts(
  { ui, caller }: SignedInVisit,
  useCases: ContactUseCases,
  filter: Omit<ContactFilter, 'limit' | 'cursor'>,
): Promise<{ readonly name: string; readonly type: string; readonly body: string }> {
  const { t, now } = ui;
  const agencies = await useCases.agencies();
  const rows: ContactRow[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(PAGE, MOST_EXPORTED - rows.length);
    const page = await useCases.findContacts(caller, { ...filter, limit, cursor });
    rows.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && rows.length < MOST_EXPORTED);
  const head = [texts.name, texts.address, texts.company, texts.agency, texts.state];
  return {
    name: `${ui.language === 'ms' ? 'contact' : 'contacts'}-${dateOf(now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvOf([
      head.map((text) => t(text)),
      ...rows.map((row) => [
        row.fullName,
        row.address,
        row.company ?? '',
        agencies.find(({ id }) => id === row.agencyId)?.name ?? '',
        t(contactStateNames[row.state]),
      ]),
      ...(cursor === undefined ? [] : [[t(texts.exportCut, { n: MOST_EXPORTED })]]),
    ]),
  };
}
