import { mailFlowDays, type MailFlowLook, type MailFlowRow } from '../../schemas/directory/mail-flow.ts';
import { endOfDate, malaysianDate, plusDays, startOfDate } from '../domain/calendar.ts';
import { Forbidden, InvalidInput, NotFound, type FieldError } from '../domain/errors.ts';
import { isDate, isEmail } from '../domain/field-text.ts';
import { may, reach } from '../domain/permissions.ts';
import { listKey } from '../store/keys/key.ts';
import {
  listLooks,
  mailFlowOfAddress,
  mailFlowOfDay,
  markNormal,
  putLook,
} from '../store/mail-flow-store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Basics } from './deps.ts';
import type { Caller, Page } from './types.ts';

/** Looking into the mail-flow log of one's agency (MAILFLOW-LOG.1, .2; BR-74). */

export interface MailFlowFilter {
  /** Of an officer of the centre; an administrator sees his own only. */
  readonly agencyId?: string | undefined;
  /** Malaysian dates; with an address a span, without one the day `from`. */
  readonly from: string;
  readonly to?: string | undefined;
  readonly address?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * The rows that fit, newest first. The first page of each look-up is noted: who, when, what for.
 * @throws Forbidden, NotFound, InvalidInput
 */
export async function findMailFlow(
  deps: Basics,
  caller: Caller,
  filter: MailFlowFilter,
): Promise<Page<MailFlowRow>> {
  const { tables, clock, random } = deps;
  const { address, from, to = from, limit } = filter;
  const agencyId = agencyOf(caller, filter.agencyId);
  const errors = broken({ from, to: filter.to ?? '', address }, malaysianDate(clock.now()));
  if (errors.length > 0) throw new InvalidInput(errors);
  const before = decodeCursor(filter.cursor);
  const page = { limit, before };
  const rows =
    address === undefined
      ? await mailFlowOfDay(tables, agencyId, from, page)
      : await mailFlowOfAddress(
          tables,
          { agencyId, address: address.toLowerCase(), from: startOfDate(from), to: endOfDate(to) },
          page,
        );
  if (before === undefined)
    await putLook(tables, random.id('look'), {
      ...{ at: clock.now(), agencyId, from, to, found: rows.length },
      ...{ officerId: caller.person.id, officerName: caller.person.name },
      ...(address === undefined ? {} : { address: address.toLowerCase() }),
    });
  const last = rows.at(-1);
  return {
    items: rows,
    ...(rows.length < limit || last === undefined
      ? {}
      : { cursor: encodeCursor(listKey(last.at, last.digest)) }),
  };
}

/** The agency whose log is looked into. @throws Forbidden, NotFound */
function agencyOf({ person }: Caller, wanted: string | undefined): string {
  const far = reach(person, 'mail-flow.read');
  if (far === undefined || 'procedures' in far) throw new Forbidden('mail-flow-read', 'May not read the log');
  if ('agencyId' in far) {
    if (wanted !== undefined && wanted !== far.agencyId) throw new NotFound('No such agency');
    return far.agencyId;
  }
  if (wanted === undefined || wanted === '') throw new InvalidInput([{ field: 'agency', code: 'required' }]);
  return wanted;
}

function broken(
  { from, to, address }: { from: string; to: string; address: string | undefined },
  today: string,
): FieldError[] {
  const oldest = plusDays(today, -mailFlowDays);
  return [
    ...(isDate(from) ? [] : [{ field: 'from', code: 'date' }]),
    ...(to === '' || isDate(to) ? [] : [{ field: 'to', code: 'date' }]),
    ...(isDate(from) && from < oldest
      ? [{ field: 'from', code: 'mail-flow-gone', params: { days: mailFlowDays } }]
      : []),
    ...(isDate(from) && isDate(to) && to < from ? [{ field: 'to', code: 'before-from' }] : []),
    // Without an address a search covers one day: nobody shall take its rows for those of the whole span.
    ...(address === undefined && to > from ? [{ field: 'address', code: 'required' }] : []),
    ...(address === undefined || isEmail(address) ? [] : [{ field: 'address', code: 'email' }]),
  ];
}

/**
 * Says that a row is normal (MAILFLOW-LOG.2). The first who says so stays.
 * @throws Forbidden, NotFound
 */
export async function markMailFlowNormal(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  { person }: Caller,
  row: Pick<MailFlowRow, 'at' | 'digest'>,
): Promise<void> {
  const { agencyId } = person;
  if (agencyId === undefined || !may(person, 'mail-flow.read', { agencyId }))
    throw new Forbidden('mail-flow-mark', 'The administrator of the agency reviews its log');
  if (Number.isNaN(Date.parse(row.at))) throw new NotFound('No such row');
  const found = await markNormal(tables, { ...row, agencyId }, { by: person.name, at: clock.now() });
  if (!found) throw new NotFound('No such row');
}

const mostLooks = 100;

/** Who looked into the log of an agency, newest first. @throws Forbidden, NotFound, InvalidInput */
export async function findLooks(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  agencyId: string | undefined,
): Promise<readonly MailFlowLook[]> {
  return listLooks(tables, agencyOf(caller, agencyId), mostLooks);
}
